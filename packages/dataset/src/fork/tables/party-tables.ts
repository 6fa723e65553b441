import type { ForkItem } from "../judge-document.ts"
import type { Endorsement, PartyProfile, Withdrawal } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { saidOf, signedColumns, timeColumns, provenanceColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, NAME_COLUMNS, optional, type ForkTable } from "./table.ts"

/** Who speaks, and what they say about what others said. */
export const partyTables: readonly ForkTable[] = [
  forkTable(
    "parties",
    "Who the parties say they are",
    (item: ForkItem) => saidOf<PartyProfile>(item, "PartyProfile"),
    [
      ...signedColumns(),
      column("party", "string", "SCID of the party that it is about", ({ subject }) => scidOfDid(subject.id)),
      column("did", "string", "DID that the profile is about", ({ subject }) => subject.id),
      column(
        "role",
        "string",
        "cooperative, supplier, researcher or organisation",
        ({ subject }) => subject.role,
      ),
      ...NAME_COLUMNS,
      optional("legalForm", "string", "legal form", ({ subject }) => subject.legalForm),
      optional(
        "registeredScheme",
        "text",
        "register that it stands in",
        ({ subject }) => subject.registeredId?.scheme,
      ),
      optional("registeredId", "text", "its number there", ({ subject }) => subject.registeredId?.value),
      optional("website", "text", "address of its website", ({ subject }) => subject.website),
      optional("country", "string", "country, ISO 3166-1 alpha-2", ({ subject }) => subject.place?.country),
      optional("town", "text", "town", ({ subject }) => subject.place?.town),
      optional("languages", "string", "languages, separated by spaces", ({ subject }) =>
        subject.languages?.join(" "),
      ),
      optional("storeType", "string", "kind of shop", ({ subject }) => subject.storeType),
      optional("members", "string", "how many members, as a band", ({ subject }) => subject.members),
      optional("sectors", "string", "what it does, codes of ISIC Rev. 4 separated by spaces", ({ subject }) =>
        subject.sectors?.join(" "),
      ),
      optional(
        "workers",
        "string",
        "how many people work there, as a band",
        ({ subject }) => subject.workers,
      ),
      optional("priorities", "text", "topics that it puts first, separated by semicolons", ({ subject }) =>
        subject.priorities?.join("; "),
      ),
      ...timeColumns<Said<PartyProfile>>(),
      ...provenanceColumns<Said<PartyProfile>>(),
    ],
  ),
  forkTable("checks", "What others found", (item: ForkItem) => saidOf<Endorsement>(item, "Endorsement"), [
    ...signedColumns(),
    column("target", "string", "digest of the statement that was checked", ({ subject }) => subject.target),
    column("verdict", "string", "checked or disputed", ({ subject }) => subject.verdict),
    column("method", "string", "how it was checked", ({ subject }) => subject.method),
    optional(
      "note",
      "text",
      "what was found",
      ({ subject }) => subject.note && mainWording(subject.note).text,
    ),
    ...timeColumns<Said<Endorsement>>(),
  ]),
  forkTable(
    "withdrawals",
    "What was taken back",
    (item: ForkItem) => saidOf<Withdrawal>(item, "Withdrawal"),
    [
      ...signedColumns(),
      column(
        "target",
        "string",
        "digest of the statement that is taken back",
        ({ subject }) => subject.target,
      ),
      column("reason", "text", "why", ({ subject }) => subject.reason),
      optional(
        "replacedBy",
        "string",
        "digest of the statement that takes its place",
        ({ subject }) => subject.replacedBy,
      ),
      ...timeColumns<Said<Withdrawal>>(),
    ],
  ),
]
