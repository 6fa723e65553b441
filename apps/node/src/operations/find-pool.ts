import { listPools, poolSteps, readPool, type Pool, type PoolSteps } from "@commonshelf/dataset"
import { wordingIn, type LanguageText, type PoolQuestion } from "@commonshelf/documents"
import { isDigest } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import { poolSays } from "../messages/pool.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findOne } from "./find.ts"

/** The pool that a person means: by the digest of its call or the beginning of it. */
export function findPool({ dataset }: Pick<CommonsNode, "dataset">, wanted: string, asOf: string): Pool {
  const whole = isDigest(wanted) ? readPool(dataset, wanted, asOf) : undefined
  return whole ?? findOne(wanted, "pool", listPools(dataset, asOf), ({ call }) => call)
}

/** A pool as one of its parties takes part in it. */
export interface OwnPool {
  readonly pool: Pool
  readonly steps: PoolSteps
  readonly question: PoolQuestion
  /** The own DID as the call writes it. */
  readonly did: string
  /** What this party has said, whatever stands. */
  readonly said: {
    readonly key: PoolSteps["keys"][number] | undefined
    readonly count: PoolSteps["counts"][number] | undefined
    readonly part: PoolSteps["parts"][number] | undefined
    readonly left: boolean
  }
}

/** The pool that a person means, in which this node's party takes part. */
export function findOwnPool(node: CommonsNode, wanted: string): OwnPool {
  const pool = findPool(node, wanted, node.now())
  const own = ownPool(node, pool)
  if (own !== undefined) return own
  throw new Failure(EXIT.failed, "not-a-party", poolSays.notParty({ name: node.home.name }))
}

/** A pool with what this node's party has said in it; undefined where it is no party. */
export function ownPool({ dataset, home, now }: CommonsNode, pool: Pool): OwnPool | undefined {
  const steps = poolSteps(dataset, pool.call, now())
  const did = pool.parties.find(({ scid }) => scid === home.scid)?.did
  if (steps === undefined || did === undefined) return undefined
  const isOwn = ({ issuer }: { readonly issuer: string }): boolean => issuer === home.scid
  return {
    pool,
    steps,
    did,
    question: { call: pool.call, ...steps.call.subject },
    said: {
      key: steps.keys.find(isOwn),
      count: steps.counts.find(isOwn),
      part: steps.parts.find(isOwn),
      left: steps.leaves.some(isOwn),
    },
  }
}

/** What a party is called in a language; its SCID where it has no name. */
export function nameOf(
  { scid, name }: { readonly scid: string; readonly name?: LanguageText },
  language: string,
): string {
  return name === undefined ? scid : wordingIn(name, language)
}
