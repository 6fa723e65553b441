import type { MetricContent } from "@commonshelf/documents"
import { option, wording } from "../wording.ts"
import { draftMetric } from "./draft-metric.ts"

/** What is open: prices, recipes, and the limits that a company sets itself. */
export const OPENNESS_METRICS: readonly MetricContent[] = [
  draftMetric({
    name: "price-openness",
    title: wording("Open price", "מחיר גלוי", "Precio abierto"),
    question: wording(
      "How far do you show where each part of the price goes?",
      "עד כמה אתם מראים לאן הולך כל חלק מן המחיר?",
      "¿Hasta qué punto muestran adónde va cada parte del precio?",
    ),
    method: wording(
      "Choose the level that holds for most of what you sell.",
      "בוחרים ברמה שנכונה לרוב מה שאתם מוכרים.",
      "Elija el nivel que vale para la mayor parte de lo que venden.",
    ),
    valueType: "ordinal",
    options: [
      option("none", "Nothing", "כלום", "Nada"),
      option("main-parts", "The main parts", "החלקים העיקריים", "Las partes principales"),
      option("most", "Most of it", "רובו", "La mayor parte"),
      option("whole", "All of it", "כולו", "Todo"),
      option("whole-with-proof", "All of it, with documents", "כולו, עם מסמכים", "Todo, con documentos"),
    ],
    topic: "governance.transparency",
    crosswalk: { ECG: "D1" },
  }),
  draftMetric({
    name: "price-breakdown",
    title: wording("Where the price goes", "לאן הולך המחיר", "Adónde va el precio"),
    question: wording(
      "Where does each part of the price that you are paid for this product go?",
      "לאן הולך כל חלק מן המחיר שמשלמים לכם על מוצר זה?",
      "¿Adónde va cada parte del precio que les pagan por este producto?",
    ),
    method: wording(
      "Take the price without tax that the cooperative pays for one unit, and what each part of it cost on average over the period. What you do not break down is stated as such.",
      "לוקחים את המחיר בלי מס שהקואופרטיב משלם על יחידה אחת, ואת מה שעלה כל חלק ממנו בממוצע בתקופה. מה שאינו מפורט נרשם ככזה.",
      "Tome el precio sin impuestos que la cooperativa paga por una unidad y lo que costó cada parte en promedio en el período. Lo que no se desglosa se declara como tal.",
    ),
    subjectType: "product",
    valueType: "breakdown",
    unit: "ILS",
    options: [
      option("materials", "Ingredients and materials", "חומרי גלם", "Ingredientes y materiales"),
      option("labour", "Wages", "שכר עבודה", "Salarios"),
      option("packaging", "Packaging", "אריזה", "Envase"),
      option("transport", "Transport", "הובלה", "Transporte"),
      option("other-costs", "Other costs", "הוצאות אחרות", "Otros costes"),
      option("profit", "Profit", "רווח", "Beneficio"),
    ],
    topic: "governance.transparency",
    crosswalk: { ECG: "D1", GRI: "201-1" },
  }),
  draftMetric({
    name: "recipe-openness",
    title: wording("Open recipe", "מתכון פתוח", "Receta abierta"),
    question: wording(
      "How far is the recipe of this product open?",
      "עד כמה פתוח המתכון של מוצר זה?",
      "¿Hasta qué punto está abierta la receta de este producto?",
    ),
    method: wording(
      "Choose the level for this one product. What is a single ingredient has no recipe.",
      "בוחרים ברמה עבור מוצר זה בלבד. למה שעשוי ממרכיב אחד אין מתכון.",
      "Elija el nivel para este producto. Lo que es un solo ingrediente no tiene receta.",
    ),
    subjectType: "product",
    valueType: "ordinal",
    options: [
      option("label-only", "What the label must say", "מה שחובה בתווית", "Lo que exige la etiqueta"),
      option("shares", "The shares of ingredients", "חלקם של המרכיבים", "Las proporciones"),
      option("recipe", "The whole recipe", "המתכון כולו", "La receta entera"),
      option(
        "free-licence",
        "The recipe under a free licence",
        "המתכון ברישיון חופשי",
        "La receta con licencia libre",
      ),
    ],
    topic: "governance.transparency",
    crosswalk: { ECG: "D2" },
  }),
  draftMetric({
    name: "max-wage",
    title: wording("Maximum wage", "שכר מרבי", "Salario máximo"),
    question: wording(
      "Which gross monthly pay does nobody here exceed?",
      "מהו השכר החודשי ברוטו שאיש כאן אינו עובר?",
      "¿Qué sueldo bruto mensual no supera nadie aquí?",
    ),
    method: wording(
      "The limit that you set and publish yourselves, for a full-time job with bonuses and the pay of owners, in shekels a month.",
      "הגבול שאתם עצמכם קבעתם ופרסמתם, למשרה מלאה כולל בונוסים ושכר בעלים, בשקלים לחודש.",
      "El límite que ustedes mismos fijan y publican, a jornada completa, con primas y sueldo de propietarios, en séqueles al mes.",
    ),
    valueType: "money",
    unit: "ILS",
    anchors: { worst: "6000000", best: "1500000" },
    topic: "governance.transparency",
    crosswalk: { ECG: "C4" },
  }),
  draftMetric({
    name: "max-profit",
    title: wording("Maximum profit", "רווח מרבי", "Beneficio máximo"),
    question: wording(
      "Which profit do you not exceed, and give back what is above it?",
      "איזה רווח אינכם עוברים, ומחזירים את מה שמעליו?",
      "¿Qué beneficio no superan, devolviendo lo que exceda?",
    ),
    method: wording(
      "The limit that you set and publish yourselves: profit after tax in per cent of the year's sales.",
      "הגבול שאתם עצמכם קבעתם ופרסמתם: רווח אחרי מס באחוזים ממכירות השנה.",
      "El límite que ustedes mismos fijan y publican: beneficio después de impuestos en porcentaje de las ventas del año.",
    ),
    valueType: "number",
    unit: "%",
    anchors: { worst: "20", best: "3" },
    topic: "governance.ethics",
    crosswalk: { ECG: "E4" },
  }),
]
