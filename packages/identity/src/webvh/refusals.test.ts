import { describe, expect, test } from "vitest"
import { testIdentity, testKeyPair } from "../testing.ts"
import { forgeFirst, forgeNext, type Forgery } from "./testing.ts"
import type { LogErrorKind } from "./log-error.ts"
import { rotation, updateKey } from "./sign-entry.ts"
import { verifyLog } from "./verify-log.ts"

const alice = testIdentity("Alice's coop")
const eve = testIdentity("Eve")
const phone = testKeyPair("Alice's phone")
const [founding] = alice.log
const WEAK = "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"

type Refusal = [what: string, kind: LogErrorKind, entry: number, log: readonly unknown[]]

/** The first entry with members replaced, its hashes and its signature as they were. */
const tampered = (members: object): readonly unknown[] => [{ ...founding, ...members }]
/** The first entry altered by its owner. */
const founded = (forgery: Forgery): readonly unknown[] => [forgeFirst(founding, forgery, alice.masterSeed)]
/** The first entry, and a second that its owner altered. */
const continued = (forgery: Forgery, signerSeed = alice.masterSeed): readonly unknown[] => [
  founding,
  forgeNext(founding, forgery, alice.masterSeed, signerSeed),
]
/** The first entry, and a second whose only key has members replaced. */
const rekeyed = (members: object): readonly unknown[] => {
  const { multikey } = alice.device
  const key = {
    id: `${alice.did}#${multikey}`,
    type: "Multikey",
    controller: alice.did,
    publicKeyMultibase: multikey,
  }
  const verificationMethod = [{ ...key, ...members }]
  return continued({ state: { verificationMethod, assertionMethod: undefined, authentication: undefined } })
}
const proven = (members: object): readonly unknown[] =>
  tampered({ proof: [{ ...founding.proof[0], ...members }] })
const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels))
const witness = { threshold: 1, witnesses: [{ id: `did:key:${eve.node.multikey}` }] }

const MALFORMED: readonly Refusal[] = [
  ["that is empty", "log-empty", 0, []],
  ["of more than 1000 versions", "log-too-long", 1000, Array.from({ length: 1001 }, () => founding)],
  ["with an entry that is not an object", "entry-malformed", 0, ["entry"]],
  ["with an entry that JSON cannot hold", "entry-malformed", 0, tampered({ state: undefined })],
  ["that nests deeper than 32 levels", "entry-malformed", 0, founded({ state: { deep: nested(31) } })],
  [
    "with an entry of more than 64 KiB",
    "entry-too-large",
    0,
    founded({ state: { note: "ב".repeat(33_000) } }),
  ],
  ["with a member that an entry has not", "entry-malformed", 0, tampered({ note: "hello" })],
  [
    "with a time in parts of seconds",
    "entry-malformed",
    0,
    founded({ versionTime: "2026-01-01T00:00:00.5Z" }),
  ],
  [
    "with a time in another zone",
    "entry-malformed",
    0,
    founded({ versionTime: "2026-01-01T00:00:00+02:00" }),
  ],
  ["with no proof", "entry-malformed", 0, tampered({ proof: [] })],
  ["with two proofs", "entry-malformed", 0, tampered({ proof: [...founding.proof, ...founding.proof] })],
  ["with a proof outside an array", "entry-malformed", 0, tampered({ proof: founding.proof[0] })],
  ["with another cryptosuite", "entry-malformed", 0, proven({ cryptosuite: "eddsa-rdfc-2022" })],
  ["with another proof purpose", "entry-malformed", 0, proven({ proofPurpose: "authentication" })],
  ["with a proof that has a @context", "entry-malformed", 0, proven({ "@context": [] })],
  [
    "with a version number of 0",
    "entry-malformed",
    0,
    tampered({ versionId: founding.versionId.replace("1-", "0-") }),
  ],
]

const PARAMETERS: readonly Refusal[] = [
  ["with an unknown parameter", "parameter-unknown", 0, founded({ parameters: { prerotation: true } })],
  ["with null for a parameter", "entry-malformed", 0, founded({ parameters: { ttl: null } })],
  ["with a weak update key", "entry-malformed", 0, founded({ parameters: { updateKeys: [WEAK] } })],
  ["with another method", "method-unsupported", 0, founded({ parameters: { method: "did:webvh:0.5" } })],
  ["without a method", "method-unsupported", 0, founded({ parameters: { method: undefined } })],
  ["whose method changes", "method-unsupported", 1, continued({ parameters: { method: "did:webvh:1.1" } })],
  ["with witnesses who did not agree", "witness-missing", 0, founded({ parameters: { witness } })],
  ["with witnesses later who did not agree", "witness-missing", 1, continued({ parameters: { witness } })],
  [
    "with a witness that is no did:key",
    "witness-malformed",
    0,
    founded({ parameters: { witness: { threshold: 1, witnesses: [{ id: "did:web:coop.example" }] } } }),
  ],
  [
    "with a weak witness",
    "witness-malformed",
    0,
    founded({ parameters: { witness: { threshold: 1, witnesses: [{ id: `did:key:${WEAK}` }] } } }),
  ],
  [
    "with a witness named twice",
    "witness-malformed",
    1,
    continued({
      parameters: { witness: { threshold: 2, witnesses: [...witness.witnesses, ...witness.witnesses] } },
    }),
  ],
  [
    "with a threshold that nobody can reach",
    "witness-malformed",
    0,
    founded({ parameters: { witness: { ...witness, threshold: 2 } } }),
  ],
  [
    "with a threshold of nobody",
    "witness-malformed",
    0,
    founded({ parameters: { witness: { threshold: 1 } } }),
  ],
  ["that is not portable", "not-portable", 0, founded({ parameters: { portable: undefined } })],
  ["that stops being portable", "not-portable", 1, continued({ parameters: { portable: false } })],
  ["that states again that it is portable", "not-portable", 1, continued({ parameters: { portable: true } })],
  ["without pre-rotation", "no-pre-rotation", 0, founded({ parameters: { nextKeyHashes: [] } })],
  ["that stops pre-rotation", "no-pre-rotation", 1, continued({ parameters: { nextKeyHashes: [] } })],
  [
    "that keeps silent on its update keys",
    "no-pre-rotation",
    1,
    continued({ parameters: { updateKeys: undefined } }),
  ],
  ["without a SCID", "scid-mismatch", 0, founded({ parameters: { scid: undefined } })],
  ["that states a SCID again", "scid-mismatch", 1, continued({ parameters: { scid: alice.scid } })],
]

const CHAIN: readonly Refusal[] = [
  ["with a SCID of another content", "scid-mismatch", 0, tampered({ versionTime: "2026-01-02T00:00:00Z" })],
  ["with a first hash of another content", "hash-mismatch", 0, tampered({ versionId: `1-${alice.scid}` })],
  [
    "with a hash of another content",
    "hash-mismatch",
    1,
    [founding, { ...forgeNext(founding, {}, alice.masterSeed), versionTime: "2026-02-03T00:00:00Z" }],
  ],
  ["that begins at version 2", "version-out-of-order", 0, continued({}).slice(1)],
  ["that repeats a version", "version-out-of-order", 1, [founding, founding]],
  [
    "at the time of the version before",
    "time-not-increasing",
    1,
    continued({ versionTime: founding.versionTime }),
  ],
  ["before the version before", "time-not-increasing", 1, continued({ versionTime: "2025-12-31T23:59:59Z" })],
  ["after its end", "after-deactivation", 1, afterTheEnd()],
]

const SIGNERS: readonly Refusal[] = [
  [
    "with an update key that was not committed to",
    "key-not-committed",
    1,
    continued({ parameters: rotation(eve.masterSeed, 1) }, eve.masterSeed),
  ],
  [
    "with one that was and one that was not",
    "key-not-committed",
    1,
    continued({
      parameters: { updateKeys: [1, 7].map((index) => updateKey(alice.masterSeed, index).multikey) },
    }),
  ],
  ["signed by a key that is no update key", "signer-not-authorized", 1, continued({}, eve.masterSeed)],
  [
    "signed by a device",
    "signer-not-authorized",
    0,
    proven({ verificationMethod: founding.state.assertionMethod?.[0] }),
  ],
  [
    "with the signature of another entry",
    "signature-invalid",
    0,
    proven({ proofValue: eve.log[0].proof[0].proofValue }),
  ],
  ["with a signature of another time", "signature-invalid", 0, proven({ created: "2026-01-01T00:00:01Z" })],
]

const DOCUMENTS: readonly Refusal[] = [
  ["with a DID of another SCID", "did-mismatch", 1, continued({ state: eve.log[0].state })],
  [
    "with a DID that is none",
    "did-mismatch",
    0,
    founded({
      state: {
        id: "alice",
        verificationMethod: undefined,
        assertionMethod: undefined,
        authentication: undefined,
      },
    }),
  ],
  [
    "that moves without naming where it was",
    "did-mismatch",
    1,
    continued({
      state: {
        id: `did:webvh:${alice.scid}:alice.example`,
        verificationMethod: undefined,
        assertionMethod: undefined,
        authentication: undefined,
      },
    }),
  ],
  ["with a key under another name", "document-malformed", 1, rekeyed({ id: `${alice.did}#key-1` })],
  ["with a key of another controller", "document-malformed", 1, rekeyed({ controller: eve.did })],
  ["with a key of another type", "document-malformed", 1, rekeyed({ type: "JsonWebKey" })],
  [
    "with a weak key",
    "document-malformed",
    1,
    rekeyed({ id: `${alice.did}#${WEAK}`, publicKeyMultibase: WEAK }),
  ],
  ["with a key revoked at no instant", "document-malformed", 1, rekeyed({ revoked: "soon" })],
  ["with a member that a key has not", "document-malformed", 1, rekeyed({ expires: "2027-01-01T00:00:00Z" })],
  [
    "with a key listed twice",
    "document-malformed",
    1,
    continued({
      state: {
        verificationMethod: [
          ...(founding.state.verificationMethod ?? []),
          ...(founding.state.verificationMethod ?? []),
        ],
      },
    }),
  ],
  [
    "whose document names a key that it does not list",
    "document-malformed",
    1,
    continued({ state: { authentication: [`${alice.did}#${phone.multikey}`] } }),
  ],
]

describe("a log is refused", () => {
  test.each([...MALFORMED, ...PARAMETERS, ...CHAIN, ...SIGNERS, ...DOCUMENTS])(
    "[S9] %s: %s",
    (_, kind, entry, log) => {
      expect(verifyLog(log)).toMatchObject({
        ok: false,
        error: { kind, rule: "S9", entry, message: expect.stringContaining(`version ${entry + 1}: `) },
      })
    },
  )
})

function afterTheEnd(): readonly unknown[] {
  const end = forgeFirst(founding, { parameters: { deactivated: true } }, alice.masterSeed)
  return [end, forgeNext(end, {}, alice.masterSeed)]
}
