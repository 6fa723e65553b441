import { documentUrl } from "@commonshelf/documents"
import { testKeyPair } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { contradictions } from "./contradictions.ts"
import { buildDataset } from "./store/create-index.ts"
import { paySpread, testSayings, testWorld } from "./testing.ts"

describe("contradictions", () => {
  test("[S12] two statements of one key at one place of a document are a contradiction, and both stay", () => {
    const { party, profile, statements } = testSayings()
    const eve = party("Eve")
    const to = [profile(eve, "supplier"), profile(eve, "cooperative", undefined, { feed: { sequence: 1 } })]
    const dataset = buildDataset(statements)
    expect(dataset.statements.size).toBe(2)
    const [first] = to
    expect(contradictions(dataset)).toEqual([
      {
        kind: "equivocation",
        party: eve.scid,
        verificationMethod: `${eve.did}#${eve.device.multikey}`,
        document: first && documentUrl(first.document),
        sequence: 1,
        digests: to.map(({ digest }) => digest).toSorted(),
        settled: false,
      },
    ])
  })

  test("[S12] the same place with another key or in another document is no contradiction", () => {
    const { party, profile, product, statements } = testSayings()
    const bob = party("Bob's farm")
    profile(bob, "supplier")
    profile(bob, "supplier", undefined, { key: testKeyPair("Bob's second device") })
    product(bob, 1, ["Food"])
    expect(contradictions(buildDataset(statements))).toEqual([])
  })

  test("[A4] several contradictions of one party stand in one order, whatever came first", () => {
    const { party, profile, product, answer, define, statements } = testSayings()
    const eve = party("Eve")
    const again = { feed: { sequence: 1 } }
    const metric = define(eve, paySpread())
    for (const manner of [{}, again]) {
      profile(eve, "supplier", undefined, manner)
      profile(eve, "supplier", undefined, { ...manner, key: testKeyPair("Eve's second device") })
      product(eve, 1, ["Food"], manner)
      answer(eve, metric, { state: "declined" }, {}, manner)
    }
    const found = contradictions(buildDataset(statements))
    expect(found).toHaveLength(4)
    expect(contradictions(buildDataset(statements.toReversed()))).toEqual(found)
  })

  test("[S12] honest parties do not contradict themselves", () => {
    expect(contradictions(buildDataset(testWorld().statements))).toEqual([])
  })
})
