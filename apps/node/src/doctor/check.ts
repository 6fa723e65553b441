import type { CheckName } from "../messages/care.ts"
import type { HomeFile } from "../repair/inspect-home.ts"
import type { Sentence } from "../messages/sentence.ts"

/** One thing that `doctor` looked at [H7]. */
export interface Check {
  /** A word for programs, such as `disk`. */
  readonly check: CheckName | HomeFile
  readonly state: "ok" | "warn" | "fail"
  /** What was found, in a sentence for people. */
  readonly finding: Sentence
  /** What to do about it, in one line; none where it is well. */
  readonly fix?: Sentence
  /** Numbers and words without names, keys or addresses: what may be shown to a stranger who helps. */
  readonly facts?: Readonly<Record<string, number | boolean | string | null>>
}

type Facts = Check["facts"]

export function ok(check: Check["check"], finding: Sentence, facts?: Facts): Check {
  return { check, state: "ok", finding, ...(facts !== undefined && { facts }) }
}

export function warn(check: Check["check"], finding: Sentence, fix: Sentence, facts?: Facts): Check {
  return { check, state: "warn", finding, fix, ...(facts !== undefined && { facts }) }
}

export function fail(check: Check["check"], finding: Sentence, fix: Sentence, facts?: Facts): Check {
  return { check, state: "fail", finding, fix, ...(facts !== undefined && { facts }) }
}
