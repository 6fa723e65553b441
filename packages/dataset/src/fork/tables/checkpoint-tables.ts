import type { ForkItem } from "../judge-document.ts"
import type { Checkpoint } from "@commonshelf/documents"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, optional, type ForkTable } from "./table.ts"

/** What cooperatives say that they have seen, and when. The digests themselves stand in the statements alone. */
export const checkpointTables: readonly ForkTable[] = [
  forkTable(
    "checkpoints",
    "What cooperatives had seen, and when",
    (item: ForkItem) => saidOf<Checkpoint>(item, "Checkpoint"),
    [
      ...signedColumns(),
      column(
        "seen",
        "integer",
        "how many statements and log entries it names as seen; their digests stand in the statement",
        ({ subject }) => subject.seen.length,
      ),
      column(
        "others",
        "integer",
        "how many checkpoints of other cooperatives it refers to",
        ({ subject }) => subject.others.length,
      ),
      optional(
        "previousDay",
        "string",
        "digest of the last checkpoint of an earlier day",
        ({ subject }) => subject.previous,
      ),
      ...timeColumns<Said<Checkpoint>>(),
    ],
  ),
]
