import { expect } from "vitest"
import { z } from "zod"
import type { StoryNode } from "../../apps/node/src/story/story-node.ts"
import type { Stage } from "./stage.ts"

const Compared = z.object({
  unweighted: z.boolean(),
  rows: z.array(
    z.object({
      supplier: z.string(),
      group: z.string(),
      proven: z.number(),
      standing: z.object({ confirmedBy: z.array(z.object({ registeredId: z.string() })) }),
      cells: z.record(z.string(), z.looseObject({ state: z.string() })),
    }),
  ),
})
export type ComparedRow = z.infer<typeof Compared>["rows"][number]

/** Waits until all hold the same, after a storm; then every node must give an answer that has this. */
export async function everywhere(
  { all, agree, storm }: Stage,
  operation: string,
  input: object,
  expected: object,
): Promise<void> {
  storm()
  await agree()
  for (const node of all) expect(await node.ask(operation, input), node.name).toMatchObject(expected)
}

/** The comparison of all suppliers at a node, by weights of one's own. */
export async function compare(
  node: StoryNode,
  weights: Readonly<Record<string, string>>,
): Promise<z.infer<typeof Compared>> {
  return Compared.parse(await node.ask("compare", { category: "all", weights: { weights } }))
}

/** After a storm, what every node shows for a supplier. */
export async function cellsEverywhere(
  { all, agree, storm }: Stage,
  supplier: string,
  expected: object,
): Promise<void> {
  storm()
  await agree()
  for (const node of all) {
    const { rows } = await compare(node, {})
    expect(rows.find((row) => row.supplier === supplier)?.cells, node.name).toMatchObject(expected)
  }
}

/** At every node, what the supplier has proven by these weights. */
export async function provenEverywhere(
  { all, agree, storm }: Stage,
  supplier: string,
  weights: Readonly<Record<string, string>>,
  proven: number,
): Promise<void> {
  storm()
  await agree()
  for (const node of all) {
    const { rows } = await compare(node, weights)
    expect(rows.find((row) => row.supplier === supplier)?.proven, node.name).toBe(proven)
  }
}
