import { listParties } from "@commonshelf/dataset"
import { z } from "zod"
import { findParty } from "./find.ts"
import { notReceived } from "./not-received.ts"
import { operation } from "./operation.ts"
import { partyTrust } from "./contradictions.ts"

const OneParty = z.strictObject({ party: z.string() })

/** The parties of the commons. */
export const partyOperations = [
  operation("party list", z.strictObject({ role: z.string().exactOptional() }), ({ dataset }, { role }) => ({
    parties: listParties(dataset).filter((known) => role === undefined || known.role === role),
  })),
  operation("party show", OneParty, ({ dataset, replica }, { party: wanted }) => {
    const found = findParty(dataset, wanted)
    const missing = notReceived(replica, found.scid)
    const identity = replica.identityOf(found.scid)
    return {
      party: found,
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
      ...(missing > 0 && { notReceived: missing }),
      ...partyTrust(dataset, found.scid),
    }
  }),
]
