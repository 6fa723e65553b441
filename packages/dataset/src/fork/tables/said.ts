import { issuerScid, kindOf, type Statement } from "@commonshelf/statement"
import type { Digest } from "@commonshelf/identity"
import type { Kind, Provenance } from "@commonshelf/documents"
import type { ForkItem } from "../judge-document.ts"
import { column, optional, type Column } from "./table.ts"

/** A statement with what it says. */
export interface Said<Subject> {
  readonly digest: Digest
  readonly issuer: string
  readonly statement: Statement
  readonly subject: Subject
}

/** The statement of an item, if it is of that kind. */
export function saidOf<Subject extends { readonly type: Kind }>(
  item: ForkItem,
  kind: Subject["type"],
): readonly Said<Subject>[] {
  const { digest, statement } = item
  if (statement === undefined || kindOf(statement) !== kind) return []
  // Judging has parsed the subject by the schema of its kind [S7].
  const subject = statement.credentialSubject as unknown as Subject
  return [{ digest, issuer: issuerScid(statement), statement, subject }]
}

/** The columns by which every row can be traced to what was signed, and by whom. */
export function signedColumns<
  Row extends { readonly digest: Digest; readonly issuer: string },
>(): readonly Column<Row>[] {
  return [
    column("statement", "string", "digest of the statement that the row comes from", ({ digest }) => digest),
    column("issuer", "string", "SCID of the party that signed it", ({ issuer }) => issuer),
  ]
}

/** When it was said, and until when it holds. */
export function timeColumns<Row extends { readonly statement: Statement }>(): readonly Column<Row>[] {
  return [
    column(
      "validFrom",
      "datetime",
      "when it was said, as the issuer claims",
      ({ statement }) => statement.validFrom,
    ),
    optional("validUntil", "datetime", "until when it holds", ({ statement }) => statement.validUntil),
  ]
}

/** Where a claim came from. */
export function provenanceColumns<
  Row extends {
    readonly subject: {
      readonly provenance?: { readonly route: string; readonly source?: Provenance["source"] }
    }
  },
>(): readonly Column<Row>[] {
  return [
    optional(
      "route",
      "string",
      "`import` when somebody else converted it: then it is not the party's own word",
      ({ subject }) => subject.provenance?.route,
    ),
    optional(
      "source",
      "text",
      "whom it was converted from",
      ({ subject }) => subject.provenance?.source?.name,
    ),
    optional("sourceUrl", "text", "where it stood", ({ subject }) => subject.provenance?.source?.url),
    optional(
      "sourceLicence",
      "text",
      "licence of the source",
      ({ subject }) => subject.provenance?.source?.licence,
    ),
  ]
}
