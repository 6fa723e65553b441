import { describe, expect, test } from "vitest"
import type { Result } from "../result.ts"
import { testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry, type IdentityChange } from "./append-entry.ts"
import { createIdentity } from "./create-identity.ts"
import { nextKeyHash } from "./entry-hash.ts"
import { sessionKeys, type Identity } from "./identity.ts"
import type { LogEntry } from "./log-entry.ts"
import { updateKey } from "./sign-entry.ts"
import { verifyLog } from "./verify-log.ts"

const bob = testIdentity("Bob's farm")
const tablet = testKeyPair("Bob's tablet")
const server = testKeyPair("Bob's server")

describe("a new party", () => {
  test("[S9] has a portable log with pre-rotation and no witnesses", () => {
    expect(bob.log[0].parameters).toEqual({
      method: "did:webvh:1.0",
      scid: bob.scid,
      portable: true,
      updateKeys: [updateKey(bob.masterSeed, 0).multikey],
      nextKeyHashes: [nextKeyHash(updateKey(bob.masterSeed, 1).multikey)],
    })
  })

  test("[S9] is named by its SCID, signs with its device and opens sessions with its node", () => {
    expect(identityOf(bob.log)).toEqual({
      scid: bob.scid,
      did: `did:webvh:${bob.scid}:bob-s-farm.commonshelf.invalid`,
      dids: [bob.did],
      deactivated: false,
      versionCount: 1,
      keys: [
        {
          multikey: bob.device.multikey,
          publicKey: bob.device.publicKey,
          assertion: true,
          authentication: false,
        },
        {
          multikey: bob.node.multikey,
          publicKey: bob.node.publicKey,
          assertion: false,
          authentication: true,
        },
      ],
    })
  })

  test("[S9] may be without keys at first, and one key may serve as both", () => {
    const { masterSeed } = bob
    const found = (keys: Identity["keys"]) => {
      const multikeys = keys.map((key) => key.multikey)
      const names = {
        host: "bob.example",
        at: "2026-01-01T00:00:00Z",
        deviceKeys: multikeys,
        nodeKeys: multikeys,
      }
      return identityOf([createIdentity({ masterSeed, ...names }).entry]).keys
    }
    expect(found([])).toEqual([])
    const both = { ...tablet, assertion: true, authentication: true }
    expect(found([both])).toMatchObject([
      { multikey: tablet.multikey, assertion: true, authentication: true },
    ])
  })

  test("[S9] cannot be founded at a host that is not one, or at a time that is not one", () => {
    const { masterSeed } = bob
    const rest = { masterSeed, deviceKeys: [], nodeKeys: [] }
    expect(() => createIdentity({ ...rest, host: "bob", at: "2026-01-01T00:00:00Z" })).toThrow(
      "did:webvh DID",
    )
    expect(() => createIdentity({ ...rest, host: "bob.example", at: "today" })).toThrow("versionTime")
  })
})

describe("the next version of a party", () => {
  test("[S9] spends the update key that was committed to, and commits to the next", () => {
    const log = appended(bob.log, {})
    expect(log[1]?.parameters).toEqual({
      updateKeys: [updateKey(bob.masterSeed, 1).multikey],
      nextKeyHashes: [nextKeyHash(updateKey(bob.masterSeed, 2).multikey)],
    })
    expect(identityOf(log)).toEqual({ ...identityOf(bob.log), versionCount: 2 })
  })

  test("[S9] adds a device and a node, and those that it leaves out keep what they signed but open no session", () => {
    const log = appended(bob.log, { deviceKeys: [tablet.multikey], nodeKeys: [server.multikey] })
    const identity = identityOf(log)
    expect(identity.keys.filter((key) => key.assertion).map((key) => key.multikey)).toEqual([
      bob.device.multikey,
      tablet.multikey,
    ])
    expect(sessionKeys(identity)).toEqual([server.multikey])
  })

  test("[S9] moves the party: the SCID stays, both DIDs are its own", () => {
    const log = appended(appended(bob.log, { host: "bob.example" }), { host: "coop.example:s:bob" })
    const dids = [bob.did, `did:webvh:${bob.scid}:bob.example`, `did:webvh:${bob.scid}:coop.example:s:bob`]
    expect(identityOf(log)).toMatchObject({ scid: bob.scid, did: dids[2], dids })
    expect(log[2]?.state.alsoKnownAs).toEqual(dids.slice(0, 2))
  })

  test("[S9] may move the party back to where it was", () => {
    const away = appended(bob.log, { host: "bob.example" })
    const back = appended(away, { host: "bob-s-farm.commonshelf.invalid" })
    expect(identityOf(back)).toMatchObject({
      did: bob.did,
      dids: [bob.did, `did:webvh:${bob.scid}:bob.example`],
    })
    expect(back[2]?.state.alsoKnownAs).toEqual([`did:webvh:${bob.scid}:bob.example`])
  })

  test("[S11] keeps a stolen device key in the document, with the instant of its revocation, ever after", () => {
    const revoked = [{ multikey: bob.device.multikey, at: "2026-01-15T00:00:00Z" }]
    const log = appended(appended(bob.log, { deviceKeys: [tablet.multikey], revoked }), {})
    expect(log[2]?.state.verificationMethod).toContainEqual({
      id: `${bob.did}#${bob.device.multikey}`,
      type: "Multikey",
      controller: bob.did,
      publicKeyMultibase: bob.device.multikey,
      revoked: "2026-01-15T00:00:00Z",
    })
    const key = identityOf(log).keys.find(({ multikey }) => multikey === bob.device.multikey)
    expect(key).toMatchObject({ assertion: true, revokedAt: "2026-01-15T00:00:00Z" })
  })

  test("[S11] can revoke a key that an earlier version dropped, and correct the instant later", () => {
    const dropped = appended(bob.log, { deviceKeys: [tablet.multikey] })
    const { multikey } = bob.device
    const revoked = appended(dropped, { revoked: [{ multikey, at: "2026-01-15T00:00:00Z" }] })
    const corrected = appended(revoked, { revoked: [{ multikey, at: "2026-01-10T00:00:00Z" }] })
    const revokedAt = (log: readonly LogEntry[]) =>
      identityOf(log).keys.find((key) => key.multikey === multikey)?.revokedAt
    expect([dropped, revoked, corrected].map(revokedAt)).toEqual([
      undefined,
      "2026-01-15T00:00:00Z",
      "2026-01-10T00:00:00Z",
    ])
  })

  test("[S11] opens no session with a revoked node key, even if it is listed again", () => {
    const { multikey } = bob.node
    const revoked = appended(bob.log, { revoked: [{ multikey, at: "2026-01-15T00:00:00Z" }] })
    expect(sessionKeys(identityOf(revoked))).toEqual([])
    expect(sessionKeys(identityOf(appended(revoked, { nodeKeys: [multikey] })))).toEqual([])
  })

  test("[S9] may be the last: a deactivated party opens no session, and no version follows", () => {
    const log = appended(bob.log, { deactivate: true })
    expect(identityOf(log)).toMatchObject({ deactivated: true, versionCount: 2 })
    expect(sessionKeys(identityOf(log))).toEqual([])
    expect(append(log, {})).toMatchObject({ ok: false, error: { kind: "after-deactivation", entry: 2 } })
  })

  test("[S9] is refused to another master seed: a thief without it cannot rotate the identity", () => {
    const eve = testIdentity("Eve")
    const theft = appendEntry({
      log: bob.log,
      masterSeed: eve.masterSeed,
      at: "2026-02-01T00:00:00Z",
      change: {},
    })
    expect(theft).toMatchObject({ ok: false, error: { kind: "master-seed-wrong" } })
  })

  test.each<[string, IdentityChange, string, string]>([
    ["at a time that is not after the last", {}, "2026-01-01T00:00:00Z", "time-not-increasing"],
    ["at a time that is not one", {}, "2026-02-01", "entry-malformed"],
    ["with a host that is not one", { host: "BOB" }, "2026-02-01T00:00:00Z", "did-mismatch"],
    [
      "that revokes a key that the party never had",
      { revoked: [{ multikey: tablet.multikey, at: "2026-01-15T00:00:00Z" }] },
      "2026-02-01T00:00:00Z",
      "key-unknown",
    ],
    [
      "that revokes from a time that is not one",
      { revoked: [{ multikey: bob.device.multikey, at: "yesterday" }] },
      "2026-02-01T00:00:00Z",
      "document-malformed",
    ],
  ])("[S9] is refused %s", (_, change, at, kind) => {
    const { log, masterSeed } = bob
    expect(appendEntry({ log, masterSeed, at, change })).toMatchObject({ ok: false, error: { kind } })
  })

  test("[S9] is not appended to a log that does not verify", () => {
    const { masterSeed } = bob
    const broken = appendEntry({ log: [], masterSeed, at: "2026-02-01T00:00:00Z", change: {} })
    expect(broken).toMatchObject({ ok: false, error: { kind: "log-empty" } })
  })
})

function append(log: readonly LogEntry[], change: IdentityChange): Result<LogEntry, unknown> {
  const at = `2026-02-${String(log.length).padStart(2, "0")}T00:00:00Z`
  return appendEntry({ log, masterSeed: bob.masterSeed, at, change })
}

function appended(log: readonly LogEntry[], change: IdentityChange): readonly LogEntry[] {
  const entry = append(log, change)
  if (!entry.ok) throw new Error(JSON.stringify(entry.error))
  return [...log, entry.value]
}

function identityOf(log: readonly LogEntry[]): Identity {
  const identity = verifyLog(log)
  if (!identity.ok) throw new Error(identity.error.message)
  return identity.value
}
