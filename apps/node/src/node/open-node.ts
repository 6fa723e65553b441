import { basename } from "node:path"
import { formatInstant, signComposed } from "@commonshelf/statement"
import { documentId, LOG_FEED, partyDocument, type DraftBody } from "@commonshelf/documents"
import { createIndex, type Dataset, type DatasetIndex } from "@commonshelf/dataset"
import {
  logEntryText,
  signWitnessProof,
  witnessProofText,
  type DeviceKeys,
  type Digest,
  type KeyPair,
  type LogEntry,
} from "@commonshelf/identity"
import { openLedger, type Ledger } from "@commonshelf/purchases"
import { DamagedFileError, openReplica, type Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { readConfig, type Config, type Flags } from "../home/config.ts"
import { rememberOwnLog } from "../home/own-log.ts"
import { readHome, writeWhole, type HomePaths, type HomeRecord } from "../home/home.ts"
import { readKeys, type HomeKeys } from "../home/keys.ts"
import { promoteNextDevice } from "../home/next-device.ts"
import { rememberWitnessed } from "../home/witnessed.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { addAccepted } from "./accepted-texts.ts"
import { mustBeThere, prepareLedger } from "./home-files.ts"
import { keySealed, signingProblem } from "./may-sign.ts"
import { isDamage, storageFailure } from "./storage-failure.ts"
import { protectionSettings } from "./protection.ts"
import { composeDraft, signDrafts, type ComposedDraft, type Composer, type SignedDraft } from "./compose.ts"

/** A node at work in its home: everything an operation may use. */
export interface CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  /** The public halves of the keys in this home. */
  readonly keys: DeviceKeys
  /** What the verified statements add up to, always up to date. */
  readonly dataset: Dataset
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
  /** Witnesses an entry of an identity log with this node's key, in the party's document, durably before anybody sees it. */
  witness(party: string, entry: LogEntry): void
  /** The party has moved: from now on it speaks under the latest DID of its log. */
  moved(): void
  /** The settings in force. */
  readonly config: Config
  /** Reads the settings anew: what applies at once is in force afterwards. @throws Failure when they are not as they should be */
  reconfigure(): void
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
  /** This device's key, where a passphrase seals it in the home. */
  readonly keyPair?: KeyPair
}

/** How a home is opened. */
export interface OpenOptions {
  /** Its files are being made: until now there are none. */
  readonly founding?: boolean
  /** The settings that a command gives. */
  readonly flags?: Flags
  /** This device's key, opened with its passphrase: it then signs as if none sealed it. */
  readonly keyPair?: KeyPair | undefined
}

/**
 * Opens the node of a home. @throws Failure when the home is missing, of another version, damaged or in use
 */
export function openNode(
  paths: HomePaths,
  { founding = false, flags = {}, keyPair }: OpenOptions = {},
): CommonsNode {
  const home = readHome(paths)
  const config = readConfig(paths, { flags })
  const { device, node } = readKeys(paths)
  const keys = { device: { ...device, pair: keyPair ?? device.pair }, node }
  if (!founding) mustBeThere(paths)
  const opened = new Map<string, Database>()
  try {
    const opening = new HomeNode({ paths, home, keys, config, flags }, opened)
    const listed = opening.replica.identityOf(home.scid)?.keys ?? []
    promoteNextDevice(paths, (key) => listed.some(({ multikey, assertion }) => assertion && multikey === key))
    return opening
  } catch (error) {
    for (const database of opened.values()) closeDatabase(database)
    throw storageFailure(error, paths)
  }
}

interface Furniture {
  readonly paths: HomePaths
  readonly home: HomeRecord
  readonly keys: HomeKeys
  readonly config: Config
  /** What the command was given by flags: it counts more than the file, also when that changes. */
  readonly flags: Flags
}

class HomeNode implements CommonsNode {
  home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  readonly keys: DeviceKeys
  readonly #keys: HomeKeys
  readonly #databases: Map<string, Database>
  #index: DatasetIndex = createIndex()
  #config: Config
  readonly #flags: Flags
  readonly #listeners = new Set<() => void>()
  #ledger: Ledger | undefined
  #syncUrl: string | undefined

  constructor({ paths, home, keys, config, flags }: Furniture, databases: Map<string, Database>) {
    this.paths = paths
    this.home = home
    this.#keys = keys
    this.keys = { device: keys.device.multikey, node: keys.node.multikey }
    this.#config = config
    this.#flags = flags
    this.#databases = databases
    this.replica = openReplica({
      commons: this.#open(paths.commons),
      node: this.#open(paths.node),
      self: { scid: home.scid, name: home.name, role: home.role, nodeKey: keys.node },
      now: () => this.now(),
      onAdmitted: (changes) => {
        for (const change of changes) addAccepted(this.#index, this.replica, change)
        if (changes.some(({ feed }) => feed === LOG_FEED)) this.#rememberLog()
        this.#changed()
      },
      protection: protectionSettings(config),
      onTrust: () => {
        this.#rebuildIndex()
        this.#changed()
      },
      onArrived: this.#changed,
      onPeer: this.#changed,
    })
    this.#rebuildIndex()
    this.#rememberLog()
  }

  get config(): Config {
    return this.#config
  }

  reconfigure(): void {
    this.#config = readConfig(this.paths, { flags: this.#flags })
    this.replica.configure(protectionSettings(this.#config))
    this.#rebuildIndex()
    this.#changed()
  }

  get dataset(): Dataset {
    return this.#index.dataset
  }

  readonly ledger = (): Ledger => {
    try {
      this.#ledger ??= openLedger(prepareLedger(this.#open(this.paths.ledger)))
      return this.#ledger
    } catch (error) {
      throw storageFailure(isDamage(error) ? new DamagedFileError("ledger") : error, this.paths)
    }
  }

  readonly syncUrl = (): string | undefined => this.#syncUrl

  readonly now = (): string => formatInstant(Date.now())

  say(drafts: readonly DraftBody[], { validUntil, keyPair }: SayOptions = {}): readonly Digest[] {
    this.#mustBeAbleToSign()
    const key = keyPair ?? this.#keys.device.pair
    if (key === undefined) throw keySealed()
    const signed = signDrafts(drafts, this.#composer(validUntil), key)
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
    this.#insert([{ text, document }])
    return digest
  }

  witness(party: string, { versionId }: LogEntry): void {
    rememberWitnessed(this.paths, party, versionId)
    const proof = signWitnessProof(versionId, this.#keys.node, this.now())
    this.#insert([{ text: witnessProofText(proof), document: partyDocument(party) }])
  }

  moved(): void {
    const did = this.replica.identityOf(this.home.scid)?.did
    if (did === undefined || did === this.home.did) return
    this.home = { ...this.home, did }
    writeWhole(this.paths.record, this.home)
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async listen(host: string, port: number): Promise<string> {
    const bound = await this.replica.listen(host, port)
    this.#syncUrl = `ws://${host.includes(":") ? `[${host}]` : host}:${bound}`
    return this.#syncUrl
  }

  reachedAt(url: string): void {
    this.#syncUrl = url
  }

  copy(what: "commons" | "node" | "ledger", path: string): void {
    if (what === "ledger") this.ledger()
    this.#databases.get(this.paths[what])?.prepare("VACUUM INTO ?").run(path)
  }

  async close(): Promise<void> {
    await this.replica.close()
    for (const database of this.#databases.values()) closeDatabase(database)
  }

  #composer(validUntil: string | undefined): Composer {
    return {
      did: this.home.did,
      multikey: this.#keys.device.multikey,
      store: this.replica.store,
      at: this.now(),
      ...(validUntil !== undefined && { validUntil }),
    }
  }

  damaged(): readonly string[] {
    return [...this.#databases]
      .filter(([, database]) => Object.values(database.prepare("PRAGMA quick_check").get() ?? {})[0] !== "ok")
      .map(([path]) => `${basename(path)} is damaged`)
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

  #insert(signed: readonly Pick<SignedDraft, "text" | "document">[]): void {
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

  #open(path: string): Database {
    const database = openDatabase(path)
    this.#databases.set(path, database)
    return database
  }

  /** The dataset of what is accepted [G5]: what was admitted while more was accepted is kept, and not shown. */
  #rebuildIndex(): void {
    this.#index = createIndex()
    for (const stored of this.replica.texts()) addAccepted(this.#index, this.replica, stored)
  }
}
