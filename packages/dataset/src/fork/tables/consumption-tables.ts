import type { ForkItem } from "../judge-document.ts"
import type { ConsumptionRelease } from "@commonshelf/documents"
import { canonicalJson, scidOfDid } from "@commonshelf/identity"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, type ForkTable } from "./table.ts"

const releasesOf = (item: ForkItem) => saidOf<ConsumptionRelease>(item, "ConsumptionRelease")

/** That cooperatives published something about a period, and by which rules. */
export const releaseTable: ForkTable = forkTable(
  "releases",
  "What cooperatives published, and by which privacy rules",
  releasesOf,
  [
    ...signedColumns(),
    column("cooperative", "string", "SCID of the cooperative that it is about", ({ subject }) =>
      scidOfDid(subject.id),
    ),
    column("period", "string", "month or quarter", ({ subject }) => subject.period),
    column(
      "series",
      "string",
      "name of the tree of categories; the first release of a series and period counts",
      ({ subject }) => subject.rules.series,
    ),
    column(
      "cells",
      "integer",
      "how many figures it has, which stand in `consumption`",
      ({ subject }) => subject.cells.length,
    ),
    column("k", "integer", "least number of members in a figure", ({ subject }) => subject.rules.k),
    column(
      "kSensitive",
      "integer",
      "the same where a sensitive category is in it",
      ({ subject }) => subject.rules.kSensitive,
    ),
    column("sensitive", "text", "sensitive categories, as a JSON list", ({ subject }) =>
      canonicalJson(subject.rules.sensitive),
    ),
    column(
      "pPercent",
      "integer",
      "how much of the largest buyer's share stays uncertain",
      ({ subject }) => subject.rules.pPercent,
    ),
    column(
      "minOthers",
      "integer",
      "members that a supplier must not know",
      ({ subject }) => subject.rules.minOthers,
    ),
    column("roundingBase", "string", "what quantities are multiples of, by unit, as JSON", ({ subject }) =>
      canonicalJson(subject.rules.roundingBase),
    ),
    ...timeColumns<Said<ConsumptionRelease>>(),
  ],
)

/** The figures, in one file for each cooperative and period. */
export const consumptionTable: ForkTable = forkTable(
  "consumption",
  "What the members of cooperatives needed, one file for each cooperative and period",
  (item: ForkItem) =>
    releasesOf(item).flatMap((said) => said.subject.cells.map((cell) => ({ ...said, cell }))),
  [
    ...signedColumns(),
    column("cooperative", "string", "SCID of the cooperative that it is about", ({ subject }) =>
      scidOfDid(subject.id),
    ),
    column("period", "string", "month or quarter", ({ subject }) => subject.period),
    column(
      "level",
      "string",
      "level of the tree: product, type, category, department or all",
      ({ cell }) => cell.level,
    ),
    column(
      "node",
      "text",
      "path from the department down, separated by ` > `; `all` for the whole shop",
      ({ cell }) => (cell.node.length === 0 ? "all" : cell.node.join(" > ")),
    ),
    column(
      "other",
      "boolean",
      "whether it is what is left after finer or earlier figures",
      ({ cell }) => cell.other,
    ),
    column("quantity", "number", "quantity, after random rounding", ({ cell }) => cell.quantity),
    column("unit", "string", "unit of the quantity (UCUM)", ({ cell }) => cell.unit),
    column(
      "unitPrice",
      "number",
      "mean price of one unit in major units of the currency",
      ({ cell }) => cell.unitPrice,
    ),
    column("currency", "string", "currency, ISO 4217", ({ cell }) => cell.currency),
    column("members", "string", "how many members are behind it, as a band", ({ cell }) => cell.members),
  ],
)

/** The periods that an item publishes about: the file that its rows go into. */
export function publishedIn(item: ForkItem) {
  return releasesOf(item).map(({ issuer, subject }) => ({ cooperative: issuer, period: subject.period }))
}
