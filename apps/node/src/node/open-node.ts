import { formatInstant } from "@commonshelf/statement"
import { LOG_FEED, partyDocument, type DraftBody } from "@commonshelf/documents"
import { lastCheckpoints, type Dataset } from "@commonshelf/dataset"
import {
  logEntryText,
  signWitnessProof,
  witnessProofText,
  type DeviceKeys,
  type Digest,
  type JsonObject,
  type KeyPair,
  type LogEntry,
} from "@commonshelf/identity"
import type { Ledger } from "@commonshelf/purchases"
import { openReplica, type Replica } from "@commonshelf/replica"
import { readConfig, type Config } from "../home/config.ts"
import { CHECKPOINTS_EVERY } from "../home/config-keys.ts"
import { readHome, writeInHome, type HomePaths, type HomeRecord } from "../home/home.ts"
import { readKeys, type HomeKeys } from "../home/keys.ts"
import { promoteNextDevice } from "../home/next-device.ts"
import { rememberOwnLog } from "../home/own-log.ts"
import { rememberWitnessed } from "../home/witnessed.ts"
import { Checkpointer, REAL_TIME } from "./checkpointer.ts"
import { createCommonsIndex, type CommonsIndex } from "./commons-index.ts"
import type { CommonsNode, OpenOptions, SayOptions } from "./commons-node.ts"
import {
  composeDraft,
  insertComposed,
  insertOwn,
  signDrafts,
  type ComposedDraft,
  type Composer,
} from "./compose.ts"
import { HomeDatabases, type DatabaseName } from "./home-databases.ts"
import { keySealed, signingProblem } from "./may-sign.ts"
import { nextCheckpoints, type NextCheckpoints } from "./next-checkpoints.ts"
import { NodeDrafts } from "./node-drafts.ts"
import { protectionSettings } from "./protection.ts"
import { envelopCredential, type SignedCredential } from "./sign-credential.ts"
import { storageFailure } from "./storage-failure.ts"
import { trustedNodes } from "./trusted-nodes.ts"

/**
 * Opens the node of a home. @throws Failure when the home is missing, of another version, damaged or in use
 */
export function openNode(paths: HomePaths, options: OpenOptions = {}): CommonsNode {
  const { founding = false, keyPair } = options
  const home = readHome(paths)
  const config = readConfig(paths, { flags: options.flags ?? {} })
  const { device, node } = readKeys(paths)
  const keys = { device: { ...device, pair: keyPair ?? device.pair }, node }
  const databases = new HomeDatabases(paths)
  if (!founding) databases.mustBeThere()
  try {
    const opening = new HomeNode({ paths, home, keys, config, databases }, options)
    const listed = opening.replica.identityOf(home.scid)?.keys ?? []
    promoteNextDevice(paths, (key) => listed.some(({ multikey, assertion }) => assertion && multikey === key))
    return opening
  } catch (error) {
    databases.close()
    throw storageFailure(error, paths)
  }
}

/** What a home holds. */
interface Furniture {
  readonly paths: HomePaths
  readonly home: HomeRecord
  readonly keys: HomeKeys
  readonly config: Config
  readonly databases: HomeDatabases
}

class HomeNode implements CommonsNode {
  home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  readonly keys: DeviceKeys
  readonly drafts: NodeDrafts
  readonly #keys: HomeKeys
  readonly #databases: HomeDatabases
  #index: CommonsIndex
  #config: Config
  readonly #options: OpenOptions
  #checkpointer: Checkpointer | undefined
  readonly #listeners = new Set<() => void>()
  #ledger: Ledger | undefined
  #syncUrl: string | undefined

  constructor({ paths, home, keys, config, databases }: Furniture, options: OpenOptions) {
    this.paths = paths
    this.home = home
    this.#keys = keys
    this.keys = { device: keys.device.multikey, node: keys.node.multikey }
    this.#config = config
    this.#databases = databases
    this.#options = options
    this.drafts = new NodeDrafts(databases, paths, {
      self: { scid: home.scid, node: keys.node },
      identityOf: (scid) => this.replica.identityOf(scid),
      now: () => this.now(),
    })
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
      protection: protectionSettings(config),
      guest: this.drafts,
      onTrust: () => {
        this.#index = this.#indexAll()
        this.#changed()
      },
      onArrived: this.#changed,
      onPeer: () => {
        // A repaired home may sign again when it is in step with a peer [H4].
        if (this.replica.care.last("repair") !== undefined) this.#checkpointer?.changed()
        this.#changed()
      },
    })
    this.#index = this.#indexAll()
    this.#rememberLog()
  }

  get config(): Config {
    return this.#config
  }

  reconfigure(): void {
    this.#config = readConfig(this.paths, { flags: this.#options.flags ?? {} })
    this.replica.configure(protectionSettings(this.#config))
    this.#index = this.#indexAll()
    this.#changed()
  }

  get dataset(): Dataset {
    return this.#index.judged(this.trustedNodes)
  }

  get trustedNodes(): readonly string[] {
    return trustedNodes(this.home, this.replica, this.#config)
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

  readonly now = (): string => this.#options.now?.() ?? formatInstant(Date.now())

  say(drafts: readonly DraftBody[], { validUntil, keyPair, at }: SayOptions = {}): readonly Digest[] {
    const key = this.#signingKey(keyPair)
    const signed = signDrafts(drafts, this.#composer(validUntil, at), key)
    insertOwn(this.replica, signed)
    return signed.map(({ digest }) => digest)
  }

  compose(draft: DraftBody, { validUntil }: Pick<SayOptions, "validUntil"> = {}): ComposedDraft {
    return composeDraft(draft, this.#composer(validUntil))
  }

  publish(composed: ComposedDraft, keyPair: KeyPair): Digest {
    return insertComposed(this.replica, composed, this.#signingKey(keyPair))
  }

  signCredential(credential: JsonObject, { keyPair }: Pick<SayOptions, "keyPair"> = {}): SignedCredential {
    return envelopCredential(credential, this.home.did, this.#signingKey(keyPair))
  }

  witness(party: string, { versionId }: LogEntry): void {
    rememberWitnessed(this.paths, party, versionId)
    const proof = signWitnessProof(versionId, this.#keys.node, this.now())
    insertOwn(this.replica, [{ text: witnessProofText(proof), document: partyDocument(party) }])
  }

  moved(): void {
    const did = this.replica.identityOf(this.home.scid)?.did
    if (did === undefined || did === this.home.did) return
    this.home = { ...this.home, did }
    writeInHome(this.paths, this.paths.record, this.home)
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

  copy(what: DatabaseName, path: string): void {
    if (what === "ledger") this.ledger()
    if (what === "drafts") this.drafts.open()
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

  /** The key to sign with, given or this device's own. */
  #signingKey(given: KeyPair | undefined): KeyPair {
    this.#mustBeAbleToSign()
    const key = given ?? this.#keys.device.pair
    if (key === undefined) throw keySealed()
    return key
  }

  #mustBeAbleToSign(): void {
    const problem = signingProblem(this.home, this.replica, this.#keys.device.multikey)
    if (problem !== undefined) throw problem
    this.replica.care.forget("repair")
  }

  /** The dataset of what is accepted [G5]: what was admitted while more was accepted is kept, and not shown. */
  #indexAll(): CommonsIndex {
    const index = createCommonsIndex(this.replica)
    for (const stored of this.replica.texts()) index.add(stored)
    return index
  }

  #rememberLog(): void {
    rememberOwnLog(this.paths, this.home.scid, this.replica.logOf(this.home.scid).map(logEntryText))
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener()
  }

  #startCheckpointer(): Checkpointer {
    const last = lastCheckpoints(this.#index.everything).find(({ party }) => party === this.home.scid)
    return new Checkpointer({
      publish: () => this.#publishCheckpoint(),
      onError: (error) => this.#options.onError?.(error),
      intervalMs: () => this.#config.value(CHECKPOINTS_EVERY) * 1000,
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
