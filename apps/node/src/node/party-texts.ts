import { parseLogEntry, scidOfDid, updateKey, type LogEntry, type Multikey } from "@commonshelf/identity"
import { documentId, documentUrl, partyDocument } from "@commonshelf/documents"
import type { Replica } from "@commonshelf/replica"

/** What is known of who a party is: everything that stands in its party document. */
export interface PartyTexts {
  readonly scid: string
  /** The longest branch that is known, entries that wait for witnesses included. */
  readonly log: readonly LogEntry[]
  /** Log entries, witness proofs and statements. */
  readonly texts: readonly string[]
}

/** Everything in a party's document, as this node has it. */
export function partyTexts(replica: Replica, scid: string): readonly string[] {
  return [...replica.store.texts(documentId(partyDocument(scid)))].map(({ text }) => text)
}

/** The party whose log lists a key, among the parties of a node: an update key of its first version, or any other key. */
export function partyWithKey(replica: Replica, key: string): string | undefined {
  return replica.store
    .documents()
    .filter(({ descriptor }) => descriptor.type === "party")
    .map(({ descriptor }) => descriptor.owner)
    .find((scid) => {
      const [first] = replica.logOf(scid)
      return (
        first?.parameters.updateKeys?.some((known) => known === key) === true ||
        replica.identityOf(scid)?.keys.some(({ multikey }) => multikey === key) === true
      )
    })
}

/** The party that was founded with a master seed, in texts of any origin; undefined when it is not among them. */
export function partyOfSeed(texts: readonly string[], masterSeed: Uint8Array): PartyTexts | undefined {
  return partyIn(texts, foundingKey(masterSeed))
}

/** The update key that the first version of a party with this master seed spends: it names the party to who has the seed. */
export function foundingKey(masterSeed: Uint8Array): Multikey {
  return updateKey(masterSeed, 0).multikey
}

/** The party whose log lists a key, in texts of any origin; undefined when it is not among them. */
export function partyIn(texts: readonly string[], key: string): PartyTexts | undefined {
  const entries = texts.flatMap((text) => {
    const entry = parseLogEntry(text)
    return entry.ok ? [entry.value] : []
  })
  const listing = entries.find(
    ({ parameters, state }) =>
      parameters.updateKeys?.some((known) => known === key) === true ||
      state.verificationMethod?.some(({ publicKeyMultibase }) => publicKeyMultibase === key) === true,
  )
  const scid = listing === undefined ? undefined : scidOfDid(listing.state.id)
  if (scid === undefined) return undefined
  const own = entries.filter(({ state }) => scidOfDid(state.id) === scid)
  return { scid, log: longestBranch(own), texts: texts.filter((text) => belongsTo(text, scid, own)) }
}

/** The longest row of entries of which each has the number after the one before; the gate verifies the rest. */
function longestBranch(entries: readonly LogEntry[]): readonly LogEntry[] {
  const byVersion = new Map(entries.map((entry) => [Number.parseInt(entry.versionId, 10), entry]))
  const log: LogEntry[] = []
  for (let next = byVersion.get(1); next !== undefined; next = byVersion.get(log.length + 1)) log.push(next)
  return log
}

/** Whether a text stands in a party's document: its entries, their proofs, its statements there. */
function belongsTo(text: string, scid: string, own: readonly LogEntry[]): boolean {
  if (text.startsWith("[")) return own.some(({ versionId }) => text.includes(versionId))
  const entry = parseLogEntry(text)
  if (entry.ok) return own.includes(entry.value) || scidOfDid(entry.value.state.id) === scid
  return text.includes(`"document":"${documentUrl(partyDocument(scid))}"`)
}
