import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  draftMetricAdoption,
  draftMetricDefinition,
  metricDigest,
  SupplierDisclosure,
  type MetricContent,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testMetricV2, testProfile } from "@commonshelf/documents/testing"
import { createHome, homePaths, openNode, runOperation, type CommonsNode } from "@commonshelf/node"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { answerDraft, besideField, NEW_PRODUCT_DRAFT } from "../../protocol/draft-fields.ts"
import { hostWords } from "../messages/words.ts"
import { withoutIsolates } from "../testing/without-isolates.ts"
import { SupplierDesk } from "./supplier-desk.ts"

const words = hostWords("en")
const metric = testMetric("pay-spread")
const packaging = testMetricV2("packaging")
const DRAFT = answerDraft(metricDigest(metric))
const PACKAGING = answerDraft(metricDigest(packaging))
const ANSWER = { state: "answered", value: "4.9" }

let folder: string
let bob: CommonsNode
let desk: SupplierDesk

/** The home of Bob's farm, in which the command spoke first: an answer with all that can stand beside a value. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-answer-anew-"))
  const paths = homePaths(join(folder, "node"))
  await createHome(paths, {
    ...{ name: "Bob's farm", role: "supplier", language: "en", at: "2026-01-01T00:00:00Z" },
  })
  bob = openNode(paths)
  const alice = testAuthor("Alice's coop")
  bob.replica.insert([
    ...alice.logTexts,
    alice.say(testProfile(alice, "cooperative")),
    ...[metric, packaging].flatMap((asked) => [
      alice.say(draftMetricDefinition(alice.did, asked)),
      alice.say(draftMetricAdoption(alice.did, adoptionOf(asked))),
    ]),
  ])
  await runOperation(bob, "disclose", {
    ...{ metric: "pay-spread", period: "2025", value: "5", validUntil: "2099-01-01T00:00:00Z" },
    inputs: [{ name: "highest-pay", value: "2500000", unit: "ILS" }],
    accuracy: { low: "4.5", high: "5.5" },
    coverage: { sites: "80" },
    scope: "The dairy alone.",
    deviations: [{ what: "Without bonuses.", effect: "lower" }],
    evidence: [{ name: "payroll.csv", mediaType: "text/csv", base64: "aGk=" }],
    note: "As every year.",
  })
  desk = new SupplierDesk(bob, join(folder, "drafts"))
})
afterEach(async () => {
  await bob.close()
  rmSync(folder, { recursive: true })
})

function adoptionOf(asked: MetricContent) {
  const [digest, decision] = [metricDigest(asked), "adopt" as const]
  return { metric: digest, name: asked.name, decision, since: "2026-01-01" }
}

function keep(fields: Record<string, string>, draft = DRAFT) {
  const kept = desk.keepDraft(draft, fields, words)
  if ("refused" in kept) throw new Error(kept.message)
  return kept
}

function reviewed(fields: Record<string, string>, draft = DRAFT) {
  keep(fields, draft)
  const review = desk.review(draft, words)
  if (!("review" in review)) throw new Error(JSON.stringify(review))
  return { ...review, statement: JSON.parse(review.text) as Record<string, Record<string, unknown>> }
}

describe("a question that the command has answered", () => {
  test("[X7] is corrected in the desktop, and all that was said beside the value is in what will be signed", () => {
    const { statement, leftOut, sentences } = reviewed({ ...ANSWER, period: "2025" })
    const [before] = [...bob.dataset.statements.values()].filter(
      ({ source }) => source.statement.type[1] === "SupplierDisclosure",
    )
    const { answer: _answer, ...rest } = SupplierDisclosure.parse(before?.source.statement.credentialSubject)
    expect(statement["credentialSubject"]).toMatchObject({ ...rest, answer: { value: { value: "4.9" } } })
    expect(statement["validUntil"]).toBe("2099-01-01T00:00:00Z")
    expect(statement["relatedResource"]).toEqual(before?.source.statement.relatedResource)
    expect(leftOut).toEqual([])
    const said = sentences.map(withoutIsolates)
    for (const sentence of [
      "highest-pay: ₪25,000.00.",
      "The true value lies between 4.5 and 5.5, as far as is known.",
      "It covers 80 % of the sites.",
      "It covers: The dairy alone.",
      "Measured otherwise than the question says, which makes the value lower: Without bonuses.",
      "Note: As every year.",
      "It holds until Jan 1, 2099.",
    ])
      expect(said).toContain(sentence)
    expect(said.join(" ")).toContain("payroll.csv")
  })

  test("[X7] is asked about, member by member, before anything is signed of another year", () => {
    const open = keep({ ...ANSWER, period: "2026" })
    expect(open.problems.map(({ field }) => field).toSorted()).toEqual(
      ["accuracy", "coverage", "deviations", "evidence", "inputs", "note", "scope", "validUntil"].map(
        besideField,
      ),
    )
    expect("review" in desk.review(DRAFT, words)).toBe(false)
    const chosen = Object.fromEntries(open.beside.map(({ member }) => [besideField(member), "leave"]))
    const { statement, leftOut } = reviewed({
      ...ANSWER,
      ...chosen,
      period: "2026",
      [besideField("evidence")]: "keep",
    })
    expect(Object.keys(statement["credentialSubject"] ?? {}).toSorted()).toEqual(
      ["answer", "evidence", "id", "metric", "period", "type", "v"].toSorted(),
    )
    expect(statement).not.toHaveProperty("validUntil")
    expect(leftOut.map(withoutIsolates)).toContain("Note: As every year.")
    expect(leftOut).toHaveLength(7)
  })

  test("[X7] and is not answered any more: what cannot stand beside that is told as left out", () => {
    const { statement, leftOut } = reviewed({ state: "declined", period: "2025" })
    expect(statement["credentialSubject"]).toMatchObject({ evidence: [{ name: "payroll.csv" }] })
    expect(statement["credentialSubject"]).not.toHaveProperty("inputs")
    expect(leftOut.map(withoutIsolates)).toContain("highest-pay: ₪25,000.00.")
    expect(leftOut).toHaveLength(4)
  })

  test("[X7] shows what stands beside it before anything is typed", () => {
    const question = desk.state(words).questions.find(({ draft }) => draft === DRAFT)
    expect(question?.beside.map(({ member }) => member)).toHaveLength(8)
  })
})

describe("the numbers that a value is worked out from", () => {
  const typed = { ...ANSWER, value: "40", period: "2025", "input-packaging": "400", "input-product": "10" }
  const problemsOf = (fields: Record<string, string>) =>
    keep(fields, PACKAGING).problems.map(({ field, message }) => [field, withoutIsolates(message)])

  test("[X8] are signed in the metric's units when they give the value", () => {
    expect(problemsOf(typed)).toEqual([])
    const { statement, sentences } = reviewed(typed, PACKAGING)
    expect(statement["credentialSubject"]).toMatchObject({
      v: 2,
      inputs: [
        { name: "packaging", value: "400", unit: "GRM" },
        { name: "product", value: "10", unit: "KGM" },
      ],
    })
    expect(sentences.map(withoutIsolates)).toEqual(
      expect.arrayContaining(["Packaging: 400 g.", "Product: 10 kg."]),
    )
  })

  test("[X8] that give another value, or none, are told before they are signed; without them the answer stands", () => {
    expect(problemsOf({ ...typed, value: "41" })).toEqual([
      ["value", expect.stringContaining("gives 40 for the numbers")],
    ])
    expect(problemsOf({ ...typed, "input-product": "" })).toEqual([
      ["input-product", expect.stringContaining("Write this number too")],
    ])
    expect(problemsOf({ ...typed, "input-product": "0" })).toEqual([
      [expect.stringMatching(/^input-/), expect.stringContaining("no value")],
    ])
    expect(problemsOf({ ...typed, "input-packaging": "", "input-product": "" })).toEqual([])
  })

  test("[X7] [X8] stay when the command stated them, until others are typed; what they rest on stays with them", async () => {
    const from = [...bob.dataset.statements.values()].at(-1)?.digest ?? ""
    await runOperation(bob, "disclose", {
      ...{ metric: "packaging", period: "2025", value: "40" },
      inputs: [
        { name: "packaging", value: "400", from },
        { name: "product", value: "10" },
      ],
    })
    const { "input-packaging": _one, "input-product": _other, ...bare } = typed
    expect(reviewed(bare, PACKAGING).text).toContain(from)
    expect(problemsOf({ ...bare, value: "50" })).toEqual([["value", expect.any(String)]])
    expect(problemsOf({ ...bare, value: "50", [besideField("inputs")]: "leave" })).toEqual([])
    const changed = { ...typed, value: "50", "input-product": "8" }
    const review = reviewed(changed, PACKAGING)
    expect(review.statement["credentialSubject"]).toMatchObject({
      inputs: [
        { name: "packaging", from },
        { name: "product", value: "8" },
      ],
    })
    expect(review.leftOut.map(withoutIsolates)).toEqual(["Product: 10 kg."])
  })
})

test("[DI16] a code that the command gave a product is told before a second entry is signed", async () => {
  await runOperation(bob, "supplier product", { name: "Goat cheese", category: ["Cheese"], code: "G1" })
  const typed = { name: "Cheese of goats", category: "Food > Cheese", code: "g1" }
  expect(keep(typed, NEW_PRODUCT_DRAFT).problems.map(({ message }) => withoutIsolates(message))).toEqual([
    "Your product “Goat cheese” has this code already. Write another one.",
  ])
  expect(keep({ ...typed, code: "G2" }, NEW_PRODUCT_DRAFT).problems).toEqual([])
  expect(keep({ ...typed, code: "", gtin: "4006381333931" }, NEW_PRODUCT_DRAFT).problems).toEqual([])
})
