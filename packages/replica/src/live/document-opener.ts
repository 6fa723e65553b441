import type { CommonsDocumentId } from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"
import type { LiveDocuments } from "./live-documents.ts"

/**
 * Makes documents live once the identity of their owner is here. What came earlier could only wait in quarantine, whose
 * room is bounded, and a peer sends nothing twice in one session: a large document would stay incomplete.
 */
export interface DocumentOpener {
  /** Whether the document may sync now. If not, it is opened as soon as its owner's identity is here. */
  ready(id: CommonsDocumentId): boolean
  /** Makes a document live when it is ready. */
  open(id: CommonsDocumentId): void
  /** Something was admitted to these documents: opens what the identities among them were waited for. */
  admitted(documents: Iterable<CommonsDocumentId>): void
}

/** An opener of the documents of a store; `knows` says whether the identity of a SCID is here. */
export function createDocumentOpener(
  store: CommonsStore,
  live: LiveDocuments,
  knows: (scid: string) => boolean,
): DocumentOpener {
  const postponedByOwner = new Map<string, Set<CommonsDocumentId>>()

  function ready(id: CommonsDocumentId): boolean {
    const document = store.descriptorOf(id)
    if (document === undefined) return false
    if (document.type === "party" || knows(document.owner)) return true
    const postponed = postponedByOwner.get(document.owner) ?? new Set()
    postponedByOwner.set(document.owner, postponed.add(id))
    return false
  }

  return {
    ready,
    open(id) {
      if (ready(id)) live.open(id)
    },
    admitted(documents) {
      if (postponedByOwner.size === 0) return
      const owners = new Set([...documents].flatMap((id) => store.descriptorOf(id)?.owner ?? []))
      for (const owner of owners) {
        if (!knows(owner)) continue
        for (const id of postponedByOwner.get(owner) ?? []) live.open(id)
        postponedByOwner.delete(owner)
      }
    },
  }
}
