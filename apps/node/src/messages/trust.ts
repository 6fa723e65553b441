import { catalogue } from "./catalogue.ts"
import type { Sentence } from "./sentence.ts"

/** Whose statements are accepted, by the values of `trust.policy`. */
export const policySays = catalogue({
  known: { en: "those of known parties", he: "של צדדים מוכרים", es: "las de partes conocidas" },
  vouched: {
    en: "{count, plural, one {those of known parties, and of who has # voucher} other {those of known parties, and of who has # vouchers}}",
    he: "{count, plural, one {של צדדים מוכרים, ושל מי שיש לו ערב אחד} other {של צדדים מוכרים, ושל מי שיש לו # ערבים}}",
    es: "{count, plural, one {las de partes conocidas, y de quien tiene # aval} other {las de partes conocidas, y de quien tiene # avales}}",
  },
  everything: { en: "those of all", he: "של כולם", es: "las de todos" },
})

/** A value of `trust.policy` in words. */
export function policyOf(policy: string): Sentence {
  const [, count] = /^vouched:(\d+)$/.exec(policy) ?? []
  if (count !== undefined) return policySays.vouched({ count: Number(count) })
  return policy === "known" ? policySays.known() : policySays.everything()
}

/** Why a party is accepted. */
export const groundSays = catalogue({
  self: { en: "self", he: "הצומת הזה", es: "este nodo" },
  peer: { en: "peer", he: "עמית", es: "par" },
  listed: { en: "listed", he: "ברשימה", es: "en la lista" },
  vouched: { en: "vouched", he: "יש לו ערבים", es: "avalada" },
  everything: { en: "everything", he: "מתקבל הכול", es: "se acepta todo" },
})

/** Help of the commands about trust. */
export const trustHelp = catalogue({
  trust: {
    en: "whose statements this node accepts",
    he: "של מי ההצהרות שהצומת הזה מקבל",
    es: "de quién acepta declaraciones este nodo",
  },
  list: {
    en: "the policy, the parties, and the nodes that count for quorums",
    he: "המדיניות, הצדדים, והצמתים שנספרים למניין",
    es: "la política, las partes y los nodos que cuentan para los quórums",
  },
  add: { en: "count a party as known", he: "ספירת צד כמוכר", es: "contar a una parte como conocida" },
  remove: {
    en: "no longer count it as known by that",
    he: "הפסקה לספור אותו כמוכר בזכות זאת",
    es: "dejar de contarla por ello como conocida",
  },
  which: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  node: { en: "its node, for quorums", he: "הצומת שלו, למניינים", es: "su nodo, para los quórums" },
})

/** What is said about trust. */
export const trustSays = catalogue({
  now: { en: "{list}: {now}", he: "{list}: {now}", es: "{list}: {now}" },
  unchanged: {
    en: "Nothing changed. {list}: {now}",
    he: "דבר לא השתנה. {list}: {now}",
    es: "No cambió nada. {list}: {now}",
  },
  accepted: {
    en: "Accepted statements: {policy} (change: commonshelf config set trust.policy known)",
    he: "הצהרות מתקבלות: {policy} (לשינוי: commonshelf config set trust.policy known)",
    es: "Declaraciones que se aceptan: {policy} (cambiar: commonshelf config set trust.policy known)",
  },
  noParties: { en: "No parties yet.", he: "אין עדיין צדדים.", es: "Todavía no hay partes." },
  acceptedColumn: { en: "accepted", he: "מתקבל", es: "aceptada" },
  vouchers: { en: "vouchers", he: "ערבים", es: "avales" },
  quorumNodes: {
    en: "Nodes that count for quorums: {nodes}",
    he: "צמתים שנספרים למניין: {nodes}",
    es: "Nodos que cuentan para los quórums: {nodes}",
  },
  notAccepted: {
    en: "{count} statements of {scid} came and were not accepted.",
    he: "{count} הצהרות של {scid} הגיעו ולא התקבלו.",
    es: "Llegaron {count} declaraciones de {scid} y no se aceptaron.",
  },
  settled: { en: "(settled)", he: "(יושב)", es: "(resuelta)" },
  unprovenStatement: {
    en: "{party}: {kind} says {at}, signed by a key revoked as of {revoked}; before that seen by {count}. It does not count.",
    he: "{party}: {kind} נושאת את התאריך {at}, ונחתמה במפתח שבוטל החל ב־{revoked}; לפני כן ראו אותה {count}. היא אינה נספרת.",
    es: "{party}: {kind} dice {at}, firmada con una clave revocada desde {revoked}; antes la vieron {count}. No cuenta.",
  },
  nobody: { en: "Nobody contradicts itself.", he: "איש אינו סותר את עצמו.", es: "Nadie se contradice." },
  contradictions: {
    en: "Contradictions, each with what proves it:",
    he: "סתירות, כל אחת עם מה שמוכיח אותה:",
    es: "Contradicciones, cada una con lo que la prueba:",
  },
  noUnproven: { en: "Nothing is unproven.", he: "אין דבר שאינו מוכח.", es: "No hay nada sin probar." },
  unproven: { en: "Unproven:", he: "לא מוכח:", es: "Sin probar:" },
  lookAtOne: {
    en: "Look at one: commonshelf statement show DIGEST",
    he: "לעיון באחת: commonshelf statement show DIGEST",
    es: "Vea una: commonshelf statement show DIGEST",
  },
  equivocation: {
    en: "signed {count} statements for place {place} of one document with one key",
    he: "חתם על {count} הצהרות למקום {place} במסמך אחד במפתח אחד",
    es: "firmó {count} declaraciones para el lugar {place} de un documento con una clave",
  },
  logFork: {
    en: "its identity log has {count} rival versions {version}",
    he: "ביומן הזהות שלו {count} גרסאות {version} יריבות",
    es: "su registro de identidad tiene {count} versiones {version} rivales",
  },
  secondRelease: {
    en: "released {period} twice; the first counts",
    he: "פרסם את {period} פעמיים; הראשון נספר",
    es: "publicó {period} dos veces; cuenta la primera",
  },
  overlapping: {
    en: "released days of {period} again in another way; the older release counts",
    he: "פרסם שוב ימים של {period} בדרך אחרת; הפרסום הישן נספר",
    es: "publicó otra vez días de {period} de otro modo; cuenta la publicación más antigua",
  },
  backDated: {
    en: "a checkpoint dated {dated} follows or names one of {later}",
    he: "נקודת ביקורת מ־{dated} באה אחרי אחת מ־{later} או מציינת אותה",
    es: "un punto de control de {dated} sigue o nombra a uno de {later}",
  },
  checkpointFork: {
    en: "its checkpoints tell two histories",
    he: "נקודות הביקורת שלו מספרות שתי היסטוריות",
    es: "sus puntos de control cuentan dos historias",
  },
  contradicted: { en: "contradicted", he: "נסתר", es: "contradicha" },
  forked: { en: "identity forked", he: "הזהות מפוצלת", es: "identidad bifurcada" },
  unprovenCount: { en: "{count} unproven", he: "{count} לא מוכחות", es: "{count} sin probar" },
  notYetSeen: {
    en: "Not yet seen by a trusted cooperative",
    he: "עדיין לא נראתה על ידי קואופרטיב שבוטחים בו",
    es: "Aún no la ha visto una cooperativa de confianza",
  },
  seenBy: {
    en: "Seen by {count, plural, one {# cooperative} other {# cooperatives}} since {at} ({names})",
    he: "נראתה על ידי {count, plural, one {קואופרטיב # בלבד} other {# קואופרטיבים}} מאז {at} ({names})",
    es: "Vista por {count, plural, one {# cooperativa} other {# cooperativas}} desde {at} ({names})",
  },
  repudiated: {
    en: "Repudiated on {day}: the key is revoked as of {revoked}",
    he: "הוכחשה ב־{day}: המפתח בוטל החל ב־{revoked}",
    es: "Repudiada el {day}: la clave está revocada desde {revoked}",
  },
  noQuorum: {
    en: "UNPROVEN: no quorum had seen it before that. It does not count.",
    he: "לא מוכח: אף מניין לא ראה אותה לפני כן. היא אינה נספרת.",
    es: "SIN PROBAR: ningún quórum la había visto antes. No cuenta.",
  },
  clockAhead: {
    en: "Its signer claims a later time than others saw it: a clock was wrong.",
    he: "החותם טוען לשעה מאוחרת מזו שאחרים ראו אותה: שעון אחד טעה.",
    es: "Quien firma dice una hora posterior a la que otros la vieron: un reloj iba mal.",
  },
  notReceived: {
    en: "{count, plural, one {# statement} other {# statements}} of this party not received.",
    he: "{count, plural, one {הצהרה # של הצד הזה לא התקבלה} other {# הצהרות של הצד הזה לא התקבלו}}.",
    es: "{count, plural, one {# declaración de esta parte no recibida} other {# declaraciones de esta parte no recibidas}}.",
  },
  noneYet: { en: "none of its own yet", he: "אין עדיין משלו", es: "aún ninguno propio" },
  signsNone: { en: "it signs none", he: "הוא אינו חותם עליהן", es: "no firma ninguno" },
  sealed: {
    en: "It signs no checkpoints: a passphrase seals its key, and it was not given. To sign them: commonshelf serve --passphrase-file FILE",
    he: "הוא אינו חותם על נקודות ביקורת: משפט סיסמה נועל את המפתח שלו, והוא לא ניתן. כדי לחתום: commonshelf serve --passphrase-file FILE",
    es: "No firma puntos de control: una frase de paso sella su clave, y no se dio. Para firmarlos: commonshelf serve --passphrase-file FILE",
  },
  heldBack: {
    en: "It signs no checkpoints at present. Why: commonshelf doctor",
    he: "כרגע הוא אינו חותם על נקודות ביקורת. הסיבה: commonshelf doctor",
    es: "Ahora no firma puntos de control. El motivo: commonshelf doctor",
  },
  ownLast: { en: "its own last at {at}", he: "האחרונה שלו ב־{at}", es: "el último propio a las {at}" },
  noneOfOthers: { en: "none of others", he: "אין של אחרים", es: "ninguno de otros" },
  ofOthers: {
    en: "of {count} others, the last at {at}",
    he: "של {count} אחרים, האחרונה ב־{at}",
    es: "de otros {count}, el último a las {at}",
  },
  nobodyTrusted: {
    en: "No cooperative is trusted, so nothing proves a time.",
    he: "אין קואופרטיב שבוטחים בו, ולכן דבר אינו מוכיח זמן.",
    es: "No se confía en ninguna cooperativa, así que nada prueba una hora.",
  },
  quorum: {
    en: "{quorum} of {count} trusted cooperatives prove a time.",
    he: "{quorum} מתוך {count} קואופרטיבים שבוטחים בהם מוכיחים זמן.",
    es: "{quorum} de {count} cooperativas de confianza prueban una hora.",
  },
  checkpoints: {
    en: "Checkpoints: {own}; {seen}.",
    he: "נקודות ביקורת: {own}; {seen}.",
    es: "Puntos de control: {own}; {seen}.",
  },
  openOnes: {
    en: "{contradictions} open contradictions, {unproven} unproven: commonshelf contradictions",
    he: "{contradictions} סתירות פתוחות, {unproven} לא מוכחות: commonshelf contradictions",
    es: "{contradictions} contradicciones abiertas, {unproven} sin probar: commonshelf contradictions",
  },
})
