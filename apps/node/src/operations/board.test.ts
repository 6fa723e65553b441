import { draftNeed, draftOffer } from "@commonshelf/documents"
import { testAuthor, testProfile, testUuid } from "@commonshelf/documents/testing"
import { authoritativeText } from "@commonshelf/documents"
import { afterEach, describe, expect, test } from "vitest"
import { boardWords, needListWords, pledgeListWords, saidWords } from "../cli/board-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode } from "../testing/test-node.ts"

const ENGLISH = wordsIn("en")

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A node of that role with the words of others in it: Alice's coop needs milk, Bob's farm has boxes to share. */
async function openAs(role: "cooperative" | "supplier") {
  const carol = await openTestNode("Carol's", role)
  closing.push(carol.close)
  const [alice, bob] = [testAuthor("Alice's coop"), testAuthor("Bob's farm")]
  const need = draftNeed(alice.did, {
    id: `urn:uuid:${testUuid("need")}`,
    category: ["Food", "Dairy", "Milk"],
    amount: "1200",
    unit: "L",
    period: "2099-03",
    households: "20-49",
    funded: true,
  })
  const box = draftOffer(bob.did, {
    id: `urn:uuid:${testUuid("box")}`,
    form: "offer",
    category: ["Food", "Vegetables"],
    amount: "40",
    unit: "{share}",
    period: "2099",
    risk: authoritativeText("en", "Whatever grows."),
  })
  carol.node.replica.insert([
    ...alice.logTexts,
    alice.say(testProfile(alice, "cooperative")),
    alice.say(need),
    ...bob.logTexts,
    bob.say(testProfile(bob, "supplier")),
    bob.say(box),
  ])
  return { ask: carol.ask, need: need.subject.id, box: box.subject.id }
}

const MILK = { category: ["Food", "Dairy", "Milk"], amount: "2000", unit: "L", period: "2099-03" }

describe("the board, asked of a node", () => {
  test("[DE7] a supplier promises part of a need, delivers it, and takes a promise back", async () => {
    const { ask, need } = await openAs("supplier")
    expect(await ask("capacity publish", MILK)).toMatchObject({ schema: "commonshelf/capacity-publish/1" })
    const given = await ask("pledge give", { towards: need.slice(0, 20), amount: "500", note: "By Friday." })
    expect(saidWords(given, ENGLISH)).toContain("Its id is urn:uuid:")
    const board = await ask("board", { category: "Milk" })
    expect(board).toMatchObject({
      needs: [{ state: "partly", rest: "700" }],
      capacities: [{ committed: { amount: "500", rest: "1500" } }],
      totals: [{ needed: "1200", promised: "500", capacity: "2000" }],
    })
    expect(boardWords(board, ENGLISH)).toContain("Could be made")
    expect(boardWords(board, wordsIn("he"))).toContain("אפשר לייצר")
    expect(needListWords(await ask("need list"), ENGLISH)).toContain("Carol's promises 500 L")
    const id = String(given["id"])
    await ask("pledge done", { id, amount: "450", on: "2099-03-01" })
    expect(await ask("need list")).toMatchObject({ needs: [{ done: "450" }] })
    expect(pledgeListWords(await ask("pledge list", { party: "Carol's" }), ENGLISH)).toContain("450")
    expect(await ask("pledge withdraw", { id, reason: "The cow is ill." })).toHaveProperty("withdrew")
    expect(await ask("board")).toMatchObject({ needs: [{ state: "open" }] })
  })

  test("[DE5][DE6] a cooperative tells what it needs and takes shares; a bad year is agreed on", async () => {
    const { ask, box } = await openAs("cooperative")
    const households = { households: "5-9", unfunded: true }
    const said = await ask("need publish", { ...MILK, ...households, country: "IL", town: "Haifa" })
    await ask("need publish", { ...MILK, ...households, amount: "90", id: said["id"] })
    expect(await ask("board")).toMatchObject({ unfunded: [{ amount: "90" }], needs: [{ amount: "1200" }] })
    await expect(ask("pledge give", { towards: box, amount: "2" })).rejects.toThrow("who bears a bad year")
    await ask("pledge give", { towards: box, amount: "2", risk: "We share it." })
    expect(await ask("board")).toMatchObject({ offers: [{ promised: "2", rest: "38", state: "partly" }] })
  })

  test("[DE10] roles, prices and mistakes are told in words, and nothing is signed", async () => {
    const { ask, need, box } = await openAs("cooperative")
    await expect(ask("capacity publish", MILK)).rejects.toMatchObject({ code: "not-a-supplier" })
    await expect(ask("pledge give", { towards: need, amount: "1" })).rejects.toMatchObject({
      code: "not-a-supplier",
    })
    const households = { households: "5-9" }
    await expect(ask("need publish", { ...MILK, ...households, note: "At ₪6." })).rejects.toThrow("no money")
    await expect(ask("need publish", { ...MILK, ...households, minimum: "3000" })).rejects.toThrow("minimum")
    await expect(ask("need publish", { ...MILK, ...households, town: "Haifa" })).rejects.toThrow("--country")
    await expect(ask("need withdraw", { id: need, reason: "Not ours." })).rejects.toMatchObject({
      code: "not-found",
    })
    await expect(ask("offer withdraw", { id: box, reason: "Not ours." })).rejects.toThrow("There is no offer")
    expect(await ask("need list")).toMatchObject({ needs: [{ amount: "1200" }], unfunded: [] })
  })

  test("[IN6] what stands on it is exported, alone or with the letters", async () => {
    const { ask } = await openAs("supplier")
    const output = await ask("export valueflows", { board: true })
    expect(output).toMatchObject({ schema: "commonshelf/export-valueflows/1", nodes: 4, unmatched: [] })
    expect(JSON.stringify(output["document"])).toContain("vf:request")
    expect(await ask("export valueflows", { letters: true })).toMatchObject({ nodes: 0 })
    expect(await ask("export valueflows")).toMatchObject({ nodes: 4 })
  })
})
