const TELL_EVERY_MS = 2000

/** Tells people how far a long command is: a line on standard error every few seconds, nothing to programs. */
export interface Progress {
  /** Begins another part of the work. */
  begin(what: string): void
  /** So many statements more. */
  add(statements: number): void
}

/** @param quiet when the output is for a program */
export function createProgress(quiet: boolean): Progress {
  let [what, count, toldAt] = ["", 0, Date.now()]
  return {
    begin(next) {
      what = next
      count = 0
    },
    add(statements) {
      count += statements
      if (quiet || Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      process.stderr.write(`${what}: ${count} statements so far\n`)
    },
  }
}
