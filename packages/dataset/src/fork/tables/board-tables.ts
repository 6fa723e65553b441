import type { ForkItem } from "../judge-document.ts"
import type { LanguageText, Need, Offer, Pledge } from "@commonshelf/documents"
import { canonicalJson, scidOfDid } from "@commonshelf/identity"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type Column, type ForkTable } from "./table.ts"

/** What is needed, offered and promised, as it was said: which of it stands, the `board` of a node tells. */
export const boardTables: readonly ForkTable[] = [
  forkTable("needs", "What cooperatives need", (item: ForkItem) => saidOf<Need>(item, "Need"), [
    ...signedColumns(),
    ...amountColumns<Said<Need>>(),
    column("households", "string", "for how many households, as a band", ({ subject }) => subject.households),
    column("funded", "boolean", "whether there is money for it", ({ subject }) => subject.funded),
    optional("criteria", "text", "what whoever delivers is asked to answer, as JSON", ({ subject }) =>
      subject.criteria === undefined ? undefined : canonicalJson(subject.criteria),
    ),
    ...timeColumns<Said<Need>>(),
  ]),
  forkTable(
    "offers",
    "What suppliers have to give, or could make",
    (item: ForkItem) => saidOf<Offer>(item, "Offer"),
    [
      ...signedColumns(),
      column("form", "string", "offer or capacity", ({ subject }) => subject.form),
      ...amountColumns<Said<Offer>>(),
      optional("risk", "text", "who bears a bad year", ({ subject }) => textOf(subject.risk)),
      ...timeColumns<Said<Offer>>(),
    ],
  ),
  forkTable("pledges", "What parties promise", (item: ForkItem) => saidOf<Pledge>(item, "Pledge"), [
    ...signedColumns(),
    column("entry", "string", "id of the pledge, kept when it is said anew", ({ subject }) => subject.id),
    column("towardsParty", "string", "SCID of who needs or offers it", ({ subject }) =>
      scidOfDid(subject.satisfies.party),
    ),
    column("towards", "string", "id of the need or offer", ({ subject }) => subject.satisfies.id),
    column("wording", "string", "digest of the wording of it", ({ subject }) => subject.satisfies.digest),
    column("amount", "number", "how much", ({ subject }) => subject.amount),
    column("unit", "string", "unit of the amount (UCUM)", ({ subject }) => subject.unit),
    column("period", "string", "for when", ({ subject }) => subject.period),
    optional("due", "date", "by which day", ({ subject }) => subject.due),
    optional("risk", "text", "who bears a bad year", ({ subject }) => textOf(subject.risk)),
    optional(
      "done",
      "number",
      "how much of it was done, as the issuer says",
      ({ subject }) => subject.done?.amount,
    ),
    optional("doneOn", "date", "when that was", ({ subject }) => subject.done?.on),
    ...timeColumns<Said<Pledge>>(),
  ]),
]

/** What needs and offers have in common. */
function amountColumns<Row extends { readonly subject: Need | Offer }>(): readonly Column<Row>[] {
  return [
    column("entry", "string", "its id, kept when it is said anew", ({ subject }) => subject.id),
    column("category", "text", "category, widest first, separated by ` > `", ({ subject }) =>
      subject.category.join(" > "),
    ),
    column("amount", "number", "how much", ({ subject }) => subject.amount),
    column("unit", "string", "unit of the amount (UCUM)", ({ subject }) => subject.unit),
    column("period", "string", "for when", ({ subject }) => subject.period),
    optional("minimum", "number", "less than this is of no use", ({ subject }) => subject.minimum),
    optional("country", "string", "where, ISO 3166-1 alpha-2", ({ subject }) => subject.place?.country),
    optional("town", "text", "where, at town level", ({ subject }) => subject.place?.town),
    optional("note", "text", "a note beside it", ({ subject }) => textOf(subject.note)),
  ]
}

function textOf(text: LanguageText | undefined): string | undefined {
  return text === undefined ? undefined : mainWording(text).text
}
