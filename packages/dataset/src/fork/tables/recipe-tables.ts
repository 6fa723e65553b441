import { recipeOpenness, type Recipe } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** How products are made. */
export const recipeTables: readonly ForkTable[] = [
  forkTable("recipes", "How products are made", (item: ForkItem) => saidOf<Recipe>(item, "Recipe"), [
    ...signedColumns(),
    column("supplier", "string", "SCID of the supplier", ({ subject }) => scidOfDid(subject.supplier)),
    column("product", "string", "id of the product that is made", ({ subject }) => subject.id),
    optional(
      "productVersion",
      "date",
      "day on which the version of the product began",
      ({ subject }) => subject.productVersion,
    ),
    column("yield", "number", "how much is made", ({ subject }) => subject.yield.quantity),
    column("yieldUnit", "text", "unit of the column before", ({ subject }) => subject.yield.unit),
    column(
      "hiddenShare",
      "number",
      "per cent of the mass that is hidden",
      ({ subject }) => subject.hiddenShare,
    ),
    column("openness", "integer", "from 0 to 4, from what it tells", ({ subject }) =>
      recipeOpenness(subject),
    ),
    column(
      "processes",
      "integer",
      "how many processes it tells",
      ({ subject }) => subject.processes?.length ?? 0,
    ),
    optional("licence", "text", "licence, SPDX", ({ subject }) => subject.licence),
    optional(
      "derivedFrom",
      "string",
      "digest of the recipe that it was made from",
      ({ subject }) => subject.derivedFrom,
    ),
    ...timeColumns<Said<Recipe>>(),
  ]),
  forkTable(
    "recipe-ingredients",
    "What goes into products, as far as it is told",
    (item: ForkItem) =>
      saidOf<Recipe>(item, "Recipe").flatMap(({ digest, issuer, subject }) =>
        subject.flows.map((flow) => ({ digest, issuer, flow })),
      ),
    [
      ...signedColumns(),
      column("what", "text", "what goes in", ({ flow }) => mainWording(flow.what).text),
      column("disclosed", "string", "full or range", ({ flow }) => flow.disclosed),
      optional("share", "number", "per cent of the mass", ({ flow }) =>
        flow.disclosed === "full" ? flow.share : undefined,
      ),
      optional("low", "number", "per cent of the mass, at least", ({ flow }) =>
        flow.disclosed === "range" ? flow.low : undefined,
      ),
      optional("high", "number", "per cent of the mass, at most", ({ flow }) =>
        flow.disclosed === "range" ? flow.high : undefined,
      ),
      optional(
        "origin",
        "string",
        "country that it comes from, ISO 3166-1 alpha-2",
        ({ flow }) => flow.origin,
      ),
      optional("from", "string", "SCID of who supplies it", ({ flow }) => flow.from && scidOfDid(flow.from)),
      optional("product", "string", "id of the product that it is", ({ flow }) => flow.product?.id),
    ],
  ),
]
