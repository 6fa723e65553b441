import { randomUUID } from "node:crypto"
import { conformityClaim, conformityCredential, valueFlows, type ConformityClaim } from "@commonshelf/dataset"
import { wordingIn } from "@commonshelf/documents"
import { logEntryText } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { credentialSays } from "../messages/credential.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { credentialDescription, faultSentence } from "./credential-text.ts"
import { findStatement } from "./find-record.ts"
import { operation } from "./operation.ts"

const Export = z.strictObject({ board: z.boolean().exactOptional(), letters: z.boolean().exactOptional() })
const Credential = z.strictObject({ statement: z.string().min(1).max(500) })

/** What others can read in their own terms. */
export const exportOperations = [
  operation("export valueflows", Export, (node, { board = false, letters = false }) => {
    const all = !board && !letters
    const { document, unmatched } = valueFlows(node.dataset, {
      asOf: node.now(),
      board: all || board,
      letters: all || letters,
    })
    return { document, nodes: document["@graph"].length, unmatched }
  }),
  operation("export credential", Credential, (node, { statement }) => {
    const { home } = node
    const at = node.now()
    const claim = claimOf(node, statement, at)
    const relayed = claim.supplier.scid !== home.scid
    const content = conformityCredential(claim, {
      id: `urn:uuid:${randomUUID()}`,
      issuer: home,
      at,
      language: home.language,
      description: credentialDescription(claim, { ...home, relayed }),
    })
    const { jws, kid } = node.signCredential(content)
    return {
      credential: jws,
      mediaType: "application/vc+jwt",
      kid,
      content,
      statement: claim.statement,
      party: wordingIn(claim.supplier.name, home.language),
      metric: claim.metric.name,
      issuer: home.name,
      relayed,
      step: claim.step,
      log: node.replica.logOf(home.scid).map(logEntryText),
    }
  }),
]

/** What is told of the answer that a person means. @throws Failure when it cannot be told, or not by this party */
function claimOf(node: CommonsNode, wanted: string, asOf: string): ConformityClaim {
  const { dataset, home } = node
  const known = wanted.includes("/") ? dataset : (dataset.judgement?.everything ?? dataset)
  const { digest, issuer } = findStatement(known, wanted, asOf)
  const claim = conformityClaim(dataset, digest, asOf)
  if (!claim.ok) {
    throw new Failure(EXIT.failed, claim.error.kind, faultSentence(claim.error, digest), {
      hint: credentialSays.seeWhy({ digest }),
    })
  }
  if (issuer === home.scid || home.role === "cooperative") return claim.value
  const party = wordingIn(claim.value.supplier.name, home.language)
  throw new Failure(EXIT.failed, "not-yours", credentialSays.notYours({ party }))
}
