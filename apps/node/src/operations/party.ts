import { listParties, partyStanding, profileOf, type Dataset } from "@commonshelf/dataset"
import { doubleWitnesses } from "@commonshelf/identity"
import type { Replica } from "@commonshelf/replica"
import { z } from "zod"
import { partyTexts } from "../node/party-texts.ts"
import { today } from "./compare.ts"
import { findParty } from "./find.ts"
import { notReceived } from "./not-received.ts"
import { operation } from "./operation.ts"
import { partyTrust } from "./contradictions.ts"

/** Who must agree to a change of the identity, what waits for them, and which of them agreed to two rival entries. */
function witnessing(dataset: Dataset, replica: Replica, scid: string) {
  const witnesses = replica.identityOf(scid)?.witnesses
  const pending = replica.pendingOf(scid)
  const double = doubleWitnesses(replica.proofsOf(scid))
  const named = (key: string) => {
    const party = listParties(dataset).find((known) =>
      replica.identityOf(known.scid)?.keys.some(({ multikey }) => multikey === key),
    )
    return { key, ...(party !== undefined && { party: party.scid, name: party.name }) }
  }
  return {
    ...(witnesses !== undefined && {
      witnesses: { threshold: witnesses.threshold, nodes: witnesses.keys.map(named) },
    }),
    ...(pending.length > 0 && { pending: pending.map(({ entry }) => entry.versionId) }),
    ...(double.length > 0 && { agreedToRivals: double.map(named) }),
  }
}

const OneParty = z.strictObject({ party: z.string() })

/** The parties of the commons. */
export const partyOperations = [
  operation(
    "party list",
    z.strictObject({ role: z.string().exactOptional() }),
    ({ dataset, now }, { role }) => ({
      parties: listParties(dataset)
        .filter((known) => role === undefined || known.role === role)
        .map((known) => ({ ...known, standing: partyStanding(dataset, known.scid, today(now())) })),
    }),
  ),
  operation("party log", OneParty, ({ dataset, replica }, { party: wanted }) => {
    const { scid } = findParty(dataset, wanted)
    return { party: scid, texts: partyTexts(replica, scid) }
  }),
  operation("party show", OneParty, ({ dataset, replica, now }, { party: wanted }) => {
    const found = findParty(dataset, wanted)
    const missing = notReceived(replica, found.scid)
    const identity = replica.identityOf(found.scid)
    return {
      party: found,
      profile: profileOf(dataset, found.scid),
      standing: partyStanding(dataset, found.scid, today(now())),
      identity: identity && {
        did: identity.did,
        versions: identity.versionCount,
        deactivated: identity.deactivated,
        ...witnessing(dataset, replica, found.scid),
        keys: identity.keys.map(({ multikey, assertion, authentication, revokedAt }) => ({
          key: multikey,
          signsStatements: assertion,
          opensSessions: authentication,
          ...(revokedAt !== undefined && { revokedAt }),
        })),
      },
      statements: [...dataset.statements.values()].filter(({ issuer }) => issuer === found.scid).length,
      ...(missing > 0 && { notReceived: missing }),
      ...partyTrust(dataset, found.scid),
    }
  }),
]
