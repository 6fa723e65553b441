import type { ForkItem } from "../judge-document.ts"
import type { DocumentDescriptor, PartyAttestation } from "@commonshelf/documents"
import { entryVersion, scidOfDid } from "@commonshelf/identity"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** The identities of the parties, who agreed to their versions, and who vouches for whom. */
export const identityTables: readonly ForkTable[] = [
  forkTable(
    "identities",
    "The versions of the parties' identities",
    ({ digest, entry }: ForkItem) => (entry === undefined ? [] : [{ digest, entry }]),
    [
      column(
        "statement",
        "string",
        "digest of the log entry that the row comes from",
        ({ digest }) => digest,
      ),
      column("party", "string", "SCID of the party, which never changes", ({ entry }) =>
        scidOfDid(entry.state.id),
      ),
      column("did", "string", "its DID in this version", ({ entry }) => entry.state.id),
      column("version", "integer", "number of the version, from 1", ({ entry }) => entryVersion(entry)),
      column(
        "versionTime",
        "datetime",
        "when it was made, as the party claims",
        ({ entry }) => entry.versionTime,
      ),
      column(
        "deactivated",
        "boolean",
        "whether the party ended with it",
        ({ entry }) => entry.parameters.deactivated === true,
      ),
    ],
  ),
  forkTable(
    "witnesses",
    "Who agreed to versions of identities",
    ({ digest, witnessProof }: ForkItem, { owner }: DocumentDescriptor) =>
      witnessProof === undefined ? [] : [{ digest, owner, ...witnessProof }],
    [
      column("statement", "string", "digest of the proof that the row comes from", ({ digest }) => digest),
      column("party", "string", "SCID of the party whose identity it is", ({ owner }) => owner),
      column("version", "integer", "number of the version that is agreed to", ({ versionId }) =>
        Number.parseInt(versionId, 10),
      ),
      column("witness", "string", "key of the node that agreed", ({ witness }) => witness),
      column("agreedAt", "datetime", "when it agreed, as it claims", ({ proof }) => proof.created),
    ],
  ),
  forkTable(
    "attestations",
    "Which cooperative vouches that a party is which registered company",
    (item: ForkItem) => saidOf<PartyAttestation>(item, "PartyAttestation"),
    [
      ...signedColumns(),
      column("party", "string", "SCID of the party that is vouched for", ({ subject }) =>
        scidOfDid(subject.id),
      ),
      column("name", "text", "its name in the register", ({ subject }) => subject.name),
      column("registeredId", "text", "its number there", ({ subject }) => subject.registeredId),
      column("register", "text", "the register", ({ subject }) => subject.idScheme.name),
      column("method", "string", "how it was checked", ({ subject }) => subject.method),
      column("checkedOn", "date", "day on which it was checked", ({ subject }) => subject.checkedOn),
      optional("continues", "string", "SCID of the lost identity that the party continues", ({ subject }) =>
        subject.continues === undefined ? undefined : scidOfDid(subject.continues),
      ),
      optional(
        "note",
        "text",
        "what else was found",
        ({ subject }) => subject.note && mainWording(subject.note).text,
      ),
      ...timeColumns<Said<PartyAttestation>>(),
    ],
  ),
]
