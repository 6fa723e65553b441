import { catalogue } from "./catalogue.ts"

/** Help of the commands about caps. */
export const capHelp = catalogue({
  cap: {
    en: "maximum wages and profits, by each party's own definition",
    he: "שכר ורווח מרביים, לפי ההגדרה של כל צד",
    es: "salarios y beneficios máximos, según la definición de cada parte",
  },
  declare: {
    en: "declare the own maximum wage or profit",
    he: "הצהרה על השכר או הרווח המרבי שלכם",
    es: "declara el salario o beneficio máximo propio",
  },
  of: { en: "what it limits", he: "מה היא מגבילה", es: "qué limita" },
  definition: {
    en: "what it means, in the party's own words",
    he: "מה פירושו, במילים של הצד עצמו",
    es: "qué significa, en palabras de la propia parte",
  },
  since: {
    en: "from when it holds (default: today)",
    he: "ממתי הוא בתוקף (ברירת מחדל: היום)",
    es: "desde cuándo rige (por omisión: hoy)",
  },
  notice: {
    en: "how many days before it takes effect a change is declared",
    he: "כמה ימים לפני כניסתו לתוקף מוצהר שינוי",
    es: "cuántos días antes de regir se declara un cambio",
  },
  measuredBy: {
    en: "the metric whose answers are held against it",
    he: "המדד שהתשובות לו מושוות אליו",
    es: "la métrica con cuyas respuestas se contrasta",
  },
  times: {
    en: "a wage: so many times the lowest or the median wage",
    he: "שכר: פי כמה מן השכר הנמוך או החציוני",
    es: "un salario: tantas veces el más bajo o el mediano",
  },
  base: { en: "what --times is of", he: "של מה --times", es: "a qué se refiere --times" },
  amount: {
    en: "an amount in minor units: a wage, or the profit of one unit sold",
    he: "סכום ביחידות קטנות: שכר, או הרווח על יחידה שנמכרה",
    es: "un importe en unidades menores: un salario, o el beneficio por unidad vendida",
  },
  currency: { en: "the currency of --amount", he: "המטבע של --amount", es: "la moneda de --amount" },
  per: {
    en: "of --amount: hour, month or year of a wage; the unit of what is sold",
    he: "של --amount: שעה, חודש או שנה של שכר; היחידה של מה שנמכר",
    es: "de --amount: hora, mes o año de un salario; la unidad de lo que se vende",
  },
  net: {
    en: "a wage after tax (default: gross)",
    he: "שכר אחרי מס (ברירת מחדל: ברוטו)",
    es: "un salario neto (por omisión: bruto)",
  },
  fullTimeHours: {
    en: "the hours a week that count as full time",
    he: "השעות בשבוע שנחשבות משרה מלאה",
    es: "las horas semanales que cuentan como jornada completa",
  },
  withBenefits: {
    en: "the wage includes benefits",
    he: "השכר כולל הטבות",
    es: "el salario incluye beneficios sociales",
  },
  withDividends: {
    en: "the wage includes dividends",
    he: "השכר כולל דיבידנדים",
    es: "el salario incluye dividendos",
  },
  percent: {
    en: "a profit: per cent of revenue or equity",
    he: "רווח: אחוזים מן ההכנסות או מן ההון העצמי",
    es: "un beneficio: por ciento de los ingresos o del capital propio",
  },
  on: { en: "what --percent is of", he: "של מה --percent", es: "a qué se refiere --percent" },
  afterTax: {
    en: "a profit after tax (default: before)",
    he: "רווח אחרי מס (ברירת מחדל: לפני)",
    es: "un beneficio después de impuestos (por omisión: antes)",
  },
  above: {
    en: "what happens with profit above it",
    he: "מה קורה לרווח שמעליו",
    es: "qué pasa con el beneficio que lo supera",
  },
  list: {
    en: "all parties' maximum wages and profits, and whether they keep them",
    he: "השכר והרווח המרביים של כל הצדדים, והאם הם נשמרים",
    es: "los salarios y beneficios máximos de todas las partes, y si los cumplen",
  },
  show: {
    en: "one party's, with what it did, the shared questions and what cooperatives say",
    he: "של צד אחד, עם מה שעשה, השאלות המשותפות ומה שאומרים הקואופרטיבים",
    es: "los de una parte, con lo que hizo, las preguntas comunes y lo que dicen las cooperativas",
  },
  party: {
    en: "its SCID, the beginning of it, or its name",
    he: "ה־SCID שלו, תחילתו, או שמו",
    es: "su SCID, el comienzo de él o su nombre",
  },
  respond: {
    en: "say, as a cooperative, in public whether a cap is accepted",
    he: "אמירה פומבית, כקואופרטיב, אם תקרה מתקבלת",
    es: "dice en público, como cooperativa, si se acepta un tope",
  },
  digest: {
    en: "a declaration, or the beginning of its digest",
    he: "הצהרה, או תחילת הטביעה שלה",
    es: "una declaración, o el comienzo de su huella",
  },
  response: {
    en: "what the cooperative says to it",
    he: "מה הקואופרטיב אומר על כך",
    es: "qué dice la cooperativa",
  },
  note: {
    en: "what is asked, or why it is not accepted",
    he: "מה נשאל, או מדוע אינה מתקבלת",
    es: "qué se pregunta, o por qué no se acepta",
  },
})
