import { catalogue } from "./catalogue.ts"

/** What is said about witness. */
export const witnessSays = catalogue({
  nothingWaits: {
    en: "Nothing of that party waits for this node.",
    he: "דבר של הצד הזה אינו ממתין לצומת הזה.",
    es: "Nada de esa parte espera a este nodo.",
  },
  seeRequests: {
    en: "See: commonshelf witness requests",
    he: "ראו: commonshelf witness requests",
    es: "Vea: commonshelf witness requests",
  },
  rivals: {
    en: "{count} entries of this party wait, and only one of a version can be right: its words may be in two hands.",
    he: "{count} רשומות של הצד הזה ממתינות, ורק אחת מכל גרסה יכולה להיות נכונה: ייתכן שהמילים שלו בשתי ידיים.",
    es: "Esperan {count} entradas de esta parte, y solo una de cada versión puede ser correcta: sus palabras pueden estar en dos manos.",
  },
  callParty: {
    en: "Call the party. Then name the entry: --version 4-Qm…",
    he: "התקשרו אל הצד. אחר כך ציינו את הרשומה: --version 4-Qm…",
    es: "Llame a la parte. Después nombre la entrada: --version 4-Qm…",
  },
  notAWitness: {
    en: "{wanted} cannot be a witness: another cooperative with a node is needed.",
    he: "{wanted} לא יכול להיות עד: דרוש קואופרטיב אחר שיש לו צומת.",
    es: "{wanted} no puede ser testigo: hace falta otra cooperativa con un nodo.",
  },
  tooFew: {
    en: "An identity has at least {count} witnesses, or none.",
    he: "לזהות יש לפחות {count} עדים, או אף לא אחד.",
    es: "Una identidad tiene al menos {count} testigos, o ninguno.",
  },
  badThreshold: {
    en: "--threshold: from 2 to {most}.",
    he: "--threshold: מ־2 עד {most}.",
    es: "--threshold: de 2 a {most}.",
  },
  nobodyWaits: {
    en: "Nobody waits for this node.",
    he: "איש אינו ממתין לצומת הזה.",
    es: "Nadie espera a este nodo.",
  },
  agreed: {
    en: "{name} {party}: version {version} of {at}, {agreed} of {threshold} agreed",
    he: "{name} {party}: גרסה {version} מ־{at}, {agreed} מתוך {threshold} הסכימו",
    es: "{name} {party}: versión {version} de {at}, {agreed} de {threshold} de acuerdo",
  },
  agreedToo: {
    en: "{name} {party}: version {version} of {at}, {agreed} of {threshold} agreed, this node too",
    he: "{name} {party}: גרסה {version} מ־{at}, {agreed} מתוך {threshold} הסכימו, גם הצומת הזה",
    es: "{name} {party}: versión {version} de {at}, {agreed} de {threshold} de acuerdo, también este nodo",
  },
  askThem: {
    en: "  Ask them whether they did this. If so: commonshelf witness sign {party} --version {version}",
    he: "  שאלו אותם אם הם עשו זאת. אם כן: commonshelf witness sign {party} --version {version}",
    es: "  Pregúnteles si lo hicieron. Si es así: commonshelf witness sign {party} --version {version}",
  },
  nowEffective: {
    en: "This node agreed. Version {version} now has effect.",
    he: "הצומת הזה הסכים. לגרסה {version} יש עכשיו תוקף.",
    es: "Este nodo está de acuerdo. La versión {version} ya tiene efecto.",
  },
  agreedSoFar: {
    en: "This node agreed to version {version}: {agreed} of {threshold}.",
    he: "הצומת הזה הסכים לגרסה {version}: {agreed} מתוך {threshold}.",
    es: "Este nodo está de acuerdo con la versión {version}: {agreed} de {threshold}.",
  },
  another: {
    en: "This node already agreed to {before}, another entry of that version. A witness never agrees to two.",
    he: "הצומת הזה כבר הסכים ל־{before}, רשומה אחרת של אותה גרסה. עד לעולם אינו מסכים לשתיים.",
    es: "Este nodo ya asintió a {before}, otra entrada de esa versión. Un testigo nunca asiente a dos.",
  },
  twoHands: {
    en: "Two such entries mean that the party's words are in two hands. Call them.",
    he: "שתי רשומות כאלה פירושן שמילות הצד בשתי ידיים. התקשרו אליו.",
    es: "Dos entradas así significan que las palabras de la parte están en dos manos. Llámela.",
  },
  memoryDamaged: {
    en: "{file} is damaged. Nothing was witnessed.",
    he: "{file} פגום. לא ניתנה שום עדות.",
    es: "{file} está dañado. No se atestiguó nada.",
  },
  memoryBack: {
    en: "It says what this node agreed to; without it, it cannot agree to more. Put back a backup of it.",
    he: "הוא אומר למה הצומת הזה הסכים; בלעדיו אינו יכול להסכים ליותר. החזירו גיבוי שלו.",
    es: "Dice a qué asintió este nodo; sin él no puede asentir a más. Reponga una copia.",
  },
})

/** Help of the commands about witness. */
export const witnessHelp = catalogue({
  witness: {
    en: "nodes that must agree before an identity changes",
    he: "צמתים שחייבים להסכים לפני שזהות משתנה",
    es: "nodos que deben estar de acuerdo antes de que cambie una identidad",
  },
  requests: {
    en: "changes of other identities that this node is asked to agree to",
    he: "שינויים של זהויות אחרות שהצומת הזה מתבקש להסכים להם",
    es: "cambios de otras identidades a los que se pide a este nodo que asienta",
  },
  which: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  version: {
    en: "which entry, where several wait: the beginning of its versionId",
    he: "איזו רשומה, אם כמה ממתינות: תחילת ה־versionId שלה",
    es: "qué entrada, si esperan varias: el comienzo de su versionId",
  },
  sign: {
    en: "agree to the change that waits; ask the party first, by telephone or in person",
    he: "הסכמה לשינוי הממתין; קודם שאלו את הצד, בטלפון או פנים אל פנים",
    es: "asentir al cambio que espera; pregunte antes a la parte, por teléfono o en persona",
  },
  cooperatives: {
    en: "three or more cooperatives that this node knows",
    he: "שלושה קואופרטיבים או יותר שהצומת הזה מכיר",
    es: "tres o más cooperativas que este nodo conoce",
  },
  threshold: {
    en: "how many of them must agree (default: more than half)",
    he: "כמה מהם חייבים להסכים (ברירת מחדל: יותר ממחצית)",
    es: "cuántas deben estar de acuerdo (por defecto: más de la mitad)",
  },
  choose: {
    en: "from now on these must agree to every change of this party's identity",
    he: "מעכשיו אלה חייבים להסכים לכל שינוי בזהות של הצד הזה",
    es: "desde ahora estas deben estar de acuerdo con cada cambio de la identidad de esta parte",
  },
  dismiss: {
    en: "no witnesses any more; those of now must agree to that",
    he: "אין עוד עדים; העדים של עכשיו חייבים להסכים לכך",
    es: "ya sin testigos; los de ahora deben estar de acuerdo",
  },
})
