import { draftMetricDefinition, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  const farm = testAuthor("Bob's farm")
  alice.node.replica.insert([
    ...farm.logTexts,
    farm.say(testProfile(farm, "supplier")),
    farm.say(draftMetricDefinition(farm.did, testMetric("pay-spread"))),
  ])
})
afterEach(() => alice.close())

const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)
const given = {
  title: "Behind the honey",
  text: "We visited the hives.",
  about: [{ party: "Bob's farm" }],
  authors: ["Dana"],
  sources: [{ url: "https://example.org/honey", accessedOn: "2026-02-01" }],
  findings: [{ metric: "pay-spread", found: "About 3 to 1.", sources: [0] }],
}
const csv = (...lines: readonly string[]) => Buffer.from(lines.join("\n")).toString("base64")
const columns = { title: "Topic", supplier: "Maker", finding: "Found", url: "Link", accessed: "Read" }

describe("a research note", () => {
  test("[NO1] is written with names, published, shown with its supplier, and replaced by a new version", async () => {
    const { note, statement } = await ask("note publish", { content: given })
    expect(await ask("note show", { note })).toMatchObject({ digest: statement, researchedBy: "members" })
    const shown = await ask("supplier show", { supplier: "Bob's farm" })
    expect(shown["researchedByMembers"]).toMatchObject([{ digest: statement }])
    const second = await ask("note publish", {
      content: { ...given, text: "We came twice." },
      replaces: statement,
    })
    expect(second["note"]).toBe(note)
    expect((await ask("note list", { about: "Bob's farm" }))["notes"]).toMatchObject([
      { digest: second["statement"], findings: 1 },
    ])
    await ask("disclose withdraw", { digest: second["statement"], reason: "we mixed up two farms" })
    expect((await ask("note list"))["notes"]).toEqual([])
  })

  test("[NO2] invites the supplier, and names the metric that it may answer", async () => {
    await ask("note publish", { content: given })
    const { invitations } = await ask("note invitations", { supplier: "Bob's farm" })
    expect(invitations).toMatchObject([{ metric: metricDigest(testMetric("pay-spread")) }])
    const { rows } = await ask("compare", { category: "all" })
    expect(JSON.stringify(rows)).not.toContain("3 to 1")
  })

  test.each([
    ["a supplier that there is not", { about: [{ party: "Nobody" }] }, "not-found"],
    ["a product that there is not", { about: [{ party: "Bob's farm", product: "Ham" }] }, "not-found"],
    ["no title", { title: "" }, "bad-note"],
    ["a source without a day", { sources: [{ name: "A book" }] }, "bad-note"],
  ])("[NO1] with %s is refused in words", async (_, change, code) => {
    await expect(ask("note publish", { content: { ...given, ...change } })).rejects.toMatchObject({ code })
  })
})

describe("a spreadsheet of notes", () => {
  test("[NO4] becomes notes that say so: rows of one topic about one maker are one, other columns go into the text", async () => {
    const file = csv(
      "Topic,Maker,Found,Link,Read,Mood",
      "Honey,Bob's farm,Raw,https://example.org/a,2026-02-01,sunny",
      'Honey,Bob\'s farm,"Local, too",,,',
      "Wages,Bob's farm,,,,",
    )
    const done = await ask("note import", { file: "notes.csv", base64: file, columns })
    expect(done).toMatchObject({ rows: 3, notes: 2, refused: [] })
    const { notes } = await ask("note list")
    expect(notes).toHaveLength(2)
    const [digest] = done["published"] as string[]
    expect(await ask("note show", { note: digest })).toMatchObject({
      source: { name: "notes.csv" },
      note: {
        text: { en: { text: "Mood: sunny\n\nHoney" } },
        findings: [
          { found: { en: { text: "Raw" } }, sources: [0] },
          { found: { en: { text: "Local, too" } } },
        ],
        provenance: { route: "import" },
      },
    })
  })

  test("[NO4] tells each row that it cannot read, with line and reason, and publishes the others", async () => {
    const file = csv(
      "Topic\tMaker\tFound\tLink\tRead",
      "Honey\tBob's farm\tRaw\t\t",
      "Ham\tNobody\tSalty\t\t",
      "\tBob's farm\t\t\t",
      "Milk\tBob's farm\tFresh\thttps://example.org\t3.2.26",
      "Milk\tBob's farm\tFresh\thttps://example.org\t",
    )
    const done = await ask("note import", { file: "notes.tsv", base64: file, columns, dryRun: true })
    expect(done).toMatchObject({ rows: 5, notes: 1, published: [], exit: 3 })
    const refused = done["refused"] as readonly { line: number; reason: string }[]
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, expect.stringContaining("Nobody")],
      [4, "it has no title"],
      [5, '"3.2.26" is not a day such as 2026-03-01'],
      [6, "it has a source and not the day when that was read"],
    ])
    expect((await ask("note list"))["notes"]).toEqual([])
  })

  test("[NO4] becomes drafts where that is asked for, to be gone over before anybody signs", async () => {
    const file = csv("Topic,Maker,Found,Link,Read", "Honey,Bob's farm,Raw,,")
    const done = await ask("note import", { file: "notes.csv", base64: file, columns, draft: true })
    const [draft] = done["drafts"] as string[]
    expect((await ask("note list"))["notes"]).toEqual([])
    await ask("draft edit", { draft, set: { path: "authors", value: ["Dana"] } })
    const { statement } = await ask("draft publish", { draft })
    expect(await ask("note show", { note: statement })).toMatchObject({
      note: { authors: ["Dana"], findings: [{ found: { en: { text: "Raw" } } }] },
    })
  })

  test("[NO4] a file that lacks a column, and one that is no text, are refused as a whole", async () => {
    const file = csv("Topic,Maker", "Honey,Bob's farm")
    const other = { file: "n.csv", columns }
    await expect(ask("note import", { ...other, base64: file })).rejects.toMatchObject({ code: "no-column" })
    const bytes = Buffer.from([0xff, 0xfe, 0x00]).toString("base64")
    await expect(ask("note import", { ...other, base64: bytes })).rejects.toMatchObject({ code: "not-utf-8" })
  })
})
