/** One thing that `doctor` looked at [H7]. */
export interface Check {
  /** A word for programs, such as `disk`. */
  readonly check: string
  readonly state: "ok" | "warn" | "fail"
  /** What was found, in a sentence for people. */
  readonly finding: string
  /** What to do about it, in one line; none where it is well. */
  readonly fix?: string
  /** Numbers and words without names, keys or addresses: what may be shown to a stranger who helps. */
  readonly facts?: Readonly<Record<string, number | boolean | string | null>>
}

type Facts = Check["facts"]

export function ok(check: string, finding: string, facts?: Facts): Check {
  return { check, state: "ok", finding, ...(facts !== undefined && { facts }) }
}

export function warn(check: string, finding: string, fix: string, facts?: Facts): Check {
  return { check, state: "warn", finding, fix, ...(facts !== undefined && { facts }) }
}

export function fail(check: string, finding: string, fix: string, facts?: Facts): Check {
  return { check, state: "fail", finding, fix, ...(facts !== undefined && { facts }) }
}
