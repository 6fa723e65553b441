import {
  metricDigest,
  type Checkpoint,
  type ConsumptionRelease,
  type MetricAdoption,
  type MetricDefinition,
  type PartyAttestation,
  type PartyProfile,
  type Product,
  type SubjectOf,
  type SupplierDisclosure,
  type Withdrawal,
} from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { issuerScid, kindOf } from "@commonshelf/statement"
import type { SourceStatement } from "../source-statement.ts"
import { answerSubject, disclosureKey, partyKey, productKey, type Dataset } from "./dataset.ts"
import { signingKey, type Entry, type Said } from "./entry.ts"
import { Feed } from "./feed.ts"
import { filingOf, isFiledKind, type FiledKind } from "./filed-kinds.ts"
import { push } from "./group.ts"
import { IdentityLog, type SourceLogEntry } from "./identity-log.ts"

/** A dataset that grows. */
export interface DatasetIndex {
  /** Adds a statement; false when it is here already. The order of adding changes no answer [A4]. */
  readonly add: (statement: SourceStatement) => boolean
  /** Adds an entry of a party's identity log; false when it is here already. */
  readonly addLogEntry: (entry: SourceLogEntry) => boolean
  /** What has been added so far: it grows with the index, and every question is answered as of then. */
  readonly dataset: Dataset
}

/** Begins an empty dataset. */
export function createIndex(): DatasetIndex {
  const tables = emptyTables()
  const add = (source: SourceStatement): boolean => {
    if (tables.statements.has(source.digest)) return false
    const { sequence } = source.statement
    const place = { sequence, saidAt: source.statement.validFrom }
    const said = { source, digest: source.digest, issuer: issuerScid(source.statement), place }
    const key = partyKey(said.issuer, signingKey(said))
    tables.statements.set(said.digest, said)
    push(tables.statementsByKey, key, said)
    feedOf(tables, `${key} ${source.statement.document}`).insert(said)
    const subject: unknown = source.statement.credentialSubject
    if (isIndexed(subject) && speaksForItself(said.issuer, subject)) file(tables, said, subject)
    const kind = kindOf(source.statement)
    if (isFiledKind(kind)) fileByKeys(tables, said, kind)
    return true
  }
  const addLogEntry = (source: SourceLogEntry): boolean => {
    const log = tables.logs.get(source.party) ?? new IdentityLog()
    tables.logs.set(source.party, log)
    return log.insert(source)
  }
  return { add, addLogEntry, dataset: tables }
}

/** What a set of verified statements adds up to: the same set in any order gives the same answers [A4]. */
export function buildDataset(statements: Iterable<SourceStatement>): Dataset {
  const { add, dataset } = createIndex()
  for (const statement of statements) add(statement)
  return dataset
}

type Subject =
  | PartyProfile
  | PartyAttestation
  | MetricAdoption
  | Product
  | SupplierDisclosure
  | MetricDefinition
  | ConsumptionRelease
  | Withdrawal
  | Checkpoint

const INDEXED_KINDS: ReadonlySet<string> = new Set<Subject["type"]>([
  "PartyProfile",
  "PartyAttestation",
  "MetricAdoption",
  "Product",
  "SupplierDisclosure",
  "MetricDefinition",
  "ConsumptionRelease",
  "Withdrawal",
  "Checkpoint",
])

/**
 * Whether a view asks for what a statement says. Its `type` is enough to tell: the statement was verified [S7], so the
 * schema of its kind has accepted the rest.
 */
function isIndexed(subject: unknown): subject is Subject {
  if (typeof subject !== "object" || subject === null || !("type" in subject)) return false
  return typeof subject.type === "string" && INDEXED_KINDS.has(subject.type)
}

/**
 * Nobody gives another party a profile, a product, an answer, a metric or a release. What names no party, such as an
 * answer about a product or a check of a statement, is the issuer's own word by itself; to vouch is to speak of another.
 */
function speaksForItself(issuer: string, subject: Subject): boolean {
  if (subject.type === "PartyAttestation") return true
  const party =
    "supplier" in subject ? subject.supplier : "designer" in subject ? subject.designer : subject.id
  return !party.startsWith("did:") || scidOfDid(party) === issuer
}

type Tables = ReturnType<typeof emptyTables>

function emptyTables() {
  return {
    statements: new Map<Digest, Said>(),
    statementsByKey: new Map<string, Said[]>(),
    feeds: new Map<string, Feed>(),
    profiles: new Map<string, Entry<PartyProfile>[]>(),
    adoptions: new Map<string, Entry<MetricAdoption>[]>(),
    definitions: new Map<Digest, Entry<MetricDefinition>[]>(),
    products: new Map<string, Entry<Product>[]>(),
    productKeysByCategory: new Map<string, Set<string>>(),
    disclosures: new Map<string, Entry<SupplierDisclosure>[]>(),
    filed: new Map<FiledKind, MutableFiled>(),
    attestations: new Map<string, Entry<PartyAttestation>[]>(),
    continuations: new Map<string, Entry<PartyAttestation>[]>(),
    withdrawals: new Map<Digest, Entry<Withdrawal>[]>(),
    releases: new Map<string, Entry<ConsumptionRelease>[]>(),
    checkpoints: new Map<Digest, Entry<Checkpoint>>(),
    receipts: new Map<Digest, Entry<Checkpoint>[]>(),
    mentions: new Map<Digest, Entry<Checkpoint>[]>(),
    logs: new Map<string, IdentityLog>(),
  }
}

function file(tables: Tables, said: Said, subject: Subject): void {
  const { issuer } = said
  switch (subject.type) {
    case "PartyProfile":
      return push(tables.profiles, issuer, { ...said, subject })
    case "PartyAttestation":
      return fileAttestation(tables, { ...said, subject })
    case "MetricAdoption":
      return push(tables.adoptions, issuer, { ...said, subject })
    case "MetricDefinition":
      return push(tables.definitions, metricDigest(subject.content), { ...said, subject })
    case "Product":
      fileCategories(tables, productKey(issuer, subject.id), subject)
      return push(tables.products, productKey(issuer, subject.id), { ...said, subject })
    case "SupplierDisclosure":
      return push(tables.disclosures, disclosureKey(issuer, answerSubject(subject), subject.metric), {
        ...said,
        subject,
      })
    case "Withdrawal":
      return push(tables.withdrawals, subject.target, { ...said, subject })
    case "ConsumptionRelease":
      return push(tables.releases, `${issuer} ${subject.rules.series} ${subject.period}`, {
        ...said,
        subject,
      })
    case "Checkpoint":
      return fileCheckpoint(tables, { ...said, subject })
  }
}

interface MutableFiled {
  readonly all: Entry<unknown>[]
  readonly byKey: Map<string, Entry<unknown>[]>
}

/** Files a statement of a kind under its keys; its schema has accepted it [S7]. */
function fileByKeys(tables: Tables, said: Said, kind: FiledKind): void {
  const filing = filingOf(kind)
  const subject = said.source.statement.credentialSubject as SubjectOf<FiledKind>
  if (filing.ofOthers !== true && subject.id.startsWith("did:") && scidOfDid(subject.id) !== said.issuer)
    return
  const filed = tables.filed.get(kind) ?? { all: [], byKey: new Map<string, Entry<unknown>[]>() }
  tables.filed.set(kind, filed)
  const entry = { ...said, subject }
  filed.all.push(entry)
  for (const key of new Set(filing.keysOf(subject, said.issuer))) push(filed.byKey, key, entry)
}

function fileAttestation(tables: Tables, entry: Entry<PartyAttestation>): void {
  const { id, continues } = entry.subject
  push(tables.attestations, scidOf(id), entry)
  if (continues !== undefined) push(tables.continuations, scidOf(continues), entry)
}

/** The SCID of a DID that a schema has accepted. */
function scidOf(did: string): string {
  return scidOfDid(did) ?? did
}

function fileCheckpoint(tables: Tables, checkpoint: Entry<Checkpoint>): void {
  tables.checkpoints.set(checkpoint.digest, checkpoint)
  for (const digest of checkpoint.subject.seen) push(tables.receipts, digest, checkpoint)
  for (const digest of checkpoint.subject.others) push(tables.mentions, digest, checkpoint)
}

function fileCategories(tables: Tables, key: string, product: Product): void {
  for (const segment of product.category.map((name) => name.toLowerCase())) {
    const keys = tables.productKeysByCategory.get(segment)
    if (keys === undefined) tables.productKeysByCategory.set(segment, new Set([key]))
    else keys.add(key)
  }
}

function feedOf(tables: Tables, key: string): Feed {
  const known = tables.feeds.get(key)
  if (known !== undefined) return known
  const feed = new Feed()
  tables.feeds.set(key, feed)
  return feed
}
