import { listParties, partyStanding } from "@commonshelf/dataset"
import { z } from "zod"
import { partyTexts } from "../node/party-texts.ts"
import { today } from "./compare.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"

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
    const identity = replica.identityOf(found.scid)
    return {
      party: found,
      standing: partyStanding(dataset, found.scid, today(now())),
      identity: identity && {
        did: identity.did,
        versions: identity.versionCount,
        deactivated: identity.deactivated,
        keys: identity.keys.map(({ multikey, assertion, authentication, revokedAt }) => ({
          key: multikey,
          signsStatements: assertion,
          opensSessions: authentication,
          ...(revokedAt !== undefined && { revokedAt }),
        })),
      },
      statements: [...dataset.statements.values()].filter(({ issuer }) => issuer === found.scid).length,
    }
  }),
]
