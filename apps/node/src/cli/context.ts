import type { HomePaths } from "../home/home.ts"
import type { Output } from "../operations/operation.ts"

/** What every command can do. */
export interface CommandContext {
  readonly json: () => boolean
  readonly home: () => HomePaths
  /** Asks the node of the home and tells its answer. */
  readonly ask: (operation: string, input: unknown, words: (output: Output) => string) => Promise<void>
}

export const ROLES = ["cooperative", "supplier", "researcher"] as const
