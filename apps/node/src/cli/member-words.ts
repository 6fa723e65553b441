import type { Consent } from "@commonshelf/purchases"
import type { Output } from "../operations/operation.ts"

/** What was set, and what it means. */
export function consentSetWords(output: Output): string {
  const {
    level,
    meaning,
    terms,
    members,
    since,
    withoutPurchases = [],
  } = output as {
    level: string
    meaning: string
    terms: string
    members: number
    since: string
    withoutPurchases?: readonly number[]
  }
  return [
    `${members} ${members === 1 ? "member allows" : "members allow"} “${level}” since ${since}: ${meaning}`,
    terms,
    ...(withoutPurchases.length === 0
      ? []
      : [
          `No purchase is here yet of who stands on line ${withoutPurchases.slice(0, 20).join(", ")}: is the id right?`,
        ]),
  ].join("\n")
}

/** What the levels mean, how many have said which, and what the members that were asked for allow. */
export function consentShowWords(output: Output): string {
  const {
    levels,
    terms,
    members = [],
  } = output as {
    levels: readonly { level: string; meaning: string; saidBy: number; usual: boolean }[]
    terms: string
    members?: readonly (Consent & { line: number })[]
  }
  return [
    ...levels.map(
      ({ level, meaning, saidBy, usual }) =>
        `${level.padEnd(6)}  ${meaning} Said by ${saidBy}.${usual ? " Taken of who says nothing." : ""}`,
    ),
    terms,
    ...members.map(
      ({ line, level, since }) => `line ${line}: ${level}${since === undefined ? "" : ` since ${since}`}`,
    ),
  ].join("\n")
}
