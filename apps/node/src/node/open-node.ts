import { formatInstant, signComposed } from "@commonshelf/statement"
import { documentId, type DraftBody } from "@commonshelf/documents"
import { lastCheckpoints, type Dataset } from "@commonshelf/dataset"
import type { Digest, KeyPair } from "@commonshelf/identity"
import { openLedger, type Ledger } from "@commonshelf/purchases"
import { DamagedFileError, openReplica, type Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { readHome, type HomePaths, type HomeRecord } from "../home/home.ts"
import { readKeys, type HomeKeys } from "../home/keys.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { Checkpointer } from "./checkpointer.ts"
import { createCommonsIndex, type CommonsIndex } from "./commons-index.ts"
import { composeDraft, signDrafts, type ComposedDraft, type Composer, type SignedDraft } from "./compose.ts"
import { nextCheckpoints } from "./next-checkpoints.ts"
import { asFailure, isDamage } from "./open-failure.ts"
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
  /** Whether it signs checkpoints while it serves [K2]: a cooperative whose device key no passphrase seals. */
  readonly signsCheckpoints: boolean
  /** The private ledger of purchases; opened when first asked for. */
  readonly ledger: () => Ledger
  /** Where other nodes reach this one, while it serves. */
  readonly syncUrl: () => string | undefined
  /** The present instant. */
  readonly now: () => string
  /**
   * Signs drafts with this device's key, each as the next of its feed, and puts them into the commons together.
   * @throws Failure with exit 12 when a passphrase seals the key and none was opened
   */
  say(drafts: readonly DraftBody[], options?: SayOptions): readonly Digest[]
  /** Makes of a draft the very text that this device would sign now, to be read before. */
  compose(draft: DraftBody, options?: Pick<SayOptions, "validUntil">): ComposedDraft
  /**
   * Signs what was composed, to the byte, and puts it into the commons.
   * @throws Failure when its place in the feed has been taken since: compose again
   */
  publish(composed: ComposedDraft, keyPair: KeyPair): Digest
  /** Told after every change of the commons, of a peer or of what has arrived where; gives a way to stop. */
  onChange(listener: () => void): () => void
  /** Starts listening for other nodes, and calls those that it calls. */
  listen(host: string, port: number): Promise<string>
  close(): Promise<void>
}

/** How drafts are said. */
export interface SayOptions {
  /** Instant after which what is said is no longer current. */
  readonly validUntil?: string
  /** The instant that they claim; the present one if it is left out. */
  readonly at?: string
  /** This device's key, where a passphrase seals it in the home. */
  readonly keyPair?: KeyPair
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
  readonly #listeners = new Set<() => void>()
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
        this.#changed()
      },
      onArrived: this.#changed,
      onPeer: this.#changed,
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

  get signsCheckpoints(): boolean {
    return this.home.role === "cooperative" && this.#keys.device.pair !== undefined
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

  say(drafts: readonly DraftBody[], { validUntil, keyPair, at }: SayOptions = {}): readonly Digest[] {
    const key = keyPair ?? this.#keys.device.pair
    if (key === undefined) throw keySealed()
    const signed = signDrafts(drafts, this.#composer(validUntil, at), key)
    this.#insert(signed)
    return signed.map(({ digest }) => digest)
  }

  compose(draft: DraftBody, { validUntil }: Pick<SayOptions, "validUntil"> = {}): ComposedDraft {
    return composeDraft(draft, this.#composer(validUntil))
  }

  publish(composed: ComposedDraft, keyPair: KeyPair): Digest {
    const { document } = composed
    const { statement, digest, text } = signComposed(composed, keyPair)
    const last = this.replica.store.lastOfFeed(documentId(document), keyPair.multikey)
    if (statement.previousDigest !== last?.digest) {
      throw new Failure(
        EXIT.failed,
        "stale",
        "Something else was signed in the meantime. Nothing was signed now.",
        {
          hint: "Review it again.",
        },
      )
    }
    this.#insert([{ text, digest, document }])
    return digest
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async listen(host: string, port: number): Promise<string> {
    const bound = await this.replica.listen(host, port)
    this.#syncUrl = `ws://${host.includes(":") ? `[${host}]` : host}:${bound}`
    if (this.signsCheckpoints) this.#checkpointer ??= this.#startCheckpointer()
    return this.#syncUrl
  }

  async close(): Promise<void> {
    this.#checkpointer?.stop()
    await this.replica.close()
    for (const database of this.#databases) closeDatabase(database)
  }

  #composer(validUntil: string | undefined, at = this.now()): Composer {
    return {
      did: this.home.did,
      multikey: this.#keys.device.multikey,
      store: this.replica.store,
      at,
      ...(validUntil !== undefined && { validUntil }),
    }
  }

  #insert(signed: readonly SignedDraft[]): void {
    for (const verdict of this.replica.insert(signed)) {
      if (verdict.kind === "refused" || verdict.kind === "waits") {
        throw new Error(`this node refused its own statement: ${verdict.finding.message}`)
      }
    }
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener()
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

  /** Signs what this node has seen since its last checkpoint [K1]; false when that is nothing. */
  #publishCheckpoint(): boolean {
    const { device } = this.#keys
    const next = nextCheckpoints(this.#index.everything, this.home, device, this.trustedNodes, this.now())
    if (next === undefined) return false
    this.say(next.drafts, { at: next.at })
    return true
  }
}

function keySealed(): Failure {
  return new Failure(
    EXIT.wrongPassphrase,
    "key-sealed",
    "A passphrase seals this node's key, and none was given.",
    {
      hint: "Sign in the desktop client of this home.",
    },
  )
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
