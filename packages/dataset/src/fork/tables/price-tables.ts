import { PRICE_COMPONENTS, type PriceBreakdown } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, optional, type ForkTable } from "./table.ts"

/** Prices, and where every cent of them goes. */
export const priceTables: readonly ForkTable[] = [
  forkTable(
    "prices",
    "Prices that parties broke down, each its own part",
    (item: ForkItem) => saidOf<PriceBreakdown>(item, "PriceBreakdown"),
    [
      ...signedColumns(),
      column("supplier", "string", "SCID of the supplier of the product", ({ subject }) =>
        scidOfDid(subject.product.supplier),
      ),
      column("product", "string", "id of the product", ({ subject }) => subject.product.id),
      column("period", "string", "year, quarter, month, or days from/to", ({ subject }) => subject.period),
      column("kind", "string", "farm-gate, wholesale or shelf", ({ subject }) => subject.kind),
      column("quantity", "number", "how much is bought for it", ({ subject }) => subject.per.quantity),
      column("unit", "text", "unit of the quantity", ({ subject }) => subject.per.unit),
      column("currency", "string", "currency, ISO 4217", ({ subject }) => subject.currency),
      optional(
        "paidKind",
        "string",
        "kind of the price that was paid for it, of what is sold on",
        ({ subject }) => subject.paid?.kind,
      ),
      optional(
        "paid",
        "integer",
        "what was paid for it without taxes, in minor units",
        ({ subject }) => subject.paid?.netMinor,
      ),
      optional(
        "offer",
        "string",
        "digest of the seller's statement that is accepted",
        ({ subject }) => subject.paid?.offer,
      ),
      column(
        "notBrokenDown",
        "integer",
        "what is not broken down, in minor units",
        ({ subject }) => subject.notBrokenDownMinor,
      ),
      column(
        "net",
        "integer",
        "price without taxes on it, in minor units",
        ({ subject }) => subject.netMinor,
      ),
      column("total", "integer", "price with them, in minor units", ({ subject }) => subject.totalMinor),
      optional("agreement", "string", "digest of the letter", ({ subject }) => subject.agreement),
      ...timeColumns<Said<PriceBreakdown>>(),
    ],
  ),
  forkTable(
    "price-components",
    "Where the cents of prices go, a component or a tax a row",
    (item: ForkItem) =>
      saidOf<PriceBreakdown>(item, "PriceBreakdown").flatMap(({ digest, issuer, subject }) => [
        ...subject.components.map(({ code, label, amountMinor, paidTo, basis }) => ({
          ...{ digest, issuer, code, label, amountMinor, paidTo, basis },
          receiver: PRICE_COMPONENTS[code],
        })),
        ...subject.taxes.map(({ code, amountMinor }) => ({
          ...{ digest, issuer, code, label: undefined, amountMinor, paidTo: undefined, basis: undefined },
          receiver: "government",
        })),
      ]),
    [
      ...signedColumns(),
      column("component", "text", "code of the component, or of the tax", ({ code }) => code),
      column("amount", "integer", "amount in minor units", ({ amountMinor }) => amountMinor),
      column("receiver", "string", "to whom the value goes by GRI 201-1", ({ receiver }) => receiver),
      optional("paidTo", "string", "whom it is paid to", ({ paidTo }) => paidTo),
      optional("basis", "string", "actual, standard or estimate; empty of a tax", ({ basis }) => basis),
    ],
  ),
]
