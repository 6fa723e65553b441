import { runSeed } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { authoritativeText } from "../kinds/text.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { subjectSchemaOf } from "../kinds/registry.ts"
import { metricDigest } from "../metric/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { testAuthor, testMetric, testProfile, testUuid } from "../testing.ts"
import { Audit, Visit } from "./check-schema.ts"
import { draftAudit, draftContest, draftQuestion, draftReply, draftResolution, draftVisit } from "./draft.ts"
import { Question } from "./question-schema.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const text = authoritativeText("en", "A word")
const metric = metricDigest(testMetric("pay-spread"))
const target = bob.say(testProfile(bob, "supplier")).digest

const people = (...sides: readonly ("consumer" | "producer" | "worker")[]) =>
  sides.map((side) => ({ side, people: 2 }))
const audit = (fields: Partial<Audit> = {}) =>
  draftAudit(alice.did, target, {
    metric,
    result: "conform",
    method: "interview",
    auditedOn: "2026-01-20",
    conflictOfInterest: text,
    ...fields,
  })
const visit = (fields: Partial<Visit> = {}) =>
  draftVisit(alice.did, target, {
    visitedOn: "2026-01-21",
    place: { country: "IL", town: "Haifa" },
    participants: people("consumer", "producer"),
    seen: text,
    conflictOfInterest: text,
    ...fields,
  })

const DRAFTS = [
  audit(),
  visit(),
  draftQuestion(alice.did, { question: text }),
  draftQuestion(alice.did, { about: { type: "metric", metric }, to: [bob.did], question: text }),
  draftContest(alice.did, target, { metric, reason: "wrong-value", claim: text, answerBy: "2026-03-01" }),
  draftReply(alice.did, target, { reply: text, correctedBy: target }),
  draftResolution(alice.did, target, { outcome: "upheld", reason: text, mandate: { basis: "own" } }),
]

describe("what is said of what was said", () => {
  test.each(DRAFTS.map((draft) => [draft.kind, draft] as const))(
    "[D6] a %s stands in the party's own document, is found there and nowhere else",
    (_kind, draft) => {
      const said = alice.say(draft)
      expect(locateDocument(said.statement, () => undefined)).toEqual(draft.document)
      expect(insertionOf(draft.document, said.statement, () => undefined).kind).toBe("allowed")
      const elsewhere = bob.say({ ...draft, document: answersDocument(bob.scid) })
      expect(insertionOf(answersDocument(bob.scid), elsewhere.statement, () => undefined)).toMatchObject({
        kind: "refused",
        rule: "D6",
      })
      expect(insertionOf(draft.document, bob.say(draft).statement, () => undefined)).toMatchObject({
        rule: "D6",
      })
    },
  )

  test("[CH1] it names its target twice, the same one, among what it depends on, with the metric", () => {
    for (const { subject, kind } of DRAFTS.filter((draft) => "target" in draft.subject)) {
      const schema = subjectSchemaOf(kind)
      expect(schema?.safeParse(subject).success, kind).toBe(true)
      expect(schema?.safeParse({ ...subject, target: metric }).success, kind).toBe(false)
    }
    expect(audit().relatedResource?.map(({ digestMultibase }) => digestMultibase)).toEqual([target, metric])
  })

  test("[CH1] every draft is what its schema reads back", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const fields = fc.record({
      result: fc.constantFrom("conform", "partly", "not", "unclear"),
      method: fc.constantFrom("document", "visit", "recomputation", "interview", "other"),
      auditedOn: day,
      participants: fc.array(
        fc.record({
          side: fc.constantFrom("consumer", "producer", "worker", "cooperative", "expert"),
          people: fc.integer({ min: 1, max: 1000 }),
        }),
        { maxLength: 20 },
      ),
    } as const)
    fc.assert(
      fc.property(fields, (given) => {
        const { subject } = audit(given)
        expect(Audit.parse(JSON.parse(JSON.stringify(subject)))).toEqual(subject)
      }),
      { seed: runSeed(20_261_125), numRuns: 40 },
    )
  })

  test.each([
    ["certificate", () => audit({ result: "not", accreditation: certificate() })],
    ["a consumer and a producer", () => visit({ participants: people("producer", "worker") })],
    ["a consumer and a producer", () => visit({ participants: people("consumer") })],
    ["two letters", () => visit({ place: { country: "Israel", town: "Haifa" } })],
    ["people", () => audit({ participants: [{ side: "worker", people: 0 }] })],
  ])("[CH1] what lacks or breaks this is refused: %s", (what, draft) => {
    expect(draft).toThrow(what)
  })

  test("[CH7] a question is about the record that its id names", () => {
    const product = `urn:uuid:${testUuid("honey")}`
    const { subject } = draftQuestion(alice.did, {
      about: { type: "product", supplier: bob.did, product },
      question: text,
    })
    expect(subject.id).toBe(product)
    expect(Question.safeParse({ ...subject, id: bob.did }).success).toBe(false)
  })

  function certificate() {
    return { certifier: "Agrior", reference: "AG-7", until: "2027-01-01" }
  }
})
