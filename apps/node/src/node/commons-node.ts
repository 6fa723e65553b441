import type { Dataset } from "@commonshelf/dataset"
import type { DraftBody } from "@commonshelf/documents"
import type { DeviceKeys, Digest, JsonObject, KeyPair, LogEntry } from "@commonshelf/identity"
import type { Ledger } from "@commonshelf/purchases"
import type { Replica } from "@commonshelf/replica"
import type { Config, Flags } from "../home/config.ts"
import type { HomePaths, HomeRecord } from "../home/home.ts"
import type { ComposedDraft } from "./compose.ts"
import type { DatabaseName } from "./home-databases.ts"
import type { NodeDrafts } from "./node-drafts.ts"
import type { SignedCredential } from "./sign-credential.ts"

/** A node at work in its home: everything an operation may use. */
export interface CommonsNode {
  readonly home: HomeRecord
  readonly paths: HomePaths
  readonly replica: Replica
  /** The public halves of the keys in this home. */
  readonly keys: DeviceKeys
  /** What the verified statements add up to for whoever trusts `trustedNodes`, always up to date. */
  readonly dataset: Dataset
  /** The SCIDs of the cooperatives whose checkpoints are believed [S11], sorted. */
  readonly trustedNodes: readonly string[]
  /** Whether it signs checkpoints while it serves [K2]: a cooperative that may sign, whose device key is open. */
  readonly signsCheckpoints: boolean
  /** Whether it signs one soon: it holds what none of its checkpoints names yet. */
  readonly checkpointDue: boolean
  /** The private ledger of purchases; opened when first asked for. */
  readonly ledger: () => Ledger
  /** Texts that are edited before anybody signs, apart from the commons [D8]. */
  readonly drafts: NodeDrafts
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
  /**
   * Signs a credential for others in an envelope of theirs, `vc+jwt` [IN12]. It is no statement, and nothing of the commons.
   * @throws Failure as `say` does
   */
  signCredential(credential: JsonObject, options?: Pick<SayOptions, "keyPair">): SignedCredential
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
  copy(what: DatabaseName, path: string): void
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

/** How a home is opened. */
export interface OpenOptions {
  /** Whether the home is being made: otherwise its databases must be there already [H2]. */
  readonly founding?: boolean
  /** The settings that a command gives: they count more than the file, also when that changes. */
  readonly flags?: Flags
  /** This device's key, opened with its passphrase: it then signs as if none sealed it. */
  readonly keyPair?: KeyPair | undefined
  /** The present instant, where it is not the machine's. */
  readonly now?: () => string
  /** Told of what went wrong while nobody waited for an answer. */
  readonly onError?: (error: unknown) => void
}
