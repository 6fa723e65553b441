import type { PartyProfile } from "@commonshelf/documents"
import { profileCodes, profileSays } from "../messages/profile.ts"
import { topicOf } from "../messages/topic.ts"
import type { Words } from "../messages/words.ts"
import type { OutputWords } from "./context.ts"

/** What a party says of itself, and whether it said it just now. */
export const profileWords: OutputWords = ({ statement, profile }, words) =>
  [
    ...(typeof statement === "string" ? [words.say(profileSays.saved({ statement }))] : []),
    // As the operation gives it.
    ...profileLines(profile as PartyProfile, words),
  ].join("\n")

/** What a party says of itself besides its name and role, a line each. */
export function profileLines(profile: PartyProfile, { say }: Words): readonly string[] {
  const { place, registeredId: register, legalForm, storeType, members, workers, website } = profile
  const { sectors, priorities, languages } = profile
  const where = place?.town === undefined ? place?.country : `${place.town}, ${place.country}`
  return [
    ...(legalForm === undefined ? [] : [profileSays.legalForm({ form: profileCodes[legalForm]() })]),
    ...(register === undefined ? [] : [profileSays.register(register)]),
    ...(where === undefined ? [] : [profileSays.place({ place: where })]),
    ...(website === undefined ? [] : [profileSays.website({ website })]),
    ...(languages === undefined ? [] : [profileSays.languages({ languages })]),
    ...(storeType === undefined ? [] : [profileSays.storeType({ type: profileCodes[storeType]() })]),
    ...(members === undefined ? [] : [profileSays.members({ members })]),
    ...(workers === undefined ? [] : [profileSays.workers({ workers })]),
    ...(sectors === undefined ? [] : [profileSays.sectors({ sectors })]),
    ...(priorities === undefined ? [] : [profileSays.priorities({ topics: priorities.map(topicOf) })]),
  ].map(say)
}
