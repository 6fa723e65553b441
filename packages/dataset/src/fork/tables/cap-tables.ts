import type { CapDeclaration, CapResponse } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** Maximum wages and profits, and what cooperatives say to them. */
export const capTables: readonly ForkTable[] = [
  forkTable(
    "caps",
    "Maximum wages and profits, as parties declare them about themselves",
    (item: ForkItem) => saidOf<CapDeclaration>(item, "CapDeclaration"),
    [
      ...signedColumns(),
      column("party", "string", "SCID of the party that declares it", ({ subject }) => scidOfDid(subject.id)),
      column("of", "string", "wage or profit", ({ subject }) => subject.cap.of),
      column(
        "kind",
        "string",
        "absolute or ratio of a wage; revenue, equity or unit of a profit",
        ({ subject }) => subject.cap.limit.kind,
      ),
      optional("times", "number", "so many times the base", ({ subject: { cap } }) =>
        cap.limit.kind === "ratio" ? cap.limit.times : undefined,
      ),
      optional("base", "string", "wage that a ratio is taken of", ({ subject: { cap } }) =>
        cap.limit.kind === "ratio" ? cap.limit.base : undefined,
      ),
      optional("percent", "number", "per cent of revenue or equity", ({ subject: { cap } }) =>
        "percent" in cap.limit ? cap.limit.percent : undefined,
      ),
      optional("amount", "integer", "amount in minor units", ({ subject: { cap } }) =>
        "amountMinor" in cap.limit ? cap.limit.amountMinor : undefined,
      ),
      optional("currency", "string", "currency of the amount, ISO 4217", ({ subject: { cap } }) =>
        "currency" in cap.limit ? cap.limit.currency : undefined,
      ),
      optional("per", "text", "what the amount is for", ({ subject: { cap } }) =>
        "per" in cap.limit ? cap.limit.per : undefined,
      ),
      column("terms", "string", "gross or net of a wage; before or after tax of a profit", ({ subject }) =>
        subject.cap.of === "wage" ? subject.cap.pay : subject.cap.tax,
      ),
      column(
        "definition",
        "text",
        "definition in the party's own words",
        ({ subject }) => mainWording(subject.definition).text,
      ),
      column("since", "date", "day from which it holds", ({ subject }) => subject.since),
      optional(
        "noticeDays",
        "integer",
        "days before it takes effect that a change is declared",
        ({ subject }) => subject.noticeDays,
      ),
      optional(
        "measuredBy",
        "string",
        "digest of the metric's version that measures what the party did",
        ({ subject }) => subject.measuredBy,
      ),
      ...timeColumns<Said<CapDeclaration>>(),
    ],
  ),
  forkTable(
    "cap-responses",
    "What cooperatives say to caps",
    (item: ForkItem) => saidOf<CapResponse>(item, "CapResponse"),
    [
      ...signedColumns(),
      column("target", "string", "digest of the declaration", ({ subject }) => subject.target),
      column("response", "string", "accept, question or not-accept", ({ subject }) => subject.response),
      optional(
        "note",
        "text",
        "what is asked, or why it is not accepted",
        ({ subject }) => subject.note && mainWording(subject.note).text,
      ),
      ...timeColumns<Said<CapResponse>>(),
    ],
  ),
]
