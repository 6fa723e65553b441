import type { Federation } from "@commonshelf/dataset"
import { charterDigest, draftCharter, draftFederationAct, type CharterContent } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { federationSays } from "../messages/federation.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { asMember, metricSet, parseCharter } from "./federation.ts"
import { findFederation } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"

const Named = z.string().max(500)

/** What a charter says that members may change; the schema of charters looks at the rest of each. */
const Changes = z.strictObject({
  name: GivenText.exactOptional(),
  text: GivenText.exactOptional(),
  exit: GivenText.exactOptional(),
  suspension: GivenText.exactOptional(),
  quorums: z.record(z.string(), z.unknown()).exactOptional(),
  mandates: z
    .array(z.strictObject({ mandate: z.string(), what: GivenText }))
    .max(5)
    .exactOptional(),
  /** As metrics are named everywhere. */
  metrics: z.array(Named).max(60).exactOptional(),
})

const Amend = z.strictObject({ federation: Named, changes: Changes })
const Agree = z.strictObject({ federation: Named, charter: Named })

/** How the charter of a federation changes: another takes its place when enough members agree [FE7]. */
export const federationAmendOperations = [
  operation("federation amend", Amend, (node, { federation: wanted, changes }) => {
    const federation = asMember(node, wanted)
    const content = amended(node, federation, changes)
    const digest = charterDigest(content)
    if (federation.amendments.some((known) => known.digest === digest && known.state === "proposed"))
      return agree(node, federation, digest)
    const [charter] = node.say([draftCharter(node.home.did, content)])
    return { ...agree(node, federation, digest), ...(charter !== undefined && { written: charter }) }
  }),
  operation("federation agree", Agree, (node, { federation: wanted, charter }) => {
    const federation = asMember(node, wanted)
    const found = federation.amendments.filter(
      ({ digest, state }) => state === "proposed" && charter.length >= 6 && digest.startsWith(charter),
    )
    const [only, second] = found
    if (only === undefined || second !== undefined)
      throw new Failure(EXIT.failed, "no-amendment", federationSays.noAmendment({ charter }), {
        hint: federationSays.seeAmendments({ federation: federation.digest }),
      })
    return agree(node, federation, only.digest)
  }),
]

/** The charter in force with what changes; what its members agreed to measure by meanwhile stays in it. */
function amended(
  node: CommonsNode,
  { digest, charter, content, metrics: measured }: Federation,
  { metrics, mandates, quorums, ...texts }: z.infer<typeof Changes>,
): CharterContent {
  const { language } = node.home
  const { name, text, exit, suspension } = content
  const before = {
    name,
    text,
    ...(exit !== undefined && { exit }),
    ...(suspension !== undefined && { suspension }),
  }
  const said = Object.entries(texts).map(([member, given]) => [member, worded(given, language)])
  return parseCharter({
    type: "FederationCharter",
    v: 2,
    federation: digest,
    amends: charter.digest,
    ...before,
    ...Object.fromEntries(said),
    quorums: { ...content.quorums, ...quorums },
    mandates:
      mandates?.map(({ mandate, what }) => ({ mandate, what: worded(what, language) })) ?? content.mandates,
    metrics: metrics === undefined ? measured.metrics : metricSet(node, metrics),
  })
}

function agree(node: CommonsNode, { digest }: Federation, charter: Digest) {
  const act = draftFederationAct(node.home.did, digest, { act: "amend", replacedBy: charter })
  const [statement] = node.say([act])
  const { name, members, parties, needed, amendments } = findFederation(node.dataset, digest, node.now())
  return { statement, act: "amend", federation: digest, name, charter, members, parties, needed, amendments }
}
