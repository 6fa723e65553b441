import { catalogue } from "./catalogue.ts"

/** What is said about key. */
export const keySays = catalogue({
  notAdmitted: {
    en: "The entry was not admitted [{rule}]: {detail}.",
    he: "הרשומה לא התקבלה [{rule}]: {detail}.",
    es: "La entrada no se admitió [{rule}]: {detail}.",
  },
  noKey: {
    en: 'This party has no key "{wanted}".',
    he: 'לצד הזה אין מפתח "{wanted}".',
    es: "Esta parte no tiene la clave «{wanted}».",
  },
  severalKeys: {
    en: '"{wanted}" means several keys.',
    he: '"{wanted}" יכול לציין כמה מפתחות.',
    es: "«{wanted}» puede ser varias claves.",
  },
  seeList: {
    en: "See: commonshelf key list",
    he: "ראו: commonshelf key list",
    es: "Vea: commonshelf key list",
  },
  named: { en: "It is called {name} here.", he: "הוא נקרא כאן {name}.", es: "Aquí se llama {name}." },
  badInstant: {
    en: "--as-of {at}: expected YYYY-MM-DDTHH:MM:SSZ.",
    he: "--as-of {at}: צריך להיות YYYY-MM-DDTHH:MM:SSZ.",
    es: "--as-of {at}: se espera YYYY-MM-DDTHH:MM:SSZ.",
  },
  ownKey: {
    en: "This is the key of this computer: it would fall silent.",
    he: "זה המפתח של המחשב הזה: הוא ישתתק.",
    es: "Esta es la clave de este equipo: quedaría mudo.",
  },
  changeInstead: {
    en: "Change it instead: commonshelf key rotate --device; or revoke it from another computer.",
    he: "במקום זאת החליפו אותו: commonshelf key rotate --device; או בטלו אותו ממחשב אחר.",
    es: "Cámbiela: commonshelf key rotate --device; o revóquela desde otro equipo.",
  },
  passphraseNeeded: {
    en: "The passphrase of this computer is needed: --passphrase-file FILE.",
    he: "דרוש משפט הסיסמה של המחשב הזה: --passphrase-file FILE.",
    es: "Hace falta la frase de paso de este equipo: --passphrase-file FILE.",
  },
  badHost: {
    en: '"{host}" is no domain, such as dairy.example.',
    he: '"{host}" אינו מתחם, כמו dairy.example.',
    es: "«{host}» no es un dominio, como dairy.example.",
  },
  endsIdentity: {
    en: "This ends the identity of {name}. Nothing was changed.",
    he: "זה מסיים את הזהות של {name}. דבר לא שונה.",
    es: "Esto termina la identidad de {name}. No se cambió nada.",
  },
  ifMeant: {
    en: "If you mean it: --for-ever",
    he: "אם לכך התכוונתם: --for-ever",
    es: "Si es lo que quiere: --for-ever",
  },
  pending: {
    en: "The last change of this identity still waits for its witnesses.",
    he: "השינוי האחרון של הזהות הזאת עדיין ממתין לעדיו.",
    es: "El último cambio de esta identidad aún espera a sus testigos.",
  },
  seePending: {
    en: "See: commonshelf key list. If you did not make it: commonshelf key rotate --despite-pending, and call the witnesses.",
    he: "ראו: commonshelf key list. אם לא אתם עשיתם אותו: commonshelf key rotate --despite-pending, והתקשרו אל העדים.",
    es: "Vea: commonshelf key list. Si no lo hizo usted: commonshelf key rotate --despite-pending, y llame a los testigos.",
  },
  logMissing: {
    en: "The identity log is not here.",
    he: "יומן הזהות אינו כאן.",
    es: "El registro de identidad no está aquí.",
  },
  wordsWrong: {
    en: "These words belong to another identity. Nothing was changed.",
    he: "המילים האלה שייכות לזהות אחרת. דבר לא שונה.",
    es: "Estas palabras son de otra identidad. No se cambió nada.",
  },
})

/** Help of the commands about key. */
export const keyHelp = catalogue({
  key: {
    en: "the keys of this party: which there are, enrol, revoke, rotate, recover",
    he: "המפתחות של הצד הזה: אילו יש, רישום, ביטול, החלפה, שחזור",
    es: "las claves de esta parte: cuáles hay, inscribir, revocar, rotar, recuperar",
  },
  list: {
    en: "every key, what it is for, and what is still to be done",
    he: "כל מפתח, למה הוא משמש, ומה עוד יש לעשות",
    es: "cada clave, para qué sirve y qué queda por hacer",
  },
  which: { en: "the key or its beginning", he: "המפתח או תחילתו", es: "la clave o su comienzo" },
  keptHere: {
    en: "what you call it; kept on this computer only",
    he: "איך אתם קוראים לו; נשמר רק במחשב הזה",
    es: "cómo la llama; se guarda solo en este equipo",
  },
  name: { en: "call a device by a name", he: "קריאת שם למכשיר", es: "dar un nombre a un equipo" },
  code: {
    en: "what `key device` shows on the new computer",
    he: "מה ש־`key device` מראה במחשב החדש",
    es: "lo que `key device` muestra en el equipo nuevo",
  },
  enrol: {
    en: "let another computer speak for this party",
    he: "מתן רשות למחשב אחר לדבר בשם הצד הזה",
    es: "dejar que otro equipo hable por esta parte",
  },
  revokeWhich: {
    en: "the key, its beginning, or its name",
    he: "המפתח, תחילתו או שמו",
    es: "la clave, su comienzo o su nombre",
  },
  asOf: {
    en: "the last moment you are sure that it was in good hands (default: now)",
    he: "הרגע האחרון שבו ברור לכם שהיה בידיים טובות (ברירת מחדל: עכשיו)",
    es: "el último momento en que seguro estaba en buenas manos (por defecto: ahora)",
  },
  revoke: {
    en: "disown a key that is lost or stolen; what it signed before stays",
    he: "התנערות ממפתח שאבד או נגנב; מה שחתם קודם נשאר",
    es: "desconocer una clave perdida o robada; lo que firmó antes se queda",
  },
  device: {
    en: "this computer gets a new key too; the old one is no longer used, what it signed stays",
    he: "גם המחשב הזה מקבל מפתח חדש; בישן לא משתמשים עוד, ומה שחתם נשאר",
    es: "este equipo recibe también una clave nueva; la vieja ya no se usa, lo que firmó se queda",
  },
  despitePending: {
    en: "a change waits that is not yours: let the witnesses choose this one",
    he: "ממתין שינוי שאינו שלכם: שהעדים יבחרו בזה",
    es: "espera un cambio que no es suyo: que los testigos elijan este",
  },
  rotate: {
    en: "spend the update key; with --device, give this computer a new key",
    he: "שימוש במפתח העדכון; עם --device, מתן מפתח חדש למחשב הזה",
    es: "gastar la clave de actualización; con --device, dar una clave nueva a este equipo",
  },
  host: {
    en: "the party's own domain, such as dairy.example",
    he: "המתחם של הצד עצמו, למשל dairy.example",
    es: "el dominio propio de la parte, como dairy.example",
  },
  move: {
    en: "move the identity to a domain; its name in the commons stays",
    he: "העברת הזהות למתחם; שמה במאגר המשותף נשאר",
    es: "mueve la identidad a un dominio; su nombre en los datos comunes se queda",
  },
  forEver: {
    en: "yes: nothing can be changed or said in this name again",
    he: "כן: לא יהיה אפשר לשנות או לומר דבר בשם הזה",
    es: "sí: nada podrá cambiarse ni decirse más en este nombre",
  },
  deactivate: { en: "end this identity", he: "סיום הזהות הזאת", es: "termina esta identidad" },
  wordsFile: {
    en: "the 24 words of the recovery sheet; - is standard input",
    he: "24 המילים של דף השחזור; ‎-‎ הוא הקלט הסטנדרטי",
    es: "las 24 palabras de la hoja de recuperación; - es la entrada estándar",
  },
})
