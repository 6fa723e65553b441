import { catalogue } from "./catalogue.ts"

/** What is said about statement. */
export const statementSays = catalogue({
  noKind: {
    en: '"{kind}" is no kind of statement.',
    he: '"{kind}" אינו סוג של הצהרה.',
    es: "«{kind}» no es un tipo de declaración.",
  },
  kinds: { en: "Kinds: {kinds}", he: "סוגים: {kinds}", es: "Tipos: {kinds}" },
  several: {
    en: "{digest} means {count} statements.",
    he: "{digest} מתאים ל־{count} הצהרות.",
    es: "{digest} designa {count} declaraciones.",
  },
  seeList: {
    en: "See: commonshelf statement list",
    he: "ראו: commonshelf statement list",
    es: "Vea: commonshelf statement list",
  },
  notValid: {
    en: "{file} is not a valid statement [{rule}]: {detail}.",
    he: "{file} אינו הצהרה תקפה [{rule}]: {detail}.",
    es: "{file} no es una declaración válida [{rule}]: {detail}.",
  },
  refused: {
    en: "{file} was refused [{rule}]: {detail}. It is in quarantine.",
    he: "{file} נדחה [{rule}]: {detail}. הוא בהסגר.",
    es: "{file} fue rechazado [{rule}]: {detail}. Está en cuarentena.",
  },
  none: { en: "None yet.", he: "אין עדיין.", es: "Todavía ninguna." },
  issuer: { en: "issuer", he: "המצהיר", es: "quien declara" },
  validFrom: { en: "valid from", he: "תקף מ־", es: "válida desde" },
  valid: { en: "Valid: {digest}", he: "תקפה: {digest}", es: "Válida: {digest}" },
  inserted: {
    en: "{admitted} admitted, {known} were here already, {waiting} wait in quarantine, {refused} refused.",
    he: "{admitted} התקבלו, {known} כבר היו כאן, {waiting} ממתינות בהסגר, {refused} נדחו.",
    es: "{admitted} admitidas, {known} ya estaban aquí, {waiting} esperan en cuarentena, {refused} rechazadas.",
  },
  notAccepted: {
    en: "{count} are of parties that this node does not accept: commonshelf trust list",
    he: "{count} הן של צדדים שהצומת הזה אינו מקבל: commonshelf trust list",
    es: "{count} son de partes que este nodo no acepta: commonshelf trust list",
  },
  problem: {
    en: "  line {line}: [{rule}] {detail}",
    he: "  שורה {line}: [{rule}] {detail}",
    es: "  línea {line}: [{rule}] {detail}",
  },
  noneHere: {
    en: "There is no statement {digest} here.",
    he: "אין כאן הצהרה {digest}.",
    es: "Aquí no hay ninguna declaración {digest}.",
  },
})

/** Help of the commands about statement. */
export const statementHelp = catalogue({
  statement: {
    en: "the signed statements themselves",
    he: "ההצהרות החתומות עצמן",
    es: "las declaraciones firmadas mismas",
  },
  kind: { en: "only this kind", he: "רק הסוג הזה", es: "solo este tipo" },
  list: {
    en: "all statements that are here",
    he: "כל ההצהרות שיש כאן",
    es: "todas las declaraciones que hay aquí",
  },
  digest: {
    en: "its digest, or the beginning of it",
    he: "הטביעה שלה, או תחילתה",
    es: "su huella, o el comienzo de ella",
  },
  raw: {
    en: "exactly the signed bytes, nothing else",
    he: "בדיוק הבתים החתומים, ולא דבר אחר",
    es: "exactamente los bytes firmados, nada más",
  },
  show: { en: "one statement", he: "הצהרה אחת", es: "una declaración" },
  oneFile: { en: "the bytes of one statement", he: "הבתים של הצהרה אחת", es: "los bytes de una declaración" },
  verify: {
    en: "valid, or the first rule that it breaks",
    he: "תקפה, או הכלל הראשון שהיא מפרה",
    es: "válida, o la primera regla que incumple",
  },
  manyFile: {
    en: "signed statements or identity log entries, one per line",
    he: "הצהרות חתומות או רשומות של יומן זהות, אחת בכל שורה",
    es: "declaraciones firmadas o entradas de un registro de identidad, una por línea",
  },
  insert: {
    en: "put signed statements through the gate",
    he: "העברת הצהרות חתומות דרך השער",
    es: "pasa declaraciones firmadas por la puerta",
  },
})
