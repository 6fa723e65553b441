import { authoritativeText, type MetricContentV1 } from "@commonshelf/documents"

const text = (english: string, hebrew: string) => ({
  ...authoritativeText("en", english),
  he: { text: hebrew, status: "translated" as const },
})

/** A ratio, a choice, and a price that must sum; in English and Hebrew. */
export const TEST_METRICS: readonly MetricContentV1[] = [
  {
    type: "Metric",
    v: 1,
    name: "pay-spread",
    version: "1.0.0",
    status: "draft",
    title: text("Pay spread", "פער השכר"),
    question: text("How many times the lowest pay is the highest?", "פי כמה גדול השכר הגבוה מן הנמוך?"),
    method: text("Divide the highest by the lowest.", "מחלקים את הגבוה בנמוך."),
    subjectType: "supplier",
    valueType: "ratio",
    anchors: { worst: "12", best: "2" },
    topic: "social.labour",
  },
  {
    type: "Metric",
    v: 1,
    name: "worker-voice",
    version: "1.0.0",
    status: "draft",
    title: text("Workers' voice", "קול העובדים"),
    question: text("How far do workers decide?", "עד כמה העובדים מחליטים?"),
    method: text("Choose what holds.", "בוחרים במה שנכון."),
    subjectType: "supplier",
    valueType: "ordinal",
    options: [
      { code: "none", label: text("Not at all", "כלל לא") },
      { code: "heard", label: text("They are heard", "שומעים אותם") },
      { code: "own", label: text("They own it", "הם הבעלים") },
    ],
    topic: "social.community",
  },
  {
    type: "Metric",
    v: 1,
    name: "price-breakdown",
    version: "1.0.0",
    status: "draft",
    title: text("Where the price goes", "לאן הולך המחיר"),
    question: text("Where does each part of the price go?", "לאן הולך כל חלק מן המחיר?"),
    method: text("Take the price for one unit.", "לוקחים את המחיר ליחידה."),
    subjectType: "product",
    valueType: "breakdown",
    unit: "ILS/kg",
    options: [
      { code: "materials", label: text("Materials", "חומרים") },
      { code: "labour", label: text("Wages", "שכר") },
    ],
    topic: "governance.transparency",
  },
]
