import { careOperations } from "./care.ts"
import { compareOperations } from "./compare.ts"
import { forkOperations } from "./fork.ts"
import { metricOperations } from "./metric.ts"
import type { Operation } from "./operation.ts"
import { partyOperations } from "./party.ts"
import { peerOperations } from "./peer.ts"
import { purchaseOperations } from "./purchases.ts"
import { statementOperations } from "./statement.ts"
import { statusOperations } from "./status.ts"
import { supplierOperations } from "./supplier.ts"
import { contradictionOperations } from "./contradictions.ts"

/** Everything that can be asked of a node, by name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
    ...statusOperations,
    ...peerOperations,
    ...partyOperations,
    ...metricOperations,
    ...supplierOperations,
    ...purchaseOperations,
    ...compareOperations,
    ...statementOperations,
    ...contradictionOperations,
    ...forkOperations,
    ...careOperations,
  ].map((known) => [known.name, known as Operation]),
)
