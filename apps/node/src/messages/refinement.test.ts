import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { draftPriceBreakdown, PriceBreakdown } from "@commonshelf/documents"
import { testAuthor, testUuid } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import { firstIssue } from "./issue.ts"
import { refinementOf } from "./refinement.ts"

const DOCUMENTS = join(import.meta.dirname, "../../../../packages/documents/src")

/** Files in which schemas say what they do not take. */
const SCHEMAS =
  /(^|-)(schema|content|charter|promise|faults|fields|applicability|disclosure|duration|text)(-v\d)?\.ts$/

/** What a person never writes by hand: versions of statements, and what machines make. */
const NOBODYS = [
  /^version 1 has no |^the version of its content$/,
  /^digests in ascending order/,
  /^a checkpoint names/,
  // In the place of {example}, which codes such as it are named by.
  /^(C4 or N13|8 or 8\.5)$/,
  // What is said of feeds is said by the gate; the word of the workshop is no refusal.
  /previous|^behind the product$/,
]

test("[LA7] whatever a schema does not take is said in every language", () => {
  const files = readdirSync(DOCUMENTS, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SCHEMAS.test(entry.name))
    .filter(({ parentPath }) => !/\/(pool|checkpoint|context)$/.test(parentPath))
  const said = files.flatMap(({ parentPath, name }) =>
    [
      ...readFileSync(join(parentPath, name), "utf8").matchAll(/"([a-zA-Z0-9][\w ,:'’./-]* [\w ,:'’./-]*)"/g),
    ].flatMap(([, text = ""]) => text),
  )
  expect(said.length).toBeGreaterThan(60)
  const unknown = said.filter(
    (text) => !NOBODYS.some((pattern) => pattern.test(text)) && refinementOf(text) === undefined,
  )
  expect([...new Set(unknown)]).toEqual([])
})

test("[LA7] a price that does not add up is told in Hebrew and Spanish", () => {
  const parsed = PriceBreakdown.safeParse({ ...price(), netMinor: 999 })
  expect(parsed.error && firstIssue(parsed.error).in("es")).toContain("no suman exactamente")
  expect(parsed.error && firstIssue(parsed.error).in("he")).toContain("אינם מסתכמים בדיוק")
  expect(parsed.error && firstIssue(parsed.error).in("en")).toContain("do not make up netMinor exactly")
})

test("[LA7] values keep their place in the sentence of a schema", () => {
  const told = refinementOf("its one authoritative wording is in he, the language of the letter")
  expect(told?.in("es")).toContain("está en he, el idioma de la carta")
  expect(refinementOf("Invalid input")).toBeUndefined()
})

function price() {
  const { did } = testAuthor("Bob's farm")
  return draftPriceBreakdown(did, {
    product: { supplier: did, id: `urn:uuid:${testUuid("honey")}` },
    period: "2026-01",
    kind: "shelf",
    per: { quantity: "1", unit: "kg" },
    currency: "ILS",
    components: [],
    notBrokenDownMinor: 1000,
    netMinor: 1000,
    taxes: [],
    totalMinor: 1000,
  }).subject
}
