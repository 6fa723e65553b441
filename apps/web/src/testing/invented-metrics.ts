import type { LanguageText, MetricColumn } from "@commonshelf/comparison"

/** A text in the three languages of the page. */
export function inThree(en: string, he: string, es: string): LanguageText {
  return {
    en: { text: en, status: "authoritative" },
    he: { text: he, status: "translated" },
    es: { text: es, status: "translated" },
  }
}

/** A text in one language only, as most people write. */
export function inOne(language: string, text: string): LanguageText {
  return { [language]: { text, status: "authoritative" } }
}

export const COOPERATIVES = [
  { scid: "QmBeshutafxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", name: inThree("Beshutaf", "בשותף", "Beshutaf") },
  { scid: "QmParkSidexxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", name: inOne("en", "Park Side Food Co-op") },
] as const

type Question = Pick<MetricColumn, "key" | "topic" | "valueType" | "title"> & Partial<MetricColumn>

function column(question: Question): MetricColumn {
  return {
    digest: `zQmMetric${question.key.replaceAll(/[^a-z]/g, "")}`,
    owner: COOPERATIVES[0].scid,
    version: "1.2.0",
    status: "adopted",
    question: inThree(
      "What exactly is it, for all workers?",
      "מה זה בדיוק, לכל העובדים?",
      "¿Qué es exactamente, para todos?",
    ),
    method: inThree(
      "As the payroll of the period says.",
      "לפי תלוש השכר של התקופה.",
      "Según la nómina del periodo.",
    ),
    adoptedBy: [...COOPERATIVES],
    ...question,
  }
}

const yesNo = { valueType: "boolean", betterAnswer: true } as const

/** Ten invented questions: more than the survey's first page, one of them beyond scoring. */
export const METRICS: readonly MetricColumn[] = [
  column({
    key: "pay-spread",
    topic: "social.labour",
    valueType: "ratio",
    anchors: { worst: "12", best: "2" },
    title: inThree(
      "Highest pay to lowest pay",
      "השכר הגבוה מול הנמוך",
      "Salario más alto frente al más bajo",
    ),
  }),
  column({
    key: "union-or-council",
    topic: "social.rights",
    ...yesNo,
    title: inThree("Union or workers’ council", "ועד או איגוד עובדים", "Sindicato o comité"),
  }),
  column({
    key: "co2-per-kg",
    topic: "environment.emissions",
    valueType: "number",
    unit: "kg CO2e/kg",
    anchors: { worst: "10", best: "0" },
    title: inThree("Emissions per kilogram", "פליטות לקילוגרם", "Emisiones por kilo"),
  }),
  column({
    key: "pesticide-practice",
    topic: "environment.toxicity",
    valueType: "ordinal",
    options: [
      { code: "any", label: inThree("Any permitted", "כל המותר", "Cualquiera permitido") },
      { code: "reduced", label: inThree("Reduced by plan", "מופחת לפי תכנית", "Reducido según plan") },
      { code: "none", label: inThree("None", "ללא", "Ninguno") },
    ],
    title: inThree("Pesticides used", "חומרי הדברה", "Pesticidas usados"),
  }),
  column({
    key: "max-profit",
    topic: "governance.profit",
    ...yesNo,
    title: inThree("Declared maximum profit", "תקרת רווח מוצהרת", "Beneficio máximo declarado"),
  }),
  column({
    key: "lowest-wage",
    topic: "governance.wages",
    valueType: "money",
    unit: "ILS",
    anchors: { worst: "3000", best: "6000" },
    title: inThree("Lowest hourly wage", "שכר שעתי נמוך ביותר", "Salario por hora más bajo"),
  }),
  column({
    key: "distance",
    topic: "locality",
    valueType: "number",
    unit: "km",
    anchors: { worst: "3000", best: "0" },
    title: inThree("Distance from farm to shelf", "המרחק מהחווה למדף", "Distancia del campo a la tienda"),
  }),
  column({
    key: "packaging-reuse",
    topic: "circularity.packaging",
    ...yesNo,
    title: inThree("Reusable packaging", "אריזה רב־פעמית", "Envase reutilizable"),
  }),
  column({
    key: "open-books",
    topic: "governance.transparency",
    ...yesNo,
    title: inThree("Open books", "ספרים פתוחים", "Cuentas abiertas"),
  }),
  column({
    key: "certificates",
    topic: "governance.certificates",
    valueType: "category",
    options: [
      { code: "organic-il", label: inThree("Organic (IL)", "אורגני (ישראל)", "Ecológico (IL)") },
      { code: "kosher", label: inThree("Kosher", "כשר", "Kosher") },
    ],
    title: inThree("Certificates held", "תעודות", "Certificados"),
  }),
]
