import { createIndex, type Dataset } from "@commonshelf/dataset"
import { answered, testEvidence, testSayings } from "@commonshelf/dataset/testing"
import { metricDigest, type SupplierDisclosure } from "@commonshelf/documents"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hostWords } from "../messages/words.ts"
import { TEST_METRICS } from "../../testing/test-metrics.ts"
import { withoutIsolates } from "../testing/without-isolates.ts"
import { sentencesOf as isolatedSentencesOf } from "./sentences.ts"

const sentencesOf: typeof isolatedSentencesOf = (...given) =>
  isolatedSentencesOf(...given).map(withoutIsolates)

/** Bob, two metrics and a dataset in which they are known. */
function bobSays() {
  const sayings = testSayings()
  const [bob, coop] = [sayings.party("Bob's farm"), sayings.party("Beshutaf")]
  for (const metric of TEST_METRICS) sayings.define(coop, metric)
  const dataset = (): Dataset => {
    const index = createIndex()
    for (const statement of sayings.statements) index.add(statement)
    return index.dataset
  }
  const digestOf = (name: string) => {
    const content = TEST_METRICS.find((metric) => metric.name === name)
    if (content === undefined) throw new Error(name)
    return metricDigest(content)
  }
  return { ...sayings, bob, dataset, digestOf }
}

describe("the sentences of a review", () => {
  test("[X3] say everything that the statement says of its subject", () => {
    const { answer, bob, dataset, digestOf } = bobSays()
    const said = answer(bob, digestOf("pay-spread"), answered({ type: "ratio", value: "4.5" }), {
      period: "2025-Q3",
      evidence: [testEvidence("payroll")],
    })
    for (const language of ["en", "he", "es"] as const) {
      const text = sentencesOf(said.text, {
        words: hostWords(language),
        dataset: dataset(),
        supplier: "Bob's farm",
      }).join("\n")
      const {
        metric,
        period,
        evidence = [],
      } = said.statement.credentialSubject as unknown as SupplierDisclosure
      for (const part of [
        metric,
        period,
        "pay-spread",
        "1.0.0",
        ...evidence.flatMap((one) => [one.name, one.digest]),
      ])
        expect(text).toContain(part)
      expect(text).toMatch(/4[.,]5/)
    }
  })

  test("[X3] give a member that they have no words for as it stands", () => {
    const { answer, bob, dataset, digestOf } = bobSays()
    const said = answer(bob, digestOf("worker-voice"), { state: "declined", reason: "not yet" })
    const subject = { ...said.statement.credentialSubject, provenance: { route: "typed" } }
    const text = JSON.stringify({ ...said.statement, credentialSubject: subject })
    const sentences = sentencesOf(text, {
      words: hostWords("en"),
      dataset: dataset(),
      supplier: "Bob's farm",
    })
    expect(sentences).toContain('provenance: {"route":"typed"}')
    expect(sentences).toContain("The reason given: not yet")
  })

  test("[X3] of a breakdown name every part and amount, whatever they are", () => {
    const { answer, bob, dataset, digestOf } = bobSays()
    const amounts = fc.tuple(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000))
    fc.assert(
      fc.property(amounts, ([materials, labour, rest]) => {
        const totalMinor = materials + labour + rest + 1
        const said = answer(
          bob,
          digestOf("price-breakdown"),
          answered({
            type: "breakdown",
            totalMinor,
            currency: "ILS",
            parts: [
              { code: "materials", amountMinor: materials },
              { code: "labour", amountMinor: labour },
            ],
            notBrokenDownMinor: rest + 1,
          }),
        )
        const words = hostWords("en")
        const sentences = sentencesOf(said.text, { words, dataset: dataset(), supplier: "Bob's farm" })
        expect(sentences[0]).toContain(words.money(totalMinor, "ILS"))
        expect(sentences).toContain(`Materials: ${words.money(materials, "ILS")}.`)
        expect(sentences).toContain(`Wages: ${words.money(labour, "ILS")}.`)
        expect(sentences).toContain(`Not broken down: ${words.money(rest + 1, "ILS")}.`)
      }),
      { seed: 20_261_125, numRuns: 20 },
    )
  })
})
