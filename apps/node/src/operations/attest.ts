import { partyStanding } from "@commonshelf/dataset"
import { authoritativeText, draftPartyAttestation, PartyAttestation } from "@commonshelf/documents"
import { Day, Instant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { today } from "./compare.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { partySays } from "../messages/party.ts"

/** How long an attestation holds unless told: companies move, merge and end. */
const YEARS = 2

const Attest = z.strictObject({
  party: z.string(),
  legalName: PartyAttestation.shape.name,
  register: PartyAttestation.shape.idScheme.shape.name,
  registerUrl: z.url().max(300).exactOptional(),
  number: PartyAttestation.shape.registeredId,
  method: PartyAttestation.shape.method,
  checkedOn: Day.exactOptional(),
  continues: z.string().exactOptional(),
  note: z.string().min(1).max(2000).exactOptional(),
  validUntil: Instant.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

/** Cooperatives say who is who. */
export const attestOperations = [
  operation("party attest", Attest, (node, input) => {
    const { home, dataset } = node
    if (home.role !== "cooperative") {
      throw new Failure(EXIT.failed, "not-a-cooperative", partySays.onlyCooperativesVouch())
    }
    const party = findParty(dataset, input.party)
    if (party.scid === home.scid) throw new Failure(EXIT.usage, "own-party", partySays.ownParty())
    const continued = input.continues === undefined ? undefined : findParty(dataset, input.continues)
    if (continued?.scid === party.scid) throw new Failure(EXIT.usage, "same-party", partySays.sameParty())
    const { legalName: name, number: registeredId, method, note, evidence } = input
    const { checkedOn = node.now().slice(0, 10), validUntil = yearsAfter(node.now()) } = input
    const draft = draftPartyAttestation(home.did, {
      id: party.did,
      name,
      registeredId,
      idScheme: {
        name: input.register,
        ...(input.registerUrl !== undefined && { id: input.registerUrl }),
      },
      method,
      checkedOn,
      ...(continued !== undefined && { continues: continued.did }),
      ...(note !== undefined && { note: authoritativeText(home.language, note) }),
      ...(evidence !== undefined && evidence.length > 0 && { evidence: evidenceOf(evidence) }),
    })
    const [statement] = node.say([draft], { validUntil })
    return {
      statement,
      validUntil,
      party: party.scid,
      // Read anew: what was just said counts.
      standing: partyStanding(node.dataset, party.scid, today(node.now())),
    }
  }),
]

function yearsAfter(instant: string): string {
  return `${Number(instant.slice(0, 4)) + YEARS}${instant.slice(4).replace("-02-29", "-02-28")}`
}
