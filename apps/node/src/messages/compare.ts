import { catalogue } from "./catalogue.ts"

/** What is said about compare. */
export const compareSays = catalogue({
  lens: {
    en: "Looked at through the metrics of {name}.",
    he: "במבט דרך המדדים של {name}.",
    es: "Visto a través de los indicadores de {name}.",
  },
  notMeasured: {
    en: "No cooperative measures by these of them: {metrics}",
    he: "לפי אלה מהם אף קואופרטיב אינו מודד: {metrics}",
    es: "Por estos de ellos no mide ninguna cooperativa: {metrics}",
  },
  badWeights: {
    en: "The weights cannot be used: {detail}.",
    he: "אי אפשר להשתמש במשקלים: {detail}.",
    es: "Los pesos no se pueden usar: {detail}.",
  },
  allCategories: {
    en: "All of them: commonshelf compare --category all",
    he: "כולן: commonshelf compare --category all",
    es: "Todas: commonshelf compare --category all",
  },
  categoryOrProduct: {
    en: "Give a category, or a product and neither a category nor a cell.",
    he: "יש לתת קטגוריה, או מוצר בלי קטגוריה ובלי תא.",
    es: "Dé una categoría, o un producto sin categoría ni celda.",
  },
  productOf: { en: "{product} of {supplier}", he: "{product} של {supplier}", es: "{product} de {supplier}" },
  noCellNamed: {
    en: '"{named}" names no cell.',
    he: '"{named}" אינו שם של תא.',
    es: "«{named}» no nombra ninguna celda.",
  },
  writeCell: {
    en: "Write SUPPLIER/METRIC, such as QmXyz…/pay-spread",
    he: "יש לכתוב SUPPLIER/METRIC, למשל QmXyz…/pay-spread",
    es: "Escriba SUPPLIER/METRIC, como QmXyz…/pay-spread",
  },
  noCell: {
    en: 'The table of "{category}" has no cell for the metric "{metric}" and that supplier.',
    he: 'בטבלה של "{category}" אין תא למדד "{metric}" ולספק הזה.',
    es: "La tabla de «{category}» no tiene celda para el indicador «{metric}» y ese proveedor.",
  },
  noRow: {
    en: 'The table of "{category}" has no row of that party.',
    he: 'בטבלה של "{category}" אין שורה של הצד הזה.',
    es: "La tabla de «{category}» no tiene fila de esa parte.",
  },
  otherCategory: {
    en: "Look in another category, or in all: --category all",
    he: "חפשו בקטגוריה אחרת, או בכולן: --category all",
    es: "Busque en otra categoría o en todas: --category all",
  },
  noProducts: {
    en: "No products are known yet.",
    he: "אין עדיין מוצרים מוכרים.",
    es: "Todavía no se conoce ningún producto.",
  },
  categories: {
    en: 'Categories: {names}; or "all".',
    he: 'קטגוריות: {names}; או "all".',
    es: 'Categorías: {names}; o "all".',
  },
  noSupplier: {
    en: 'No supplier has a product in "{category}".',
    he: 'לאף ספק אין מוצר ב"{category}".',
    es: "Ningún proveedor tiene un producto en «{category}».",
  },
  supplier: { en: "supplier", he: "ספק", es: "proveedor" },
  identity: { en: "identity", he: "זהות", es: "identidad" },
  mustHaves: { en: "must-haves", he: "תנאי חובה", es: "imprescindibles" },
  proven: { en: "proven", he: "מוכח", es: "probado" },
  possible: { en: "possible", he: "אפשרי", es: "posible" },
  answered: { en: "answered", he: "נענו", es: "respondidas" },
  unconfirmed: { en: "unconfirmed", he: "לא אושרה", es: "sin confirmar" },
  confirmed: { en: "confirmed", he: "אושרה", es: "confirmada" },
  countedOf: { en: "{counted} of {of}", he: "{counted} מתוך {of}", es: "{counted} de {of}" },
  unranked: {
    en: "No question has a weight, so nothing is ranked.",
    he: "לאף שאלה אין משקל, ולכן דבר אינו מדורג.",
    es: "Ninguna pregunta tiene peso, así que no se ordena nada.",
  },
  ranked: {
    en: "Ranked by what is proven; possible is what it could be if every open answer were the best.",
    he: 'הדירוג לפי מה שמוכח; "אפשרי" הוא מה שהיה אילו כל תשובה פתוחה הייתה הטובה ביותר.',
    es: "Ordenado por lo probado; lo posible es lo que sería si cada respuesta abierta fuera la mejor.",
  },
  askWhy: {
    en: "Why a supplier stands where it stands: --why SUPPLIER. Why a cell says what it says: --why SUPPLIER/METRIC",
    he: "למה ספק נמצא במקומו: --why SUPPLIER. למה תא אומר מה שהוא אומר: --why SUPPLIER/METRIC",
    es: "Por qué un proveedor está donde está: --why SUPPLIER. Por qué una celda dice lo que dice: --why SUPPLIER/METRIC",
  },
  unknownToThem: { en: "unknown to them", he: "לא ידוע להם", es: "no lo saben" },
  valueNotComparable: {
    en: "{value} (not comparable)",
    he: "{value} (לא בר השוואה)",
    es: "{value} (no comparable)",
  },
  notComparable: { en: "Not comparable: {why}", he: "לא בר השוואה: {why}", es: "No comparable: {why}" },
  reason: { en: "Reason: {reason}", he: "סיבה: {reason}", es: "Motivo: {reason}" },
  foreign: {
    en: "From {source}, not the supplier's own words.",
    he: "מתוך {source}, לא דברי הספק עצמו.",
    es: "De {source}, no son palabras del proveedor.",
  },
  logForked: {
    en: "The identity log of the supplier or of who checked is forked.",
    he: "יומן הזהות של הספק או של הבודק מפוצל.",
    es: "El registro de identidad del proveedor o de quien comprobó está bifurcado.",
  },
  takenBack: {
    en: "taken back on {day}: {reason} ({target})",
    he: "נסוגו ממנה ב־{day}: {reason} ({target})",
    es: "retirada el {day}: {reason} ({target})",
  },
  takenBackUnproven: {
    en: "taken back on {day}: {reason} ({target}), which is unproven and does not count",
    he: "נסוגו ממנה ב־{day}: {reason} ({target}), וזה לא מוכח ואינו נספר",
    es: "retirada el {day}: {reason} ({target}), sin probar y no cuenta",
  },
  otherAnswers: { en: "Other answers:", he: "תשובות אחרות:", es: "Otras respuestas:" },
  unprovenAnswers: {
    en: "Unproven, and not counted:",
    he: "לא מוכח, ואינו נספר:",
    es: "Sin probar, y no contado:",
  },
  allOfIt: {
    en: "All of it, with the signed bytes: --json",
    he: "הכול, עם הבתים החתומים: --json",
    es: "Todo, con los bytes firmados: --json",
  },
  asked: { en: "Asked: {question}", he: "נשאל: {question}", es: "Se pregunta: {question}" },
  measured: { en: "Measured: {method}", he: "נמדד: {method}", es: "Se mide: {method}" },
  metric: {
    en: "Metric {key} {version}, {digest}",
    he: "מדד {key} {version}, {digest}",
    es: "Indicador {key} {version}, {digest}",
  },
  adoptedBy: { en: "Adopted by {names}", he: "אומץ על ידי {names}", es: "Adoptado por {names}" },
  adopter: {
    en: "{name} ({version}, since {since})",
    he: "{name} ({version}, מאז {since})",
    es: "{name} ({version}, desde {since})",
  },
  input: { en: "from {name} = {value}", he: "מתוך {name} = {value}", es: "a partir de {name} = {value}" },
  inputFrom: {
    en: "from {name} = {value} as {from} states it",
    he: "מתוך {name} = {value} כפי ש־{from} מצהיר",
    es: "a partir de {name} = {value}, como lo declara {from}",
  },
  between: { en: "between {low} and {high}", he: "בין {low} ל־{high}", es: "entre {low} y {high}" },
  coversOf: {
    en: "covers {percent} % of its {what}",
    he: "מכסה {percent} % מ־{what}",
    es: "cubre el {percent} % de {what}",
  },
  covers: { en: "covers {scope}", he: "מכסה {scope}", es: "cubre {scope}" },
  otherwise: {
    en: "measured otherwise (effect on the value: {effect}): {what}",
    he: "נמדד אחרת (השפעה על הערך: {effect}): {what}",
    es: "medido de otro modo (efecto en el valor: {effect}): {what}",
  },
  answer: {
    en: "“{value}”, for {period}, to version {version}. Signed by {name} on {day} with key {key}",
    he: "“{value}”, ל־{period}, לגרסה {version}. נחתם על ידי {name} ב־{day} במפתח {key}",
    es: "“{value}”, para {period}, de la versión {version}. Firmado por {name} el {day} con la clave {key}",
  },
  answerAbout: {
    en: "“{value}” for {product}, for {period}, to version {version}. Signed by {name} on {day} with key {key}",
    he: "“{value}” על {product}, ל־{period}, לגרסה {version}. נחתם על ידי {name} ב־{day} במפתח {key}",
    es: "“{value}” de {product}, para {period}, de la versión {version}. Firmado por {name} el {day} con la clave {key}",
  },
  statement: { en: "Statement {digest}", he: "הצהרה {digest}", es: "Declaración {digest}" },
  contradictedBy: {
    en: "CONTRADICTED by {rival}",
    he: "נסתרת על ידי {rival}",
    es: "CONTRADICHA por {rival}",
  },
})

/** Help of the commands about compare. */
export const compareHelp = catalogue({
  subject: {
    en: "whose rows: of suppliers, or of the cooperatives themselves (default: suppliers)",
    he: "שורות של מי: של הספקים, או של הקואופרטיבים עצמם (ברירת מחדל: ספקים)",
    es: "de quién son las filas: de los proveedores o de las propias cooperativas (por omisión: proveedores)",
  },
  compare: {
    en: "suppliers of a category by what matters to you",
    he: "ספקים של קטגוריה לפי מה שחשוב לכם",
    es: "los proveedores de una categoría según lo que le importa",
  },
  category: {
    en: 'such as "Dairy" or "Food > Dairy"; "all" for every supplier',
    he: 'למשל "Dairy" או "Food > Dairy"; "all" לכל הספקים',
    es: 'como "Dairy" o "Food > Dairy"; "all" para todos',
  },
  weights: {
    en: "a JSON file of what matters to you; it is used here and sent nowhere",
    he: "קובץ JSON של מה שחשוב לכם; משתמשים בו כאן ולא שולחים אותו לשום מקום",
    es: "un archivo JSON de lo que le importa; se usa aquí y no se envía a ningún sitio",
  },
  why: {
    en: "the arithmetic of a SUPPLIER, or everything behind a cell named SUPPLIER/METRIC",
    he: "החשבון של SUPPLIER, או כל מה שמאחורי תא ששמו SUPPLIER/METRIC",
    es: "el cálculo de un SUPPLIER, o todo lo que hay tras una celda SUPPLIER/METRIC",
  },
  product: {
    en: "instead of a category: the alternatives of this product, by id, {code} or name",
    he: "במקום קטגוריה: החלופות למוצר הזה, לפי מזהה, {code} או שם",
    es: "en vez de una categoría: las alternativas de este producto, por identificador, {code} o nombre",
  },
  asOf: {
    en: "as of this instant (default: the beginning of today)",
    he: "נכון לרגע הזה (ברירת מחדל: תחילת היום)",
    es: "a fecha de este instante (por defecto: el comienzo de hoy)",
  },
  lens: {
    en: "look through the metrics of this federation alone",
    he: "להביט רק דרך המדדים של הפדרציה הזו",
    es: "mirar solo a través de los indicadores de esta federación",
  },
})
