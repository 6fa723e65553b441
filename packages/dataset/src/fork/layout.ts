import { documentId, type DocumentDescriptor } from "@commonshelf/documents"

/** The version of everything that a fork holds: the same statements and the same version give the same bytes [F1]. */
export const FORK_FORMAT = "commonshelf-fork/2"

export const LOCK_PATH = "commons.lock.json"
export const MANIFEST_PATH = "manifest-sha256.txt"
export const VERIFIER_PATH = "verify.mjs"
export const CONTEXT_PATH = "context/v1.jsonld"
export const STATEMENTS_FOLDER = "statements"

/** The file with the statements and log entries of a document, one canonical text a line, sorted by digest [F2]. */
export function statementsPath(document: DocumentDescriptor): string {
  return `${STATEMENTS_FOLDER}/${document.type}/${documentId(document)}.ndjson`
}

/** The file with what one cooperative published about one period. */
export function consumptionPath(cooperative: string, period: string): string {
  return `consumption/cooperative=${cooperative}/period=${period}.csv`
}

/** Whether a path stays inside the fork and means the same file on every system [F5]. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= 300 &&
    /^[A-Za-z0-9._=-]+(\/[A-Za-z0-9._=-]+)*$/.test(path) &&
    !path.split("/").some((segment) => /^\.+$/.test(segment))
  )
}

/** The order of documents in a fork: by type, owner and name. */
export function byDescriptor(a: DocumentDescriptor, b: DocumentDescriptor): number {
  return order(a.type, b.type) || order(a.owner, b.owner) || order(a.name, b.name)
}

/** By UTF-16 code units, the same everywhere. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
