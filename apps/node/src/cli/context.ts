import type { HomePaths } from "../home/home.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"

/** An output in words. */
export type OutputWords = (output: Output, words: Words) => string

/** What every command can do. */
export interface CommandContext {
  readonly json: () => boolean
  /** In which language it tells. */
  readonly words: Words
  readonly home: () => HomePaths
  /** The passphrase of this device's key, where a file was named that holds it; read once. */
  readonly passphrase: () => string | undefined
  /** Asks the node of the home and gives its answer. */
  readonly answer: (operation: string, input: unknown) => Promise<Output>
  /** Asks the node of the home and tells its answer. */
  readonly ask: (operation: string, input: unknown, words: OutputWords) => Promise<void>
}

export const ROLES = ["cooperative", "supplier", "researcher", "organisation"] as const
