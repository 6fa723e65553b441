import { CONSENT_LEVELS, USUAL_CONSENT } from "@commonshelf/purchases"
import { z } from "zod"
import { consentMeanings, consentSays } from "../messages/consent.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"
import { requireTill } from "./require-till.ts"

/** Ids of members as the till writes them. They stay in this operation: no answer, message or log has one [A5]. */
const Members = z.array(z.string().trim().min(1).max(200)).min(1).max(10_000)

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
        meaning: consentMeanings[level](),
        terms: consentSays.terms(),
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
        meaning: consentMeanings[level](),
        saidBy: counts[level],
        usual: level === USUAL_CONSENT,
      })),
      terms: consentSays.terms(),
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
