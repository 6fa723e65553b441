import { catalogue } from "./catalogue.ts"

/** What is said to be wrong, and how that ended. */
export const contestSays = catalogue({
  none: { en: "Nothing is contested.", he: "אין השגות.", es: "No hay nada impugnado." },
  opened: { en: "Contested: {digest}", he: "הוגשה השגה: {digest}", es: "Impugnado: {digest}" },
  effect: {
    en: "What it is about is shown as disputed until the contest ends.",
    he: "מה שהיא עוסקת בו מוצג כשנוי במחלוקת עד שההשגה מסתיימת.",
    es: "Aquello de lo que trata se muestra como cuestionado hasta que la impugnación termine.",
  },
  next: {
    en: "Next: commonshelf contest show {digest}",
    he: "הצעד הבא: commonshelf contest show {digest}",
    es: "Siguiente paso: commonshelf contest show {digest}",
  },
  now: {
    en: "The contest is now: {state}.",
    he: "מצב ההשגה כעת: {state}.",
    es: "La impugnación está ahora: {state}.",
  },
  overdue: {
    en: "Nobody answered by {day}.",
    he: "איש לא השיב עד {day}.",
    es: "Nadie respondió hasta el {day}.",
  },
  divided: {
    en: "Those who decide disagree, so it stays open.",
    he: "המכריעים חלוקים, ולכן היא נשארת פתוחה.",
    es: "Quienes deciden no coinciden; por eso sigue abierta.",
  },
  contested: {
    en: "Contested by {name} on {day} ({reason}): {claim}",
    he: "השגה של {name} מ־{day} ({reason}): {claim}",
    es: "Impugnado por {name} el {day} ({reason}): {claim}",
  },
  asksFor: { en: "Asks for: {correction}", he: "מבקש: {correction}", es: "Pide: {correction}" },
  saysThatItIs: { en: "Says that it is: {value}", he: "הערך לדבריו: {value}", es: "Dice que es: {value}" },
  reply: {
    en: "Reply of {name} on {day}: {text}",
    he: "תגובה של {name} מ־{day}: {text}",
    es: "Respuesta de {name} el {day}: {text}",
  },
  correctedBy: { en: "Corrected by {digest}.", he: "תוקן ב־{digest}.", es: "Corregido por {digest}." },
  resolution: {
    en: "{name} decides on {day}, {basis}: {outcome}. {text}",
    he: "הכרעת {name} מ־{day}, {basis}: {outcome}. {text}",
    es: "{name} decide el {day}, {basis}: {outcome}. {text}",
  },
  of: { en: "{kind} of {name}", he: "{kind} של {name}", es: "{kind} de {name}" },
  notHere: { en: "not here", he: "אינו כאן", es: "no está aquí" },
  noContest: {
    en: "{digest} is a {kind} and no contest.",
    he: "{digest} הוא {kind} ולא השגה.",
    es: "{digest} es {kind} y no una impugnación.",
  },
  seeList: {
    en: "See: commonshelf contest list",
    he: "ראו: commonshelf contest list",
    es: "Vea: commonshelf contest list",
  },
  needsClaim: {
    en: "Say what is wrong: give either --text or --file.",
    he: "יש לומר מה שגוי: --text או --file.",
    es: "Diga qué está mal: dé --text o --file.",
  },
  needsReason: {
    en: "Say why: give either --text or --file.",
    he: "יש לומר מדוע: --text או --file.",
    es: "Diga por qué: dé --text o --file.",
  },
  on: { en: "on", he: "ביום", es: "fecha" },
  by: { en: "by", he: "מאת", es: "de" },
  about: { en: "of", he: "על", es: "sobre" },
  counts: { en: "counts", he: "נספרת", es: "cuenta" },
  contest: { en: "contest", he: "השגה", es: "impugnación" },
})

/** Why this node does not decide a contest, by its code. */
export const refusalSays = catalogue({
  "own-contest": {
    en: "Who contests does not decide: it takes its contest back, or settles it.",
    he: "מי שמשיג אינו מכריע: הוא מושך את השגתו, או מסדיר אותה.",
    es: "Quien impugna no decide: retira su impugnación o la da por acordada.",
  },
  "own-statement": {
    en: "Nobody decides about what it said itself: another cooperative does.",
    he: "איש אינו מכריע במה שאמר בעצמו: קואופרטיב אחר מכריע.",
    es: "Nadie decide sobre lo que dijo por sí mismo: lo hace otra cooperativa.",
  },
  "not-the-contester": {
    en: "Only who contested takes a contest back.",
    he: "רק מי שהשיג מושך את ההשגה.",
    es: "Solo quien impugnó retira la impugnación.",
  },
  "not-a-cooperative": {
    en: "Cooperatives decide contests; this node is not one.",
    he: "קואופרטיבים מכריעים בהשגות; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas deciden las impugnaciones; este nodo no lo es.",
  },
  "no-mandate": {
    en: "That federation has not trusted this node with resolving contests. Name it with --mandate-text, ask its members: commonshelf federation mandate, or decide by your own right.",
    he: "הפדרציה הזו לא הפקידה בידי הצומת הזה הכרעה בהשגות. נקבו בה ב־--mandate-text, בקשו מחבריה: commonshelf federation mandate, או הכריעו בזכותכם שלכם.",
    es: "Esa federación no ha confiado a este nodo la resolución de impugnaciones. Nómbrela con --mandate-text, pídalo a sus miembros: commonshelf federation mandate, o decida por derecho propio.",
  },
  "no-target": {
    en: "What is contested is not here yet, so nobody can tell whether this node may decide.",
    he: "מה שההשגה עוסקת בו אינו כאן עדיין, ולכן אי אפשר לדעת אם הצומת הזה רשאי להכריע.",
    es: "Lo impugnado no está aquí todavía; no se puede saber si este nodo puede decidir.",
  },
})

/** States, reasons, outcomes and mandates of contests, by their codes. */
export const contestCodeSays = catalogue({
  true: { en: "yes", he: "כן", es: "sí" },
  false: { en: "no", he: "לא", es: "no" },
  open: { en: "open", he: "פתוחה", es: "abierta" },
  answered: { en: "answered", he: "נענתה", es: "respondida" },
  upheld: { en: "upheld", he: "התקבלה", es: "estimada" },
  rejected: { en: "rejected", he: "נדחתה", es: "desestimada" },
  settled: { en: "settled", he: "הוסדרה", es: "acordada" },
  withdrawn: { en: "withdrawn", he: "נמשכה", es: "retirada" },
  "wrong-value": { en: "wrong value", he: "ערך שגוי", es: "valor erróneo" },
  "wrong-period": { en: "wrong period", he: "תקופה שגויה", es: "periodo erróneo" },
  "wrong-scope": { en: "wrong scope", he: "היקף שגוי", es: "alcance erróneo" },
  "wrong-subject": { en: "about something else", he: "על דבר אחר", es: "sobre otra cosa" },
  outdated: { en: "outdated", he: "לא עדכני", es: "desactualizado" },
  "evidence-missing": { en: "evidence is missing", he: "חסרות ראיות", es: "faltan pruebas" },
  "evidence-contradicts": {
    en: "evidence says otherwise",
    he: "הראיות אומרות אחרת",
    es: "las pruebas dicen otra cosa",
  },
  other: { en: "other", he: "אחר", es: "otro" },
  own: { en: "on its own behalf", he: "בשם עצמו", es: "en nombre propio" },
  "both-sides": { en: "asked by both sides", he: "לבקשת שני הצדדים", es: "a petición de ambas partes" },
  assembly: { en: "by its assembly", he: "מטעם האספה שלו", es: "por su asamblea" },
  federation: { en: "for the federation", he: "מטעם הפדרציה", es: "por la federación" },
})

/** Help of `contest`. */
export const contestHelp = catalogue({
  contest: {
    en: "say that something is wrong, and how that ended",
    he: "לומר שדבר מה שגוי, ואיך זה הסתיים",
    es: "decir que algo está mal y cómo terminó",
  },
  wanted: {
    en: "a contest, by its digest or the beginning of it",
    he: "השגה, לפי הטביעה שלה או תחילתה",
    es: "una impugnación, por su huella o el comienzo de ella",
  },
  open: {
    en: "say that a statement is wrong; a cooperative's contest takes it out of what counts until it ends",
    he: "לומר שהצהרה שגויה; השגה של קואופרטיב מוציאה אותה ממה שנספר עד שהיא מסתיימת",
    es: "decir que una declaración está mal; la impugnación de una cooperativa la saca de lo que cuenta hasta que termine",
  },
  reason: { en: "what is wrong", he: "מה שגוי", es: "qué está mal" },
  text: { en: "what is wrong, in words", he: "מה שגוי, במילים", es: "qué está mal, en palabras" },
  file: { en: "a file with these words", he: "קובץ עם המילים האלה", es: "un archivo con estas palabras" },
  correction: {
    en: "what would put it right",
    he: "מה יתקן זאת",
    es: "qué lo corregiría",
  },
  value: { en: "what the value should be", he: "מה הערך צריך להיות", es: "cuál debería ser el valor" },
  answerBy: {
    en: "the day until which you ask for an answer",
    he: "היום שעד אליו מתבקשת תשובה",
    es: "el día hasta el que pide respuesta",
  },
  evidence: {
    en: "what shows it; only its name and digest are published",
    he: "מה שמראה זאת; רק השם והטביעה שלו מתפרסמים",
    es: "lo que lo muestra; solo se publican su nombre y su huella",
  },
  list: {
    en: "what is contested, and where it stands",
    he: "על מה יש השגות, ומה מצבן",
    es: "qué está impugnado y cómo va",
  },
  about: {
    en: "only of this statement, or of the answer SUPPLIER/METRIC",
    he: "רק על ההצהרה הזאת, או על התשובה SUPPLIER/METRIC",
    es: "solo de esta declaración, o de la respuesta SUPPLIER/METRIC",
  },
  state: { en: "only those", he: "רק אלה", es: "solo esas" },
  show: {
    en: "one contest with everything that was said to it",
    he: "השגה אחת עם כל מה שנאמר עליה",
    es: "una impugnación con todo lo que se le dijo",
  },
  resolve: {
    en: "decide a contest of others, as a cooperative that has no part in it",
    he: "הכרעה בהשגה של אחרים, כקואופרטיב שאינו צד לה",
    es: "decidir una impugnación ajena, como cooperativa que no es parte",
  },
  outcome: { en: "how it ends", he: "איך היא מסתיימת", es: "cómo termina" },
  why: { en: "why, in words", he: "מדוע, במילים", es: "por qué, en palabras" },
  basis: {
    en: "by which right you decide",
    he: "באיזו סמכות ההכרעה",
    es: "con qué derecho decide",
  },
  mandateText: {
    en: "the text that gives you this right: its digest, or the name of the federation",
    he: "הכתב שנותן את הסמכות: הטביעה שלו, או שם הפדרציה",
    es: "el texto que le da ese derecho: su huella, o el nombre de la federación",
  },
  mandateNote: {
    en: "what others should know of it",
    he: "מה אחרים צריכים לדעת עליה",
    es: "lo que otros deberían saber de él",
  },
  withdraw: {
    en: "take an own contest back; history stays",
    he: "משיכת השגה שלכם; ההיסטוריה נשארת",
    es: "retirar una impugnación propia; el historial queda",
  },
  withdrawReason: { en: "why", he: "מדוע", es: "por qué" },
})
