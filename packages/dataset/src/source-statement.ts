import type { DocumentDescriptor } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Statement } from "@commonshelf/statement"

/**
 * A statement as the dataset takes it: verified by S7, and admitted to the document that it names [D6]. `text` is its
 * canonical text [S1], `digest` is that of its bytes [S4].
 */
export interface SourceStatement {
  readonly document: DocumentDescriptor
  readonly digest: Digest
  readonly text: string
  readonly statement: Statement
}
