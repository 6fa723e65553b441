import { afterAll, beforeAll, expect, test } from "vitest"
import { releaseWords } from "../cli/release-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterAll(() => alice.close())

/** Thirty members who buy three loaves each: enough for a cell of one product. */
const TILL = [
  "date,receipt,member,code,product,quantity,value",
  ...Array.from({ length: 30 }, (_, member) => `2026-01-05,${member},M${member},7,Rye bread,3,20.70`),
].join("\n")

test("[DE20][R6] before a release the operator reads the till's own names, and only codes are published", async () => {
  const base64 = Buffer.from(TILL).toString("base64")
  await alice.ask("pos import", { file: "till.csv", base64, profile: "generic" })
  const preview = await alice.ask("release preview", { period: "2026-01" })
  expect(preview).toMatchObject({ tillNames: [{ key: "local:7", name: "Rye bread" }] })
  const told = releaseWords(preview, wordsIn("en"))
  expect(told).toContain("Rye bread (local:7)")
  expect(told).toContain("for your screen only")

  await alice.ask("release publish", { period: "2026-01" })
  const texts = [...alice.node.dataset.statements.values()].map(({ source }) => source.text)
  expect(texts.some((text) => text.includes("local:7"))).toBe(true)
  expect(texts.filter((text) => text.includes("Rye"))).toEqual([])
  expect(await alice.ask("demand")).not.toHaveProperty("tillNames")
})
