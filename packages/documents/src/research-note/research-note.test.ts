import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor, testMetric, testUuid } from "../testing.ts"
import { metricDigest } from "../metric/draft.ts"
import { draftResearchNote } from "./draft.ts"
import { NoteContent, ResearchNote } from "./schema.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const metric = metricDigest(testMetric("pay-spread"))
const content: NoteContent = {
  title: authoritativeText("en", "Behind the honey"),
  text: authoritativeText("en", "We visited the hives."),
  about: [{ party: bob.did }],
  authors: ["Dana, of the Tuesday group"],
  sources: [{ url: "https://example.org/honey", accessedOn: "2026-02-01", quote: "Four people work here." }],
  findings: [{ metric, found: authoritativeText("en", "About 3 to 1."), sources: [0] }],
}
const id = `urn:uuid:${testUuid("the honey note")}`

describe("a research note", () => {
  test("[NO1] is said in the party document of who publishes it", () => {
    const { statement, document } = alice.say(draftResearchNote(alice.did, { id, ...content }))
    expect(document).toEqual({ type: "party", owner: alice.scid, name: "" })
    expect(locateDocument(statement, () => undefined)).toEqual(document)
    expect(ResearchNote.parse(statement.credentialSubject).findings).toHaveLength(1)
  })

  test.each([
    ["about nothing", { about: [] }, "about"],
    ["a source without a name and an address", { sources: [{ accessedOn: "2026-02-01" }] }, "sources.0"],
    ["a finding whose source there is not", { findings: [finding({ sources: [1] })] }, "findings.0.sources"],
    [
      "a finding about what the note is not about",
      { findings: [finding({ about: { party: alice.did } })] },
      "findings.0.about",
    ],
    ["a member that there is not", { opinion: "bad" }, ""],
    ["101 findings", { findings: Array.from({ length: 101 }, () => finding({})) }, "findings"],
  ])("[NO1] is none with %s", (_, change, path) => {
    const parsed = NoteContent.safeParse({ ...content, ...change })
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(path)
  })

  function finding(fields: Partial<NoteContent["findings"][number]>) {
    return { found: authoritativeText("en", "Something."), ...fields }
  }
})
