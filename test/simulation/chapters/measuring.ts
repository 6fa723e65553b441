import { expect } from "vitest"
import { CHECKED, SILENT } from "../../../apps/node/src/story/cast/suppliers.ts"
import { attesting } from "../../../apps/node/src/story/chapters/attesting.ts"
import { checking } from "../../../apps/node/src/story/chapters/checking.ts"
import { measuring } from "../../../apps/node/src/story/chapters/measuring.ts"
import { cellsEverywhere, compare, provenEverywhere, type ComparedRow } from "../everywhere.ts"
import { follow, type Stage } from "../stage.ts"

const WORDS = ["not", "important", "very", "must"] as const

/** Of both metrics there is a second version; one says that older answers mean something else. */
export async function metricsChange(stage: Stage): Promise<void> {
  const { scid } = stage.at.hilltop
  await follow(measuring(stage), {
    adopted: () => cellsEverywhere(stage, scid, { "pay-spread": { state: "waiting" } }),
    answered: () =>
      cellsEverywhere(stage, scid, {
        "pay-spread": { state: "answered", value: "3" },
        "organic-share": { state: "answered", value: "80" },
      }),
    async changed() {
      await cellsEverywhere(stage, scid, {
        "pay-spread": {
          value: "3",
          metricVersion: "1.0.0",
          notComparable: { code: "other-metric-version" },
        },
        "organic-share": { state: "answered", value: "80" },
      })
      await provenEverywhere(stage, scid, { "pay-spread": "very" }, 0)
      await provenEverywhere(stage, scid, { "organic-share": "very" }, 80)
    },
  })
}

/** What two cooperatives looked at stands a step higher than what a supplier only says. */
export async function checksCount(stage: Stage): Promise<void> {
  await follow(checking(stage), {
    checked: ({ metrics }) =>
      cellsEverywhere(
        stage,
        stage.stick.scidOf(CHECKED),
        Object.fromEntries(metrics.map((metric) => [metric, { step: "checked" }])),
      ),
  })
}

/** Most suppliers were found in a register; of the others nobody says who they are. */
export async function identitiesAreConfirmed(stage: Stage): Promise<void> {
  await follow(attesting(stage), {
    async attested({ confirmed, unconfirmed }) {
      expect([confirmed.length, unconfirmed.length]).toEqual([9, 3])
      stage.storm()
      await stage.agree()
      for (const node of stage.all) {
        const { rows } = await compare(node, {})
        const named = rows.filter(({ standing }) => standing.confirmedBy.length > 0)
        expect(named.map(({ supplier }) => supplier).toSorted(), node.name).toEqual(confirmed.toSorted())
        expect(rows.length, node.name).toBe(confirmed.length + unconfirmed.length)
      }
    },
  })
}

/** All words for both metrics, at every node. */
export async function silenceNeverWins(stage: Stage): Promise<void> {
  const quiet = stage.stick.scidOf(SILENT)
  await cellsEverywhere(stage, quiet, { "pay-spread": { state: "waiting" } })
  let above = 0
  for (const node of stage.all)
    for (const pay of WORDS)
      for (const organic of WORDS) {
        const { rows } = await compare(node, { "pay-spread": pay, "organic-share": organic })
        above += placesAboveSilence(rows, quiet)
      }
  expect(above).toBeGreaterThan(WORDS.length ** 2 * stage.all.length)
}

/** How many that have proven something stand in the group of the silent one; all of them stand above it. */
function placesAboveSilence(rows: readonly ComparedRow[], quiet: string): number {
  const silent = rows.findIndex(({ supplier }) => supplier === quiet)
  expect(rows[silent]).toMatchObject({ proven: 0 })
  const places = rows.flatMap(({ proven, group }, place) =>
    proven > 0 && group === rows[silent]?.group ? [place] : [],
  )
  expect(places.filter((place) => place > silent)).toEqual([])
  return places.length
}
