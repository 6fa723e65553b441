import { catalogue } from "./catalogue.ts"
import { said, Sentence, type Wordings } from "./sentence.ts"
import { poolDetailSays } from "./pool-detail.ts"
import { tillDetailSays } from "./till-detail.ts"

/*
 * What packages find, by their own words for it [LA7]. English keeps the sentence of the package, which may name the
 * very place; other languages say what kind of thing it is.
 */

/** Why a text or a secret was not taken, by `kind` or `reason`. */
export const detailSays = catalogue({
  "after-deactivation": {
    en: "the identity had ended",
    he: "הזהות כבר הסתיימה",
    es: "la identidad había terminado",
  },
  "bad-proof": {
    en: "the proof is not as it should be",
    he: "ההוכחה אינה כפי שצריך",
    es: "la prueba no es correcta",
  },
  "bad-shape": {
    en: "a member is missing, or not as it should be",
    he: "חסר איבר, או שאיבר אינו כפי שצריך",
    es: "falta un miembro o no es correcto",
  },
  "bad-signature": {
    en: "the signature does not fit the content",
    he: "החתימה אינה מתאימה לתוכן",
    es: "la firma no corresponde al contenido",
  },
  "bad-value": { en: "this is no canonical JSON", he: "זה אינו JSON קנוני", es: "no es JSON canónico" },
  "code-unreadable": {
    en: "this is no code of a device, or a character of it is wrong",
    he: "זה אינו קוד של מכשיר, או שתו אחד בו שגוי",
    es: "no es un código de equipo, o un carácter es erróneo",
  },
  invalid: { en: "it is not valid", he: "זה אינו תקף", es: "no es válido" },
  "key-not-admitted": {
    en: "the key is not safe to use",
    he: "המפתח אינו בטוח לשימוש",
    es: "la clave no es segura",
  },
  "key-unknown": {
    en: "the identity has no such key",
    he: "לזהות אין מפתח כזה",
    es: "la identidad no tiene esa clave",
  },
  "letter-missing": {
    en: "the letter that it names is not here yet",
    he: "המכתב שהוא מציין עדיין אינו כאן",
    es: "la carta que nombra aún no está aquí",
  },
  "log-empty": {
    en: "the identity log is empty",
    he: "יומן הזהות ריק",
    es: "el registro de identidad está vacío",
  },
  "log-entry-missing": {
    en: "the entry that it names is not here yet",
    he: "הרשומה שהוא מציין עדיין אינה כאן",
    es: "la entrada que nombra aún no está aquí",
  },
  "log-of-another": {
    en: "the entry belongs to another party",
    he: "הרשומה שייכת לצד אחר",
    es: "la entrada es de otra parte",
  },
  "malformed-message": {
    en: "a message of a peer could not be read",
    he: "לא ניתן לקרוא הודעה של עמית",
    es: "no se pudo leer un mensaje de un par",
  },
  "malformed-sync": {
    en: "a sync message could not be read",
    he: "לא ניתן לקרוא הודעת סנכרון",
    es: "no se pudo leer un mensaje de sincronización",
  },
  "master-seed-wrong": {
    en: "these words belong to another identity",
    he: "המילים האלה שייכות לזהות אחרת",
    es: "estas palabras son de otra identidad",
  },
  "not-a-canonical-change": {
    en: "it came in a change that is not its own",
    he: "זה הגיע בשינוי שאינו שלו",
    es: "llegó en un cambio que no es el suyo",
  },
  "not-a-multikey": {
    en: "this is not an Ed25519 key",
    he: "זה אינו מפתח Ed25519",
    es: "no es una clave Ed25519",
  },
  "not-a-witness": {
    en: "it signs without being a witness",
    he: "החותם אינו עד",
    es: "firma sin ser testigo",
  },
  "not-accepted": {
    en: "this node does not accept statements of that party",
    he: "הצומת הזה אינו מקבל הצהרות של הצד הזה",
    es: "este nodo no acepta declaraciones de esa parte",
  },
  "not-allowed-here": {
    en: "its party may not say this here",
    he: "הצד שלה אינו רשאי לומר זאת כאן",
    es: "su parte no puede decir esto aquí",
  },
  "not-canonical": {
    en: "it is not written in the one canonical form",
    he: "זה אינו כתוב בצורה הקנונית היחידה",
    es: "no está escrito en la única forma canónica",
  },
  "over-limit": {
    en: "it exceeds a limit of this node",
    he: "זה חורג ממגבלה של הצומת הזה",
    es: "supera un límite de este nodo",
  },
  "previous-missing": {
    en: "the one before it is not here yet",
    he: "הקודמת לה עדיין אינה כאן",
    es: "la anterior aún no está aquí",
  },
  "read-only-peer": {
    en: "this peer may only read",
    he: "העמית הזה רשאי רק לקרוא",
    es: "este par solo puede leer",
  },
  "shares-do-not-fit": {
    en: "these shares do not fit together",
    he: "החלקים האלה אינם מתאימים זה לזה",
    es: "estas partes no encajan",
  },
  "signer-not-issuer": {
    en: "it is signed in the name of another than the issuer",
    he: "זה נחתם בשם אחר מזה של המצהיר",
    es: "está firmado en nombre de otro que quien declara",
  },
  "too-deep": { en: "it is nested too deeply", he: "הקינון עמוק מדי", es: "está anidado demasiado hondo" },
  "too-large": { en: "it is too large", he: "זה גדול מדי", es: "es demasiado grande" },
  "unknown-document": {
    en: "nobody told what this document is about",
    he: "איש לא אמר במה המסמך הזה עוסק",
    es: "nadie dijo de qué trata este documento",
  },
  "unknown-issuer": {
    en: "the identity log of the issuer is not here yet",
    he: "יומן הזהות של המצהיר עדיין אינו כאן",
    es: "el registro de identidad de quien declara aún no está aquí",
  },
  "unknown-key": {
    en: "the identity log of the issuer does not list this key",
    he: "יומן הזהות של המצהיר אינו כולל את המפתח הזה",
    es: "el registro de identidad de quien declara no incluye esta clave",
  },
  "unknown-kind": {
    en: "this node does not know that kind; a newer version may",
    he: "הצומת הזה אינו מכיר את הסוג הזה; ייתכן שגרסה חדשה יותר תכיר",
    es: "este nodo no conoce ese tipo; quizá una versión más nueva sí",
  },
  "unknown-word": {
    en: "a word is not in the list of words",
    he: "מילה אחת אינה ברשימת המילים",
    es: "una palabra no está en la lista de palabras",
  },
  unreachable: { en: "there was no answer", he: "לא הייתה תשובה", es: "no hubo respuesta" },
  "weak-key": { en: "the key is weak", he: "המפתח חלש", es: "la clave es débil" },
  "witness-malformed": {
    en: "the witnesses are not as they should be",
    he: "העדים אינם כפי שצריך",
    es: "los testigos no son correctos",
  },
  "witness-missing": {
    en: "the witnesses have not agreed yet",
    he: "העדים עדיין לא הסכימו",
    es: "los testigos aún no han estado de acuerdo",
  },
  "witness-proof-invalid": {
    en: "the signature is not that of the witness it names",
    he: "החתימה אינה של העד שהיא מציינת",
    es: "la firma no es del testigo que nombra",
  },
  "witness-proof-malformed": {
    en: "this is no proof of a witness",
    he: "זו אינה הוכחה של עד",
    es: "no es una prueba de testigo",
  },
  "wrong-checksum": {
    en: "the words do not fit together: one is wrong, or the order is",
    he: "המילים אינן מתאימות זו לזו: אחת שגויה, או שהסדר שגוי",
    es: "las palabras no cuadran: una es errónea, o el orden",
  },
  "wrong-count": {
    en: "this is not the right number of words",
    he: "זה אינו מספר המילים הנכון",
    es: "no es el número correcto de palabras",
  },
  "wrong-passphrase": {
    en: "the passphrase does not open this key",
    he: "משפט הסיסמה אינו פותח את המפתח הזה",
    es: "la frase de paso no abre esta clave",
  },
  "wrong-previous": {
    en: "the one that it names as previous is not the one before it",
    he: "זו שהיא מציינת כקודמת אינה הקודמת לה",
    es: "la que nombra como anterior no es la que la precede",
  },
})

const DETAILS = { ...detailSays, ...tillDetailSays, ...poolDetailSays }

/** What a package found: in English as it says it, else by its kind. */
export function detailOf(kind: string, message: string): Sentence {
  return isKnown(kind) ? moreExactly(DETAILS[kind], message) : said(message)
}

/** A message for which English has more exact words. */
export function moreExactly(
  { wordings: { he, es } }: { readonly wordings: Wordings },
  english: string,
): Sentence {
  return new Sentence({ en: english, he, es })
}

function isKnown(kind: string): kind is keyof typeof DETAILS {
  return Object.hasOwn(DETAILS, kind)
}
