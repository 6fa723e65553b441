import * as Automerge from "@automerge/automerge"
import type { JsonObject, JsonValue } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { link, testParticipants, type TestParticipant } from "../testing.ts"
import { toPlain } from "./plain.ts"

const word = fc.constantFrom("wages", "visit", "שכר", "hours ", "👩‍🌾", "")
const leaf: fc.Arbitrary<JsonValue> = fc.oneof(word, fc.nat(9), fc.boolean(), fc.constant(null))
const { content } = fc.letrec<{ value: JsonValue; content: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    tie("content"),
  ),
  content: fc.dictionary(fc.constantFrom("text", "title", "list", "n"), tie("value"), { maxKeys: 4 }),
}))

const step = fc.record({
  who: fc.nat(2),
  content,
  /** Whether the three meet afterwards. */
  meet: fc.boolean(),
  /** Edits the draft as it was at first. */
  old: fc.boolean(),
})

describe("participants that write apart", () => {
  test("[DR5][DR7] hold the same once they have met, whatever they wrote and in whatever order it came", () => {
    fc.assert(
      fc.property(content, fc.array(step, { maxLength: 8 }), (first, steps) => {
        const three = testParticipants("Alice's coop", "Bob's farm", "Carol") as TestParticipant[]
        const [alice, ...others] = three
        if (alice === undefined) throw new TypeError("there are three")
        const begun = alice.work.create(
          "note",
          "A note",
          others.map(({ scid }) => scid),
          first,
        )
        if (!begun.ok) throw new Error(begun.error.kind)
        const id = begun.value
        const meet = () => {
          for (const other of [...others, ...others]) link(alice, other).cut()
        }
        meet()
        const base = alice.drafts.history(id).heads
        for (const { who, content: wanted, meet: meets, old } of steps) {
          const writer = three[who] ?? alice
          const heads = old ? base : writer.drafts.history(id).heads
          const written = writer.work.edit(id, wanted, heads)
          if (!written.ok) expect(written.error.kind).toBe("nothing-changed")
          const reading = writer.work.read(id)
          if (heads !== base) expect(reading.ok && reading.value.content).toEqual(wanted)
          if (meets) meet()
        }
        meet()
        const readings = three.map(({ work }) => work.read(id))
        expect(readings[1]).toEqual(readings[0])
        expect(readings[2]).toEqual(readings[0])
        const { document } = alice.drafts.history(id)
        const [built] = Automerge.applyChanges(Automerge.init(), Automerge.getAllChanges(document))
        expect(toPlain(Automerge.load(Automerge.save(document)))).toEqual(toPlain(built))
      }),
      { seed: runSeed(73), numRuns: 12 },
    )
  })
})
