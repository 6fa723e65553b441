import { digestBytes, utf8, type Digest, type JsonObject } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"
import { DraftHistory } from "./document/draft-history.ts"
import type { SignedText } from "./signed-text.ts"
import { openDraftStore } from "./store/draft-store.ts"
import { link, testParticipants, type TestParticipant } from "./testing.ts"

const letter: JsonObject = {
  title: { en: { text: "Learning together", status: "authoritative" } },
  text: { en: { text: "We show our wages. We visit twice a year.", status: "authoritative" } },
  validFrom: "2026-03-01T00:00:00Z",
}

/** Alice begins a letter with Bob; both hold the same. Carol and Eve take no part. */
function story() {
  const [alice, bob, carol, eve] = testParticipants("Alice's coop", "Bob's farm", "Carol", "Eve") as [
    TestParticipant,
    TestParticipant,
    TestParticipant,
    TestParticipant,
  ]
  const begun = alice.work.create("letter", "A letter with Bob", [bob.scid], letter)
  if (!begun.ok) throw new Error(begun.error.kind)
  return { alice, bob, carol, eve, id: begun.value }
}

function read({ work }: TestParticipant, id: Digest) {
  const reading = work.read(id)
  if (!reading.ok) throw new Error(reading.error.kind)
  return reading.value
}

const textOf = (participant: TestParticipant, id: Digest) =>
  (read(participant, id).content as { text: { en: { text: string } } }).text.en.text

const heads = (participant: TestParticipant, id: Digest) => participant.drafts.history(id).heads

const withText = (text: string): JsonObject => ({
  ...letter,
  text: { en: { text, status: "authoritative" } },
})

describe("a draft shared by two", () => {
  test("[DR7] reaches the other participant, and both read the same", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    expect(read(bob, id)).toEqual(read(alice, id))
    expect(bob.drafts.get(id)).toMatchObject({
      founding: { form: "letter", owner: alice.scid },
      standing: "here",
    })
  })

  test("[DR5] two edit one text apart; both edits survive, and who wrote what is told", () => {
    const { alice, bob, id } = story()
    link(alice, bob).cut()
    const base = heads(bob, id)
    alice.work.edit(id, withText("We show our highest wages. We visit twice a year."), base)
    bob.work.edit(id, withText("We show our wages. We visit three times a year."), base)
    link(alice, bob)
    expect(textOf(alice, id)).toBe("We show our highest wages. We visit three times a year.")
    expect(read(bob, id)).toEqual(read(alice, id))
    const text = read(alice, id).writers.texts.find(({ path }) => path === "text.en.text")
    expect(text?.spans.filter(({ by }) => by === bob.scid).map((span) => span.text)).toEqual(["three times"])
  })

  test("[DR5] an edit of an old export undoes nothing that others wrote since", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    const old = heads(alice, id)
    bob.work.set(id, "text.en.text", "We show our wages. We visit twice a year, unannounced.")
    alice.work.edit(id, { ...letter, validFrom: "2026-04-01T00:00:00Z" }, old)
    expect(textOf(alice, id)).toContain("unannounced")
    expect(read(bob, id).content["validFrom"]).toBe("2026-04-01T00:00:00Z")
  })

  test("[DR5] a member that both set at once has both values, and says so", () => {
    const { alice, bob, id } = story()
    link(alice, bob).cut()
    alice.work.set(id, "validFrom", "2026-05-01T00:00:00Z")
    bob.work.set(id, "validFrom", "2026-06-01T00:00:00Z")
    link(alice, bob)
    const { conflicts } = read(alice, id).writers
    expect(conflicts).toMatchObject([{ path: "validFrom" }])
    expect(new Map(conflicts[0]?.values.map(({ by, value }) => [by, value]))).toEqual(
      new Map([
        [alice.scid, "2026-05-01T00:00:00Z"],
        [bob.scid, "2026-06-01T00:00:00Z"],
      ]),
    )
    bob.work.set(id, "validFrom", "2026-05-15T00:00:00Z")
    expect(read(alice, id).writers.conflicts).toEqual([])
  })

  test("[DR5] of two values set at once the one that is left is shown, on every side, when one is taken out", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    const first = heads(alice, id)
    alice.work.set(id, "extra", false)
    const { extra: _, ...without } = { ...letter, extra: false }
    const seen = heads(alice, id)
    bob.work.edit(id, { ...letter, extra: {} }, first)
    alice.work.edit(id, without, seen)
    expect(read(alice, id).content["extra"]).toEqual({})
    expect(read(bob, id)).toEqual(read(alice, id))
  })

  test("[DR5] comments stand beside the draft, each with who said it", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    bob.work.comment(id, "Twice is much for us.", "text.en.text")
    expect(read(alice, id).comments).toMatchObject([
      { by: bob.scid, text: "Twice is much for us.", on: "text.en.text" },
    ])
    expect(read(alice, id).content).toEqual(letter)
  })

  test("[DR9] is read again as named heads made it, and says which statement came of which", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    const before = heads(alice, id)
    bob.work.set(id, "title.en.text", "Learning from each other")
    const old = alice.work.read(id, before)
    expect(old.ok && old.value.content).toEqual(letter)
    const statement = digestBytes(utf8("a statement"))
    alice.work.published(id, before, statement)
    expect(read(bob, id).published).toMatchObject([{ by: alice.scid, heads: before, statement }])
    expect(alice.work.read(id, [statement])).toMatchObject({ ok: false, error: { kind: "unknown-heads" } })
  })

  test("[DR7] what was written apart comes over after a break, only what is missing, whoever relays it", () => {
    const { alice, bob, carol, id } = story()
    alice.work.share(id, [carol.scid], [])
    link(alice, bob).cut()
    link(alice, carol).cut()
    for (let i = 0; i < 20; i++) bob.work.comment(id, `comment ${i}`)
    link(alice, bob).cut()
    const { messages } = link(carol, alice)
    expect(read(carol, id).comments).toHaveLength(20)
    expect(read(carol, id).comments.every(({ by }) => by === bob.scid)).toBe(true)
    const sent = messages.flatMap(({ message }) => (message.type === "changes" ? message.changes : []))
    expect(sent).toHaveLength(20)
    expect(carol.drafts.history(id).changes.at(-1)?.via).toBe(alice.scid)
  })

  test("[DR8] is on disk before anybody is told: opened anew, it is the same", () => {
    const { alice, bob, id } = story()
    link(alice, bob)
    bob.work.comment(id, "Yes.")
    const again = new DraftHistory(id, openDraftStore(alice.database).changes(id))
    expect(again.heads).toEqual(heads(bob, id))
  })
})

describe("the circle of a draft", () => {
  test("[DR7] who takes no part is told nothing, and learns nothing by asking", () => {
    const { alice, bob, eve, id } = story()
    link(alice, bob)
    const wire = link(alice, eve)
    const { founding, circle } = alice.drafts.get(id)?.signed ?? {}
    wire.say(eve, { type: "ask", draft: id, have: [] })
    wire.say(eve, { type: "ask", draft: digestBytes(utf8("no draft")), have: [] })
    wire.say(eve, { type: "tell", founding, circle, heads: [] })
    wire.say(eve, { type: "leave", draft: id })
    bob.work.comment(id, "Between us.")
    expect(wire.messages).toEqual([])
    expect(eve.drafts.list()).toEqual([])
  })

  test("[DR2] who takes no part changes nothing, neither with own changes nor with a circle of its own", () => {
    const { alice, bob, eve, id } = story()
    link(alice, bob)
    const wire = link(alice, eve)
    const before = heads(alice, id)
    const stolen = alice.drafts.history(id).changes.map(({ signed }) => signed)
    wire.say(eve, { type: "changes", draft: id, changes: stolen, more: false })
    const known = alice.drafts.get(id)
    if (known === undefined) throw new Error("it is here")
    const forged = { ...known.circle, number: 9, participants: [alice.scid, eve.scid] }
    const circle: SignedText = { ...known.signed.circle, text: JSON.stringify(forged) }
    wire.say(eve, { type: "tell", founding: known.signed.founding, circle, heads: [] })
    expect(heads(alice, id)).toEqual(before)
    expect(alice.drafts.get(id)?.circle).toEqual(known.circle)
    expect(wire.messages).toEqual([])
  })

  test("[DR2] the owner takes a participant out: it is told so, keeps what it has and gets nothing more", () => {
    const { alice, bob, id } = story()
    const wire = link(alice, bob)
    alice.work.share(id, [], [bob.scid])
    expect(bob.drafts.get(id)?.standing).toBe("removed")
    expect(textOf(bob, id)).toContain("wages")
    const sent = wire.messages.length
    alice.work.comment(id, "Alone again.")
    wire.say(bob, { type: "ask", draft: id, have: [] })
    expect(wire.messages.length).toBe(sent)
    expect(read(bob, id).comments).toEqual([])
    expect(bob.work.comment(id, "?")).toMatchObject({ ok: false, error: { kind: "not-here" } })
  })

  test("[DR2] who was taken out while away is told when it comes back; what it wrote before stands", () => {
    const { alice, bob, id } = story()
    const wire = link(alice, bob)
    bob.work.comment(id, "Before.")
    wire.cut()
    alice.work.share(id, [], [bob.scid])
    link(alice, bob)
    expect(bob.drafts.get(id)?.standing).toBe("removed")
    expect(read(alice, id).comments).toMatchObject([{ by: bob.scid, text: "Before." }])
    alice.work.share(id, [bob.scid], [])
    expect(bob.drafts.get(id)?.standing).toBe("here")
  })

  test("[DR2] a participant leaves, and the owner's circle says so; it is not drawn in again", () => {
    const { alice, bob, id } = story()
    const wire = link(alice, bob)
    expect(bob.work.leave(id).ok).toBe(true)
    expect(alice.drafts.get(id)?.circle).toMatchObject({ participants: [alice.scid], former: [bob.scid] })
    alice.work.share(id, [bob.scid], [])
    expect(bob.drafts.get(id)?.standing).toBe("left")
    expect(alice.drafts.get(id)?.circle.participants).toEqual([alice.scid])
    expect(wire.misbehaved.size).toBe(0)
    expect(alice.work.leave(id)).toMatchObject({ ok: false, error: { kind: "not-owner" } })
  })

  test("[DR2] only the owner shares and closes; a closed draft is read and not changed", () => {
    const { alice, bob, carol, id } = story()
    link(alice, bob)
    expect(bob.work.share(id, [carol.scid], [])).toMatchObject({ ok: false, error: { kind: "not-owner" } })
    expect(bob.work.close(id)).toMatchObject({ ok: false, error: { kind: "not-owner" } })
    expect(alice.work.close(id).ok).toBe(true)
    expect(bob.work.comment(id, "Wait.")).toMatchObject({ ok: false, error: { kind: "closed" } })
    expect(textOf(bob, id)).toContain("wages")
  })
})

describe("what a person gets wrong with a draft", () => {
  test.each([
    ["a path that there is not", "nowhere.en", "x", "bad-path"],
    ["an empty path", "", "x", "bad-path"],
    ["a fraction as a number", "share", 0.5, "bad-content"],
    ["what is there already", "validFrom", "2026-03-01T00:00:00Z", "nothing-changed"],
  ])("[DR3] %s is refused in words", (_, path, value, kind) => {
    const { alice, id } = story()
    expect(alice.work.set(id, path, value)).toMatchObject({ ok: false, error: { kind } })
  })
})
