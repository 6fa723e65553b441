import type { LanguageText, MetricContentV1, MetricContentV2 } from "@commonshelf/documents"
import type { OwnProduct, Question } from "../../protocol/answers.ts"
import { answerDraft } from "../../protocol/draft-fields.ts"

/** A text in the three languages of the page. */
function inThree(en: string, he: string, es: string): LanguageText {
  return {
    en: { text: en, status: "authoritative" },
    he: { text: he, status: "translated" },
    es: { text: es, status: "translated" },
  }
}

type Asked = Pick<MetricContentV1, "name" | "valueType" | "title"> & Partial<MetricContentV1>

function metric(asked: Asked): MetricContentV1 {
  return {
    type: "Metric",
    v: 1,
    version: "1.2.0",
    status: "adopted",
    question: inThree(
      "What exactly is it, for everybody who worked for you in the period?",
      "מה זה בדיוק, לכל מי שעבד אצלכם בתקופה?",
      "¿Qué es exactamente, para todos los que trabajaron en el periodo?",
    ),
    why: inThree(
      "Members want to know how far pay is spread.",
      "החברים רוצים לדעת כמה רחבים פערי השכר.",
      "Los miembros quieren saber cuánto varían los salarios.",
    ),
    method: inThree(
      "As the payroll of the period says, in full-time equivalents.",
      "לפי תלושי השכר של התקופה, במשרות מלאות.",
      "Según la nómina del periodo, en jornadas completas.",
    ),
    boundary: inThree(
      "Your own company, without contractors.",
      "החברה שלכם, בלי קבלנים.",
      "Su propia empresa, sin contratas.",
    ),
    evidence: inThree("An extract of the payroll.", "תמצית של תלושי השכר.", "Un extracto de la nómina."),
    subjectType: "supplier",
    topic: "social.labour",
    ...asked,
  }
}

/** The same in the second form, with what only that can ask. */
function inSecondForm(
  asked: Asked,
  more: Pick<MetricContentV2, "inputs" | "formula" | "options">,
): MetricContentV2 {
  const { subjectType, functionalUnit: _per, crosswalk: _walk, supersedes: _old, ...rest } = metric(asked)
  return { ...rest, v: 2, subjectTypes: [subjectType], ...more }
}

const OWNERS = [
  { code: "kibbutz", label: inThree("Kibbutz or moshav", "קיבוץ או מושב", "Kibutz o moshav") },
  { code: "worker-owned", label: inThree("Owned by its workers", "בבעלות העובדים", "De sus trabajadores") },
  { code: "company", label: inThree("Company", "חברה", "Empresa") },
]
const LEVELS = [
  {
    code: "none",
    label: inThree("None", "אין", "Ninguno"),
    description: inThree("Nobody collects it.", "אף אחד לא אוסף.", "Nadie lo recoge."),
  },
  {
    code: "some",
    label: inThree("Some", "קצת", "Alguno"),
    description: inThree(
      "The large customers give it back.",
      "הלקוחות הגדולים מחזירים.",
      "Los clientes grandes lo devuelven.",
    ),
  },
  {
    code: "all",
    label: inThree("All of it", "הכול", "Todo"),
    description: inThree("All that leaves comes back.", "כל מה שיוצא חוזר.", "Vuelve todo lo que sale."),
  },
]
const PAY = [
  {
    name: "highest-pay",
    label: inThree("Highest pay of the year", "השכר השנתי הגבוה ביותר", "Salario anual más alto"),
    valueType: "money" as const,
  },
  {
    name: "lowest-pay",
    label: inThree("Lowest pay of the year", "השכר השנתי הנמוך ביותר", "Salario anual más bajo"),
    valueType: "money" as const,
  },
]
const PARTS = [
  { code: "milk", label: inThree("Milk and ingredients", "חלב ומרכיבים", "Leche e ingredientes") },
  { code: "wages", label: inThree("Wages", "שכר", "Salarios") },
  { code: "packing", label: inThree("Packing", "אריזה", "Envase") },
  { code: "transport", label: inThree("Transport", "הובלה", "Transporte") },
]

export const METRICS = {
  pay: inSecondForm(
    {
      name: "pay-spread",
      valueType: "ratio",
      title: inThree(
        "Highest pay to lowest pay",
        "השכר הגבוה מול הנמוך",
        "Salario más alto frente al más bajo",
      ),
    },
    { inputs: PAY, formula: "highest-pay / lowest-pay" },
  ),
  energy: metric({
    name: "energy",
    valueType: "number",
    unit: "kWh",
    title: inThree("Energy used", "צריכת אנרגיה", "Energía usada"),
  }),
  wage: metric({
    name: "lowest-wage",
    valueType: "money",
    unit: "ILS/hour",
    title: inThree("Lowest wage", "השכר הנמוך ביותר", "Salario más bajo"),
  }),
  union: metric({
    name: "union",
    valueType: "boolean",
    title: inThree("Collective agreement", "הסכם קיבוצי", "Convenio colectivo"),
  }),
  recycled: inSecondForm(
    {
      name: "recycled",
      valueType: "ordinal",
      title: inThree("Packing that is taken back", "אריזה שנאספת בחזרה", "Envase que se recoge"),
    },
    { options: LEVELS },
  ),
  ownership: metric({
    name: "ownership",
    valueType: "category",
    options: OWNERS,
    title: inThree("Who owns the company", "מי הבעלים של החברה", "De quién es la empresa"),
  }),
  price: metric({
    name: "price-breakdown",
    valueType: "breakdown",
    unit: "ILS/kg",
    subjectType: "product",
    options: PARTS,
    title: inThree("Where the price goes", "לאן הולך המחיר", "Adónde va el precio"),
  }),
} as const

export const CHEESE: OwnProduct = {
  id: "urn:uuid:6f0c1f1e-6f5c-4b43-9d3a-7f3f2f8a1c11",
  name: {
    he: { text: "גבינת עיזים", status: "authoritative" },
    en: { text: "Goat cheese", status: "translated" },
  },
  category: ["Food", "Dairy", "Cheese"],
}

/** What somebody said with the command, which the form has no fields for. */
const BESIDE: Question["beside"] = [
  {
    member: "evidence",
    sentences: [
      "It refers to the document payroll-2024.pdf (application/pdf), of which only the digest zQmEvidenceEvidenceEvidenceEvidenceEvidenceEvid is published.",
    ],
    choice: "open",
  },
  { member: "coverage", sentences: ["It covers 80 % of the sites."], choice: "keep" },
  { member: "provenance", sentences: ['provenance: {"route":"import"}'], choice: "unfit" },
]

/** Seven questions, one of each type of value and one in each state. */
export function inventedQuestions(): Question[] {
  const both = ["Beshutaf", "Park Side Food Co-op"]
  return [
    question("pay", "waiting", both),
    question("energy", "not-asked", both),
    { ...question("wage", "answered", both), answered: "₪41.00 per hour in 2024", beside: BESIDE },
    question("union", "declined", ["Beshutaf"]),
    question("recycled", "not-applicable", ["Beshutaf"]),
    { ...question("ownership", "disputed", ["Beshutaf"]), answered: "Kibbutz or moshav" },
    question("price", "withdrawn", ["Beshutaf"], CHEESE),
  ]
}

function question(
  name: keyof typeof METRICS,
  state: Question["state"],
  askedBy: readonly string[],
  product?: OwnProduct,
): Question {
  const digest = `zQmMetric${name}`
  return {
    draft: answerDraft(digest, product?.id),
    metric: METRICS[name],
    digest,
    askedBy,
    state,
    beside: [],
    ...(product === undefined ? {} : { product }),
  }
}
