import type { ForkItem } from "../judge-document.ts"
import type { Product, SupplierDisclosure } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { valueText } from "./answer-value.ts"
import { provenanceColumns, saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, NAME_COLUMNS, optional, type ForkTable } from "./table.ts"

/** What suppliers sell, and what they answer. */
export const supplierTables: readonly ForkTable[] = [
  forkTable("products", "What suppliers sell", (item: ForkItem) => saidOf<Product>(item, "Product"), [
    ...signedColumns(),
    column("supplier", "string", "SCID of the supplier that sells it", ({ subject }) =>
      scidOfDid(subject.supplier),
    ),
    column(
      "product",
      "string",
      "id of the product, kept when it is described again",
      ({ subject }) => subject.id,
    ),
    ...NAME_COLUMNS,
    optional("gtin", "string", "number under its barcode", ({ subject }) => subject.gtin),
    optional(
      "codeIssuer",
      "text",
      "who gives it the code of the next column",
      ({ subject }) => subject.localCode?.issuer,
    ),
    optional("code", "text", "another number than a GTIN", ({ subject }) => subject.localCode?.code),
    optional("brand", "text", "brand", ({ subject }) => subject.brand),
    column("category", "text", "category, widest first, separated by ` > `", ({ subject }) =>
      subject.category.join(" > "),
    ),
    optional("netContent", "number", "how much is in it", ({ subject }) => subject.netContent?.value),
    optional(
      "netContentUnit",
      "text",
      "unit of the column before",
      ({ subject }) => subject.netContent?.unit,
    ),
    optional("soldBy", "string", "unit or weight", ({ subject }) => subject.soldBy),
    optional(
      "countryOfOrigin",
      "string",
      "country of origin, ISO 3166-1 alpha-2",
      ({ subject }) => subject.countryOfOrigin,
    ),
    optional(
      "versionFrom",
      "date",
      "day on which this version of the product began",
      ({ subject }) => subject.version?.from,
    ),
    optional("versionTo", "date", "last day of this version", ({ subject }) => subject.version?.to),
    optional(
      "whatChanged",
      "text",
      "what changed with this version",
      ({ subject }) => subject.version?.whatChanged && mainWording(subject.version.whatChanged).text,
    ),
    optional("gpcCategory", "string", "GS1 brick code of its category", ({ subject }) => subject.gpcCategory),
    optional("allergens", "text", "allergens, separated by spaces", ({ subject }) =>
      subject.allergens?.join(" "),
    ),
    ...timeColumns<Said<Product>>(),
    ...provenanceColumns<Said<Product>>(),
  ]),
  forkTable(
    "answers",
    "What suppliers answer",
    (item: ForkItem) => saidOf<SupplierDisclosure>(item, "SupplierDisclosure"),
    [
      ...signedColumns(),
      optional(
        "supplier",
        "string",
        "SCID of the supplier that it is about; empty when it is about a product",
        ({ subject }) => scidOfDid(subject.id),
      ),
      optional(
        "product",
        "string",
        "id of the product that it is about; empty when it is the supplier itself",
        ({ subject }) => (subject.id.startsWith("did:") ? undefined : subject.id),
      ),
      column(
        "metric",
        "string",
        "digest of the metric's version that is answered",
        ({ subject }) => subject.metric,
      ),
      column("period", "string", "year, quarter, month, or days from/to", ({ subject }) => subject.period),
      column(
        "state",
        "string",
        "answered, declined, unknown (to the party itself) or not-applicable",
        ({ subject }) => subject.answer.state,
      ),
      optional("valueType", "string", "type of the value", ({ subject }) => valueOf(subject)?.type),
      optional(
        "value",
        "string",
        "value; money in minor units of its currency; of a breakdown the total, its parts stand in `breakdowns`",
        ({ subject }) => {
          const value = valueOf(subject)
          return value === undefined ? undefined : valueText(value)
        },
      ),
      optional("unit", "text", "unit of a number", ({ subject }) => {
        const value = valueOf(subject)
        return value?.type === "number" ? value.unit : undefined
      }),
      optional("currency", "string", "currency of money, ISO 4217", ({ subject }) => {
        const value = valueOf(subject)
        return value?.type === "money" || value?.type === "breakdown" ? value.currency : undefined
      }),
      optional("per", "text", "what the money is for", ({ subject }) => {
        const value = valueOf(subject)
        return value?.type === "money" || value?.type === "breakdown" ? value.per : undefined
      }),
      optional(
        "reason",
        "text",
        "why it is declined, not known or does not apply",
        ({ subject: { answer } }) => (answer.state === "answered" ? undefined : answer.reason),
      ),
      optional(
        "scope",
        "text",
        "what the value covers, when it is not everything",
        ({ subject }) => subject.scope,
      ),
      optional(
        "sitesCovered",
        "number",
        "how many per cent of its sites it covers",
        ({ subject }) => subject.coverage?.sites,
      ),
      optional(
        "productsCovered",
        "number",
        "how many per cent of its products it covers",
        ({ subject }) => subject.coverage?.products,
      ),
      optional("low", "number", "the true value is not below", ({ subject }) => subject.accuracy?.low),
      optional("high", "number", "the true value is not above", ({ subject }) => subject.accuracy?.high),
      optional(
        "note",
        "text",
        "note beside the answer",
        ({ subject }) => subject.note && mainWording(subject.note).text,
      ),
      column(
        "evidence",
        "integer",
        "how many documents are named as evidence",
        ({ subject }) => subject.evidence?.length ?? 0,
      ),
      ...timeColumns<Said<SupplierDisclosure>>(),
      ...provenanceColumns<Said<SupplierDisclosure>>(),
    ],
  ),
  forkTable(
    "breakdowns",
    "Where the amounts of answers go, a part a row",
    (item: ForkItem) =>
      saidOf<SupplierDisclosure>(item, "SupplierDisclosure").flatMap(({ digest, issuer, subject }) => {
        const value = valueOf(subject)
        if (value?.type !== "breakdown") return []
        const parts = value.parts.map(({ code, amountMinor }) => ({ code, amountMinor }))
        return [...parts, { code: undefined, amountMinor: value.notBrokenDownMinor }].map((part) => ({
          digest,
          issuer,
          ...part,
        }))
      }),
    [
      ...signedColumns(),
      optional(
        "part",
        "string",
        "code of the part, as the metric names it; empty for what is not broken down",
        ({ code }) => code,
      ),
      column(
        "amount",
        "integer",
        "amount in minor units of the answer's currency",
        ({ amountMinor }) => amountMinor,
      ),
    ],
  ),
  forkTable(
    "evidence",
    "What answers name as evidence",
    (item: ForkItem) =>
      saidOf<SupplierDisclosure>(item, "SupplierDisclosure").flatMap(({ digest, issuer, subject }) =>
        (subject.evidence ?? []).map((evidence) => ({ digest, issuer, evidence })),
      ),
    [
      ...signedColumns(),
      column("name", "text", "name of the file", ({ evidence }) => evidence.name),
      column("mediaType", "text", "media type of the file", ({ evidence }) => evidence.mediaType),
      column(
        "evidence",
        "string",
        "digest of the file, which is not part of the commons",
        ({ evidence }) => evidence.digest,
      ),
      optional("url", "text", "where it may be", ({ evidence }) => evidence.url),
      optional("issuedOn", "date", "day of issue", ({ evidence }) => evidence.issuedOn),
    ],
  ),
]

function valueOf({ answer }: SupplierDisclosure) {
  return answer.state === "answered" ? answer.value : undefined
}
