import { PartyProfile, partyDocument, documentId } from "@commonshelf/documents"
import type { Replica } from "@commonshelf/replica"
import { HOME_VERSION, HomeRecord, type HomePaths } from "../home/home.ts"
import { LANGUAGES } from "../messages/language.ts"
import { readKeys } from "../home/keys.ts"

/**
 * Who lives in a home, from its keys and its commons: the party whose identity log lists the device key, with the name
 * that it gave itself last. Undefined when the commons does not tell.
 */
export function rebuildRecord(paths: HomePaths, replica: Replica): HomeRecord | undefined {
  const { multikey } = readKeys(paths).device
  const owners = new Set(replica.store.documents().map(({ descriptor }) => descriptor.owner))
  const identity = [...owners]
    .map((owner) => replica.identityOf(owner))
    .find((found) => found?.keys.some((key) => key.multikey === multikey) === true)
  if (identity === undefined) return undefined
  const { scid, did } = identity
  const profile = lastProfile(replica, scid)
  if (profile === undefined) return undefined
  const [language = "en"] = (profile.languages ?? []).filter((known): known is HomeRecord["language"] =>
    LANGUAGES.some((ours) => ours === known),
  )
  const name = profile.name[language] ?? Object.values(profile.name)[0]
  const [founding] = replica.logOf(scid)
  const record = HomeRecord.safeParse({
    version: HOME_VERSION,
    scid,
    did,
    name: name?.text,
    role: profile.role,
    language,
    createdAt: founding?.versionTime,
  })
  return record.success ? record.data : undefined
}

function lastProfile(replica: Replica, scid: string): PartyProfile | undefined {
  const profiles = [...replica.store.texts(documentId(partyDocument(scid)))].flatMap(({ text }) => {
    const value = JSON.parse(text) as { credentialSubject?: unknown } // the gate has parsed it
    const profile = PartyProfile.safeParse(value.credentialSubject)
    return profile.success ? [profile.data] : []
  })
  return profiles.at(-1)
}
