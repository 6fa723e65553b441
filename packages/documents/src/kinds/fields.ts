import { Day, DigestText, Did } from "@commonshelf/statement"
import { z } from "zod"

/** What every subject of a statement carries: the kind again and the version of its schema, read for ever. */
export function versioned<const Kind extends string>(kind: Kind) {
  return { type: z.literal(kind), v: z.literal(1) }
}

/** The same of a kind whose schema has a second version. Version 1 has none of the members that came with it. */
export function versionedTwice<const Kind extends string>(kind: Kind) {
  return { type: z.literal(kind), v: z.literal([1, 2]) }
}

/** Whether a subject has members of a later version of its schema. */
export function hasAny(subject: Readonly<Record<string, unknown>>, members: readonly string[]): boolean {
  return members.some((member) => subject[member] !== undefined)
}

/**
 * Where a claim came from. `typed` and `derived` are the issuer's own words; `import` marks a foreign claim that
 * somebody converted: it is never shown as the supplier's own word.
 */
export const Provenance = z.strictObject({
  route: z.enum(["typed", "import", "derived"]),
  source: z
    .strictObject({
      name: z.string().min(1).max(200),
      url: z.url().max(500).exactOptional(),
      licence: z.string().max(60).exactOptional(),
    })
    .exactOptional(),
})
export type Provenance = z.infer<typeof Provenance>

/** A document that proves something; only its digest, name and media type are stated [S5]. */
export const Evidence = z.strictObject({
  name: z.string().min(1).max(200),
  mediaType: z.string().min(3).max(100),
  digest: DigestText,
  url: z.url().max(500).exactOptional(),
  issuedOn: Day.exactOptional(),
})

/** A party, by its DID. */
export const PartyReference = Did

/** A name that nobody else gives: `urn:uuid:` and a UUID. */
export const UuidUrn = z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a urn:uuid:")

/** A short code chosen by people: `pay-spread`, `union-or-council`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by dashes")
  .max(60)

/** An ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, "a currency such as ILS")
