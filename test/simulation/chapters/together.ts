import { expect } from "vitest"
import { z } from "zod"
import { shownTogether } from "../../../apps/node/src/story/chapters/pool.ts"
import type { StoryNode } from "../../../apps/node/src/story/story-node.ts"
import { everywhere } from "../everywhere.ts"
import { follow, type Stage } from "../stage.ts"

const Demand = z.looseObject({
  cells: z.array(z.looseObject({ cooperative: z.string(), node: z.string(), level: z.string() })),
  pooled: z.array(z.looseObject({ pool: z.string(), node: z.string(), parts: z.number() })).default([]),
})

/** Products that only a pool shows, and no cooperative of it by itself. */
async function onlyTogether(node: StoryNode, shops: readonly StoryNode[]): Promise<readonly string[]> {
  const { cells, pooled } = Demand.parse(await node.ask("demand"))
  const scids = new Set(shops.map(({ scid }) => scid))
  const shown = cells.filter(({ cooperative, level }) => scids.has(cooperative) && level === "product")
  return pooled
    .filter((of) => !shown.some((cell) => cell.node.endsWith(of.node)))
    .map(({ node: name }) => name)
}

/** Three small shops show together what none of them shows; every node reads the same figure from what they signed. */
export async function shopsShowTogether(stage: Stage): Promise<void> {
  const stateIs = (pool: string, kind: string) =>
    everywhere(stage, "federation pool show", { pool }, { pool: { state: { kind } } })
  await follow(shownTogether(stage), {
    called: ({ pool }) => stateIs(pool, "gathering-keys"),
    counted: ({ pool }) => stateIs(pool, "gathering-parts"),
    async complete({ pool, shops }) {
      await stateIs(pool, "complete")
      const told = await stage.at.farm.ask("federation pool show", { pool })
      for (const node of stage.all) {
        expect((await node.ask("federation pool show", { pool }))["pool"], node.name).toEqual(told["pool"])
        expect(await onlyTogether(node, shops), node.name).not.toEqual([])
      }
    },
    async released({ shops }) {
      for (const node of stage.all) expect(await onlyTogether(node, shops), node.name).not.toEqual([])
    },
  })
}
