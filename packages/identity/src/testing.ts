import { sha256, utf8 } from "./encoding/bytes.ts"
import { keyPairFromSeed, type KeyPair } from "./keys/key-pair.ts"
import { createIdentity } from "./webvh/create-identity.ts"
import type { LogEntry } from "./webvh/log-entry.ts"
import { forgeNext } from "./webvh/testing.ts"

export { forgeFirst, forgeNext, signAgain, type Forgery } from "./webvh/testing.ts"

/*
 * The cast of the tests: parties made from their names, the same in every run. Nothing here is secret, so nothing here
 * may stand for a real party.
 */

/** A party of the tests, with the keys that only it would have. */
export interface TestIdentity {
  readonly name: string
  readonly scid: string
  readonly did: string
  /** One entry. Append to a copy to tell a longer story. */
  readonly log: readonly [LogEntry]
  /** Signs the party's statements. */
  readonly device: KeyPair
  /** Opens sync sessions in the party's name. */
  readonly node: KeyPair
  readonly masterSeed: Uint8Array
}

/** The log of a party that has changed its update key every second since 2026-02-01, until it had so many versions. */
export function longLog({ log, masterSeed }: TestIdentity, versions: number): readonly LogEntry[] {
  const entries: LogEntry[] = [...log]
  for (let last = log[0]; entries.length < versions; entries.push(last)) {
    const at = new Date(Date.UTC(2026, 1, 1) + entries.length * 1000)
    last = forgeNext(last, { versionTime: at.toISOString().replace(".000Z", "Z") }, masterSeed)
  }
  return entries
}

/** The 32-byte seed of a name: SHA-256("commonshelf-test-" + name). */
export function seedOf(name: string): Uint8Array {
  return sha256(utf8(`commonshelf-test-${name}`))
}

/** The key pair of a name, for keys beyond those that a test identity has. */
export function testKeyPair(name: string): KeyPair {
  return keyPairFromSeed(seedOf(name))
}

/** The party of a name, such as "Alice's coop", "Bob's farm" or "Eve"; founded on 2026-01-01 unless told. */
export function testIdentity(
  name: string,
  options: { readonly host?: string; readonly at?: string } = {},
): TestIdentity {
  const { host = `${slugOf(name)}.commonshelf.invalid`, at = "2026-01-01T00:00:00Z" } = options
  const device = testKeyPair(`${name}-device`)
  const node = testKeyPair(`${name}-node`)
  const masterSeed = seedOf(name)
  const deviceKeys = [device.multikey]
  const nodeKeys = [node.multikey]
  const { scid, did, entry } = createIdentity({ masterSeed, host, at, deviceKeys, nodeKeys })
  return { name, scid, did, log: [entry], device, node, masterSeed }
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
}

/**
 * The seed of a property: `fixed`, so that a run never fails by luck. With `SOAK_SEED` in the environment (a whole
 * number) one that follows from both, so that a soak tries something else in every property.
 */
export function runSeed(fixed: number): number {
  const { process } = globalThis as { process?: { env: Record<string, string | undefined> } } // absent in a browser
  const soak = Number(process?.env["SOAK_SEED"] ?? "")
  return Number.isSafeInteger(soak) && soak !== 0 ? (soak * 1_000_003 + fixed) | 0 : fixed
}
