import type { SupplierDisclosure } from "@commonshelf/documents"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** What answers state beside their value. */
export const answerTables: readonly ForkTable[] = [
  forkTable(
    "answer-inputs",
    "The values that went into answers, by the names of the metric's formula",
    (item: ForkItem) => besides(item, ({ inputs = [] }) => inputs),
    [
      ...signedColumns(),
      column("name", "string", "name of the input", ({ of }) => of.name),
      column("value", "number", "value; money in minor units", ({ of }) => of.value),
      optional("unit", "text", "its unit, of money the currency", ({ of }) => of.unit),
      optional("from", "string", "digest of the statement that states it", ({ of }) => of.from),
    ],
  ),
  forkTable(
    "answer-deviations",
    "Where answers were measured otherwise than their metric says",
    (item: ForkItem) => besides(item, ({ deviations = [] }) => deviations),
    [
      ...signedColumns(),
      column("what", "text", "what was done otherwise", ({ of }) => mainWording(of.what).text),
      column(
        "effect",
        "string",
        "whether the value is higher or lower than by the metric's method: none, higher, lower or unknown",
        ({ of }) => of.effect,
      ),
    ],
  ),
]

/** The members of a list of each answer. */
function besides<Member>(item: ForkItem, list: (answer: SupplierDisclosure) => readonly Member[]) {
  return saidOf<SupplierDisclosure>(item, "SupplierDisclosure").flatMap(({ digest, issuer, subject }) =>
    list(subject).map((of) => ({ digest, issuer, of })),
  )
}
