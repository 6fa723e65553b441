import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor } from "../testing.ts"
import { draftDataUseReport } from "./draft.ts"
import type { DataUseReport } from "./schema.ts"

const RELEASE = "zQmVYR5nvvA3RdNrbeJHPoxVU6CwpMHqfW8XzdbyActYtgA"
const bob = testAuthor("Bob's farm")
const carol = testAuthor("Carol's dairy")

/** Bob tells of one decision. */
const report = (decision: Partial<DataUseReport["decisions"][number]> = {}, fields: object = {}) =>
  draftDataUseReport(bob.did, {
    period: "2026-01",
    releases: [RELEASE],
    decisions: [
      { topic: "production-plan", text: authoritativeText("en", "More milk in spring."), ...decision },
    ],
    ...fields,
  })

describe("a report of what a supplier did with published needs", () => {
  test("[DE2][D1] stands in the supplier's own document and is found again from what it says", () => {
    const said = bob.say(report())
    expect(said.document).toEqual({ type: "supplier", owner: bob.scid, name: "" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
  })

  test("[DE3] names the competitors that plan with it, and nobody where it is about prices", () => {
    expect(() => report({ sharedWith: [carol.did] })).not.toThrow()
    expect(() => report({ topic: "price" })).not.toThrow()
    expect(() => report({ topic: "price", sharedWith: [carol.did] })).toThrow("not shared")
  })

  test("[DE1] cites at least one release, and each once", () => {
    expect(() => report({}, { releases: [] })).toThrow("releases")
    expect(() => report({}, { releases: [RELEASE, RELEASE] })).toThrow("each release once")
    expect(() => report({}, { releases: ["not a digest"] })).toThrow("digest")
  })

  test("[S2] takes savings in whole minor units only", () => {
    const saved = (amountMinor: number) =>
      report({}, { saved: [{ amountMinor, currency: "ILS", to: "workers" }] })
    expect(() => saved(120_000)).not.toThrow()
    for (const amount of [0, -1, 0.5]) expect(() => saved(amount)).toThrow("amountMinor")
  })
})
