import { decodeText } from "@commonshelf/purchases"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { metricsOfMatrix } from "../metric-import/ecg-rubric.ts"
import { importMetrics, type Candidate } from "../metric-import/imported.ts"
import { metricsOfTable } from "../metric-import/metric-table.ts"
import { fileSays } from "../messages/file.ts"
import { noteSays } from "../messages/note.ts"
import { operation } from "./operation.ts"

/** The forms that metrics of others come in. */
export const METRIC_FORMATS = ["table", "ecg"] as const
type MetricFormat = (typeof METRIC_FORMATS)[number]

const Import = z.strictObject({
  file: z.string().min(1).max(200),
  base64: z.string(),
  format: z.enum(METRIC_FORMATS),
  licence: z.string().min(1).max(60).exactOptional(),
})

/** Metrics of others become drafts in a file; nothing is said or signed here [IN3]. */
export const metricImportOperations = [
  operation("metric import", Import, (node, { file, base64, format, licence }) => {
    const text = decodeText(Buffer.from(base64, "base64"), "utf-8")
    if (!text.ok)
      throw new Failure(EXIT.usage, "not-utf-8", noteSays.notUtf8(), { hint: noteSays.saveAgain() })
    const candidates = candidatesIn(text.value, format, file, node.home.language)
    const source = { name: file, ...(licence !== undefined && { licence }) }
    const { metrics, refused } = importMetrics(candidates, { route: "import", source })
    return {
      candidates: candidates.length,
      metrics,
      refused,
      ...(refused.length > 0 && { exit: EXIT.someRefused }),
    }
  }),
]

function candidatesIn(
  text: string,
  format: MetricFormat,
  file: string,
  language: string,
): readonly Candidate[] {
  if (format === "table") return metricsOfTable(text, language)
  let matrix: unknown
  try {
    matrix = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ""
    throw new Failure(EXIT.usage, "not-json", fileSays.notJson({ path: file, detail }))
  }
  return metricsOfMatrix(matrix)
}
