import { profileOf } from "@commonshelf/dataset"
import { draftPartyProfile, isKnownSector, PartyProfile, Sector, TOPICS } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { profileSays } from "../messages/profile.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { drafted } from "./drafted.ts"
import { operation } from "./operation.ts"

const { legalForm, registeredId, website, place, languages, storeType, members, workers } = PartyProfile.shape

const Change = z.strictObject({
  sectors: z.array(z.string()).max(20).exactOptional(),
  priorities: z.array(z.string()).max(20).exactOptional(),
  legalForm,
  registeredId,
  website,
  place,
  languages,
  storeType,
  members,
  workers,
})

/** What this party says of itself, and what it changes in it [DI19]. */
export const profileOperations = [
  operation("party profile", Change, (node, change) => {
    const current = ownProfile(node)
    if (Object.keys(change).length === 0) return { profile: current }
    requireKnown(change)
    const { type: _type, v: _v, id: _id, ...fields } = current
    const said = Object.entries({ ...fields, ...change }).filter(([, value]) => !isNothing(value))
    const draft = drafted("profile", () =>
      // As the schema checks when it is drafted.
      draftPartyProfile(node.home.did, Object.fromEntries(said) as Omit<typeof fields, never>),
    )
    const [statement] = node.say([draft])
    return { profile: ownProfile(node), statement }
  }),
]

/** A misspelt sector or topic would be nobody's. */
function requireKnown({ sectors, priorities }: z.infer<typeof Change>): void {
  const sector = sectors?.find((code) => !Sector.safeParse(code).success || !isKnownSector(code))
  if (sector !== undefined)
    throw new Failure(EXIT.usage, "bad-sector", profileSays.badSector({ code: sector }))
  const topic = priorities?.find((known) => !TOPICS.includes(known))
  if (topic !== undefined)
    throw new Failure(EXIT.usage, "bad-topic", profileSays.badTopic({ topic }), {
      hint: profileSays.topics({ topics: TOPICS }),
    })
}

/** An empty list takes back what was said. */
function isNothing(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** The profile that this party said last. */
function ownProfile({ dataset, home }: CommonsNode): PartyProfile {
  const profile = profileOf(dataset, home.scid)
  if (profile === undefined) throw new Failure(EXIT.failed, "no-profile", profileSays.none())
  return profile
}
