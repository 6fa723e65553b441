import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { answersDocument, productsDocument } from "./document.ts"
import { disclosureVersion, SupplierDisclosure } from "./disclosure.ts"
import { Product, productSchemaVersion } from "./schema.ts"

/**
 * A product of the supplier `did`.
 *
 * @param count how many product statements the supplier has made before: decides the document [D1]
 */
export function draftProduct(did: string, count: number, fields: Fields<Product, "supplier">): DraftBody {
  return {
    kind: "Product",
    document: productsDocument(scidOf(did), count),
    subject: Product.parse({
      ...fields,
      type: "Product",
      v: productSchemaVersion({ ...fields }),
      supplier: did,
    }),
  }
}

/** An answer of the party `did`, about itself unless `fields.id` names one of its products. */
export function draftDisclosure(
  did: string,
  fields: Fields<SupplierDisclosure, "id"> & { readonly id?: string },
): DraftBody {
  const subject = SupplierDisclosure.parse({
    id: did,
    ...fields,
    type: "SupplierDisclosure",
    v: disclosureVersion(fields),
  })
  return {
    kind: "SupplierDisclosure",
    document: answersDocument(scidOf(did)),
    subject,
    relatedResource: [
      {
        id: `urn:commonshelf:digest:${subject.metric}`,
        digestMultibase: subject.metric,
        mediaType: "application/json",
      },
      ...(subject.evidence ?? []).map(({ digest, mediaType }) => ({
        id: `urn:commonshelf:digest:${digest}`,
        digestMultibase: digest,
        mediaType,
      })),
    ],
  }
}
