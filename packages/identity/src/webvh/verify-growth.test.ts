import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { longLog, runSeed, testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry } from "./append-entry.ts"
import type { LogEntry } from "./log-entry.ts"
import { forgeNext, signAgain } from "./testing.ts"
import { verifyGrowth } from "./verify-growth.ts"
import { verifyLog } from "./verify-log.ts"
import { signWitnessProof, type WitnessProof } from "./witness.ts"

const bob = testIdentity("Bob's farm")
const log = longLog(bob, 12)
const known = (length: number) => ({ log: log.slice(0, length), proofs: [] })
const fileOf = (proofs: readonly WitnessProof[]) =>
  proofs.map(({ versionId, proof }) => ({ versionId, proof: [proof] }))

describe("a log of which a part is known", () => {
  test("[S9] is found to be what it is found to be without, whatever is known and whatever is altered", () => {
    const arbitrary = fc.record({
      knownLength: fc.nat(log.length),
      length: fc.integer({ min: 1, max: log.length }),
      altered: fc.option(fc.nat(log.length - 1), { nil: undefined }),
    })
    fc.assert(
      fc.property(arbitrary, ({ knownLength, length, altered }) => {
        // Altered beyond what is known: of a known version nothing is looked at but its name.
        const entries = log
          .slice(0, length)
          .map((entry, index) =>
            index === altered && index >= knownLength
              ? { ...entry, versionTime: "2026-01-01T00:00:00Z" }
              : entry,
          )
        const { outcome } = verifyGrowth(entries, [], known(knownLength), 1000)
        const whole = verifyLog(entries)
        if (outcome.ok) expect(outcome.value.identity).toEqual(whole.ok && whole.value)
        else expect(outcome).toEqual(whole)
      }),
      { seed: runSeed(61), numRuns: 60 },
    )
  })

  test("[G1] costs the signatures of what is new", () => {
    expect(verifyGrowth(log, [], known(10), 1000)).toMatchObject({ outcome: { ok: true }, verified: 2 })
    expect(verifyGrowth(log.slice(0, 3), [], known(10), 1000)).toMatchObject({
      outcome: { ok: true },
      verified: 0,
    })
  })

  test("[G1] is read as far as its reader wants to", () => {
    expect(verifyGrowth(log, [], known(0), 5)).toEqual({
      outcome: { ok: false, error: { kind: "too-many" } },
      verified: 5,
    })
    expect(verifyGrowth(log, [], known(7), 5)).toMatchObject({ outcome: { ok: true }, verified: 5 })
  })

  test("[S9] is the known one where Eve names its versions and says something else in them", () => {
    const eve = log.map(({ versionId }) => ({ versionId, state: "Eve's" }))
    const { outcome } = verifyGrowth(eve, [], known(log.length), 1000)
    expect(outcome).toMatchObject({ ok: true, value: { log } })
  })

  test("[S12] may go on after another branch than the known one, or after a twin of its last version", () => {
    const rival = forgeNext(log[9] as LogEntry, { versionTime: "2026-03-01T00:00:00Z" }, bob.masterSeed)
    const forked = [...log.slice(0, 10), rival]
    expect(verifyGrowth(forked, [], known(12), 1000)).toMatchObject({
      outcome: { ok: true, value: { log: forked } },
      verified: 1,
    })
    const twin = signAgain(log[10] as LogEntry, "2026-03-01T00:00:00Z", bob.masterSeed)
    const { outcome } = verifyGrowth([...log.slice(0, 10), twin, log[11]], [], known(11), 1000)
    expect(outcome).toMatchObject({ ok: true, value: { log } })
  })
})

describe("the proofs of witnesses", () => {
  const nodes = ["Anna", "Ben", "Cleo"].map((name) => testKeyPair(name))
  const [first] = bob.log
  const named = next([first], "2026-02-01T00:00:00Z", {
    witnesses: { threshold: 2, keys: nodes.map(({ multikey }) => multikey) },
  })
  const later = next([first, named], "2026-02-02T00:00:00Z", {})
  const proofsOf = ({ versionId }: LogEntry) =>
    nodes.map((node) => signWitnessProof(versionId, node, "2026-02-03T00:00:00Z"))
  const entries = [first, named, later]

  test("[N4] of what is known count as known, and those of what is new must be there", () => {
    const knownLog = { log: [first, named], proofs: proofsOf(named) }
    const read = (file: readonly object[]) => verifyGrowth(entries, file, knownLog, 1000).outcome
    expect(read(fileOf(proofsOf(later).slice(1)))).toMatchObject({ ok: true })
    expect(read(fileOf(proofsOf(later).slice(2)))).toMatchObject({ error: { kind: "witness-missing" } })
  })

  test("[G1] are read once for each witness of each version, however often they stand there", () => {
    const [proof] = proofsOf(later)
    if (proof === undefined) throw new Error("a proof")
    const flood = Array.from({ length: 50_000 }, () => fileOf([proof])[0] ?? {})
    const inOne = { versionId: later.versionId, proof: Array.from({ length: 50_000 }, () => proof.proof) }
    const genuine = fileOf([...proofsOf(named), ...proofsOf(later)])
    const { outcome } = verifyGrowth(entries, [inOne, ...flood, ...genuine], known(0), 1000)
    expect(outcome).toMatchObject({ ok: true })
  })

  function next(
    before: readonly LogEntry[],
    at: string,
    change: Parameters<typeof appendEntry>[0]["change"],
  ) {
    const entry = appendEntry({ log: before, masterSeed: bob.masterSeed, at, change })
    if (!entry.ok) throw new Error(entry.error.message)
    return entry.value
  }
})
