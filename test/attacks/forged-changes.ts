import * as Automerge from "@automerge/automerge"
import { canonicalChange, draftMetricDefinition, GENESIS_CHANGE, GENESIS_HASH } from "@commonshelf/documents"
import { testMetric, type Said, type TestAuthor } from "@commonshelf/documents/testing"
import { canonicalJson, sha256, toHex, utf8 } from "@commonshelf/identity"
import type { StatementsDoc } from "./hostile-peer.ts"

type Doc = Automerge.Doc<StatementsDoc>

/** What an attacker has: the owner's document, a statement in it, one that it has not got yet, and its own name. */
export interface Booty {
  /** Stands in the document as its first statement. */
  readonly genuine: Said
  /** A genuine statement of the owner's, the second of the feed, that is not in the document yet. */
  readonly fresh: Said
  readonly eve: TestAuthor
}

/** Something done to the owner's document, and the reason for which it must be in quarantine. */
export interface Forgery {
  readonly what: string
  readonly reason: string
  readonly commit: (doc: Doc, booty: Booty) => Doc
}

const NOT_CANONICAL = "not-a-canonical-change"
const STATEMENTS_MAP = `1@${"00".repeat(16)}`
const immutable = (text: string) => new Automerge.ImmutableString(text)

/** What anybody can do with stock automerge-repo to a document that it shares. */
export const VANDALISM: readonly Forgery[] = [
  edit(
    "overwrites a statement",
    (statements, { genuine }) => (statements[genuine.digest] = immutable("forged")),
  ),
  edit("deletes a statement", (statements, { genuine }) => delete statements[genuine.digest]),
  {
    what: "adds 200 keys of junk",
    reason: NOT_CANONICAL,
    commit(doc) {
      let current = doc
      for (let i = 0; i < 200; i++) {
        current = Automerge.change(current, ({ statements }) => (statements[`junk ${i}`] = immutable("junk")))
      }
      return current
    },
  },
]

/** What takes some knowledge of how documents are made. */
export const FORGERIES: readonly Forgery[] = [
  edit("puts a statement under another key", (statements, { genuine }) => {
    statements["zQmElsewhere"] = immutable(genuine.text)
  }),
  {
    ...craft("puts a conflicting value under a statement's key", ({ genuine }) => ({
      actor: "ee".repeat(16),
      ops: [setOp(genuine.digest, "forged")],
    })),
    // It has the layout of a statement's change, so its text is read as a statement.
    reason: "not-canonical",
  },
  craft("goes on as the owner's actor", ({ genuine }) => ({
    ...canonical(genuine),
    seq: 2,
    startOp: 3,
    deps: [hashOf(genuine)],
    ops: [setOp("zQmNext", "forged")],
  })),
  craft("says a second operation with a genuine statement", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    ops: [setOp(fresh.digest, fresh.text), setOp("zQmMore", "forged")],
  })),
  craft("adds a message to a genuine statement", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    message: "forged",
  })),
  craft("adds a time to a genuine statement", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    time: 1_700_000_000,
  })),
  craft("lets a genuine statement depend on something else", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    deps: [GENESIS_HASH],
  })),
  craft("lets a genuine statement start elsewhere", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    startOp: 4000,
  })),
  craft("lets a genuine statement start in the far distance", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    startOp: 2 ** 24,
  })),
  craft("signs a genuine statement with another actor", ({ fresh, genuine }) => ({
    ...canonical(fresh, genuine),
    actor: "ee".repeat(16),
  })),
  craft("overwrites what a genuine statement says, as if it were a new one", ({ genuine }) => ({
    ...canonical(genuine),
    actor: "ee".repeat(16),
    deps: [hashOf(genuine)],
    startOp: 3,
    ops: [{ ...setOp(genuine.digest, "forged"), pred: [`2@${canonical(genuine).actor}`] }],
  })),
  craft("sets and deletes in one change, and leaves something", () => ({
    actor: "ee".repeat(16),
    ops: [
      setOp("zQmJunk", "junk"),
      { action: "del" as const, obj: STATEMENTS_MAP, key: "zQmJunk", pred: [`2@${"ee".repeat(16)}`] },
      setOp("zQmLeft", "junk"),
    ],
  })),
  craft("puts a whole number that no JavaScript number holds", ({ genuine }) => ({
    actor: "ee".repeat(16),
    ops: [{ ...setOp(genuine.digest, ""), value: 2 ** 60, datatype: "uint" as const }],
  })),
  craft("puts something under __proto__", () => ({
    actor: "ee".repeat(16),
    ops: [setOp("__proto__", "forged")],
  })),
  insert("bad-signature", "alters a genuine statement", ({ genuine }) =>
    genuine.text.replace("Divide", "Multiply"),
  ),
  insert("not-allowed-here", "puts a valid statement of its own into the owner's document", ({ eve }) => {
    return eve.say(draftMetricDefinition(eve.did, testMetric("pay-spread"))).text
  }),
  insert(
    "not-allowed-here",
    "names the owner's document in a valid statement of its own",
    ({ eve, genuine }) => {
      const { kind, subject } = draftMetricDefinition(eve.did, testMetric(genuine.document.name))
      return eve.say({ kind, subject, document: genuine.document }).text
    },
  ),
]

/** Texts that are no statement, each in the right change under its own digest [S1, S7]. */
export const FORGED_TEXTS: readonly Forgery[] = [
  insert("not-canonical", "says a member twice", ({ genuine }) =>
    genuine.text.replace('"issuer":', '"id":"urn:uuid:00000000-0000-4000-8000-000000000000","issuer":'),
  ),
  insert("not-canonical", "says a number beyond 2^53", ({ genuine }) =>
    genuine.text.replace('"sequence":1', '"sequence":9007199254740993'),
  ),
  insert("not-canonical", "escapes half of a surrogate pair", ({ genuine }) =>
    genuine.text.replace("Divide", String.raw`\ud800`),
  ),
  insert("not-canonical", "adds a space", ({ genuine }) => genuine.text.replace('"issuer":', '"issuer": ')),
  insert("too-deep", "nests 20,000 deep", () => "[".repeat(20_000) + "]".repeat(20_000)),
  insert("malformed-sync", "says two megabytes", () => JSON.stringify("x".repeat(2_000_000))),
  insert("bad-shape", "carries a second proof", ({ genuine }) => {
    const { proof, ...rest } = JSON.parse(genuine.text) as { proof: object }
    return canonicalJson({ ...rest, proof: [proof, proof] })
  }),
  insert("bad-shape", "appends a context", ({ genuine }) => {
    const { "@context": contexts, ...rest } = JSON.parse(genuine.text) as { "@context": readonly string[] }
    return canonicalJson({ ...rest, "@context": [...contexts, "https://example.org/other"] })
  }),
  insert("not-canonical", "names __proto__", ({ genuine }) =>
    genuine.text.replace(/}$/, ',"zz":{"__proto__":{"admin":true}}}'),
  ),
  insert("unknown-key", "speaks for the owner with a key of small order", ({ genuine }) =>
    genuine.text.replaceAll(/#z6Mk\w+/g, `#${WEAK_KEY}`),
  ),
]

/** The neutral element of the curve: a signature of it verifies anything, for libraries that let it. */
const WEAK_KEY = "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"

/** Bytes that claim to be changes, by way of a raw sync message [D5]. */
export function chunkMessages(doc: Doc): readonly (readonly [string, Uint8Array])[] {
  const whole = Automerge.save(doc)
  const hashes = Automerge.getAllChanges(doc).map((change) => Automerge.decodeChange(change).hash)
  return [
    ["a whole document in version 1", messageOf([whole])],
    ["a bundle", messageOf([Automerge.saveBundle(doc, hashes)])],
    ["a whole document in version 2", Uint8Array.of(0x43, ...messageOf([whole]).subarray(1))],
    ["a message that ends too early", messageOf([GENESIS_CHANGE]).subarray(0, 30)],
    ["a Bloom filter without bits", Uint8Array.of(0x42, 0, 0, 1, 0, 3, 1, 0, 7, 0)],
  ]
}

/** A sync message of version 1 that carries these chunks and tells these heads. */
export function messageOf(chunks: readonly Uint8Array[], heads: readonly Uint8Array[] = []): Uint8Array {
  const sized = chunks.flatMap((chunk) => [Uint8Array.from(leb128(chunk.length)), chunk])
  const counts = [Uint8Array.of(0x42, heads.length), ...heads, Uint8Array.of(0, 0, chunks.length)]
  return new Uint8Array(Buffer.concat([...counts, ...sized]))
}

function edit(what: string, work: (statements: Record<string, unknown>, booty: Booty) => void): Forgery {
  return {
    what,
    reason: NOT_CANONICAL,
    commit: (doc, booty) => Automerge.change(doc, ({ statements }) => work(statements, booty)),
  }
}

type ChangeParts = Partial<Parameters<typeof Automerge.encodeChange>[0]>

function craft(what: string, parts: (booty: Booty) => ChangeParts): Forgery {
  const commit = (doc: Doc, booty: Booty) => {
    const base = {
      author: null,
      seq: 1,
      startOp: 2,
      time: 0,
      message: null,
      deps: [GENESIS_HASH],
      actor: "",
      ops: [],
    }
    return Automerge.applyChanges(doc, [Automerge.encodeChange({ ...base, ...parts(booty) })])[0]
  }
  return { what, reason: NOT_CANONICAL, commit }
}

/** The right change of a text that should not be there. */
function insert(reason: string, what: string, textOf: (booty: Booty) => string): Forgery {
  const commit = (doc: Doc, booty: Booty) => {
    return Automerge.applyChanges(doc, [canonicalChange(textOf(booty), 1, GENESIS_HASH).bytes])[0]
  }
  return { what, reason, commit }
}

/** The members of a statement's own change [D4]. */
function canonical({ text, digest, statement }: Said, previous?: Said) {
  const actor = toHex(sha256(utf8(digest)).slice(0, 16))
  const deps = [previous === undefined ? GENESIS_HASH : hashOf(previous)]
  return { actor, deps, startOp: statement.sequence + 1, ops: [setOp(digest, text)] }
}

/** The hash of the change of the first statement of a feed. */
function hashOf({ text }: Said): string {
  return canonicalChange(text, 1, GENESIS_HASH).hash
}

function setOp(key: string, value: string) {
  return { action: "set" as const, obj: STATEMENTS_MAP, key, value, pred: [] as string[] }
}

/** A number as Automerge writes lengths. */
export function leb128(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(Math.floor(value / 0x80))]
}
