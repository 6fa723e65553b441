import { scidOfDid, type JsonObject } from "@commonshelf/identity"
import { z } from "zod"
import { forbiddenValue } from "./canonical.ts"
import { DigestText, Instant } from "./values.ts"

/** The one `@context` of a statement, compared exactly [S3]. */
export const CONTEXT = ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/commonshelf/v1"] as const

const Context = z.tuple([z.literal(CONTEXT[0]), z.literal(CONTEXT[1])])

/** The DID of a party: `did:webvh:<SCID>:<host…>` [S9]. */
export const Did = z
  .string()
  .max(500)
  .refine((did) => scidOfDid(did) !== undefined, "a did:webvh identifier")

/** The Automerge URL of the document a statement is inserted into [S3, D1]. */
export const DocumentUrl = z.string().regex(/^automerge:[1-9A-HJ-NP-Za-km-z]{20,40}$/, "an automerge: URL")

/** A document that the meaning of a statement depends on, named by its digest [S3]. */
export const RelatedResource = z.strictObject({
  id: z.string().min(1).max(500),
  digestMultibase: DigestText,
  mediaType: z.string().max(100).exactOptional(),
})

const Proof = z.strictObject({
  "@context": Context,
  type: z.literal("DataIntegrityProof"),
  cryptosuite: z.literal("eddsa-jcs-2022"),
  created: Instant,
  verificationMethod: z.string().max(600),
  proofPurpose: z.literal("assertionMethod"),
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{64,100}$/, "z and the base58btc of a signature"),
})

/** What a kind of statement says about its subject; its own schema is checked after the envelope's. */
const Subject = z
  .custom<JsonObject & { readonly id: string }>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      "id" in value &&
      typeof value.id === "string",
    "one object with an id",
  )
  .refine((value) => forbiddenValue(value) === undefined, "plain JSON values")

/**
 * The envelope of every statement [S3]: a W3C Verifiable Credential 2.0 with one issuer and one proof, narrowed until
 * no two implementations can disagree. `sequence` and `previousDigest` count per key and document [D3].
 */
export const Statement = z
  .strictObject({
    "@context": Context,
    id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a urn:uuid:"),
    type: z.tuple([z.literal("VerifiableCredential"), z.string().regex(/^[A-Z][A-Za-z]{2,40}$/)]),
    issuer: Did,
    validFrom: Instant,
    validUntil: Instant.exactOptional(),
    document: DocumentUrl,
    sequence: z.int().min(1),
    previousDigest: DigestText.exactOptional(),
    credentialSubject: Subject,
    relatedResource: z.array(RelatedResource).min(1).max(100).exactOptional(),
    proof: Proof,
  })
  .refine((s) => s.sequence > 1 === (s.previousDigest !== undefined), {
    path: ["previousDigest"],
    message: "named exactly when sequence is above 1",
  })

export type Statement = z.infer<typeof Statement>

/** The kind of a statement: the second member of its `type` [S10]. */
export function kindOf(statement: Statement): string {
  return statement.type[1]
}

/** The party that speaks, by its SCID: hosts and keys come and go [A7]. */
export function issuerScid(statement: Statement): string {
  const scid = scidOfDid(statement.issuer)
  if (scid === undefined) throw new TypeError("a parsed statement has a did:webvh issuer")
  return scid
}
