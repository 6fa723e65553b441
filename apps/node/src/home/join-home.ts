import { existsSync, rmSync } from "node:fs"
import { parseLogEntry, type KeyPair, type LogEntry } from "@commonshelf/identity"
import { draftPartyProfile, partyDocument, PartyProfile, wordingIn } from "@commonshelf/documents"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import type { PartyTexts } from "../node/party-texts.ts"
import { LANGUAGES } from "../messages/language.ts"
import { HOME_VERSION, writeWhole, type HomePaths, type HomeRecord } from "./home.ts"
import { homeSays } from "../messages/home.ts"
import { detailOf } from "../messages/detail.ts"

/** A party that is there already, and lives in a new home from now on. */
export interface JoinedParty {
  /** What is known of it: identity log, witness proofs, statements of its party document. */
  readonly texts: PartyTexts
  /** The entry that lists the keys of this home, where it is new. */
  readonly entry?: string
  /** The present instant. */
  readonly at: string
  /** The key of this computer, where a passphrase seals it. */
  readonly keyPair?: KeyPair | undefined
}

/**
 * Makes a home for a party that is there already, around the keys that are in it. The record is written last and taken
 * back when the log does not pass the gate, so that no half of a home stays.
 */
export async function joinHome(paths: HomePaths, party: JoinedParty): Promise<HomeRecord> {
  const { texts, entry, at, keyPair } = party
  const record = recordOf(texts, at)
  writeWhole(paths.record, record)
  try {
    const node = openNode(paths, { founding: true, keyPair })
    try {
      const document = partyDocument(texts.scid)
      const all = [...texts.texts, ...(entry === undefined ? [] : [entry])]
      const verdicts = node.replica.insert(all.map((text) => ({ text, document })))
      const refusal = verdicts.find((verdict) => verdict.kind === "refused")
      if (refusal?.kind === "refused")
        throw new Failure(
          EXIT.verification,
          refusal.finding.reason,
          homeSays.foundInvalid({ detail: detailOf(refusal.finding.reason, refusal.finding.message) }),
        )
      if (entry !== undefined) sayProfileAgain(node, texts)
    } finally {
      await node.close()
    }
  } catch (error) {
    for (const path of [paths.record, paths.commons, paths.node]) {
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
    }
    throw error
  }
  return record
}

/**
 * Who disowns the old keys says with the new one who it is: what the old ones said may not count any more [S11]. Where
 * witnesses must agree first, the new key signs nothing yet.
 */
function sayProfileAgain(node: CommonsNode, { texts }: PartyTexts): void {
  const profile = texts.map(profileOf).findLast((found) => found !== undefined)
  if (profile === undefined || node.canSign() !== true) return
  const { id: _id, type: _type, v: _v, ...fields } = profile
  node.say([draftPartyProfile(node.home.did, fields)])
}

/** Refuses a place where a party lives already. */
export function refuseInhabited(paths: HomePaths): void {
  if (!existsSync(paths.record)) return
  throw new Failure(EXIT.failed, "home-exists", homeSays.exists({ root: paths.root }), {
    hint: homeSays.anotherHome(),
  })
}

/** Who the party is, by its log and its latest profile that is here. */
function recordOf({ scid, log, texts }: PartyTexts, createdAt: string): HomeRecord {
  const profile = texts.map(profileOf).findLast((found) => found !== undefined)
  const language = LANGUAGES.find((known) => profile?.languages?.includes(known)) ?? "en"
  const last = log.at(-1) as LogEntry // a party that was found has a log
  return {
    version: HOME_VERSION,
    scid,
    did: last.state.id,
    name: profile === undefined ? scid.slice(0, 10) : wordingIn(profile.name, language),
    role: profile?.role ?? "supplier",
    language,
    createdAt,
  }
}

function profileOf(text: string): PartyProfile | undefined {
  if (parseLogEntry(text).ok) return undefined
  try {
    const { credentialSubject } = JSON.parse(text) as { credentialSubject?: unknown }
    const profile = PartyProfile.safeParse(credentialSubject)
    return profile.success ? profile.data : undefined
  } catch {
    return undefined
  }
}
