import { authoritativeText, draftDataUseReport } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { releaseCell, testSayings } from "../testing.ts"
import { dataUseReports, type DataUseQuestion } from "./reports.ts"

/** Alice's coop released January, Ben's February; Bob's farm tells what it did. */
function farmAndShops() {
  const sayings = testSayings()
  const { party, profile, release, say, statements } = sayings
  const [alice, ben, bob] = [party("Alice's coop"), party("Ben's coop"), party("Bob's farm")]
  profile(alice, "cooperative")
  profile(ben, "cooperative")
  profile(bob, "supplier")
  const january = release(alice, "2026-01", [releaseCell(["Food", "Dairy"], "42")])
  const february = release(ben, "2026-02", [releaseCell(["Food", "Dairy"], "40")])
  const report = (
    who: TestIdentity,
    releases: readonly Digest[],
    { text = "More milk.", at, round }: { text?: string; at?: string; round?: number } = {},
  ) =>
    say(
      who,
      draftDataUseReport(who.did, {
        period: "2026-01",
        releases: [...releases],
        decisions: [{ topic: "production-plan", text: authoritativeText("en", text) }],
        ...(round !== undefined && { letter: { digest: january.digest, round } }),
      }),
      at === undefined ? {} : { at },
    )
  const reports = (question: DataUseQuestion = {}) => dataUseReports(buildDataset(statements), question)
  return { ...sayings, alice, ben, bob, january, february, report, reports }
}

const texts = (reports: ReturnType<typeof dataUseReports>) =>
  reports.flatMap(({ decisions }) => decisions.map(({ text }) => text["en"]?.text))

describe("reports of what suppliers did with published needs", () => {
  test("[DE1] a report says what stands behind each digest that it cites", () => {
    const { alice, bob, january, report, reports } = farmAndShops()
    report(bob, [january.digest])
    expect(reports()).toMatchObject([
      {
        supplier: bob.scid,
        releases: [{ state: "counted", cooperative: alice.scid, period: "2026-01" }],
        findings: [],
      },
    ])
  })

  test("[DE1] a digest that is no release that it could have read is a finding, and the report stays", () => {
    const { alice, bob, release, report, reports, statements } = farmAndShops()
    const later = release(alice, "2026-03", [releaseCell(["Food"], "9")], { at: "2026-04-02T09:00:00Z" })
    const profile = statements[0]
    const nowhere: Digest = "zQmVYR5nvvA3RdNrbeJHPoxVU6CwpMHqfW8XzdbyActYtgA"
    report(bob, [later.digest, profile?.digest ?? nowhere, nowhere], { at: "2026-03-01T09:00:00Z" })
    expect(reports()).toMatchObject([
      { findings: [{ code: "later" }, { code: "no-release" }, { digest: nowhere, code: "not-here" }] },
    ])
  })

  test("[DE1] what a party that is no cooperative released is no release", () => {
    const { bob, party, release, report, reports } = farmAndShops()
    const eve = party("Eve")
    const fake = release(eve, "2026-01", [releaseCell(["Food"], "900")])
    report(bob, [fake.digest])
    expect(reports()).toMatchObject([{ findings: [{ code: "no-release" }] }])
  })

  test("[DE1][R7] a release that was taken back was read all the same, and does not count", () => {
    const { alice, bob, january, report, reports, withdraw } = farmAndShops()
    report(bob, [january.digest])
    withdraw(alice, january)
    expect(reports()).toMatchObject([{ releases: [{ state: "not-counted" }], findings: [] }])
  })

  test("[DE2] of one period or round the last word counts, and none after it was taken back", () => {
    const { bob, january, report, reports, withdraw } = farmAndShops()
    report(bob, [january.digest], { text: "First." })
    const second = report(bob, [january.digest], { text: "Second.", at: "2026-03-01T09:00:00Z" })
    report(bob, [january.digest], { text: "For a letter.", round: 1, at: "2026-03-01T09:00:00Z" })
    expect(new Set(texts(reports()))).toEqual(new Set(["For a letter.", "Second."]))
    withdraw(bob, second, undefined, { at: "2026-03-02T09:00:00Z" })
    expect(texts(reports())).toEqual(["For a letter."])
  })

  test("[DE2] only a supplier's word is a report; each is found by supplier and by cooperative", () => {
    const { alice, ben, bob, january, february, report, reports } = farmAndShops()
    report(alice, [january.digest], { text: "A cooperative's." })
    report(bob, [february.digest], { text: "Bob's." })
    expect(texts(reports())).toEqual(["Bob's."])
    expect(texts(reports({ cooperative: ben.scid, supplier: bob.scid }))).toEqual(["Bob's."])
    expect(reports({ cooperative: alice.scid })).toEqual([])
    expect(reports({ supplier: alice.scid })).toEqual([])
  })

  test("[A4] any order of arrival gives the same reports", () => {
    const { alice, bob, january, february, report, reports, statements, withdraw } = farmAndShops()
    report(bob, [january.digest, february.digest], { text: "First." })
    report(bob, [january.digest], { text: "Second.", at: "2026-03-01T09:00:00Z" })
    report(bob, [february.digest], { round: 2 })
    withdraw(alice, january)
    const expected = reports()
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(dataUseReports(buildDataset(order))).toEqual(expected)
      }),
      { seed: 20_261_125, numRuns: 30 },
    )
  })
})
