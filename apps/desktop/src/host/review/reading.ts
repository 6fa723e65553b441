import type { Dataset } from "@commonshelf/dataset"
import type { HostWords } from "../messages/words.ts"

/** What sentences are made with. */
export interface Reading {
  readonly words: HostWords
  /** Where the names of metrics and products are looked up. */
  readonly dataset: Dataset
  /** How the supplier is called. */
  readonly supplier: string
}

/** Members that have no sentence of their own, each as it stands in the text. */
export function otherSentences(
  members: Readonly<Record<string, unknown>>,
  { say }: HostWords,
): readonly string[] {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([member, value]) =>
      say("said.other", { member, text: typeof value === "string" ? value : JSON.stringify(value) }),
    )
}
