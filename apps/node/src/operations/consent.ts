import { CONSENT_LEVELS, USUAL_CONSENT, type ConsentLevel } from "@commonshelf/purchases"
import { z } from "zod"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"
import { requireTill } from "./require-till.ts"

/** Ids of members as the till writes them. They stay in this operation: no answer, message or log has one [A5]. */
const Members = z.array(z.string().trim().min(1).max(200)).min(1).max(10_000)

/** What each level means, as a member is told before choosing. */
export const CONSENT_MEANINGS = {
  none: "Nothing you buy is in anything that the cooperative publishes.",
  totals: "What you buy counts only in a figure of the whole shop, never in one of a product or a category.",
  items:
    "What you buy counts in figures of products and categories, where so many others are in them that nobody finds you.",
} as const satisfies Record<ConsentLevel, string>

/** What holds of every level. */
export const CONSENT_TERMS =
  "You may change it whenever you like. A change counts from now on: what is published stays as it is, for ever. Whoever says nothing is taken to allow items."

/** What members allow to be done with their purchases. */
export const consentOperations = [
  operation(
    "consent set",
    z.strictObject({ level: z.enum(CONSENT_LEVELS), members: Members }),
    (node, { level, members }) => {
      requireTill(node)
      const ledger = node.ledger()
      const since = node.now().slice(0, 10)
      const unknown = linesWhere(members, (member) => !ledger.knowsMember(member))
      for (const member of members) ledger.setConsent(member, level, since)
      return {
        level,
        meaning: CONSENT_MEANINGS[level],
        terms: CONSENT_TERMS,
        members: new Set(members).size,
        since,
        ...(unknown.length > 0 && { withoutPurchases: unknown }),
      }
    },
  ),
  operation("consent show", z.strictObject({ members: Members.exactOptional() }), (node, { members }) => {
    requireTill(node)
    const counts = node.ledger().consents()
    return {
      levels: CONSENT_LEVELS.map((level) => ({
        level,
        meaning: CONSENT_MEANINGS[level],
        saidBy: counts[level],
        usual: level === USUAL_CONSENT,
      })),
      terms: CONSENT_TERMS,
      ...(members !== undefined && {
        members: members.map((member, index) => levelOf(node, member, index + 1)),
      }),
    }
  }),
]

/** A member is told by the line of the list that was given, never by id. */
function levelOf({ ledger }: CommonsNode, member: string, line: number) {
  return { line, ...ledger().consentOf(member) }
}

function linesWhere(members: readonly string[], isWanted: (member: string) => boolean): readonly number[] {
  return members.flatMap((member, index) => (isWanted(member) ? [index + 1] : []))
}
