import {
  addWords,
  decodeWords,
  type PoolNode,
  type PoolPeer,
  type PoolQuestion,
} from "@commonshelf/documents"
import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { type Ledger } from "../ledger/ledger.ts"
import { countPool } from "../pool/count-pool.ts"
import { joinPool } from "../pool/join-pool.ts"
import { sharePool, type PoolCount, type SharedPart } from "../pool/share-pool.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { AS_OF } from "./load-ledger.ts"

/** A cooperative in a pool, without its statements. */
export interface PoolParty {
  readonly did: string
  readonly ledger: Ledger
}

/** The digest that stands for a statement. */
export function digestOf(text: string): Digest {
  return digestBytes(utf8(text))
}

/** A call that asks these parties for these nodes. */
export function poolQuestion(
  parties: readonly PoolParty[],
  nodes: readonly PoolNode[],
  asked: Partial<PoolQuestion> = {},
): PoolQuestion {
  const dids = parties.map(({ did }) => did)
  return {
    call: digestOf(JSON.stringify(["call", dids, nodes, asked])),
    period: "2026-Q1",
    parties: dids,
    nodes,
    leastMembers: 3,
    leastParts: 3,
    roundingBase: { "{piece}": "3", kg: "0.5", L: "0.5" },
    ...asked,
  }
}

/** The key of each party, as its statement says it. */
export function joinAll(parties: readonly PoolParty[], question: PoolQuestion): readonly PoolPeer[] {
  return parties.map(({ did, ledger }) => {
    const joined = joinPool(ledger, question)
    if (!joined.ok) throw new Error(joined.error.message)
    return { did, key: digestOf(`key ${did} ${joined.value.publicKey}`), ...joined.value }
  })
}

/** One party's count, as its statement says it. */
export async function countOf(
  { did, ledger }: PoolParty,
  question: PoolQuestion,
  keys: readonly PoolPeer[],
): Promise<PoolCount> {
  const own = keys.find((key) => key.did === did)
  if (own === undefined) throw new Error(`${did} said no key`)
  const peers = keys.filter((key) => key !== own)
  const asked = { own: did, ownKey: own.key, peers, rules: DEFAULT_RULES, asOf: AS_OF }
  const counted = await countPool(ledger, question, asked)
  if (!counted.ok) throw new Error(counted.error.message)
  return { did, count: digestOf(`count ${did} ${counted.value.sealed}`), ...counted.value }
}

/** What everybody reads of a pool: what each party said, and for each node that comes out the sum. */
export interface PoolOutcome {
  readonly keys: readonly PoolPeer[]
  readonly counts: readonly PoolCount[]
  readonly shares: readonly SharedPart[]
  readonly sums: readonly PoolSum[]
}

export interface PoolSum {
  readonly place: number
  readonly parts: number
  readonly quantity: number
  readonly value: number
}

/** All steps of a pool whose parties do as they should. */
export async function runPool(parties: readonly PoolParty[], question: PoolQuestion): Promise<PoolOutcome> {
  const keys = joinAll(parties, question)
  const counts: PoolCount[] = []
  for (const party of parties) counts.push(await countOf(party, question, keys))
  const shares: SharedPart[] = []
  for (const { ledger } of parties) {
    const shared = await sharePool(ledger, question.call, counts)
    if (!shared.ok) throw new Error(shared.error.message)
    shares.push(shared.value)
  }
  return { keys, counts, shares, sums: sumsOf(shares) }
}

/** The sums of what parties said, by the place of the node in the call. */
export function sumsOf(shares: readonly SharedPart[]): readonly PoolSum[] {
  const [first] = shares
  const words = shares.map(({ masked }) => (masked === undefined ? [] : (decodeWords(masked) ?? [])))
  const total = words.reduce((sum, some) => addWords(sum, some))
  const places = (first?.parts ?? []).flatMap((parts, place) => (parts > 0 ? [{ place, parts }] : []))
  return places.map(({ place, parts }, index) => ({
    place,
    parts,
    quantity: Number(total[2 * index]),
    value: Number(total[2 * index + 1]),
  }))
}
