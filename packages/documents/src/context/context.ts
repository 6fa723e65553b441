import {
  LIST_TERMS,
  LOCALLY_NAMED_LIST_TERMS,
  PLAIN_TERMS,
  REFERENCE_LIST_TERMS,
  REFERENCE_TERMS,
  TYPE_TERMS,
} from "./terms.ts"

/** Where the terms of version 1 live. */
export const TERMS_IRI = "https://w3id.org/commonshelf/v1#"

/** Keys that people chose stand here: the language of a wording, the level of a category. */
export const KEYS_IRI = "https://w3id.org/commonshelf/v1/key#"

type Definition = string | number | Readonly<Record<string, unknown>>

/** The document behind `https://w3id.org/commonshelf/v1`, the second context of every statement [S3, IN1]. */
export function contextDocument(): { readonly "@context": Readonly<Record<string, Definition>> } {
  const list = { "@container": "@list" }
  const reference = { "@type": "@id" }
  const locallyNamed = { "@context": { id: `${TERMS_IRI}localId` } }
  return {
    "@context": {
      "@version": 1.1,
      "@vocab": KEYS_IRI,
      ...defined([...PLAIN_TERMS, ...TYPE_TERMS], {}),
      ...defined(REFERENCE_TERMS, reference),
      ...defined(LIST_TERMS, list),
      ...defined(REFERENCE_LIST_TERMS, { ...reference, ...list }),
      ...defined(LOCALLY_NAMED_LIST_TERMS, { ...list, ...locallyNamed }),
    },
  }
}

/** The same as text, as a node serves it and as a fork carries it. */
export function contextText(): string {
  return `${JSON.stringify(contextDocument(), undefined, 2)}\n`
}

function defined(terms: readonly string[], more: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(terms.map((term) => [term, { "@id": `${TERMS_IRI}${term}`, ...more }]))
}
