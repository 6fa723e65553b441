import { resolveDIDFromLog } from "didwebvh-ts"
import * as fc from "fast-check"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { verifyBytes } from "../keys/key-pair.ts"
import { testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry, type IdentityChange } from "./append-entry.ts"
import { nextKeyHash } from "./entry-hash.ts"
import { logEntryText, type LogEntry } from "./log-entry.ts"
import { forgeNext } from "./testing.ts"
import { updateKey } from "./sign-entry.ts"
import { verifyLog } from "./verify-log.ts"
import { signWitnessProof } from "./witness.ts"

/*
 * Logs that grow by chance, with witnesses that come, change and go, some entries forged and some proofs missing or wrong:
 * didwebvh-ts and we say the same of each. Where our profile is stricter on purpose is listed in `identity.md` and has its
 * examples in `interop.test.ts`; of those, one could arise here and is told apart: a proof for a later entry counts there
 * for the earlier ones too, and here every entry needs its own.
 */

const bob = testIdentity("Bob's farm", { at: "2024-01-01T00:00:00Z" })
const nodes = ["Anna", "Ben", "Cleo", "Dora"].map((name) => testKeyPair(name))
const eve = testKeyPair("Eve")

const ATTACKS = ["hash", "signer", "uncommitted", "time", "scid", "proof", "repeated"] as const

const step = fc.record({
  change: fc.constantFrom("rotate", "devices", "move", "witnesses", "dismiss", "end"),
  /** Which nodes are named as witnesses, and how many of them must agree. */
  named: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  threshold: fc.nat(3),
  /** Which nodes sign the entry, witnesses or not. */
  signers: fc.subarray([0, 1, 2, 3], { minLength: 2 }),
  attack: fc.constantFrom(...Array.from({ length: 16 }, () => null), ...ATTACKS),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

// It warns of every proof that it passes over.
const { console } = globalThis as unknown as { console: { warn: () => void } } // packages compile without Node's types
beforeAll(() => void vi.spyOn(console, "warn").mockImplementation(() => undefined))
afterAll(() => void vi.restoreAllMocks())

test("[S9] [N3] on any log, valid or attacked, with any proofs, didwebvh-ts and we agree", async () => {
  const verdicts = { accepted: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      const { log, proofs } = play(steps)
      const here = verifyLog(log, proofs)
      const there = await resolvesThere(log, proofs)
      verdicts[here.ok ? "accepted" : "refused"] += 1
      expect({
        steps,
        here: here.ok ? "resolves" : here.error.message,
        agree: here.ok === there,
      }).toMatchObject({ agree: true })
    }),
    { seed: 20_261_125, numRuns: 150 },
  )
  expect(verdicts.accepted).toBeGreaterThan(30)
  expect(verdicts.refused).toBeGreaterThan(30)
})

test("[N3] stricter on purpose: a proof for a later entry counts there for the ones before, and here for none", async () => {
  const nodesOfBob = nodes.slice(0, 3)
  const keys = nodesOfBob.map(({ multikey }) => multikey)
  const named = appendEntry({ ...founding, log: bob.log, change: { witnesses: { threshold: 2, keys } } })
  if (!named.ok) throw new Error(named.error.message)
  const next = appendEntry({
    ...founding,
    log: [...bob.log, named.value],
    at: "2024-03-01T00:00:00Z",
    change: {},
  })
  if (!next.ok) throw new Error(next.error.message)
  const log = [...bob.log, named.value, next.value]
  const later = nodesOfBob.slice(0, 2).map((node) => {
    const { versionId, proof } = signWitnessProof(next.value.versionId, node, "2024-03-02T00:00:00Z")
    return { versionId, proof: [proof] }
  })
  expect(await resolvesThere(log, later)).toBe(true)
  expect(verifyLog(log, later)).toMatchObject({ ok: false, error: { kind: "witness-missing", entry: 1 } })
})

const founding = { masterSeed: bob.masterSeed, at: "2024-02-01T00:00:00Z" }

async function resolvesThere(log: readonly LogEntry[], witnessProofs: readonly object[]): Promise<boolean> {
  const verifier = {
    verify: async (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) =>
      verifyBytes(message, signature, publicKey),
  }
  try {
    const entries = log.map((entry) => JSON.parse(logEntryText(entry)))
    const { meta } = await resolveDIDFromLog(entries, { verifier, witnessProofs: [...witnessProofs] })
    return meta.error === undefined
  } catch {
    return false
  }
}

function play(steps: readonly Step[]): { log: readonly LogEntry[]; proofs: readonly object[] } {
  let log: readonly LogEntry[] = bob.log
  const proofs: object[] = []
  for (const [index, { attack, signers, ...rest }] of steps.entries()) {
    const grown = grow(log, rest)
    if (grown === undefined) break
    log = attack === null ? grown : attacked(grown, attack)
    const last = log.at(-1)?.versionId ?? ""
    const all = signers.flatMap((node) => nodes[node] ?? [])
    for (const node of attack === "repeated" ? [...all, ...all] : all) {
      const { proof } = signWitnessProof(
        last,
        attack === "proof" ? eve : node,
        `2024-06-0${index + 1}T00:00:00Z`,
      )
      proofs.push({ versionId: last, proof: [proof] })
    }
    // What was not agreed to is not built upon: there, a later proof would count for it.
    if (!verifyLog(log, proofs).ok) break
  }
  return { log, proofs }
}

function grow(log: readonly LogEntry[], { change, named, threshold }: Omit<Step, "attack" | "signers">) {
  const at = `2024-02-${String(log.length).padStart(2, "0")}T00:00:00Z`
  const keys = named.flatMap((node) => nodes[node]?.multikey ?? [])
  const changes: Readonly<Record<Step["change"], IdentityChange>> = {
    rotate: {},
    devices: { deviceKeys: [bob.device.multikey, eve.multikey] },
    move: { host: `bob-${log.length}.example` },
    witnesses: { witnesses: { keys, threshold: Math.min(threshold + 1, keys.length) } },
    dismiss: { witnesses: "none" },
    end: { deactivate: true },
  }
  const entry = appendEntry({ log, masterSeed: bob.masterSeed, at, change: changes[change] })
  return entry.ok ? [...log, entry.value] : undefined
}

function attacked(log: readonly LogEntry[], attack: NonNullable<Step["attack"]>): readonly LogEntry[] {
  const [before, last] = [log.at(-2), log.at(-1)]
  if (before === undefined || last === undefined) return log
  const later = { versionTime: "2024-05-01T00:00:00Z", parameters: last.parameters, state: last.state }
  const stolen = [updateKey(testIdentity("Eve").masterSeed, 0).multikey]
  const forged: Readonly<Record<string, LogEntry>> = {
    hash: { ...last, versionTime: "2024-05-02T00:00:00Z" },
    signer: forgeNext(before, later, bob.masterSeed, testIdentity("Eve").masterSeed),
    uncommitted: forgeNext(
      before,
      { ...later, parameters: { updateKeys: stolen, nextKeyHashes: stolen.map(nextKeyHash) } },
      bob.masterSeed,
    ),
    time: forgeNext(before, { ...later, versionTime: before.versionTime }, bob.masterSeed),
    scid: forgeNext(before, { ...later, state: { id: testIdentity("Eve").did } }, bob.masterSeed),
  }
  return [...log.slice(0, -1), forged[attack] ?? last]
}
