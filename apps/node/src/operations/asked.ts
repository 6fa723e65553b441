import { askedQuestions, type AskedQuestion } from "@commonshelf/dataset"
import { z } from "zod"
import { today } from "./compare.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"

const Asked = z.strictObject({ party: z.string().exactOptional(), waiting: z.boolean().exactOptional() })

/** What a party is asked: one questionnaire of all that cooperatives measure by, answered once for all [ME12]. */
export const askedOperations = [
  operation("metric asked", Asked, ({ dataset, home, now }, { party: wanted, waiting = false }) => {
    const { scid, name } = findParty(dataset, wanted ?? home.scid)
    const asOf = today(now())
    const questions = askedQuestions(dataset, { supplier: scid, asOf })
    return {
      party: { scid, name },
      asOf,
      questions: questions
        .filter(({ cell }) => !waiting || cell.state === "waiting" || cell.state === "withdrawn")
        .map(questionOf),
    }
  }),
]

function questionOf({ column, content, product, cell, trial }: AskedQuestion) {
  const { unit, validityMonths } = content
  return {
    metric: column.digest,
    name: content.name,
    version: column.version,
    title: column.title,
    question: column.question,
    topic: column.topic,
    valueType: column.valueType,
    ...(unit !== undefined && { unit }),
    ...(validityMonths !== undefined && { validityMonths }),
    ...(product !== undefined && { product }),
    askedBy: trial === undefined ? column.adoptedBy : trial.by,
    ...(trial !== undefined && { triedUntil: trial.until }),
    cell,
  }
}
