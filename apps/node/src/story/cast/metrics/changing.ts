import { metricDigest, type MetricContentV1, type MetricContentV2 } from "@commonshelf/documents"
import { wording } from "../wording.ts"
import { draftMetric } from "./draft-metric.ts"

/*
 * Two metrics in their first version, and a second version of each. One says that answers to both stay comparable, the
 * other that they do not.
 */

export const PAY_1 = draftMetric({
  name: "pay-spread",
  title: wording("Pay spread", "פער השכר", "Brecha salarial"),
  question: wording(
    "How many times the lowest hourly wage is the highest one?",
    "פי כמה גבוה שכר השעה הגבוה ביותר משכר השעה הנמוך ביותר?",
    "¿Cuántas veces el salario por hora más bajo es el más alto?",
  ),
  method: wording(
    "Divide the highest hourly wage by the lowest. Seasonal workers are left out.",
    "מחלקים את שכר השעה הגבוה ביותר בשכר השעה הנמוך ביותר. עובדים עונתיים אינם נכללים.",
    "Divida el salario por hora más alto entre el más bajo. No cuentan los trabajadores de temporada.",
  ),
  valueType: "ratio",
  anchors: { worst: "12", best: "2" },
  topic: "social.labour",
})

/** Counts the seasonal workers too, so that older answers mean something else. */
export const PAY_2 = secondVersion(PAY_1, "2.0.0", {
  question: wording(
    "How many times the lowest hourly wage is the highest one, seasonal workers included?",
    "פי כמה גבוה שכר השעה הגבוה ביותר משכר השעה הנמוך ביותר, כולל עובדים עונתיים?",
    "¿Cuántas veces el salario por hora más bajo es el más alto, contando a los trabajadores de temporada?",
  ),
  method: wording(
    "Divide the highest hourly wage by the lowest. Everybody counts who worked there in the year, also for a season or through an agency.",
    "מחלקים את שכר השעה הגבוה ביותר בשכר השעה הנמוך ביותר. נכללים כל מי שעבדו במקום במשך השנה, גם לעונה או דרך קבלן.",
    "Divida el salario por hora más alto entre el más bajo. Cuenta quien haya trabajado allí en el año, también por temporada o por agencia.",
  ),
  crosswalk: { ecg: ["C4"], gri: ["2-21"] },
  supersedes: {
    metric: metricDigest(PAY_1),
    compatibility: "not-comparable",
    reason: wording(
      "Seasonal workers were left out.",
      "עובדים עונתיים לא נכללו.",
      "No contaban los trabajadores de temporada.",
    ),
  },
})

export const ORGANIC_1 = draftMetric({
  name: "organic-share",
  title: wording("Organic inputs", "תשומות אורגניות", "Insumos ecológicos"),
  question: wording(
    "Which share of the inputs is certified organic or vouched for by a participatory guarantee?",
    "איזה חלק מן התשומות אורגני בתעודה או בערבות משותפת?",
    "¿Qué parte de los insumos es ecológica certificada o con garantía participativa?",
  ),
  method: wording(
    "Per cent of the value of everything bought for production in the year.",
    "באחוזים מערך כל מה שנקנה לייצור במשך השנה.",
    "Porcentaje del valor de todo lo comprado para producir durante el año.",
  ),
  valueType: "number",
  unit: "P1",
  anchors: { worst: "0", best: "100" },
  topic: "environment.biodiversity",
})

/** Says the same in clearer words. */
export const ORGANIC_2 = secondVersion(ORGANIC_1, "1.1.0", {
  title: wording("Organic share of inputs", "שיעור התשומות האורגניות", "Parte ecológica de los insumos"),
  crosswalk: { ecg: ["E3"] },
  supersedes: {
    metric: metricDigest(ORGANIC_1),
    compatibility: "equivalent",
    reason: wording("Only the title is clearer.", "רק הכותרת ברורה יותר.", "Solo es más claro el título."),
  },
})

function secondVersion(
  first: MetricContentV1,
  version: string,
  fields: Partial<MetricContentV2>,
): MetricContentV2 {
  const { subjectType: _supplier, functionalUnit, supersedes, crosswalk, options, ...common } = first
  if ([functionalUnit, supersedes, crosswalk, options].some((old) => old !== undefined))
    throw new TypeError("the first version has none of these")
  return { ...common, v: 2, subjectTypes: ["supplier"], version, ...fields }
}
