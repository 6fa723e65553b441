import type { ForeignSource } from "../foreign-sources.ts"
import type { Lock } from "../lock.ts"
import type { FileFacts } from "../manifest.ts"

/** What the files that describe a fork are made from; nothing else may go into them [F1]. */
export interface DescribedFork {
  readonly lock: Lock
  readonly sources: readonly ForeignSource[]
  /** Every file that holds data, by its path. */
  readonly files: ReadonlyMap<string, FileFacts>
}

export const TITLE = "Commonshelf: a commons of food cooperatives and their suppliers"

export const LICENCE = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const
