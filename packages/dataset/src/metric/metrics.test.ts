import { draftMetricAdoption } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { paySpread, testSayings, testWorld } from "../testing.ts"
import { columnSources } from "./columns.ts"
import { listMetrics } from "./metrics.ts"
import { compareVersions } from "./version.ts"

/** Three cooperatives and a supplier, and two versions of one metric. */
function twoVersions() {
  const sayings = testSayings()
  const [ada, ben, cleo] = [sayings.party("Ada"), sayings.party("Ben"), sayings.party("Cleo")]
  for (const cooperative of [ada, ben, cleo]) sayings.profile(cooperative, "cooperative")
  const older = sayings.define(ada, paySpread({ version: "1.9.0" }))
  const newer = sayings.define(ada, paySpread({ version: "1.10.0" }))
  const adopters = () => {
    const metrics = listMetrics(buildDataset(sayings.statements))
    const of = (digest: string) => metrics.find((metric) => metric.digest === digest)?.adoptedBy
    return { older: of(older), newer: of(newer) }
  }
  const columns = () => columnSources(buildDataset(sayings.statements)).map(({ column }) => column)
  return { ...sayings, ada, ben, cleo, older, newer, adopters, columns }
}

describe("adoption", () => {
  test("[S5] the latest decision of a cooperative on a family counts", () => {
    const { ada, older, newer, decide, adopters } = twoVersions()
    decide(ada, "adopt", older)
    expect(adopters()).toEqual({ older: [ada.scid], newer: [] })
    decide(ada, "adopt", newer)
    expect(adopters()).toEqual({ older: [], newer: [ada.scid] })
    decide(ada, "drop", older)
    expect(adopters()).toEqual({ older: [], newer: [] })
  })

  test("[S5] a decision that is taken back leaves the family not adopted", () => {
    const { ada, older, newer, decide, withdraw, adopters } = twoVersions()
    decide(ada, "adopt", older)
    withdraw(ada, decide(ada, "adopt", newer))
    expect(adopters()).toEqual({ older: [], newer: [] })
  })

  test("[S5] only cooperatives adopt", () => {
    const { older, party, profile, decide, adopters } = twoVersions()
    const [bob, stranger] = [party("Bob's farm"), party("Stranger")]
    profile(bob, "supplier")
    decide(bob, "adopt", older)
    decide(stranger, "adopt", older)
    expect(adopters().older).toEqual([])
  })

  test("[S5] the family is the one of the metric with that digest, whatever name the decision gives it", () => {
    const { ada, older, newer, say, adopters } = twoVersions()
    const since = "2026-02-01"
    say(ada, draftMetricAdoption(ada.did, { metric: older, name: "organic", decision: "adopt", since }))
    say(ada, draftMetricAdoption(ada.did, { metric: newer, name: "fair", decision: "adopt", since }))
    expect(adopters()).toEqual({ older: [], newer: [ada.scid] })
  })

  test("[A4] a decision on a metric that is not here waits for its definition", () => {
    const { ada, newer, decide, statements } = twoVersions()
    decide(ada, "adopt", newer)
    const withoutDefinitions = statements.filter(({ document }) => document.type !== "metric")
    expect(columnSources(buildDataset(withoutDefinitions))).toEqual([])
  })
})

describe("columns", () => {
  test("[M1] a column shows the version that most cooperatives adopted", () => {
    const { ada, ben, cleo, older, newer, decide, columns } = twoVersions()
    decide(ada, "adopt", newer)
    decide(ben, "adopt", older)
    decide(cleo, "adopt", older)
    expect(columns()).toMatchObject([{ key: "pay-spread", version: "1.9.0", digest: older }])
    const adopters = columns()[0]?.adoptedBy.map(({ scid }) => scid)
    expect(adopters).toEqual([ben.scid, cleo.scid].toSorted())
  })

  test.each(["1.10.0", "1.11.0", "1.12.0", "1.13.0"])(
    "[M1] of versions that as many adopted the higher one, %s, is shown, by number and not by letter",
    (higher) => {
      const { ada, ben, older, define, decide, columns } = twoVersions()
      decide(ada, "adopt", older)
      decide(ben, "adopt", define(ada, paySpread({ version: higher })))
      expect(columns()).toMatchObject([{ version: higher }])
    },
  )

  test("[M1] a metric that nobody adopted has no column", () => {
    expect(twoVersions().columns()).toEqual([])
  })

  test("[M1] families of two owners with one name are told apart by their owners", () => {
    const { ada, ben, newer, define, decide, columns } = twoVersions()
    const rival = define(ben, paySpread({ version: "2.0.0" }))
    decide(ada, "adopt", newer)
    decide(ada, "adopt", rival)
    const keys = [ada, ben].map(({ scid }) => `pay-spread@${scid.slice(2, 10)}`)
    expect(columns().map(({ key }) => key)).toEqual(keys.toSorted())
  })

  test("[M1] what most cooperatives ask stands first", () => {
    const { statements } = testWorld()
    const columns = columnSources(buildDataset(statements)).map(({ column }) => column)
    expect(columns.map(({ key, adoptedBy }) => [key, adoptedBy.length])).toEqual([
      ["pay-spread", 3],
      ["organic-share", 2],
      ["wage-cap", 2],
      ["worker-voice", 2],
    ])
  })

  test("[S5] of a content that two parties published the first is the owner", () => {
    const { ada, older, define, party, statements } = twoVersions()
    define(party("Eve"), paySpread({ version: "1.9.0" }))
    const metric = listMetrics(buildDataset(statements)).find(({ digest }) => digest === older)
    expect(metric?.owner).toBe(ada.scid)
  })
})

describe("versions", () => {
  test.each([
    ["1.9.0", "1.10.0"],
    ["1.0.9", "1.1.0"],
    ["2.9.9", "10.0.0"],
    ["99999999999999999998.0.0", "99999999999999999999.0.0"],
  ])("[M1] %s is lower than %s", (lower, higher) => {
    expect(compareVersions(lower, higher)).toBeLessThan(0)
    expect(compareVersions(higher, lower)).toBeGreaterThan(0)
    expect(compareVersions(lower, lower)).toBe(0)
  })
})
