import { createDID, prepareDataForSigning, resolveDIDFromLog, updateDID } from "didwebvh-ts"
import { describe, expect, test } from "vitest"
import { base58Encode } from "../encoding/base58.ts"
import { signBytes, verifyBytes, type KeyPair } from "../keys/key-pair.ts"
import { testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry, type IdentityChange } from "./append-entry.ts"
import { didKeyId, keyId } from "./did-document.ts"
import { nextKeyHash } from "./entry-hash.ts"
import { logEntryText, type LogEntry } from "./log-entry.ts"
import type { LogErrorKind } from "./log-error.ts"
import { updateKey } from "./sign-entry.ts"
import { verifyLog } from "./verify-log.ts"

/*
 * Another implementation of did:webvh 1.0 reads our logs, and we read its logs where they keep to S9. didwebvh-ts has no
 * cryptography of its own: signer and verifier are handed in. It compares times with the clock, so all are long past.
 */

/** What is used of the types of didwebvh-ts, whose own cannot be read under `nodenext`. */
interface TheirEntry {
  readonly versionId: string
  readonly versionTime: string
  readonly parameters: { readonly scid?: string }
  readonly state: { readonly id?: string }
  readonly proof?: readonly object[]
}
interface TheirResolution {
  readonly did: string
  readonly doc: object | null
  readonly meta: { readonly scid: string }
}
interface TheirSigner {
  readonly getVerificationMethodId: () => string
  readonly sign: (input: { document: object; proof: object }) => Promise<{ proofValue: string }>
}
type TheirLog = readonly TheirEntry[]

const verifier = {
  verify: async (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) =>
    verifyBytes(message, signature, publicKey),
}
const bob = testIdentity("Bob's farm", { at: "2024-01-01T00:00:00Z" })
const tablet = testKeyPair("Bob's tablet")
const { multikey } = bob.device

describe("our log, read by didwebvh-ts", () => {
  const stories: [string, IdentityChange[]][] = [
    ["of one version", []],
    ["with a rotated update key", [{}]],
    ["with a device added", [{ deviceKeys: [multikey, tablet.multikey] }]],
    ["with a revoked device", [{ revoked: [{ multikey, at: "2024-01-15T00:00:00Z" }] }]],
    ["that moved", [{ host: "bob.example" }, { host: "coop.example:s:bob" }]],
    ["that moved back", [{ host: "bob.example" }, { host: "bob-s-farm.commonshelf.invalid" }]],
  ]

  test.each(stories)(
    "[S9] %s resolves to the DID, the keys and the update keys that we read",
    async (_, changes) => {
      const log = changes.reduce(appended, bob.log)
      const resolved = await resolveThere(theirs(log))
      const last = log.at(-1)
      expect(resolved.did).toBe(last?.state.id)
      expect(resolved.doc).toMatchObject({ ...last?.state })
      expect(resolved.meta).toMatchObject({
        versionId: last?.versionId,
        scid: bob.scid,
        portable: true,
        prerotation: true,
        updateKeys: [updateKey(bob.masterSeed, changes.length).multikey],
      })
      expect(verifyLog(log)).toMatchObject({
        ok: true,
        value: { did: resolved.did, scid: resolved.meta.scid },
      })
    },
  )

  test("[S9] that ended resolves as deactivated", async () => {
    const log = appended(bob.log, { deactivate: true })
    const { meta } = await resolveThere(theirs(log))
    expect(meta).toMatchObject({ deactivated: true, versionId: log[1]?.versionId })
  })

  test("[S9] with a character changed is refused there as here", async () => {
    const log = appended(bob.log, {})
    const altered = theirs(log).map((entry) => ({
      ...entry,
      versionTime: entry.versionTime.replace("2024", "2023"),
    }))
    await expect(resolveThere(altered)).rejects.toThrow("not derived from")
    expect(verifyLog(altered).ok).toBe(false)
  })
})

describe("the log of didwebvh-ts, read by us", () => {
  test("[S9] in our profile verifies: founded, with a device added, moved", async () => {
    const founded = await foundThere({})
    const log = await moveThere(await addDeviceThere(founded))
    const scid = founded[0]?.parameters.scid
    expect(verifyLog(log)).toMatchObject({
      ok: true,
      value: {
        scid,
        did: `did:webvh:${scid}:coop.example:s:bob`,
        dids: [`did:webvh:${scid}:bob.example`, `did:webvh:${scid}:coop.example:s:bob`],
        versionCount: 3,
        keys: [
          { multikey, assertion: true },
          { multikey: tablet.multikey, assertion: true },
        ],
      },
    })
  })

  /** What didwebvh 1.0 allows and S9 does not. Each of these resolves there. */
  const refused: [string, LogErrorKind, () => Promise<TheirLog>][] = [
    ["that is not portable", "not-portable", () => foundThere({ portable: false })],
    ["without pre-rotation", "no-pre-rotation", () => foundThere({ nextKeyHashes: [] })],
    ["with parts of seconds", "entry-malformed", () => foundThere({ created: "2024-01-01T00:00:00.500Z" })],
    ["at a host of one label", "did-mismatch", () => foundThere({}, "localhost%3A3000")],
    [
      "with a key named by its last characters",
      "document-malformed",
      () => foundThere({}, "bob.example", multikey.slice(-8)),
    ],
    [
      "with two proofs",
      "entry-malformed",
      async () =>
        theirs(bob.log).map((entry) => ({
          ...entry,
          proof: [...(entry.proof ?? []), ...(entry.proof ?? [])],
        })),
    ],
    [
      "with a key that has a purpose",
      "document-malformed",
      async () => addDeviceThere(await foundThere({}), { purpose: "assertionMethod" }),
    ],
    ["that says nothing of the keys after", "no-pre-rotation", silentOnNextKeys],
  ]

  test.each(refused)("[S9] %s is refused on purpose: %s", async (_, kind, make) => {
    const log = await make()
    await expect(resolveThere(log)).resolves.toMatchObject({
      doc: { id: log.at(-1)?.state.id },
    })
    expect(verifyLog(log)).toMatchObject({ ok: false, error: { kind } })
  })
})

function appended(log: readonly LogEntry[], change: IdentityChange): readonly LogEntry[] {
  const at = `2024-02-${String(log.length).padStart(2, "0")}T00:00:00Z`
  const entry = appendEntry({ log, masterSeed: bob.masterSeed, at, change })
  if (!entry.ok) throw new Error(JSON.stringify(entry.error))
  return [...log, entry.value]
}

/** Our log as what another reader gets: text. */
function theirs(log: readonly LogEntry[]): TheirLog {
  return log.map((entry) => JSON.parse(logEntryText(entry)))
}

async function resolveThere(log: TheirLog): Promise<TheirResolution> {
  return resolveDIDFromLog(log, { verifier })
}

function signerOf(keyPair: KeyPair): TheirSigner {
  return {
    getVerificationMethodId: () => didKeyId(keyPair.multikey),
    sign: async ({ document, proof }: { document: object; proof: object }) => ({
      proofValue: `z${base58Encode(signBytes(await prepareDataForSigning(document, proof), keyPair))}`,
    }),
  }
}

function rotationThere(index: number): {
  signer: TheirSigner
  updateKeys: string[]
  nextKeyHashes: string[]
} {
  return {
    signer: signerOf(updateKey(bob.masterSeed, index)),
    updateKeys: [updateKey(bob.masterSeed, index).multikey],
    nextKeyHashes: [nextKeyHash(updateKey(bob.masterSeed, index + 1).multikey)],
  }
}

async function foundThere(
  options: object,
  host = "bob.example",
  fragment: string = multikey,
): Promise<TheirLog> {
  const did = `did:webvh:{SCID}:${host}`
  const id = `${did}#${fragment}`
  const method = { id, type: "Multikey", controller: did, publicKeyMultibase: multikey }
  const didDocument = { id: did, verificationMethod: [method], assertionMethod: [id] }
  const defaults = { address: host, portable: true, created: "2024-01-01T00:00:00Z", verifier }
  const { log }: { log: TheirLog } = await createDID({
    ...defaults,
    ...rotationThere(0),
    didDocument,
    ...options,
  })
  return log
}

/** A document with two devices, each key with `members` more. */
function documentThere(did: string, members: object): object {
  const keys = [multikey, tablet.multikey].map((key) => ({
    id: keyId(did, key),
    type: "Multikey",
    controller: did,
    publicKeyMultibase: key,
    ...members,
  }))
  return { verificationMethods: keys, assertionMethod: keys.map(({ id }) => id), authentication: [] }
}

async function addDeviceThere(log: TheirLog, members: object = {}): Promise<TheirLog> {
  const options = documentThere(log.at(-1)?.state.id ?? "", members)
  const updated = "2024-02-01T00:00:00Z"
  const outcome: { log: TheirLog } = await updateDID({
    log,
    ...rotationThere(1),
    ...options,
    updated,
    verifier,
  })
  return outcome.log
}

async function moveThere(log: TheirLog): Promise<TheirLog> {
  const options = documentThere(`did:webvh:${log[0]?.parameters.scid}:coop.example:s:bob`, {})
  const move = { address: "coop.example", paths: ["s", "bob"], updated: "2024-03-01T00:00:00Z" }
  const outcome: { log: TheirLog } = await updateDID({
    log,
    ...rotationThere(2),
    ...options,
    ...move,
    verifier,
  })
  return outcome.log
}

async function silentOnNextKeys(): Promise<TheirLog> {
  const log = await foundThere({})
  const { signer, updateKeys } = rotationThere(1)
  const updated = "2024-02-01T00:00:00Z"
  const outcome: { log: TheirLog } = await updateDID({
    log,
    signer,
    updateKeys,
    updated,
    verifier,
  })
  return outcome.log
}
