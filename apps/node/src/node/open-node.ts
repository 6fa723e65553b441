import { randomUUID } from "node:crypto"
import { formatInstant, signStatement } from "@commonshelf/statement"
import { documentId, documentUrl, type DocumentDescriptor, type DraftBody } from "@commonshelf/documents"
import { lastCheckpoints, type Dataset } from "@commonshelf/dataset"
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
import { Checkpointer } from "./checkpointer.ts"
import { createCommonsIndex, type CommonsIndex } from "./commons-index.ts"
import { nextCheckpoints } from "./next-checkpoints.ts"
import { trustedNodes } from "./trusted-nodes.ts"

/** A node at work in its home: everything an operation may use. */
export interface CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  /** What the verified statements add up to for whoever trusts `trustedNodes`, always up to date. */
  readonly dataset: Dataset
  /** The SCIDs of the cooperatives whose checkpoints are believed [S11], sorted. */
  readonly trustedNodes: readonly string[]
  /** The private ledger of purchases; opened when first asked for. */
  readonly ledger: () => Ledger
  /** Where other nodes reach this one, while it serves. */
  readonly syncUrl: () => string | undefined
  /** The present instant. */
  readonly now: () => string
  /** Signs drafts with this device's key, each as the next of its feed, and puts them into the commons together. */
  say(drafts: readonly DraftBody[], options?: Saying): readonly Digest[]
  /** Starts listening for other nodes, and calls those that it calls. */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

/** How drafts are said. */
export interface Saying {
  readonly validUntil?: string
  /** The instant that they claim; the present one if it is left out. */
  readonly at?: string
}

export interface NodeOptions {
  /** Told of what went wrong while nobody waited for an answer. */
  readonly onError?: (error: unknown) => void
}

/**
 * Opens the node of a home. @throws Failure when the home is missing, of another version, damaged or in use
 */
export function openNode(paths: HomePaths, options: NodeOptions = {}): CommonsNode {
  const home = readHome(paths)
  const keys = readKeys(paths)
  const opened: Database[] = []
  try {
    return new HomeNode(paths, home, keys, opened, options)
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
  readonly #index: CommonsIndex
  readonly #options: NodeOptions
  #checkpointer: Checkpointer | undefined
  #ledger: Ledger | undefined
  #syncUrl: string | undefined

  constructor(
    paths: HomePaths,
    home: HomeRecord,
    keys: HomeKeys,
    databases: Database[],
    options: NodeOptions,
  ) {
    this.paths = paths
    this.home = home
    this.#keys = keys
    this.#databases = databases
    this.#options = options
    this.replica = openReplica({
      commons: this.#open(paths.commons),
      node: this.#open(paths.node),
      self: { scid: home.scid, name: home.name, role: home.role, nodeKey: keys.node },
      now: () => this.now(),
      onAdmitted: (changes) => {
        for (const change of changes) this.#index.add(change)
        this.#checkpointer?.changed()
      },
    })
    this.#index = createCommonsIndex(this.replica.store)
    for (const stored of this.replica.texts()) this.#index.add(stored)
  }

  get dataset(): Dataset {
    return this.#index.judged(this.trustedNodes)
  }

  get trustedNodes(): readonly string[] {
    return trustedNodes(this.home, this.replica)
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

  say(drafts: readonly DraftBody[], { validUntil, at = this.now() }: Saying = {}): readonly Digest[] {
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
          at,
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
    if (this.home.role === "cooperative") this.#checkpointer ??= this.#startCheckpointer()
    return this.#syncUrl
  }

  async close(): Promise<void> {
    this.#checkpointer?.stop()
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

  #startCheckpointer(): Checkpointer {
    const last = lastCheckpoints(this.#index.everything).find(({ party }) => party === this.home.scid)
    return new Checkpointer({
      publish: () => this.#publishCheckpoint(),
      onError: (error) => this.#options.onError?.(error),
      nowMs: () => Date.now(),
      lastAtMs: last && Date.parse(last.at),
      schedule: (work, afterMs) => {
        const timer = setTimeout(work, afterMs)
        return () => clearTimeout(timer)
      },
    })
  }

  /** Signs what this node has seen since its last checkpoint [S11]; false when that is nothing. */
  #publishCheckpoint(): boolean {
    const { device } = this.#keys
    const next = nextCheckpoints(this.#index.everything, this.home, device, this.trustedNodes, this.now())
    if (next === undefined) return false
    this.say(next.drafts, { at: next.at })
    return true
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

function asFailure(error: unknown, paths: HomePaths): unknown {
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
