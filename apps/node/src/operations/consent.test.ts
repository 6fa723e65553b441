import { afterAll, beforeAll, expect, test } from "vitest"
import { consentSetWords, consentShowWords } from "../cli/member-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterAll(() => alice.close())

const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)

test("[MB1] what a level means is told with it, and who has bought nothing by their line, never by id", async () => {
  const set = await ask("consent set", { level: "totals", members: ["member-4711", " member-4712 "] })
  expect(set).toMatchObject({ level: "totals", members: 2, withoutPurchases: [1, 2] })
  expect(consentSetWords(set, wordsIn("en"))).toContain("never in one of a product or a category")
  const shown = await ask("consent show", { members: ["member-4711", "member-1"] })
  expect(shown).toMatchObject({
    levels: [{ level: "none", saidBy: 0 }, { saidBy: 2 }, { saidBy: 0, usual: true }],
    members: [
      { line: 1, level: "totals" },
      { line: 2, level: "items" },
    ],
  })
  expect(consentShowWords(shown, wordsIn("en"))).toContain("line 1: totals since")
  expect(JSON.stringify([set, shown])).not.toContain("471")
})

test("[MB1] a level that there is not is refused, and names no member", async () => {
  const asked = ask("consent set", { level: "all", members: ["member-4711"] })
  await expect(asked).rejects.toMatchObject({
    code: "bad-input",
    message: expect.not.stringContaining("4711"),
  })
})
