import { catalogue } from "./catalogue.ts"

/** What is said of what was spent. */
export const spendingSays = catalogue({
  noConsent: {
    en: "This member allows nothing to be done with what they buy, so there is no mirror of it.",
    he: "החבר הזה אינו מתיר לעשות דבר במה שנקנה, ולכן אין לזה מראה.",
    es: "Este miembro no permite hacer nada con lo que compra, así que no hay espejo de ello.",
  },
  setConsent: {
    en: "If the member wants it: commonshelf consent set items FILE",
    he: "אם החבר רוצה בכך: commonshelf consent set items FILE",
    es: "Si el miembro lo quiere: commonshelf consent set items FILE",
  },
  nothing: {
    en: "Nothing was spent that is known here.",
    he: "לא ידוע כאן על שום הוצאה.",
    es: "No consta aquí ningún gasto.",
  },
  total: {
    en: "Of {spent} {currency}, {proven} % went to what suppliers have proven, at most {possible} %; {mapped} % was spent at suppliers that are known here.",
    he: "מתוך {spent} {currency}, {proven} % הלכו למה שספקים הוכיחו, לכל היותר {possible} %; {mapped} % הוצאו אצל ספקים המוכרים כאן.",
    es: "De {spent} {currency}, el {proven} % fue a lo que los proveedores han demostrado, como mucho el {possible} %; el {mapped} % se gastó en proveedores conocidos aquí.",
  },
  publishedOnly: {
    en: "Of what cooperatives have published only: what is held back for privacy is in no figure. All periods are measured by the answers of today.",
    he: "רק ממה שקואופרטיבים פרסמו: מה שנשמר לשם פרטיות אינו בשום מספר. כל התקופות נמדדות לפי התשובות של היום.",
    es: "Solo de lo que las cooperativas han publicado: lo que se retiene por privacidad no está en ninguna cifra. Todos los periodos se miden con las respuestas de hoy.",
  },
  ownEyes: {
    en: "Only for the member whom it mirrors. It was made on this node, is kept nowhere and sent nowhere.",
    he: "רק לעיני החבר שזו המראה שלו. היא נוצרה בצומת הזה, אינה נשמרת ואינה נשלחת לשום מקום.",
    es: "Solo para el miembro al que refleja. Se hizo en este nodo, no se guarda ni se envía a ningún sitio.",
  },
  period: { en: "period", he: "תקופה", es: "periodo" },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  spent: { en: "spent", he: "הוצאה", es: "gastado" },
  mapped: { en: "known", he: "מוכר", es: "conocido" },
  proven: { en: "proven", he: "מוכח", es: "demostrado" },
  possible: { en: "possible", he: "אפשרי", es: "posible" },
})

/** The help of the commands about what was spent. */
export const spendingHelp = catalogue({
  index: {
    en: "how much of what members spend goes to proven answers, from published figures",
    he: "כמה ממה שחברים מוציאים הולך לתשובות מוכחות, לפי מספרים שפורסמו",
    es: "cuánto de lo que gastan los miembros va a respuestas demostradas, según las cifras publicadas",
  },
  cooperative: {
    en: "of this cooperative (default: this node's own)",
    he: "של הקואופרטיב הזה (ברירת מחדל: של הצומת עצמו)",
    es: "de esta cooperativa (por defecto: la de este nodo)",
  },
  federation: {
    en: "of the members of this federation, or of all cooperatives together",
    he: "של חברי הפדרציה הזאת, או של כל הקואופרטיבים יחד",
    es: "de los miembros de esta federación, o de todas las cooperativas juntas",
  },
  from: {
    en: "from this month, quarter or year on",
    he: "מהחודש, הרבעון או השנה האלה",
    es: "desde este mes, trimestre o año",
  },
  to: { en: "up to this one", he: "ועד לתקופה הזאת", es: "hasta este" },
  mirror: {
    en: "one member's own purchases against what suppliers prove, for that member's eyes",
    he: "הקניות של חבר אחד מול מה שספקים מוכיחים, לעיני החבר הזה בלבד",
    es: "las compras de un miembro frente a lo que demuestran los proveedores, solo para ese miembro",
  },
  memberFile: {
    en: "the member's id as the till writes it, on the first line; {stdin} is standard input",
    he: "המזהה של החבר כפי שהקופה כותבת אותו, בשורה הראשונה; {stdin} הוא הקלט התקני",
    es: "el identificador del miembro como lo escribe la caja, en la primera línea; {stdin} es la entrada estándar",
  },
})
