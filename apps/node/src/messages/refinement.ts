import type { Message } from "./catalogue.ts"
import { metricRefinementSays } from "./refinement-metric.ts"
import { recordRefinementSays } from "./refinement-record.ts"
import { valueRefinementSays } from "./refinement-value.ts"
import { Sentence } from "./sentence.ts"

/*
 * What schemas say in English about a value that they do not take has a sentence in every language, which is found by the
 * English words: packages speak no language [LA7].
 */

/** The sentence of what a schema says in English; undefined of what no schema of ours says. */
export function refinementOf(message: string): Sentence | undefined {
  for (const { pattern, wordings } of PATTERNS) {
    const found = pattern.exec(message)
    if (found !== null)
      return new Sentence(wordings, found.groups === undefined ? undefined : { ...found.groups })
  }
  return undefined
}

/** The English wordings as they are found: with any text in the places of their values. */
const PATTERNS = Object.values<Pick<Message, "wordings">>({
  ...metricRefinementSays,
  ...valueRefinementSays,
  ...recordRefinementSays,
}).map(({ wordings }) => ({
  pattern: new RegExp(`^${escaped(wordings.en).replaceAll(/\\{(\w+)\\}/g, "(?<$1>.+)")}$`, "s"),
  wordings,
}))

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}
