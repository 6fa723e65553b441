import { authoritativeText, type MetricContent } from "@commonshelf/documents"

/** A ratio, a choice, and a price that must sum, in English and Hebrew: what the desktop's journey answers. */
export function desktopMetrics(): readonly MetricContent[] {
  const base = { type: "Metric", v: 1, version: "1.0.0", status: "draft" } as const
  return [
    {
      ...base,
      name: "pay-spread",
      title: text("Pay spread", "פער השכר"),
      question: text("How many times the lowest pay is the highest?", "פי כמה גדול השכר הגבוה מן הנמוך?"),
      method: text("Divide the highest by the lowest.", "מחלקים את הגבוה בנמוך."),
      subjectType: "supplier",
      valueType: "ratio",
      anchors: { worst: "12", best: "2" },
      topic: "social.labour",
    },
    {
      ...base,
      name: "worker-voice",
      title: text("Workers' voice", "קול העובדים"),
      question: text("How far do workers decide?", "עד כמה העובדים מחליטים?"),
      method: text("Choose what holds.", "בוחרים במה שנכון."),
      subjectType: "supplier",
      valueType: "ordinal",
      options: [
        { code: "none", label: text("Not at all", "כלל לא") },
        { code: "own", label: text("They own it", "הם הבעלים") },
      ],
      topic: "social.community",
    },
    {
      ...base,
      name: "price-breakdown",
      title: text("Where the price goes", "לאן הולך המחיר"),
      question: text("Where does each part of the price go?", "לאן הולך כל חלק מן המחיר?"),
      method: text("Take the price for one unit.", "לוקחים את המחיר ליחידה."),
      subjectType: "product",
      valueType: "breakdown",
      unit: "ILS",
      options: [
        { code: "materials", label: text("Materials", "חומרים") },
        { code: "labour", label: text("Wages", "שכר") },
      ],
      topic: "governance.transparency",
    },
  ]
}

function text(english: string, hebrew: string) {
  return { ...authoritativeText("en", english), he: { text: hebrew, status: "translated" as const } }
}
