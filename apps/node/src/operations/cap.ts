import { declaredCaps, type DeclaredCap } from "@commonshelf/dataset"
import { authoritativeText, CapResponse, draftCapDeclaration, draftCapResponse } from "@commonshelf/documents"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { findMetric, findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { capSays } from "../messages/cap.ts"

/** How much of a digest names a declaration. */
const SHORTEST_DIGEST = 6

const Declare = z.strictObject({
  /** The cap as a declaration has it, but for the text `above`. */
  cap: z.record(z.string(), z.unknown()),
  above: z.string().min(1).max(2000).exactOptional(),
  definition: z.string().min(1).max(5000),
  since: Day.exactOptional(),
  noticeDays: z.int().exactOptional(),
  measuredBy: z.string().exactOptional(),
})

const Respond = z.strictObject({
  digest: z.string(),
  response: CapResponse.shape.response,
  note: z.string().min(1).max(2000).exactOptional(),
})

/** Maximum wages and profits: declared by whoever they are about, answered by cooperatives. */
export const capOperations = [
  operation("cap declare", Declare, (node, { cap, above, definition, since, noticeDays, measuredBy }) => {
    const { did, language } = node.home
    const metric = measuredBy === undefined ? undefined : findMetric(node.dataset, measuredBy)
    const draft = drafted("cap", () =>
      draftCapDeclaration(did, {
        // What a person wrote: the draft parses it.
        cap: { ...cap, ...(above !== undefined && { above: authoritativeText(language, above) }) } as never,
        definition: authoritativeText(language, definition),
        since: since ?? node.now().slice(0, 10),
        ...(noticeDays !== undefined && { noticeDays }),
        ...(metric !== undefined && { measuredBy: metric.digest }),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, caps: capsOf(node, node.home.scid) }
  }),
  operation("cap list", z.strictObject({}), (node) => ({ caps: capsOf(node) })),
  operation("cap show", z.strictObject({ party: z.string() }), (node, { party: wanted }) => {
    const party = findParty(node.dataset, wanted)
    return { party, caps: capsOf(node, party.scid) }
  }),
  operation("cap respond", Respond, (node, { digest, response, note }) => {
    const { home } = node
    if (home.role !== "cooperative") {
      throw new Failure(EXIT.failed, "not-a-cooperative", capSays.onlyCooperatives())
    }
    const cap = findCap(node, digest)
    if (cap.party.scid === home.scid) throw new Failure(EXIT.usage, "own-party", capSays.own())
    const draft = drafted("response", () =>
      draftCapResponse(home.did, cap.digest, {
        response,
        ...(note !== undefined && { note: authoritativeText(home.language, note) }),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, cap: findCap(node, cap.digest) }
  }),
]

function capsOf({ dataset, now }: CommonsNode, party?: string): readonly DeclaredCap[] {
  return declaredCaps(dataset, { ...(party !== undefined && { party }), asOf: today(now()) })
}

/** The declaration that holds or is announced, by its digest or the beginning of it. */
function findCap(node: CommonsNode, wanted: string): DeclaredCap {
  const found = capsOf(node).filter(
    ({ digest }) => digest === wanted || (wanted.length >= SHORTEST_DIGEST && digest.startsWith(wanted)),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  throw new Failure(
    EXIT.failed,
    only === undefined ? "not-found" : "ambiguous",
    only === undefined
      ? capSays.notFound({ digest: wanted })
      : capSays.ambiguous({ digest: wanted, count: found.length }),
    { hint: capSays.seeList() },
  )
}
