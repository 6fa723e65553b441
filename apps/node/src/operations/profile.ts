import { profileOf } from "@commonshelf/dataset"
import {
  draftPartyProfile,
  isKnownSector,
  type PartyProfile,
  Sector,
  WorkersBand,
} from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { profileSays } from "../messages/profile.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"

const Change = z.strictObject({
  sectors: z.array(z.string()).max(20).exactOptional(),
  workers: WorkersBand.exactOptional(),
})

/** What this party says of itself, and what it changes in it; questions that are not for it are not asked [ME6]. */
export const profileOperations = [
  operation("party profile", Change, (node, { sectors, workers }) => {
    const current = ownProfile(node)
    if (sectors === undefined && workers === undefined) return { profile: current }
    const bad = sectors?.find((code) => !Sector.safeParse(code).success || !isKnownSector(code))
    if (bad !== undefined) throw new Failure(EXIT.usage, "bad-sector", profileSays.badSector({ code: bad }))
    const { type: _type, v: _v, id: _id, ...fields } = current
    const changed = {
      ...fields,
      ...(sectors !== undefined && sectors.length > 0 && { sectors }),
      ...(workers !== undefined && { workers }),
    }
    const [statement] = node.say([draftPartyProfile(node.home.did, changed)])
    return { profile: ownProfile(node), statement }
  }),
]

/** The profile that this party said last. */
function ownProfile({ dataset, home }: CommonsNode): PartyProfile {
  const profile = profileOf(dataset, home.scid)
  if (profile === undefined) throw new Failure(EXIT.failed, "no-profile", profileSays.none())
  return profile
}
