import type { DraftState } from "../../protocol/answers.ts"
import type { HostMessageKey, HostWords } from "../messages/words.ts"

/** What is wrong with a field of a form; the empty name is about the whole. */
export type Problem = DraftState["problems"][number]

/** Collects what is wrong with a form. */
export class Problems {
  readonly found: Problem[] = []
  readonly #words: HostWords

  constructor(words: HostWords) {
    this.#words = words
  }

  /** Notes a problem of a field and gives undefined, which stands for the value that it does not have. */
  add(field: string, key: HostMessageKey, values?: Readonly<Record<string, string | number>>): undefined {
    this.found.push({ field, message: this.#words.say(key, values) })
  }
}
