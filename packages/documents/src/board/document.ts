import type { Statement } from "@commonshelf/statement"
import type { DocumentDescriptor } from "../document/descriptor.ts"

/** The document of what a party puts on the board for one year [D1], from a period such as `2027-03` or `2027`. */
export function boardDocument(scid: string, period: string): DocumentDescriptor {
  return { type: "board", owner: scid, name: period.slice(0, 4) }
}

/** Why an entry of the board cannot stand in a document: it is for another year, or names no wording [S5]. */
export function boardFault({ owner, name }: DocumentDescriptor, statement: Statement): string | undefined {
  const { period, satisfies } = statement.credentialSubject
  if (typeof period !== "string" || boardDocument(owner, period).name !== name)
    return "the entry is for another year than its document"
  if (satisfies === undefined) return undefined
  const wording =
    typeof satisfies === "object" && satisfies !== null && "digest" in satisfies && satisfies.digest
  const named = (statement.relatedResource ?? []).some(({ digestMultibase }) => digestMultibase === wording)
  return named ? undefined : "relatedResource does not name what the pledge is towards [S3]"
}
