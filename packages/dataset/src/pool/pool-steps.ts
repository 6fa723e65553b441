import { decodeBytes, parsePoolKey, sealedBytes, type PoolAct, type PoolCall } from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { kindOf } from "@commonshelf/statement"
import { dayOf } from "../answer/as-of.ts"
import { entriesFor, type Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"

type Step<Name extends PoolAct["act"]> = Entry<Extract<PoolAct, { act: Name }>>

/** A call, and what its parties said in its pool up to an instant, oldest first: nothing that does not fit the call. */
export interface PoolSteps {
  readonly call: Step<"call">
  /** SCIDs in the order of the call. */
  readonly parties: readonly string[]
  readonly keys: readonly Step<"key">[]
  readonly counts: readonly Step<"count">[]
  readonly parts: readonly Step<"part">[]
  readonly leaves: readonly Step<"leave">[]
}

/** The steps of a pool; undefined where its call was not here then. */
export function poolSteps(dataset: Dataset, digest: Digest, asOf: string): PoolSteps | undefined {
  const call = callOf(dataset, digest)
  if (call === undefined || call.place.saidAt > asOf) return undefined
  const { subject } = call
  const parties = subject.parties.map((did) => scidOfDid(did) ?? did)
  const said = entriesFor(dataset, "PoolAct", digest)
    .filter(
      (entry) =>
        parties.includes(entry.issuer) &&
        entry.place.saidAt <= asOf &&
        dayOf(entry.place.saidAt) <= subject.until &&
        entry.subject.charter === subject.charter &&
        entry.subject.period === subject.period,
    )
    .toSorted(byAge)
  return {
    call,
    parties,
    keys: ofAct(said, "key"),
    counts: ofAct(said, "count").filter((entry) => fitsCount(entry.subject, subject)),
    parts: ofAct(said, "part").filter((entry) => fitsPart(entry.subject, subject)),
    leaves: ofAct(said, "leave"),
  }
}

/** The call of that digest. */
function callOf(dataset: Dataset, digest: Digest): Step<"call"> | undefined {
  const said = dataset.statements.get(digest)
  if (said === undefined || kindOf(said.source.statement) !== "PoolAct") return undefined
  // Of its kind, so the gate has accepted it [S7].
  const subject = said.source.statement.credentialSubject as unknown as PoolAct
  return subject.act === "call" ? { ...said, subject } : undefined
}

/** The entries that are such a step. */
export function ofAct<Name extends PoolAct["act"]>(
  entries: readonly Entry<PoolAct>[],
  act: Name,
): readonly Step<Name>[] {
  return entries.filter((entry): entry is Step<Name> => entry.subject.act === act)
}

function fitsCount({ keys, sealed }: Step<"count">["subject"], { parties, nodes }: PoolCall): boolean {
  const length = sealedBytes({ parties: parties.length, nodes: nodes.length })
  return keys.length === parties.length && decodeBytes(sealed)?.length === length
}

function fitsPart(
  { counts, parts }: Step<"part">["subject"],
  { parties, nodes, leastParts }: PoolCall,
): boolean {
  return (
    counts.length === parties.length &&
    parts.length === nodes.length &&
    parts.every((number) => number === 0 || (number >= leastParts && number <= parties.length))
  )
}

/** The steps of those digests, if they are one of each party, in the order of the call. */
export function oneOfEach<Named extends Entry<PoolAct>>(
  digests: readonly Digest[],
  among: readonly Named[],
  parties: readonly string[],
): readonly Named[] | undefined {
  const named = among.filter(({ digest }) => digests.includes(digest))
  const inOrder = parties.flatMap((scid) => named.find(({ issuer }) => issuer === scid) ?? [])
  return inOrder.length === parties.length && named.length === parties.length ? inOrder : undefined
}

/** [PO4] SCIDs of those who said one key among them. */
export function sharersOfKeys(keys: readonly Step<"key">[]): readonly string[] {
  const texts = keys.map(({ subject }) => String(parsePoolKey(subject.publicKey)))
  return keys
    .filter((_, index) => texts.filter((text) => text === texts[index]).length > 1)
    .map(({ issuer }) => issuer)
}
