import type { PoolNode, PoolRounding } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { entriesOfKind, type Dataset } from "../store/dataset.ts"
import { ofAct } from "./pool-steps.ts"
import { readPools } from "./pools.ts"
import type { PooledFigure } from "./types.ts"

/** A figure of a pool that is complete. */
export interface CompletedFigure extends PoolNode {
  readonly call: Digest
  readonly charter: Digest
  readonly period: string
  /** SCIDs. */
  readonly parties: readonly string[]
  readonly parts: number
  readonly roundingBase: PoolRounding
  readonly figure: PooledFigure
}

/** Once all parts are said a pool is what it is: what is asked later changes nothing. */
const WHENEVER = "9999-12-31T23:59:59Z"

/** What cooperatives show together only, in no order. */
export function completedFigures(dataset: Dataset): readonly CompletedFigure[] {
  const said = ofAct(entriesOfKind(dataset, "PoolAct"), "part")
  const calls = [...new Set(said.map(({ subject }) => subject.call))]
  return readPools(dataset, calls, WHENEVER)
    .filter(({ state }) => state.kind === "complete")
    .flatMap(({ call, charter, period, parties, nodes, roundingBase }) =>
      nodes.flatMap(({ figure, parts = 0, node, level, unit, currency }) =>
        figure === undefined
          ? []
          : [
              {
                ...{ call, charter, period, roundingBase, node, level, unit, currency, parts, figure },
                parties: parties.map(({ scid }) => scid),
              },
            ],
      ),
    )
}
