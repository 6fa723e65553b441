import type { Digest } from "@commonshelf/identity"
import { dayOf, isDayPast } from "../answer/as-of.ts"
import { federationAt, type FederationThen } from "../federation/history.ts"
import { partyOf } from "../party/parties.ts"
import { entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, newest } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"
import { chainOf, type PoolChain } from "./pool-chain.ts"
import { nodeStandings } from "./pool-figures.ts"
import { ofAct, poolSteps, sharersOfKeys, type PoolSteps } from "./pool-steps.ts"
import type { Pool, PoolParty, PoolState, PoolStepName } from "./types.ts"

/** A pool at an instant; undefined where its call was not here then. */
export function readPool(dataset: Dataset, call: Digest, asOf: string): Pool | undefined {
  return readPools(dataset, [call], asOf)[0]
}

/** Pools at an instant, of those calls that were here then. */
export function readPools(dataset: Dataset, calls: readonly Digest[], asOf: string): readonly Pool[] {
  return calls
    .flatMap((call) => poolSteps(dataset, call, asOf) ?? [])
    .map((steps) => {
      const { subject, place } = steps.call
      return poolOf(dataset, steps, federationAt(dataset, subject.charter, place.saidAt), asOf)
    })
}

function poolOf(
  dataset: Dataset,
  steps: PoolSteps,
  federation: FederationThen | undefined,
  asOf: string,
): Pool {
  const chain = chainOf(steps)
  const { subject, issuer, place, digest: call } = steps.call
  const { charter, period, leastMembers, leastParts, roundingBase, until } = subject
  // [PO1]
  const strangers = steps.parties.filter((scid) => federation?.isMember(scid) !== true)
  const statements = [steps.call, ...steps.keys, ...steps.counts, ...steps.parts, ...steps.leaves]
  return {
    call,
    charter,
    ...(federation !== undefined && { federation: federation.name }),
    period,
    leastMembers,
    leastParts,
    roundingBase,
    until,
    caller: issuer,
    calledOn: dayOf(place.saidAt),
    parties: steps.parties.map((scid, index) => ({
      ...partyIn(steps, chain, scid),
      did: subject.parties[index] ?? "",
      ...nameOf(dataset, scid),
    })),
    nodes: strangers.length > 0 ? subject.nodes : nodeStandings(subject, chain),
    state: stateOf(steps, chain, strangers, asOf),
    statements: statements.map(({ digest }) => digest).toSorted(compareText),
  }
}

/** The pools of a federation, or all, the last called first. Calls of whoever was no member are in no list. */
export function listPools(dataset: Dataset, asOf: string, charter?: Digest): readonly Pool[] {
  const calls = ofAct(entriesOfKind(dataset, "PoolAct"), "call")
    .filter(({ subject }) => charter === undefined || subject.charter === charter)
    .toSorted((a, b) => byAge(b, a))
    .map(({ digest }) => digest)
  return readPools(dataset, calls, asOf).filter(
    ({ state }) => state.kind !== "over" || state.reason !== "strangers",
  )
}

function stateOf(
  { call, parties, leaves }: PoolSteps,
  chain: PoolChain,
  strangers: readonly string[],
  asOf: string,
): PoolState {
  const over = (
    reason: "strangers" | "left" | "one-key" | "late",
    because: readonly string[],
  ): PoolState => ({
    kind: "over",
    reason,
    because,
  })
  const missing = (step: PoolChain[keyof PoolChain]) =>
    parties.filter((scid) => !step.some(({ issuer }) => issuer === scid))
  if (strangers.length > 0) return over("strangers", strangers)
  const last = newest(chain.parts)
  if (last !== undefined && missing(chain.parts).length === 0)
    return { kind: "complete", completedOn: dayOf(last.place.saidAt) }
  const left = missing(chain.parts).filter((scid) => leaves.some(({ issuer }) => issuer === scid))
  if (left.length > 0) return over("left", left)
  const sharers = sharersOfKeys(chain.keys)
  if (sharers.length > 0) return over("one-key", sharers)
  const waiting: PoolState =
    missing(chain.keys).length > 0
      ? { kind: "gathering-keys", waitsFor: missing(chain.keys) }
      : missing(chain.counts).length > 0
        ? { kind: "counting", waitsFor: missing(chain.counts) }
        : { kind: "gathering-parts", waitsFor: missing(chain.parts) }
  return isDayPast(call.subject.until, asOf) ? over("late", waiting.waitsFor) : waiting
}

function partyIn(steps: PoolSteps, chain: PoolChain, scid: string): Omit<PoolParty, "did" | "name"> {
  const own = {
    key: steps.keys.filter(({ issuer }) => issuer === scid),
    count: steps.counts.filter(({ issuer }) => issuer === scid),
    part: steps.parts.filter(({ issuer }) => issuer === scid),
  }
  const stands = {
    key: chain.keys.find(({ issuer }) => issuer === scid),
    count: chain.counts.find(({ issuer }) => issuer === scid),
    part: chain.parts.find(({ issuer }) => issuer === scid),
  }
  const names: readonly PoolStepName[] = ["key", "count", "part"]
  const leave = newest(steps.leaves.filter(({ issuer }) => issuer === scid))
  return {
    scid,
    said: Object.fromEntries(names.flatMap((name) => (stands[name] ? [[name, stands[name].digest]] : []))),
    repeated: names.filter((name) => own[name].length > 1),
    differs: names.filter((name) => own[name].length > 0 && stands[name] === undefined),
    ...(leave !== undefined && {
      left: {
        on: dayOf(leave.place.saidAt),
        ...(leave.subject.reason !== undefined && { reason: leave.subject.reason }),
      },
    }),
  }
}

function nameOf(dataset: Dataset, scid: string): Pick<PoolParty, "name"> {
  const party = partyOf(dataset, scid)
  return party === undefined ? {} : { name: party.name }
}
