import { catalogue } from "./catalogue.ts"

/** What is said about maximum wages and profits. */
export const capSays = catalogue({
  none: {
    en: "Nobody has declared a maximum wage or profit yet.",
    he: "איש עוד לא הצהיר על שכר מרבי או על רווח מרבי.",
    es: "Nadie ha declarado todavía un salario o un beneficio máximo.",
  },
  noneOfParty: {
    en: "No maximum wage or profit is declared.",
    he: "לא הוצהר על שכר מרבי או על רווח מרבי.",
    es: "No se ha declarado ningún salario ni beneficio máximo.",
  },
  eachItsOwn: {
    en: "Each party defines its own; what it did is its own word, checked or not.",
    he: "כל צד מגדיר את שלו; מה שעשה הוא דברו שלו, נבדק או לא.",
    es: "Cada parte define el suyo; lo que hizo lo dice ella misma, comprobado o no.",
  },
  of: { en: "of", he: "של", es: "de qué" },
  maximum: { en: "maximum", he: "מרבי", es: "máximo" },
  holds: { en: "holds", he: "בתוקף", es: "vigente" },
  byOwnAnswers: { en: "by its own answers", he: "לפי תשובותיו", es: "según sus respuestas" },
  acceptedBy: { en: "accepted by", he: "התקבל על ידי", es: "aceptado por" },
  from: { en: "from {day}", he: "מ־{day}", es: "desde {day}" },
  outOf: { en: "{count} of {all}", he: "{count} מתוך {all}", es: "{count} de {all}" },
  head: {
    en: "{party}: maximum {of} {limit}, {terms}; {holds}",
    he: "{party}: {of} מרבי {limit}, {terms}; {holds}",
    es: "{party}: {of} máximo {limit}, {terms}; {holds}",
  },
  since: { en: "holds since {day}", he: "בתוקף מ־{day}", es: "vigente desde {day}" },
  announced: {
    en: "announced, holds from {day}",
    he: "הוכרז, בתוקף מ־{day}",
    es: "anunciado, vigente desde {day}",
  },
  definition: {
    en: "“{text}” Signed on {day}.",
    he: "„{text}” נחתם ב־{day}.",
    es: "«{text}» Firmado el {day}.",
  },
  above: { en: "Above it: {text}", he: "מעל לזה: {text}", es: "Por encima: {text}" },
  notice: {
    en: "A change is declared {count, plural, one {# day} other {# days}} before.",
    he: "שינוי מוצהר {count, plural, one {יום # לפני} other {# ימים לפני}} כניסתו לתוקף.",
    es: "Un cambio se declara {count, plural, one {# día} other {# días}} antes.",
  },
  late: {
    en: "This change was declared later than was promised.",
    he: "השינוי הזה הוצהר מאוחר מכפי שהובטח.",
    es: "Este cambio se declaró más tarde de lo prometido.",
  },
  actual: {
    en: "By its own answers: {actual}",
    he: "לפי תשובותיו: {actual}",
    es: "Según sus respuestas: {actual}",
  },
  measured: {
    en: "{standing} ({metric} {version}: {cell})",
    he: "{standing} ({metric} {version}: {cell})",
    es: "{standing} ({metric} {version}: {cell})",
  },
  because: { en: "{actual}. {why}", he: "{actual}. {why}", es: "{actual}. {why}" },
  companion: { en: "{name}: {cell}", he: "{name}: {cell}", es: "{name}: {cell}" },
  notAsked: {
    en: "no cooperative asks this",
    he: "שום קואופרטיב אינו שואל זאת",
    es: "ninguna cooperativa lo pregunta",
  },
  answeredFor: { en: "{value} for {period}", he: "{value} לתקופה {period}", es: "{value} para {period}" },
  before: {
    en: "Before: {limit} since {day}",
    he: "לפני כן: {limit} מ־{day}",
    es: "Antes: {limit} desde {day}",
  },
  declaration: { en: "Declaration {digest}", he: "הצהרה {digest}", es: "Declaración {digest}" },
  signed: { en: "Signed: {digest}", he: "נחתם: {digest}", es: "Firmado: {digest}" },
  next: {
    en: "Next: commonshelf cap list",
    he: "הלאה: commonshelf cap list",
    es: "Siguiente: commonshelf cap list",
  },
  onlyCooperatives: {
    en: "Cooperatives respond to maximum wages and profits; this node is not one.",
    he: "קואופרטיבים משיבים על שכר ורווח מרביים; הצומת הזה אינו קואופרטיב.",
    es: "Las cooperativas responden a los salarios y beneficios máximos; este nodo no lo es.",
  },
  own: {
    en: "Nobody accepts its own cap: that is for other cooperatives.",
    he: "איש אינו מקבל את התקרה של עצמו: זה עניינם של קואופרטיבים אחרים.",
    es: "Nadie acepta su propio tope: eso es cosa de otras cooperativas.",
  },
  notFound: {
    en: 'No maximum wage or profit that holds or is announced has the digest "{digest}".',
    he: 'אין שכר או רווח מרבי בתוקף או מוכרז שטביעתו "{digest}".',
    es: 'Ningún salario o beneficio máximo vigente o anunciado tiene la huella "{digest}".',
  },
  ambiguous: {
    en: '"{digest}" begins {count} digests.',
    he: '"{digest}" פותח {count} טביעות.',
    es: '"{digest}" es el comienzo de {count} huellas.',
  },
  seeList: {
    en: "See: commonshelf cap list",
    he: "ראו: commonshelf cap list",
    es: "Véase: commonshelf cap list",
  },
})

/** Codes of caps in words. */
export const capCodes = catalogue({
  wage: { en: "wage", he: "שכר", es: "salario" },
  profit: { en: "profit", he: "רווח", es: "beneficio" },
  kept: { en: "kept", he: "נשמר", es: "cumplido" },
  exceeded: { en: "exceeded", he: "נחרג", es: "superado" },
  "not-shown": { en: "not shown yet", he: "עוד לא הוצג", es: "aún sin mostrar" },
  gross: { en: "gross", he: "ברוטו", es: "bruto" },
  net: { en: "net", he: "נטו", es: "neto" },
  before: { en: "before tax", he: "לפני מס", es: "antes de impuestos" },
  after: { en: "after tax", he: "אחרי מס", es: "después de impuestos" },
})

/** Why a cap is not shown yet. */
export const capWhys = catalogue({
  "no-metric": {
    en: "The declaration names no metric that measures it.",
    he: "ההצהרה אינה נוקבת במדד שמודד זאת.",
    es: "La declaración no nombra ninguna métrica que lo mida.",
  },
  "metric-missing": {
    en: "The metric that measures it is not here.",
    he: "המדד שמודד זאת אינו כאן.",
    es: "La métrica que lo mide no está aquí.",
  },
  "not-answered": {
    en: "The metric has no answer with a value that stands.",
    he: "למדד אין תשובה עומדת עם ערך.",
    es: "La métrica no tiene una respuesta con valor en pie.",
  },
  "not-comparable": {
    en: "The answer to the metric is not comparable.",
    he: "התשובה למדד אינה בת השוואה.",
    es: "La respuesta a la métrica no es comparable.",
  },
  "earlier-period": {
    en: "The answer is about a time before it began.",
    he: "התשובה היא על זמן שלפני תחילתו.",
    es: "La respuesta trata de un tiempo anterior a su comienzo.",
  },
  "other-terms": {
    en: "The metric measures in other terms.",
    he: "המדד מודד במונחים אחרים.",
    es: "La métrica mide en otros términos.",
  },
})

/** What a cap limits, in words. */
export const capLimits = catalogue({
  lowest: {
    en: "{times} times the lowest wage",
    he: "פי {times} מן השכר הנמוך ביותר",
    es: "{times} veces el salario más bajo",
  },
  median: {
    en: "{times} times the median wage",
    he: "פי {times} מן השכר החציוני",
    es: "{times} veces el salario mediano",
  },
  revenue: { en: "{percent} % of revenue", he: "{percent} % מן ההכנסות", es: "{percent} % de los ingresos" },
  equity: {
    en: "{percent} % of equity",
    he: "{percent} % מן ההון העצמי",
    es: "{percent} % del capital propio",
  },
  amount: { en: "{money} per {per}", he: "{money} לכל {per}", es: "{money} por {per}" },
  benefits: { en: "benefits included", he: "כולל הטבות", es: "beneficios sociales incluidos" },
  noBenefits: { en: "without benefits", he: "ללא הטבות", es: "sin beneficios sociales" },
  dividends: { en: "dividends included", he: "כולל דיבידנדים", es: "dividendos incluidos" },
  noDividends: { en: "without dividends", he: "ללא דיבידנדים", es: "sin dividendos" },
  fullTime: {
    en: "full time {hours} h a week",
    he: "משרה מלאה {hours} שעות בשבוע",
    es: "jornada completa de {hours} h a la semana",
  },
})

/** What cooperatives say to caps. */
export const capResponses = catalogue({
  accept: { en: "{name} accepts it ({day})", he: "{name} מקבל זאת ({day})", es: "{name} lo acepta ({day})" },
  question: {
    en: "{name} asks ({day}): {note}",
    he: "{name} שואל ({day}): {note}",
    es: "{name} pregunta ({day}): {note}",
  },
  "not-accept": {
    en: "{name} does not accept it ({day}): {note}",
    he: "{name} אינו מקבל זאת ({day}): {note}",
    es: "{name} no lo acepta ({day}): {note}",
  },
})
