/** What is wrong with a fork: where, which rule, and a sentence. */
export interface ForkFinding {
  /** The file, as a path inside the fork. */
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** Of the statement or log entry that is meant. */
  readonly digest?: string
  /** A word for programs. */
  readonly reason: string
  readonly rule: string
  readonly message: string
}

/** So many findings are kept; more are counted. */
const MAX_FINDINGS = 100

/** Findings as they come up. */
export class Findings {
  readonly #kept: ForkFinding[] = []
  #count = 0

  add(finding: ForkFinding): void {
    this.#count += 1
    if (this.#kept.length < MAX_FINDINGS) this.#kept.push(finding)
  }

  get kept(): readonly ForkFinding[] {
    return this.#kept
  }

  /** All of them, those that were not kept too. */
  get count(): number {
    return this.#count
  }
}
