import type {
  Checkpoint,
  ConsumptionRelease,
  MetricAdoption,
  MetricDefinition,
  PartyAttestation,
  PartyProfile,
  Product,
  SubjectOf,
  SupplierDisclosure,
  Withdrawal,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Contradiction } from "../contradiction.ts"
import type { IdentityFacts, Revocation } from "../trust/identity-facts.ts"
import type { ReceiptReader } from "../trust/receipt.ts"
import type { Trust } from "../trust/trust.ts"
import type { Entry, Said } from "./entry.ts"
import type { FiledKind } from "./filed-kinds.ts"
import type { Feed } from "./feed.ts"
import type { IdentityLog } from "./identity-log.ts"

type Table<Key, Subject> = ReadonlyMap<Key, readonly Entry<Subject>[]>

/**
 * The verified statements, by what is asked of them. Nothing in it is in any order: a view sorts what it answers, so
 * the same statements give the same answers in whatever order they came [A4]. Keys of several parts are joined by a space.
 */
export interface Dataset {
  readonly statements: ReadonlyMap<Digest, Said>
  /** By the SCID of the party and the key that signed. */
  readonly statementsByKey: ReadonlyMap<string, readonly Said[]>
  /** By `statementsByKey`'s key and the document, each sorted by sequence, then by digest [D3]. */
  readonly feeds: ReadonlyMap<string, Pick<Feed, "members" | "isContradicted">>
  /** By the SCID of the party. */
  readonly profiles: Table<string, PartyProfile>
  /** By the SCID of the cooperative. */
  readonly adoptions: Table<string, MetricAdoption>
  /** By the digest of the metric's content [S5]. */
  readonly definitions: Table<Digest, MetricDefinition>
  /** By `productKey`. */
  readonly products: Table<string, Product>
  /** The keys of products that ever stood in a category, by the category in lower case. */
  readonly productKeysByCategory: ReadonlyMap<string, ReadonlySet<string>>
  /** By `disclosureKey`. */
  readonly disclosures: Table<string, SupplierDisclosure>
  /** The statements of `FILED_KINDS`: of each kind all, and by key. Ask with `entriesOfKind` and `entriesFor`. */
  readonly filed: ReadonlyMap<FiledKind, Filed>
  /** By the SCID of the party that is vouched for. */
  readonly attestations: Table<string, PartyAttestation>
  /** By the SCID of an identity whose keys are lost: what says who continues it. */
  readonly continuations: Table<string, PartyAttestation>
  /** By the digest of the statement that is taken back; a view heeds only those of its own issuer. */
  readonly withdrawals: Table<Digest, Withdrawal>
  /** By the SCID of the cooperative, the series and the period: the key that is written once [R7]. */
  readonly releases: Table<string, ConsumptionRelease>
  readonly checkpoints: ReadonlyMap<Digest, Entry<Checkpoint>>
  /** The checkpoints that have seen it, by the digest of a statement or log entry. */
  readonly receipts: Table<Digest, Checkpoint>
  /** The checkpoints that refer to it among `others`, by the digest of a checkpoint. */
  readonly mentions: Table<Digest, Checkpoint>
  /** By the SCID of the party. */
  readonly logs: ReadonlyMap<string, IdentityLog>
  /** In a dataset of what counts: what was judged, and by whose checkpoints. Absent, everything counts. */
  readonly judgement?: Judgement
}

/** What a verifier with a trusted list found of the statements that time may decide about [S11]. */
export interface Judgement extends ReceiptReader {
  readonly trust: Trust
  /** All that was said, also what does not count. */
  readonly everything: Dataset
  /** How many statements revoked keys have signed: with none, the trusted list has decided nothing. */
  readonly judged: number
  /** Signed by a revoked key, and no quorum had seen it before that: shown, never counted. */
  readonly unproven: ReadonlySet<Digest>
  /** Says when the key that signed a statement is disowned from, if it is. */
  readonly revocationOf: (said: Said) => Revocation | undefined
  readonly factsOf: (scid: string) => IdentityFacts | undefined
  /** The contradictions in `everything`, found once. */
  readonly contradictions: () => readonly Contradiction[]
}

/** All that was said, also what a judged dataset leaves out. */
export function everythingIn(dataset: Dataset): Dataset {
  return dataset.judgement?.everything ?? dataset
}

/** A product by its supplier and its id: a party that uses another's id speaks of its own product only. */
export function productKey(supplier: string, id: string): string {
  return `${supplier} ${id}`
}

/** The answers of a supplier about a subject to one exact version of a metric. */
export function disclosureKey(supplier: string, subject: AnswerSubject, metric: Digest): string {
  return `${supplier} ${subject} ${metric}`
}

/** What an answer is about: the id of a product, or `self` for the supplier, whose DID may change. */
export type AnswerSubject = string

export const SELF: AnswerSubject = "self"

/** What a disclosure is about. */
export function answerSubject({ id }: SupplierDisclosure): AnswerSubject {
  return id.startsWith("did:") ? SELF : id
}

/** The key of a party: revocation and feeds are of keys, whatever host the party's DID names. */
export function partyKey(scid: string, multikey: string): string {
  return `${scid} ${multikey}`
}

const NONE: readonly never[] = []

/** The statements of one kind that is filed. */
export interface Filed {
  readonly all: readonly Entry<unknown>[]
  readonly byKey: ReadonlyMap<string, readonly Entry<unknown>[]>
}

/** What was said in a kind under one of its keys, in no order: see `FILED_KINDS`. */
export function entriesFor<K extends FiledKind>(
  dataset: Dataset,
  kind: K,
  key: string,
): readonly Entry<SubjectOf<K>>[] {
  // Filed by its kind, so its subject is that of the kind: the gate has accepted it [S7].
  return (dataset.filed.get(kind)?.byKey.get(key) ?? NONE) as readonly Entry<SubjectOf<K>>[]
}

/** All that was said in a kind, in no order. */
export function entriesOfKind<K extends FiledKind>(
  dataset: Dataset,
  kind: K,
): readonly Entry<SubjectOf<K>>[] {
  // Filed by its kind, as above.
  return (dataset.filed.get(kind)?.all ?? NONE) as readonly Entry<SubjectOf<K>>[]
}

/** The entries of a key; none is an empty list. */
export function entriesOf<Key, Subject>(table: Table<Key, Subject>, key: Key): readonly Entry<Subject>[] {
  return table.get(key) ?? NONE
}
