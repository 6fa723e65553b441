import { documentId, draftMetricDefinition } from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import { openTestGate } from "../testing.ts"

test("[F10] pages up to one position hold one state, whatever is admitted meanwhile", () => {
  const { gate, store } = openTestGate()
  const alice = testAuthor("Alice's coop")
  const say = (version: number) =>
    alice.say(draftMetricDefinition(alice.did, testMetric("spread", { version: `1.0.${version}` })))
  const before = Array.from({ length: 150 }, (_, i) => say(i))
  gate.admitTexts([...alice.logTexts, ...before], { peer: "local" })
  const document = before[0]?.document
  if (document === undefined) throw new Error("something was said")
  const upTo = store.position()
  const paged: string[] = []
  let pages = 0
  for (let after = 0; after < upTo; pages++) {
    const page = store.page(documentId(document), { after, upTo })
    paged.push(...page.texts)
    expect(page.last).toBeGreaterThan(after)
    after = page.last
    gate.admitTexts([say(1000 + pages)], { peer: "local" })
  }
  expect(pages).toBeGreaterThan(2)
  expect(paged).toEqual(before.map(({ text }) => text))
  expect(store.position()).toBe(upTo + pages)
})
