import { listPools, readFederation, type PoolStepName } from "@commonshelf/dataset"
import { authoritativeText, draftPoolStep, type PoolPeer, type PoolStepFields } from "@commonshelf/documents"
import {
  countPool,
  DEFAULT_RULES,
  endPool,
  joinPool,
  leavePool,
  sharePool,
  type PoolError,
} from "@commonshelf/purchases"
import type { Digest, Result } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import { detailOf } from "../messages/detail.ts"
import { poolSays } from "../messages/pool.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findOwnPool, nameOf, ownPool, type OwnPool } from "./find-pool.ts"
import { requireTill } from "./require-till.ts"

type SaidStep = Extract<PoolStepFields, { act: PoolStepName }>

/** What was said now, if anything; `none` where it is for others to say something, or the pool is at its end. */
export interface NextStep {
  readonly step: PoolStepName | "none"
  readonly statement?: Digest
}

/**
 * Takes this party's next step in a pool, if there is one to take. What it has said already is taken from the documents, so
 * that it says nothing twice [PO8]; the ledger remembers before anything is said.
 */
export async function nextStep(node: CommonsNode, wanted: string): Promise<NextStep> {
  requireTill(node)
  const own = findOwnPool(node, wanted)
  const { state } = own.pool
  if (own.said.left || state.kind === "over" || state.kind === "complete") {
    await settle(node, own)
    return { step: "none" }
  }
  if (own.said.key === undefined) return say(node, own, { act: "key", ...join(node, own) })
  if (state.kind === "counting" && own.said.count === undefined) return say(node, own, await count(node, own))
  if (state.kind === "gathering-parts" && own.said.part === undefined)
    return say(node, own, await share(node, own))
  return { step: "none" }
}

/**
 * Ends this party's part in all pools that are over or complete, so that no month waits for them. A ledger that came from an older
 * backup learns again which lines its parts have spent [R0].
 */
export async function settlePools(node: CommonsNode): Promise<void> {
  for (const pool of listPools(node.dataset, node.now())) {
    const own = ownPool(node, pool)
    if (own?.said.key !== undefined) await settle(node, own)
  }
}

/** @throws Failure where the own part is said, and this ledger does not know which lines it spent */
async function settle(node: CommonsNode, own: OwnPool): Promise<void> {
  const { pool, said } = own
  if (said.part !== undefined) {
    const shared = await sharePool(node.ledger(), pool.call, countsOf(own, said.part.subject.counts))
    if (!shared.ok && said.part.subject.masked !== undefined)
      throw new Failure(EXIT.privacy, "pool-forgotten", poolSays.forgotten({ call: pool.call }), {
        hint: poolSays.newerBackup(),
      })
  }
  const isAtItsEnd = said.left || pool.state.kind === "over" || pool.state.kind === "complete"
  if (isAtItsEnd) endPool(node.ledger(), pool.call)
}

/** A secret that another ledger made, or that an older backup does not have, is not in this one: it cannot take part. */
function join(node: CommonsNode, { pool, question }: OwnPool) {
  const members = readFederation(node.dataset, pool.charter, node.now())?.members ?? []
  const gone = pool.parties.find(({ scid }) => !members.includes(scid))
  if (gone !== undefined)
    throw new Failure(
      EXIT.failed,
      "not-a-member",
      poolSays.noMember({ name: nameOf(gone, node.home.language) }),
    )
  return orFail(joinPool(node.ledger(), question))
}

async function count(node: CommonsNode, own: OwnPool): Promise<SaidStep> {
  const { pool, question, did, steps } = own
  const keys = pool.parties.flatMap(({ said: { key } }) => steps.keys.filter(({ digest }) => digest === key))
  const ownKey = keys.find(({ issuer }) => issuer === node.home.scid)
  if (
    ownKey === undefined ||
    orFail(joinPool(node.ledger(), question)).publicKey !== ownKey.subject.publicKey
  ) {
    leavePool(node.ledger(), pool.call)
    throw new Failure(EXIT.failed, "key-elsewhere", poolSays.keyElsewhere({ call: pool.call }))
  }
  const peers = pool.parties.flatMap(({ scid, did: peer }): PoolPeer[] => {
    const key = keys.find(({ issuer }) => issuer === scid)
    return key === undefined || key === ownKey
      ? []
      : [{ did: peer, key: key.digest, publicKey: key.subject.publicKey }]
  })
  const asked = { own: did, ownKey: ownKey.digest, peers, rules: DEFAULT_RULES, asOf: node.now() }
  const { sealed } = orFail(await countPool(node.ledger(), question, asked))
  return { act: "count", keys: keys.map(({ digest }) => digest).toSorted(), sealed }
}

async function share(node: CommonsNode, own: OwnPool): Promise<SaidStep> {
  const counts = own.pool.parties.flatMap(({ said }) => said.count ?? []).toSorted()
  return {
    act: "part",
    counts,
    ...orFail(await sharePool(node.ledger(), own.pool.call, countsOf(own, counts))),
  }
}

function countsOf({ steps, pool }: OwnPool, digests: readonly Digest[]) {
  return steps.counts
    .filter(({ digest }) => digests.includes(digest))
    .map(({ digest, issuer, subject }) => ({
      did: pool.parties.find(({ scid }) => scid === issuer)?.did ?? "",
      count: digest,
      sealed: subject.sealed,
    }))
}

function say(node: CommonsNode, { pool }: OwnPool, fields: SaidStep): NextStep {
  const [statement] = node.say([draftPoolStep(node.home.did, pool, fields)])
  return { step: fields.act, ...(statement !== undefined && { statement }) }
}

/** Leaves a pool: the ledger lets the lines go before anybody hears of it. */
export function leave(node: CommonsNode, wanted: string, reason: string | undefined): Digest | undefined {
  requireTill(node)
  const { pool, said } = findOwnPool(node, wanted)
  if (said.part !== undefined) throw new Failure(EXIT.failed, "pool-said", poolSays.partIsSaid())
  if (said.left) throw new Failure(EXIT.failed, "left-already", poolSays.leftAlready())
  orFail(leavePool(node.ledger(), pool.call))
  const [statement] = node.say([
    draftPoolStep(node.home.did, pool, {
      act: "leave",
      ...(reason !== undefined && { reason: authoritativeText(node.home.language, reason) }),
    }),
  ])
  return statement
}

/** @throws Failure for what the ledger refuses */
export function orFail<T>(result: Result<T, PoolError>): T {
  if (result.ok) return result.value
  const { kind, message } = result.error
  throw new Failure(EXIT.privacy, kind, detailOf(kind, message))
}
