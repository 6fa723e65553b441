import { issuerScid, type Statement } from "@commonshelf/statement"
import type { DatasetIndex } from "@commonshelf/dataset"
import type { AdmittedText, Replica } from "@commonshelf/replica"

/** Adds a text of the commons to the dataset, if it is a statement of a party that is accepted [G5]. */
export function addAccepted(
  index: DatasetIndex,
  { acceptance, store }: Pick<Replica, "acceptance" | "store">,
  { document, digest, text }: Pick<AdmittedText, "document" | "digest" | "text">,
): void {
  const descriptor = store.descriptorOf(document)
  const value: unknown = JSON.parse(text)
  // Identity logs pass the same gate; the dataset is made of statements.
  if (
    descriptor === undefined ||
    typeof value !== "object" ||
    value === null ||
    !("credentialSubject" in value)
  )
    return
  const statement = value as Statement // the gate has parsed it
  if (!acceptance.accepts(issuerScid(statement), descriptor)) return
  index.add({ document: descriptor, digest, text, statement })
}
