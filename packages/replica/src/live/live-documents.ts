import * as Automerge from "@automerge/automerge"
import type { DocumentId, Repo } from "@automerge/automerge-repo/slim"
import type { CommonsDocumentId } from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"

/**
 * The documents that are live in the repo. Each is made from the store, which holds every change of it before the repo
 * does, so closing one loses nothing; at most a few hundred are live at a time, because more than about two thousand
 * make Automerge slow.
 */
export interface LiveDocuments {
  /** Makes a known document live, if it is not: the repo then brings it in step with its peers. */
  open(id: CommonsDocumentId): void
  /** Changes were admitted other than by the repo: those documents of them that are live take them in. */
  apply(id: CommonsDocumentId, changes: readonly Uint8Array[]): void
  readonly count: number
}

/** The most documents that are live at a time; the longest unused is closed first. */
export const MAX_LIVE = 500

export function createLiveDocuments(repo: Repo, store: CommonsStore): LiveDocuments {
  /** In the order of last use: a Map keeps the order of insertion. */
  const live = new Map<CommonsDocumentId, true>()

  function open(id: CommonsDocumentId): void {
    // A document that was opened again while it was being closed is known here and gone from the repo.
    if (!live.delete(id) || repo.handles[repoId(id)] === undefined) load(id)
    live.set(id, true)
    if (live.size > MAX_LIVE) closeOldest()
  }

  function load(id: CommonsDocumentId): void {
    repo.import(concatenate(store.changesOf(id)), { docId: repoId(id) })
  }

  function closeOldest(): void {
    const [oldest] = live.keys()
    if (oldest === undefined) return
    live.delete(oldest)
    repo.handles[repoId(oldest)]?.removeAllListeners("heads-changed")
    void repo.removeFromCache(repoId(oldest))
  }

  return {
    open,
    apply(id, changes) {
      if (!live.has(id)) return
      repo.handles[repoId(id)]?.update((doc) => Automerge.applyChanges(doc, [...changes])[0])
    },
    get count() {
      return live.size
    },
  }
}

/**
 * Grows Automerge's memory once, to about 80 MB: room for the documents that are live at a time. When it has to grow
 * past 64 MiB while documents live, the JavaScript engine collects garbage without end and making one becomes 25 to 40
 * times slower. Automerge needs eight times the ballast while it takes it in.
 */
export function growAutomergeMemory(): void {
  if (memoryIsGrown) return
  memoryIsGrown = true
  Automerge.free(Automerge.from({ ballast: new Uint8Array(10_000_000) }))
}

let memoryIsGrown = false

/** automerge-repo and we name the same form of id by different brands. */
function repoId(id: CommonsDocumentId): DocumentId {
  return id as unknown as DocumentId
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
