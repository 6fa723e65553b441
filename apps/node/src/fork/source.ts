import type { DocumentDescriptor } from "@commonshelf/documents"

/** One state of a commons, wherever it is, document by document. */
export interface ForkSource {
  /** Every document, in any order; some may be empty. */
  documents(): Promise<readonly DocumentDescriptor[]>
  /** The statements and log entries of a document, in any order. */
  texts(document: DocumentDescriptor): Promise<readonly string[]>
  close(): Promise<void>
}
