import { authoritativeText, draftProduct } from "@commonshelf/documents"
import { expect, test } from "vitest"
import { createIndex } from "../store/create-index.ts"
import { releaseCell, testSayings, testUuid } from "../testing.ts"
import { demandMeasures, demandMeasureSteps } from "./demand-measures.ts"

const GTIN = "4006381333931"
const MILK = ["Food", "Dairy", "Milk"]

test("[A4] measures asked step by step have nothing in them that came between the steps", () => {
  const { party, profile, say, release, statements } = testSayings()
  const [bob, alice, ben] = [party("Bob's farm"), party("Alice's coop"), party("Ben's coop")]
  profile(bob, "supplier")
  const milk = { id: `urn:uuid:${testUuid(1)}`, name: authoritativeText("en", "Milk"), category: MILK }
  say(bob, draftProduct(bob.did, 0, { ...milk, gtin: GTIN }))
  const cells = [releaseCell([...MILK, `gtin:${GTIN.padStart(14, "0")}`], "10")]
  for (const cooperative of [alice, ben]) profile(cooperative, "cooperative")
  release(alice, "2026-01", cells)
  const index = createIndex()
  const hear = () => statements.forEach((statement) => index.add(statement))
  hear()
  const question = { supplier: bob.scid, asOf: "2026-06-01T00:00:00Z" }
  const expected = demandMeasures(index.dataset, question)
  const steps = demandMeasureSteps(index.dataset, question)
  expect(steps.next().done).toBe(false)
  release(ben, "2026-01", cells)
  hear()
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(step.value).toEqual(expected)
  expect(step.value.measures).toHaveLength(2)
  expect(demandMeasures(index.dataset, question)).not.toEqual(expected)
})
