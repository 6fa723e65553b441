import { randomUUID } from "node:crypto"
import { formatInstant, signStatement, type Statement } from "@commonshelf/statement"
import { documentId, documentUrl, type DocumentDescriptor, type DraftBody } from "@commonshelf/documents"
import { createIndex, type Dataset, type DatasetIndex } from "@commonshelf/dataset"
import type { Digest } from "@commonshelf/identity"
import { openLedger, type Ledger } from "@commonshelf/purchases"
import {
  DamagedFileError,
  DatabaseLockedError,
  HomeVersionError,
  openReplica,
  type Replica,
} from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { readHome, readKeys, type HomeKeys, type HomePaths, type HomeRecord } from "../home/home.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"

/** A node at work in its home: everything an operation may use. */
export interface CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  /** What the verified statements add up to, always up to date. */
  readonly dataset: Dataset
  /** The private ledger of purchases; opened when first asked for. */
  readonly ledger: () => Ledger
  /** Where other nodes reach this one, while it serves. */
  readonly syncUrl: () => string | undefined
  /** The present instant. */
  readonly now: () => string
  /** Signs drafts with this device's key, each as the next of its feed, and puts them into the commons together. */
  say(drafts: readonly DraftBody[], options?: { readonly validUntil?: string }): readonly Digest[]
  /** Starts listening for other nodes, and calls those that it calls. */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

/**
 * Opens the node of a home. @throws Failure when the home is missing, of another version, damaged or in use
 */
export function openNode(paths: HomePaths): CommonsNode {
  const home = readHome(paths)
  const keys = readKeys(paths)
  const opened: Database[] = []
  try {
    return new HomeNode(paths, home, keys, opened)
  } catch (error) {
    for (const database of opened) closeDatabase(database)
    throw asFailure(error, paths)
  }
}

class HomeNode implements CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  readonly #keys: HomeKeys
  readonly #databases: Database[]
  readonly #index: DatasetIndex = createIndex()
  #ledger: Ledger | undefined
  #syncUrl: string | undefined

  constructor(paths: HomePaths, home: HomeRecord, keys: HomeKeys, databases: Database[]) {
    this.paths = paths
    this.home = home
    this.#keys = keys
    this.#databases = databases
    this.replica = openReplica({
      commons: this.#open(paths.commons),
      node: this.#open(paths.node),
      self: { scid: home.scid, name: home.name, role: home.role, nodeKey: keys.node },
      now: () => this.now(),
      onAdmitted: (changes) => {
        for (const change of changes) this.#addToIndex(change)
      },
    })
    for (const stored of this.replica.texts()) this.#addToIndex(stored)
  }

  get dataset(): Dataset {
    return this.#index.dataset
  }

  readonly ledger = (): Ledger => {
    try {
      this.#ledger ??= openLedger(prepareLedger(this.#open(this.paths.ledger)))
      return this.#ledger
    } catch (error) {
      throw asFailure(isDamage(error) ? new DamagedFileError("ledger") : error, this.paths)
    }
  }

  readonly syncUrl = (): string | undefined => this.#syncUrl

  readonly now = (): string => formatInstant(Date.now())

  say(
    drafts: readonly DraftBody[],
    { validUntil }: { readonly validUntil?: string } = {},
  ): readonly Digest[] {
    const lastByDocument = new Map<string, { sequence: number; digest: Digest }>()
    const signed = drafts.map(({ kind, document, subject, relatedResource }) => {
      const url = documentUrl(document)
      const last = lastByDocument.get(url) ?? this.#lastOfFeed(document)
      const statement = signStatement(
        {
          kind,
          issuer: this.home.did,
          subject,
          document: url,
          feed:
            last === undefined
              ? { sequence: 1 }
              : { sequence: last.sequence + 1, previousDigest: last.digest },
          at: this.now(),
          uuid: randomUUID(),
          ...(validUntil !== undefined && { validUntil }),
          ...(relatedResource !== undefined && { relatedResource }),
        },
        this.#keys.device,
      )
      lastByDocument.set(url, { sequence: statement.statement.sequence, digest: statement.digest })
      return { ...statement, document }
    })
    for (const verdict of this.replica.insert(signed)) {
      if (verdict.kind === "refused" || verdict.kind === "waits") {
        throw new Error(`this node refused its own statement: ${verdict.finding.message}`)
      }
    }
    return signed.map(({ digest }) => digest)
  }

  async listen(host: string, port: number): Promise<string> {
    const bound = await this.replica.listen(host, port)
    this.#syncUrl = `ws://${host.includes(":") ? `[${host}]` : host}:${bound}`
    return this.#syncUrl
  }

  async close(): Promise<void> {
    await this.replica.close()
    for (const database of this.#databases) closeDatabase(database)
  }

  #lastOfFeed(document: DocumentDescriptor) {
    return this.replica.store.lastOfFeed(documentId(document), this.#keys.device.multikey)
  }

  #open(path: string): Database {
    const database = openDatabase(path)
    this.#databases.push(database)
    return database
  }

  #addToIndex({
    document,
    digest,
    text,
  }: {
    document: Parameters<Replica["store"]["descriptorOf"]>[0]
    digest: Digest
    text: string
  }): void {
    const descriptor = this.replica.store.descriptorOf(document)
    const value: unknown = JSON.parse(text)
    // Identity logs pass the same gate; the dataset is made of statements.
    if (
      descriptor === undefined ||
      typeof value !== "object" ||
      value === null ||
      !("credentialSubject" in value)
    )
      return
    this.#index.add({ document: descriptor, digest, text, statement: value as Statement }) // the gate has parsed it
  }
}

/** The ledger is as durable as the commons; its tables are its own affair. */
function prepareLedger(database: Database): Database {
  database.exec(
    "PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
  )
  const check = database.prepare("PRAGMA quick_check").get()
  if (check === undefined || Object.values(check)[0] !== "ok") throw new DamagedFileError("ledger")
  return database
}

/** What a person can do about a file of a home that cannot be used. */
export function asFailure(error: unknown, paths: HomePaths): unknown {
  if (error instanceof DamagedFileError) {
    return new Failure(EXIT.failed, "damaged-file", `${paths.root}: ${error.message}.`, {
      hint: "Put back a backup of the file; or move the damaged file away and start: what peers hold comes back from them, what only this node held is still in the file.",
    })
  }
  if (error instanceof HomeVersionError || (error instanceof Error && error.name === "NewerLedgerError")) {
    return new Failure(
      EXIT.failed,
      "other-version",
      `${paths.root}: ${error.message}. Nothing was changed.`,
      {
        hint: "Use the program that made it, or another --home.",
      },
    )
  }
  if (
    error instanceof DatabaseLockedError ||
    (error instanceof Error && /database is locked/.test(error.message))
  ) {
    return new Failure(
      EXIT.locked,
      "locked",
      `The home ${paths.root} is in use by another commonshelf process.`,
      {
        hint: "Wait until it is done, or stop it.",
      },
    )
  }
  return error
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|file is not|corrupt/i.test(error.message)
}
