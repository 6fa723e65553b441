import type { CharterContent, FederationMandate, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "../store/dataset.ts"
import { groupBy, push } from "../store/group.ts"
import { remembered } from "../store/remembered.ts"
import { federationSource, memberScid, type FederationEvent } from "./federation-source.ts"
import { isGiven, mandateKey, type MandateWord } from "./mandates.ts"
import { readMembers, type MemberChange } from "./membership.ts"
import { neededOf } from "./quorum.ts"

/**
 * What a federation was at any instant, read through once: where thousands of statements each rest on its members of their
 * own time, it is not read anew for each. `readFederation` says the same of one instant.
 */
interface FederationHistory {
  readonly foundedAt: string
  /** Oldest first, as all of these are. */
  readonly charters: readonly { readonly at: string; readonly content: CharterContent }[]
  readonly changes: readonly MemberChange[]
  readonly changesByParty: ReadonlyMap<string, readonly MemberChange[]>
  /** By mandate and party, then by who says it. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, readonly SaidWord[]>>
}

interface SaidWord {
  readonly at: string
  readonly word: MandateWord
  /** The instant from which it does not count any more. */
  readonly takenBackAt: string | undefined
}

/** Later than anything that is said. */
const WHENEVER = "9999-12-31T23:59:59Z"

/** What a federation was called at an instant, and who were members of it. */
export interface FederationThen {
  readonly name: LanguageText
  readonly isMember: (scid: string) => boolean
}

/** A federation at an instant; undefined where its charter was not here then. */
export function federationAt(dataset: Dataset, charter: Digest, at: string): FederationThen | undefined {
  const history = historyOf(dataset, charter)
  const name = history && charterAt(history, at)?.name
  if (history === undefined || name === undefined) return undefined
  return { name, isMember: (scid) => isMemberAt(history, scid, at) }
}

/** Whether a party had the mandate of a federation for something at an instant. */
export function hasMandate(
  dataset: Dataset,
  {
    charter,
    party,
    mandate,
  }: { readonly charter: Digest; readonly party: string; readonly mandate: FederationMandate },
  at: string,
): boolean {
  const history = historyOf(dataset, charter)
  const content = history && charterAt(history, at)
  if (history === undefined || content === undefined || !isMemberAt(history, party, at)) return false
  if (!content.mandates.some((known) => known.mandate === mandate)) return false
  const words = history.words.get(mandateKey(mandate, party)) ?? new Map<string, readonly SaidWord[]>()
  const givenBy = [...words].filter(
    ([scid, said]) => isMemberAt(history, scid, at) && isGiven(lastWordAt(said, at), at),
  )
  const members = lastBy(history.changes, at)?.members ?? 0
  return givenBy.length > 0 && givenBy.length >= neededOf(content.quorums.mandate, members)
}

const HISTORIES = Symbol("histories of federations")

function historyOf(dataset: Dataset, charter: Digest): FederationHistory | undefined {
  const known = remembered(dataset, HISTORIES, "", () => new Map<Digest, FederationHistory | undefined>())
  if (!known.has(charter)) known.set(charter, readHistory(dataset, charter))
  return known.get(charter)
}

function readHistory(dataset: Dataset, charter: Digest): FederationHistory | undefined {
  const source = federationSource(dataset, charter, WHENEVER)
  if (source === undefined) return undefined
  const { charters, changes } = readMembers(source)
  return {
    foundedAt: source.foundedAt,
    charters: charters.held.map(({ since = "", content }) => ({ at: since, content })),
    changes,
    changesByParty: groupBy(changes, ({ scid }) => scid),
    words: wordsIn(source.events),
  }
}

function wordsIn(events: readonly FederationEvent[]): FederationHistory["words"] {
  const takenBack = new Map<Digest, string>()
  for (const event of events) {
    if (event.kind !== "taken-back" || takenBack.has(event.act.digest)) continue
    takenBack.set(event.act.digest, event.entry.place.saidAt)
  }
  const words = new Map<string, Map<string, SaidWord[]>>()
  for (const event of events) {
    if (event.kind !== "act") continue
    const { subject, issuer, place, digest } = event.entry
    if (subject.act !== "give-mandate" && subject.act !== "end-mandate") continue
    const key = mandateKey(subject.mandate, memberScid(subject.party))
    const said = words.get(key) ?? new Map<string, SaidWord[]>()
    words.set(key, said)
    push(said, issuer, { at: place.saidAt, word: subject, takenBackAt: takenBack.get(digest) })
  }
  return words
}

/** The charter that held; undefined before the federation was founded. */
function charterAt({ foundedAt, charters }: FederationHistory, at: string): CharterContent | undefined {
  return foundedAt > at ? undefined : lastBy(charters, at)?.content
}

function isMemberAt({ changesByParty }: FederationHistory, scid: string, at: string): boolean {
  return lastBy(changesByParty.get(scid) ?? [], at)?.counts === true
}

function lastWordAt(said: readonly SaidWord[], at: string): MandateWord | undefined {
  for (let index = countBy(said, at) - 1; index >= 0; index -= 1) {
    const found = said[index]
    if (found?.takenBackAt === undefined || found.takenBackAt > at) return found?.word
  }
  return undefined
}

/** The last that was so by an instant. */
function lastBy<Item extends { readonly at: string }>(items: readonly Item[], at: string): Item | undefined {
  return items[countBy(items, at) - 1]
}

/** How many of items in the order of time were so by an instant. */
function countBy(items: readonly { readonly at: string }[], at: string): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((items[middle]?.at ?? "") <= at) low = middle + 1
    else high = middle
  }
  return low
}
