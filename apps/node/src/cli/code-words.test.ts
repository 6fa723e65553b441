import { KINDS } from "@commonshelf/documents"
import { expect, test } from "vitest"
import { kindOf, kindSays } from "../messages/kind.ts"
import { topicOf } from "../messages/topic.ts"
import { policyOf } from "../messages/trust.ts"
import { wordsIn } from "../messages/words.ts"
import { runOperation } from "../operations/run.ts"
import { openTestNode } from "../testing/test-node.ts"
import { doctorWords } from "./care-words.ts"
import { demandWords } from "./demand-words.ts"
import { releaseWords } from "./release-words.ts"
import { plainValueWords } from "./value-words.ts"

const HE = wordsIn("he")

test("[LA2] codes of checks, policies, topics and tills are told in words, and programs read the codes", async () => {
  const disk = { check: "disk", state: "ok", finding: "100 MiB" }
  const file = { check: "commons.sqlite", state: "ok", finding: "" }
  const told = doctorWords({ checks: [disk, file] }, HE)
  expect(told).toMatch(/^תקין +דיסק +100 MiB\nתקין +commons\.sqlite/)
  expect(HE.say(policyOf("known"))).toBe("של צדדים מוכרים")
  expect(wordsIn("es").say(policyOf("vouched:2"))).toContain("2 avales")
  expect(topicOf("social.fun")).toBe("social.fun")
  expect(String(topicOf("economy.prices"))).toBe("economy: reasonable prices")
  const alice = await openTestNode("Alice's coop", "cooperative")
  const { profiles } = await runOperation(alice.node, "pos profiles", {}, "es")
  expect(profiles).toContainEqual({ name: "square", title: "Square: detalle de artículos" })
  await alice.close()
})

test("[LA2] every kind of statement has its words", () => {
  expect(Object.keys(kindSays).toSorted()).toEqual(Object.keys(KINDS).toSorted())
  expect(kindOf("Something").in("he")).toBe("Something")
})

test("[LA1] what a release holds back is told in sentences, to who runs the node alone", () => {
  const shares = { product: 0.5, type: 0.1, category: 0.1, department: 0.05, all: 0.05 }
  const heldBack = {
    month: { publishedShare: 0.875, waitingShare: 0.125, cellsGivenUp: 1 },
    quarter: { publishedShares: shares, pooledShare: 0.05, withheldShare: 0.15, cellsGivenUp: 0 },
    membersInSmallestCell: 11,
  }
  const told = releaseWords({ period: "2026-03", cells: [], heldBack }, wordsIn("en"))
  expect(told.split("\n").at(-1)).toBe(
    "Held back (shown to you only): 87.5 % of the month's value is shown, 12.5 % waits for the quarter; 1 cell given up, " +
      "of the quarter 50 % is shown by product, 30 % in wider cells, 15 % never; 0 cells given up, " +
      "5 % is shown together with other cooperatives only, 11 members in the smallest cell",
  )
  expect(releaseWords({ period: "2026-03", cells: [], heldBack }, HE)).not.toContain("{")
})

test("[LA8] amounts are told with words for units, as pages tell them", () => {
  const cell = { period: "2026-03", level: "product", other: false, node: ["Tofu"], members: "10-19" }
  const cells = [{ ...cell, quantity: "12", unit: "{piece}", unitPrice: "6.5", currency: "ILS" }]
  const told = (language: "en" | "he" | "es") => demandWords({ schema: "", cells }, wordsIn(language))
  expect(told("en")).toMatch(/Tofu +12 pieces +6\.5 ILS\/piece +10-19/)
  expect(told("es")).toMatch(/Tofu +12 unidades +6\.5 ILS\/unidad +10-19/)
  expect(told("he")).toContain("\u206812 יחידות\u2069")
})

test("[LA8] a value has its unit beside it, and money is told in major units", () => {
  const told = (value: unknown, unit?: string) => plainValueWords(value, unit, wordsIn("en"))
  expect(told("12.5", "P1")).toBe("12.5 %")
  expect(told(1170, "ILS/kg")).toBe("11.70 ILS/kg")
  expect(told({ total: 1000, wages: 400 }, "EUR")).toBe("total 10.00 EUR, wages 4.00 EUR")
  expect(told(5, "cups")).toBe("5 cups")
  expect(told("7.5")).toBe("7.5")
  expect(told(true)).toBe("yes")
})
