import { valueFlows } from "@commonshelf/dataset"
import { z } from "zod"
import { operation } from "./operation.ts"

const Export = z.strictObject({ board: z.boolean().exactOptional(), letters: z.boolean().exactOptional() })

/** What others can read in their own terms. */
export const exportOperations = [
  operation("export valueflows", Export, (node, { board = false, letters = false }) => {
    const all = !board && !letters
    const { document, unmatched } = valueFlows(node.dataset, {
      asOf: node.now(),
      board: all || board,
      letters: all || letters,
    })
    return { document, nodes: document["@graph"].length, unmatched }
  }),
]
