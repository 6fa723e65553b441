import { Drafts, DraftExchange, DraftWork, openDraftStore, type DraftsOptions } from "@commonshelf/drafts"
import { generateSeed } from "@commonshelf/identity"
import type { GuestPeer, SessionGuest } from "@commonshelf/replica"
import { Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import type { HomeDatabases } from "./home-databases.ts"
import { storageFailure } from "./storage-failure.ts"

interface Opened {
  readonly drafts: Drafts
  readonly work: DraftWork
  readonly exchange: DraftExchange
}

/**
 * The drafts of a home, in a file of their own that is opened when it is first needed. A damaged one stops drafts and
 * nothing else [H2].
 */
export class NodeDrafts implements SessionGuest {
  readonly #databases: HomeDatabases
  readonly #paths: HomePaths
  readonly #options: Omit<DraftsOptions, "store" | "random">
  #opened: Opened | undefined

  constructor(databases: HomeDatabases, paths: HomePaths, options: Omit<DraftsOptions, "store" | "random">) {
    this.#databases = databases
    this.#paths = paths
    this.#options = options
  }

  /** @throws Failure when the file is damaged, of another version or in use */
  open(): Opened {
    if (this.#opened !== undefined) return this.#opened
    try {
      const store = openDraftStore(this.#databases.open("drafts"))
      const random = (bytes: number) => generateSeed().subarray(0, bytes)
      const drafts = new Drafts({ ...this.#options, store, random })
      this.#opened = { drafts, work: new DraftWork(drafts), exchange: new DraftExchange(drafts) }
      return this.#opened
    } catch (error) {
      throw storageFailure(error, this.#paths)
    }
  }

  opened(peer: GuestPeer): void {
    this.#exchange()?.opened(peer)
  }

  heard(peer: GuestPeer, message: Uint8Array): void {
    this.#exchange()?.heard(peer, message)
  }

  closed(peer: GuestPeer): void {
    this.#opened?.exchange.closed(peer)
  }

  /** Who asks for drafts is told of a damaged file; a session goes on without them. */
  #exchange(): DraftExchange | undefined {
    try {
      return this.open().exchange
    } catch (error) {
      if (error instanceof Failure) return undefined
      throw error
    }
  }
}
