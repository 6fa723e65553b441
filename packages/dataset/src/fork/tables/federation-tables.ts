import { charterDigest, type Charter, type FederationAct } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** Who is allied with whom. */
export const federationTables: readonly ForkTable[] = [
  forkTable(
    "charters",
    "The charters of federations",
    (item: ForkItem) => saidOf<Charter>(item, "Charter").map((said) => ({ ...said, ...said.subject })),
    [
      ...signedColumns(),
      column("charter", "string", "digest of the charter", ({ content }) => charterDigest(content)),
      column("federation", "string", "digest of the charter that founded the federation", ({ content }) =>
        content.v === 1 ? charterDigest(content) : content.federation,
      ),
      optional("amends", "string", "digest of the charter whose place it would take", ({ content }) =>
        content.v === 1 ? undefined : content.amends,
      ),
      column("name", "text", "its name", ({ content }) => mainWording(content.name).text),
      column("text", "text", "what it says", ({ content }) => mainWording(content.text).text),
      column(
        "language",
        "string",
        "language of the text",
        ({ content }) => mainWording(content.text).language,
      ),
      optional("founders", "string", "SCIDs of those who are members by their own signature", ({ content }) =>
        content.v === 1 ? content.founders.map((did) => scidOfDid(did)).join(" ") : undefined,
      ),
      ...timeColumns<Said<Charter>>(),
    ],
  ),
  forkTable(
    "federation-acts",
    "What parties did about federations",
    (item: ForkItem) => saidOf<FederationAct>(item, "FederationAct"),
    [
      ...signedColumns(),
      column("federation", "string", "digest of the charter", ({ subject }) => subject.charter),
      column(
        "act",
        "string",
        "apply, leave, accept, suspend, lift, give-mandate, end-mandate, adopt-metrics or amend",
        ({ subject }) => subject.act,
      ),
      optional("party", "string", "SCID of the party that it is about", ({ subject }) =>
        "party" in subject ? scidOfDid(subject.party) : undefined,
      ),
      optional("mandate", "string", "what it is trusted with", ({ subject }) =>
        "mandate" in subject ? subject.mandate : undefined,
      ),
      optional("metrics", "string", "digests of the metrics to measure by", ({ subject }) =>
        subject.act === "adopt-metrics" ? subject.metrics.map(({ digest }) => digest).join(" ") : undefined,
      ),
      optional("replacedBy", "string", "digest of the charter that would take the place", ({ subject }) =>
        subject.act === "amend" ? subject.replacedBy : undefined,
      ),
      ...timeColumns<Said<FederationAct>>(),
    ],
  ),
]
