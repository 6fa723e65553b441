import type { ProductMatch } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, type ForkTable } from "./table.ts"

/** Who says how entries of products belong together. */
export const productMatchTables: readonly ForkTable[] = [
  forkTable(
    "product-matches",
    "What parties say of how two entries of products belong together",
    (item: ForkItem) => saidOf<ProductMatch>(item, "ProductMatch"),
    [
      ...signedColumns(),
      column("supplier", "string", "SCID of the supplier of the first", ({ subject }) =>
        scidOfDid(subject.of.supplier),
      ),
      column("product", "string", "id of the first product", ({ subject }) => subject.of.id),
      column(
        "relation",
        "string",
        "same, different, merged-into or split-into the second",
        ({ subject }) => subject.relation,
      ),
      column("withSupplier", "string", "SCID of the supplier of the second", ({ subject }) =>
        scidOfDid(subject.with.supplier),
      ),
      column("withProduct", "string", "id of the second product", ({ subject }) => subject.with.id),
      column("reason", "text", "why", ({ subject }) => mainWording(subject.reason).text),
      ...timeColumns<Said<ProductMatch>>(),
    ],
  ),
]
