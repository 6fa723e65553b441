import type { Consent } from "@commonshelf/purchases"
import { consentSays } from "../messages/consent.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"

/** How many lines are named. */
const NAMED_LINES = 20

/** What was set, and what it means. */
export function consentSetWords(output: Output, { say }: Words): string {
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
  const lines = withoutPurchases.slice(0, NAMED_LINES).map(String)
  return [
    say(consentSays.set({ members, level, since, meaning })),
    terms,
    ...(lines.length === 0 ? [] : [say(consentSays.withoutPurchases({ lines }))]),
  ].join("\n")
}

/** What the levels mean, how many have said which, and what the members that were asked for allow. */
export function consentShowWords(output: Output, { say }: Words): string {
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
    ...levels.map(({ level, meaning, saidBy }) =>
      say(consentSays.level({ level, meaning, members: saidBy })),
    ),
    ...levels.flatMap(({ level, usual }) => (usual ? [say(consentSays.usual({ level }))] : [])),
    terms,
    ...members.map(({ line, level, since }) =>
      say(
        since === undefined
          ? consentSays.line({ line, level })
          : consentSays.lineSince({ line, level, since }),
      ),
    ),
  ].join("\n")
}
