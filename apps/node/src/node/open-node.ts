import { formatInstant, signComposed } from "@commonshelf/statement"
import { documentId, LOG_FEED, type DraftBody } from "@commonshelf/documents"
import { lastCheckpoints, type Dataset } from "@commonshelf/dataset"
import { logEntryText, type Digest, type KeyPair } from "@commonshelf/identity"
import type { Ledger } from "@commonshelf/purchases"
import { openReplica, type Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { readHome, type HomePaths, type HomeRecord } from "../home/home.ts"
import { rememberOwnLog } from "../home/own-log.ts"
import { readKeys, type HomeKeys } from "../home/keys.ts"
import { Checkpointer, REAL_TIME } from "./checkpointer.ts"
import { createCommonsIndex, type CommonsIndex } from "./commons-index.ts"
import { HomeDatabases } from "./home-databases.ts"
import { keySealed, signingProblem } from "./may-sign.ts"
import { storageFailure } from "./storage-failure.ts"
import { composeDraft, signDrafts, type ComposedDraft, type Composer, type SignedDraft } from "./compose.ts"
import { nextCheckpoints, type NextCheckpoints } from "./next-checkpoints.ts"
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
  /** Whether it signs checkpoints while it serves [K2]: a cooperative that may sign, whose device key no passphrase seals. */
  readonly signsCheckpoints: boolean
  /** Whether it signs one soon: it holds what none of its checkpoints names yet. */
  readonly checkpointDue: boolean
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
  /** Others reach it at another address than it listens on: invites name that one. */
  reachedAt(url: string): void
  /** Writes a copy of a database as it is now, whole and by itself, to a new file. */
  copy(what: "commons" | "node" | "ledger", path: string): void
  /** Looks at the files that are open; gives what is wrong with them, in sentences. */
  damaged(): readonly string[]
  /** Whether what it says now would be signed; else why not. */
  canSign(): true | string
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
  /** Whether the home is being made: otherwise its databases must be there already [H2]. */
  readonly founding?: boolean
  /** Told of what went wrong while nobody waited for an answer. */
  readonly onError?: (error: unknown) => void
}

/**
 * Opens the node of a home. @throws Failure when the home is missing, of another version, damaged or in use
 */
export function openNode(paths: HomePaths, { founding = false, ...options }: NodeOptions = {}): CommonsNode {
  const home = readHome(paths)
  const keys = readKeys(paths)
  const databases = new HomeDatabases(paths)
  if (!founding) databases.mustBeThere()
  try {
    return new HomeNode(paths, home, keys, databases, options)
  } catch (error) {
    databases.close()
    throw storageFailure(error, paths)
  }
}

class HomeNode implements CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  readonly #keys: HomeKeys
  readonly #databases: HomeDatabases
  readonly #index: CommonsIndex
  readonly #options: Pick<NodeOptions, "onError">
  #checkpointer: Checkpointer | undefined
  readonly #listeners = new Set<() => void>()
  #ledger: Ledger | undefined
  #syncUrl: string | undefined

  constructor(
    paths: HomePaths,
    home: HomeRecord,
    keys: HomeKeys,
    databases: HomeDatabases,
    options: Pick<NodeOptions, "onError">,
  ) {
    this.paths = paths
    this.home = home
    this.#keys = keys
    this.#databases = databases
    this.#options = options
    this.replica = openReplica({
      commons: databases.open("commons"),
      node: databases.open("node"),
      self: { scid: home.scid, name: home.name, role: home.role, nodeKey: keys.node },
      now: () => this.now(),
      onAdmitted: (changes) => {
        for (const change of changes) this.#index.add(change)
        if (changes.some(({ feed }) => feed === LOG_FEED)) this.#rememberLog()
        this.#checkpointer?.changed()
        this.#changed()
      },
      onArrived: this.#changed,
      onPeer: () => {
        // A repaired home may sign again when it is in step with a peer [H4].
        if (this.replica.care.last("repair") !== undefined) this.#checkpointer?.changed()
        this.#changed()
      },
    })
    this.#index = createCommonsIndex(this.replica.store)
    for (const stored of this.replica.texts()) this.#index.add(stored)
    this.#rememberLog()
  }

  get dataset(): Dataset {
    return this.#index.judged(this.trustedNodes)
  }

  get trustedNodes(): readonly string[] {
    return trustedNodes(this.home, this.replica)
  }

  get signsCheckpoints(): boolean {
    return this.home.role === "cooperative" && this.#keys.device.pair !== undefined && this.canSign() === true
  }

  get checkpointDue(): boolean {
    return this.#nextCheckpoints() !== undefined
  }

  readonly ledger = (): Ledger => {
    this.#ledger ??= this.#databases.openLedger()
    return this.#ledger
  }

  readonly syncUrl = (): string | undefined => this.#syncUrl

  readonly now = (): string => formatInstant(Date.now())

  say(drafts: readonly DraftBody[], { validUntil, keyPair, at }: SayOptions = {}): readonly Digest[] {
    this.#mustBeAbleToSign()
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
    this.#mustBeAbleToSign()
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
    if (this.home.role === "cooperative") this.#checkpointer ??= this.#startCheckpointer()
    return this.#syncUrl
  }

  reachedAt(url: string): void {
    this.#syncUrl = url
  }

  copy(what: "commons" | "node" | "ledger", path: string): void {
    if (what === "ledger") this.ledger()
    this.#databases.copy(what, path)
  }

  async close(): Promise<void> {
    this.#checkpointer?.stop()
    await this.replica.close()
    this.#databases.close()
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

  damaged(): readonly string[] {
    return this.#databases.damaged()
  }

  canSign(): true | string {
    const problem = signingProblem(this.home, this.replica, this.#keys.device.multikey)
    return problem === undefined ? true : problem.code
  }

  #mustBeAbleToSign(): void {
    const problem = signingProblem(this.home, this.replica, this.#keys.device.multikey)
    if (problem !== undefined) throw problem
    this.replica.care.forget("repair")
  }

  #insert(signed: readonly SignedDraft[]): void {
    for (const verdict of this.replica.insert(signed)) {
      if (verdict.kind === "refused" || verdict.kind === "waits") {
        throw new Error(`this node refused its own statement: ${verdict.finding.message}`)
      }
    }
  }

  #rememberLog(): void {
    const { scid } = this.home
    rememberOwnLog(this.paths, scid, this.replica.logOf(scid).map(logEntryText))
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #startCheckpointer(): Checkpointer {
    const last = lastCheckpoints(this.#index.everything).find(({ party }) => party === this.home.scid)
    return new Checkpointer({
      publish: () => this.#publishCheckpoint(),
      onError: (error) => this.#options.onError?.(error),
      lastAtMs: last && Date.parse(last.at),
      ...REAL_TIME,
    })
  }

  #nextCheckpoints(): NextCheckpoints | undefined {
    if (!this.signsCheckpoints) return undefined
    const { device } = this.#keys
    return nextCheckpoints(this.#index.everything, this.home, device, this.trustedNodes, this.now())
  }

  /** Signs what this node has seen since its last checkpoint [K1]; false when that is nothing or it may not sign. */
  #publishCheckpoint(): boolean {
    const next = this.#nextCheckpoints()
    if (next === undefined) return false
    this.say(next.drafts, { at: next.at })
    return true
  }
}
