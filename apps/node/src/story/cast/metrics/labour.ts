import type { MetricContent } from "@commonshelf/documents"
import { option, wording } from "../wording.ts"
import { draftMetric } from "./draft-metric.ts"

/** Workers' rights, besides the pay spread. */
export const LABOUR_METRICS: readonly MetricContent[] = [
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
