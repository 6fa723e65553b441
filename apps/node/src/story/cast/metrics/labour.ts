import { metricDigest, type MetricContent, type MetricContentV1 } from "@commonshelf/documents"
import { option, wording } from "../wording.ts"
import { draftMetric } from "./draft-metric.ts"

const PAY_SPREAD = {
  name: "pay-spread",
  title: wording("Pay spread", "פער השכר", "Brecha salarial"),
  valueType: "ratio",
  anchors: { worst: "12", best: "2" },
  topic: "social.labour",
  crosswalk: { ECG: "C4", GRI: "2-21" },
} as const satisfies Partial<MetricContentV1>

/** The version of pay-spread that the cooperatives measured by before: answers to it are not comparable any more. */
export const FORMER_PAY_SPREAD = draftMetric({
  ...PAY_SPREAD,
  version: "0.9.0",
  question: wording(
    "How many times the lowest hourly wage is the highest one?",
    "פי כמה גבוה שכר השעה הגבוה ביותר משכר השעה הנמוך ביותר?",
    "¿Cuántas veces el salario por hora más bajo es el más alto?",
  ),
  method: wording(
    "Divide the highest hourly wage by the lowest. Bonuses and owners are left out.",
    "מחלקים את שכר השעה הגבוה ביותר בשכר השעה הנמוך ביותר. בונוסים ובעלים אינם נכללים.",
    "Divida el salario por hora más alto entre el más bajo. No cuentan primas ni propietarios.",
  ),
})

/** Workers' rights: what the members' survey put first. */
export const LABOUR_METRICS: readonly MetricContent[] = [
  draftMetric({
    ...PAY_SPREAD,
    supersedes: metricDigest(FORMER_PAY_SPREAD),
    question: wording(
      "How many times the lowest gross pay is the highest one, both full-time?",
      "פי כמה גבוה השכר ברוטו הגבוה ביותר מן הנמוך ביותר, שניהם במשרה מלאה?",
      "¿Cuántas veces el sueldo bruto más bajo es el más alto, ambos a jornada completa?",
    ),
    method: wording(
      "Divide the highest gross pay of the year by the lowest, both as if full-time and with bonuses. Owners who work there count.",
      "מחלקים את השכר ברוטו השנתי הגבוה ביותר בנמוך ביותר, שניהם במונחי משרה מלאה וכולל בונוסים. גם בעלים שעובדים במקום נכללים.",
      "Divida el sueldo bruto anual más alto entre el más bajo, ambos a jornada completa y con primas. Cuentan los propietarios que trabajan.",
    ),
  }),
  draftMetric({
    name: "living-wage-ratio",
    title: wording(
      "Lowest wage to living wage",
      "השכר הנמוך מול שכר מחיה",
      "Salario más bajo y salario digno",
    ),
    question: wording(
      "How large is the lowest wage beside the local living wage?",
      "מה גודלו של השכר הנמוך ביותר לעומת שכר המחיה המקומי?",
      "¿Cuánto supone el salario más bajo respecto al salario digno local?",
    ),
    method: wording(
      "Divide the lowest full-time gross wage by the published living wage of the place of work. 1 means that they are equal.",
      "מחלקים את השכר ברוטו הנמוך ביותר במשרה מלאה בשכר המחיה המפורסם במקום העבודה. 1 פירושו שהם שווים.",
      "Divida el salario bruto más bajo a jornada completa entre el salario digno publicado del lugar de trabajo. 1 significa que son iguales.",
    ),
    valueType: "ratio",
    anchors: { worst: "0.6", best: "1.2" },
    topic: "social.labour",
    crosswalk: { GRI: "202-1", ECG: "C4" },
  }),
  draftMetric({
    name: "contract-share",
    title: wording("Permanent contracts", "העסקה קבועה", "Contratos fijos"),
    question: wording(
      "Which share of the workers has a permanent and direct contract?",
      "איזה חלק מן העובדים מועסק בחוזה קבוע וישיר?",
      "¿Qué parte de los trabajadores tiene un contrato fijo y directo?",
    ),
    method: wording(
      "Count workers on the last day of the year, agency and seasonal workers too. Per cent of heads.",
      "סופרים את העובדים ביום האחרון של השנה, כולל עובדי קבלן ועובדים עונתיים. באחוזים ממספר העובדים.",
      "Cuente a los trabajadores el último día del año, también temporales y de agencia. Porcentaje de personas.",
    ),
    valueType: "number",
    unit: "%",
    anchors: { worst: "0", best: "100" },
    topic: "social.labour",
  }),
  draftMetric({
    name: "union-or-council",
    title: wording("Union or works council", "ועד עובדים או איגוד", "Sindicato o comité de empresa"),
    question: wording(
      "Can workers organise freely, and what may their body decide?",
      "האם העובדים יכולים להתארגן בחופשיות, ומה רשאי הגוף שלהם להחליט?",
      "¿Pueden organizarse libremente los trabajadores y qué puede decidir su órgano?",
    ),
    method: wording(
      "Choose the highest level that was true for the whole year.",
      "בוחרים ברמה הגבוהה ביותר שהתקיימה לאורך כל השנה.",
      "Elija el nivel más alto que se cumplió durante todo el año.",
    ),
    valueType: "ordinal",
    options: [
      option("prevented", "Prevented", "נמנעת", "Se impide"),
      option("allowed", "Allowed, none exists", "מותרת, אין גוף כזה", "Se permite, no existe"),
      option("exists", "A body exists", "קיים גוף", "Existe un órgano"),
      option(
        "co-determines",
        "It decides with the management",
        "מחליט יחד עם ההנהלה",
        "Decide junto con la dirección",
      ),
    ],
    topic: "social.rights",
    crosswalk: { ECG: "C5" },
  }),
]
