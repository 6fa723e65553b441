import { MetricContent, wordingIn } from "@commonshelf/documents"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { importWords } from "../cli/metric-import-command.ts"
import { wordsIn } from "../messages/words.ts"
import { plainText } from "../metric-import/plain-text.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterAll(() => alice.close())

interface Imported {
  readonly candidates: number
  readonly metrics: readonly MetricContent[]
  readonly refused: readonly { readonly at: string; readonly reason: string; readonly given: unknown }[]
}

async function importText(format: string, text: string): Promise<Imported> {
  const base64 = Buffer.from(text).toString("base64")
  return (await alice.ask("metric import", {
    file: "theirs",
    format,
    base64,
  })) as unknown as Imported
}

const TABLE = `name,question,method,unit,topic,worst,best,gri,options,asked by
water-per-kilo,How much water?,Read the meter.,LTR/KGM,environment.water,900,10,303-5,,Dana
has-council,Is there a council?,Ask the workers.,,social.rights,,,,none; some = In part; all,
Not A Name,What?,Somehow.,KGM,social.labour,,,,,
water-per-kilo,Again?,Once more.,LTR,environment.water,,,,,
silent,Says nothing?,,KGM,social.labour,,,,,
`

describe("a table of metrics", () => {
  test("[IN4] becomes drafts; each row that does not is told with line and reason", async () => {
    const { candidates, metrics, refused } = await importText("table", TABLE)
    expect([candidates, metrics.length, refused.length]).toEqual([5, 2, 3])
    expect(metrics[0]).toMatchObject({
      ...{ name: "water-per-kilo", status: "draft", valueType: "number", unit: "LTR/KGM" },
      anchors: { worst: "900", best: "10" },
      crosswalk: { gri: ["303-5"] },
      provenance: { route: "import", source: { name: "theirs" } },
    })
    expect(wordingIn(metrics[0]?.method ?? {}, "en")).toBe("Read the meter.\n\nasked by: Dana")
    expect(metrics[1]).toMatchObject({
      valueType: "ordinal",
      options: [{ code: "none" }, { code: "some" }, { code: "all" }],
    })
    expect(refused.map(({ at }) => at)).toEqual(["line 4", "line 5", "line 6"])
    expect(refused[1]?.reason).toContain("line 2")
    expect(refused[2]?.given).toContain("silent")
  })

  test("[IN3] publishes nothing, and its drafts can be published as they are", async () => {
    const { metrics } = await importText("table", TABLE)
    expect(await alice.ask("metric list", {})).toMatchObject({ metrics: [] })
    for (const metric of metrics) expect(MetricContent.safeParse(metric).success).toBe(true)
  })

  test("[IN4] without the columns that it needs is refused as a whole", async () => {
    await expect(importText("table", "name,unit\na,KGM\n")).rejects.toMatchObject({ code: "bad-table" })
    await expect(importText("table", "name,question,name\na,b,c\n")).rejects.toMatchObject({
      code: "bad-table",
    })
    await expect(importText("ecg", TABLE)).rejects.toMatchObject({ code: "not-json" })
  })

  test("[IN3] no row is lost, whatever stands in it", async () => {
    const cell = fc.constantFrom("", "a", "b-c", "KGM", "social.labour", '"', "x;y=z", "0.5", "שלום")
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 6 }),
        async (rows) => {
          const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
          const { candidates, metrics, refused } = await importText(
            "table",
            ["name,question,method,unit,topic,options,worst,more", ...quoted].join("\n"),
          )
          expect(candidates).toBe(rows.filter((row) => row.some((text) => text !== "")).length)
          expect(metrics.length + refused.length).toBe(candidates)
        },
      ),
      { numRuns: 40 },
    )
  })
})

const detail = (levels: readonly string[], description: string) => ({ levels, description })
const MATRIX = {
  data: {
    indicators: [
      {
        shortcode: "C4",
        name: "Gerechte Verteilung",
        points: 60,
        table: {
          legend: [{ short: "MA", long: "Mitarbeitende" }],
          subindicators: [
            {
              title: "Spreizung<br/>im Betrieb",
              relevance: "high",
              position: "1",
              developmentTracks: [
                {
                  developmentDetails: [
                    detail(["beginner", "advanced"], "&lt; 1:8"),
                    detail(["model"], "<p>1:2</p>"),
                  ],
                },
                { developmentDetails: [detail(["advanced"], "offen gelegt")] },
              ],
            },
            { title: "Ohne Stufen", position: "2", developmentTracks: [] },
          ],
        },
      },
      { shortcode: "N1", name: "Negativ", points: -200 },
    ],
  },
}

describe("a matrix of the Economy for the Common Good", () => {
  test("[IN5] gives an ordinal draft for each subindicator with levels, and tells of the others", async () => {
    const { metrics, refused } = await importText("ecg", JSON.stringify(MATRIX))
    const [metric] = metrics
    expect(metrics).toHaveLength(1)
    expect(metric).toMatchObject({
      name: "ecg-c4-1",
      valueType: "ordinal",
      topic: "social.labour",
      crosswalk: { ecg: ["C4.1"] },
    })
    const options = (metric?.v === 2 ? (metric.options ?? []) : []).map(({ code, description = {} }) => [
      code,
      wordingIn(description, "de"),
    ])
    expect(options).toEqual([
      ["baseline", ""],
      ["beginner", "< 1:8"],
      ["advanced", "< 1:8\n\noffen gelegt"],
      ["experienced", ""],
      ["exemplary", "1:2"],
    ])
    expect(wordingIn(metric?.method ?? {}, "de")).toContain("MA: Mitarbeitende")
    expect(refused.map(({ at }) => at)).toEqual(["C4.2", "N1"])
  })

  test("[IN5] another file is refused in words", async () => {
    await expect(importText("ecg", '{"rows": []}')).rejects.toMatchObject({ code: "bad-matrix" })
  })

  test("[IN5] markup is taken off, and what only looks like it stays", () => {
    expect(plainText("a < b &amp; c > d<br/>&#8203;e&nbsp;f &unknown; &#xx;")).toBe(
      "a < b & c > d\ne f &unknown; &#xx;",
    )
  })
})

test("[LA1] an import is told in words", async () => {
  const output = await importText("table", TABLE)
  const told = importWords({ ...output, into: "drafts.json" }, wordsIn("en"))
  expect(told).toContain("2 drafts of metrics in drafts.json. Nothing is published.")
  expect(told).toContain("line 4: name")
  expect(importWords({ ...output, into: "drafts.json" }, wordsIn("he"))).toContain("2 טיוטות")
})
