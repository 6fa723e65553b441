import * as Automerge from "@automerge/automerge"
import { canonicalJson, type JsonObject } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { signText } from "../signed-text.ts"
import { link, TEST_AT, testParticipants, type TestParticipant } from "../testing.ts"
import { actorOf } from "./to-automerge.ts"

/** Bob takes part, and sends what no honest node would. */
function story() {
  const [alice, bob] = testParticipants("Alice's coop", "Bob's farm") as [TestParticipant, TestParticipant]
  const begun = alice.work.create("note", "A note", [bob.scid], {
    text: { en: { text: "We show wages.", status: "authoritative" } },
    list: ["a", { b: 1 }],
  })
  if (!begun.ok) throw new Error(begun.error.kind)
  const id = begun.value
  const wire = link(alice, bob)
  const history = alice.drafts.history(id)
  const [first] = history.changes
  if (first === undefined) throw new Error("there is one")
  const startOp = history.table.startAfter([first.digest])
  const signed = (fields: JsonObject, by: TestParticipant = bob) =>
    signText(
      "commonshelf-draft-change/1",
      { v: 1, draft: id, author: bob.scid, at: TEST_AT, deps: [first.digest], startOp, ops: [], ...fields },
      by.node,
    )
  const send = (fields: JsonObject, by?: TestParticipant) => {
    const before = history.heads
    wire.say(bob, { type: "changes", draft: id, changes: [signed(fields, by)], more: false })
    return { entered: history.heads !== before && history.heads.join() !== before.join() }
  }
  return { alice, bob, id, wire, history, first, startOp, signed, send, actor: actorOf(first.digest) }
}

const put = { op: "put", in: "root", key: "x", over: [], value: 1 }

describe("a participant that sends what no honest node would", () => {
  test("[DR4] what fits enters", () => {
    expect(story().send({ ops: [put] })).toEqual({ entered: true })
  })

  test.each<[string, (of: ReturnType<typeof story>) => JsonObject]>([
    ["operations numbered far on", ({ startOp }) => ({ startOp: startOp + 2 ** 20, ops: [put] })],
    ["operations numbered back", () => ({ startOp: 1, ops: [put] })],
    ["an object that there is not", ({ actor }) => ({ ops: [{ ...put, in: `99@${actor}` }] })],
    ["an object of nobody", () => ({ ops: [{ ...put, in: `1@${"0".repeat(32)}` }] })],
    ["a member of a text", ({ actor }) => ({ ops: [{ ...put, in: textRef(actor) }] })],
    ["what it replaces under another name", ({ actor }) => ({ ops: [{ ...put, over: [`1@${actor}`] }] })],
    [
      "an element of another object",
      ({ actor }) => ({ ops: [{ op: "type", in: textRef(actor), after: `1@${actor}`, text: "x" }] }),
    ],
    [
      "more taken out than there is",
      ({ actor }) => ({ ops: [{ op: "erase", in: textRef(actor), from: `7@${actor}`, count: 90_000 }] }),
    ],
    [
      "maps that stand in each other deeper than anybody reads",
      ({ startOp }) => ({
        ops: Array.from({ length: 33 }, (_, depth) => ({
          ...{ op: "make", in: depth === 0 ? "root" : `${startOp + depth - 1}@` },
          ...{ key: "content", over: [], kind: "map" },
        })),
      }),
    ],
    ["no operation", () => ({ ops: [] })],
    ["a member that there is not", () => ({ ops: [{ ...put, extra: 1 }] })],
    ["a fraction", () => ({ ops: [{ ...put, value: 0.5 }] })],
    ["another draft", ({ first }) => ({ draft: first.digest, ops: [put] })],
    ["an author who takes no part", () => ({ author: `Qm${"1".repeat(44)}`, ops: [put] })],
    ["another author, whose signature it lacks", ({ alice }) => ({ author: alice.scid, ops: [put] })],
  ])("[DR4] %s does not enter, and is counted", (_, fields) => {
    const of = story()
    expect(of.send(fields(of))).toEqual({ entered: false })
    expect(of.wire.misbehaved.get(of.bob.scid)).toBe(1)
    expect(of.alice.work.comment(of.id, "Still here.").ok).toBe(true)
  })

  test("[DR6] texts that fill a draft enter until it is full, so that it can always be read", () => {
    const { send, startOp } = story()
    const texts = ["a", "b", "c"].map((key) =>
      send({
        ops: [
          { op: "make", in: "root", key, over: [], kind: "text" },
          { op: "type", in: `${startOp}@`, after: "head", text: key.repeat(90_000) },
        ],
      }),
    )
    expect(texts.map(({ entered }) => entered)).toEqual([true, true, false])
  })

  test("[DR4] a change after one that is not here waits, and is not kept", () => {
    const of = story()
    const missing = "zQmWejMnhSsomZkdtSbLP9ZD7CFGtHRkxX4mTp9oTgtDiCC"
    expect(of.send({ deps: [missing], ops: [put] })).toEqual({ entered: false })
    expect(of.wire.misbehaved.size).toBe(0)
  })

  test("[DR3] another printing of a change is none: one content, one change", () => {
    const { wire, bob, id, history, signed } = story()
    const change = signed({ ops: [put] })
    const spaced = { ...change, text: JSON.stringify(JSON.parse(change.text), undefined, 1) }
    wire.say(bob, { type: "changes", draft: id, changes: [spaced], more: false })
    expect(history.changes).toHaveLength(1)
    expect(canonicalJson(JSON.parse(change.text))).toBe(change.text)
  })

  test.each(["", "null", "[]", "{", '{"type":"ask"}', '{"type":"changes","draft":"x","changes":[]}'])(
    "[DR7] the message %j is counted and changes nothing",
    (message) => {
      const { wire, bob, history } = story()
      wire.say(bob, message)
      expect(wire.misbehaved.get(bob.scid)).toBe(1)
      expect(history.changes).toHaveLength(1)
    },
  )

  test("[DR4] whatever of it enters, the draft can be saved, loaded and read, and both hold the same", () => {
    const near = fc.nat(40)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), near, near, near), { minLength: 1, maxLength: 6 }),
        (script) => {
          const { alice, bob, id, history, startOp, actor, signed } = story()
          const ref = (n: number) => (n < 30 ? `${n + 1}@${actor}` : `${startOp + n - 30}@`)
          const ops = script.map(([kind, a, b, c]) => hostileOp(kind, ref(a), ref(b), c))
          const change = signed({ ops })
          const [admission] = bob.drafts.admit(bob.drafts.get(id) ?? never(), [change], bob.scid)
          const { document } = history
          expect(Automerge.getHeads(Automerge.load(Automerge.save(document)))).toEqual(
            Automerge.getHeads(document),
          )
          expect(alice.work.read(id)).toEqual(bob.work.read(id))
          expect(alice.work.comment(id, "Still here.").ok).toBe(true)
          expect(admission?.kind).not.toBe("waits")
        },
      ),
      { seed: runSeed(74), numRuns: 60 },
    )
  })
})

function hostileOp(kind: number, a: string, b: string, n: number): JsonObject {
  const after = n === 0 ? "head" : b
  const ops: readonly JsonObject[] = [
    { op: "put", in: n < 20 ? "root" : a, key: "content", over: n % 2 === 0 ? [] : [b], value: n },
    { op: "make", in: a, key: "text", over: [], kind: n % 2 === 0 ? "map" : "list" },
    { op: "drop", in: n < 20 ? "root" : a, key: "content", over: [b] },
    { op: "insert", in: a, after, value: "v" },
    { op: "nest", in: a, after, kind: "text" },
    { op: "type", in: a, after, text: "ab" },
    { op: "erase", in: a, from: b, count: 1 + (n % 3) },
  ]
  return ops[kind] ?? never()
}

/** The text of the wording, which the first change made after `content`, `comments`, `published`. */
function textRef(actor: string): string {
  return `10@${actor}`
}

function never(): never {
  throw new TypeError("cannot be")
}
