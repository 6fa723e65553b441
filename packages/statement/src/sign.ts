import {
  createProof,
  digestBytes,
  canonicalJson,
  utf8,
  type Digest,
  type JsonObject,
  type KeyPair,
} from "@commonshelf/identity"
import { forbiddenValue, MAX_STATEMENT_BYTES } from "./canonical.ts"
import { CONTEXT, Statement } from "./envelope.ts"
import type { VerifiedStatement } from "./verify.ts"

/** Everything a statement says before it is signed. */
export interface StatementDraft {
  /** The kind, such as `SupplierDisclosure` [S10]. */
  readonly kind: string
  /** The DID of the party that speaks. */
  readonly issuer: string
  readonly subject: JsonObject & { readonly id: string }
  /** The Automerge URL of its document [D1]. */
  readonly document: string
  /** Its place in the feed of this key in this document [D3]. */
  readonly feed: FeedPosition
  /** When it is said; also `created` of the proof. */
  readonly at: string
  readonly validUntil?: string
  readonly relatedResource?: readonly {
    readonly id: string
    readonly digestMultibase: Digest
    readonly mediaType?: string
  }[]
  /** A fresh random UUID: randomness comes in as an argument. */
  readonly uuid: string
}

/** The next free place of a feed: 1, or n with the digest of n − 1 [D3]. */
export interface FeedPosition {
  readonly sequence: number
  readonly previousDigest?: Digest
}

/** A statement without its proof: what a signature will be made over, and all that it will say. */
export interface ComposedStatement {
  /** `urn:uuid:…`: the signed statement has the same. */
  readonly id: string
  readonly unsigned: JsonObject
  /** The canonical text of `unsigned`: the second half of what is signed is its hash [S6]. */
  readonly text: string
}

/**
 * Makes of a draft what will be signed, so that it can be read before. Strings become NFC first [S2]: the client
 * normalises, the verifier never does.
 *
 * @throws TypeError when the draft holds a value that S2 forbids: our mistake
 */
export function composeStatement(draft: StatementDraft): ComposedStatement {
  const id = `urn:uuid:${draft.uuid}`
  const unsigned = normalise({
    "@context": [...CONTEXT],
    id,
    type: ["VerifiableCredential", draft.kind],
    issuer: draft.issuer,
    validFrom: draft.at,
    ...(draft.validUntil === undefined ? {} : { validUntil: draft.validUntil }),
    document: draft.document,
    sequence: draft.feed.sequence,
    ...(draft.feed.previousDigest === undefined ? {} : { previousDigest: draft.feed.previousDigest }),
    credentialSubject: draft.subject,
    ...(draft.relatedResource === undefined
      ? {}
      : { relatedResource: draft.relatedResource.map((r) => ({ ...r })) }),
  })
  const fault = forbiddenValue(unsigned)
  if (fault !== undefined) throw new TypeError(`not a value of a statement [S2]: ${fault}`)
  return { id, unsigned, text: canonicalJson(unsigned) }
}

/**
 * Signs what was composed [S6], to the byte, and gives the statement with its bytes and digest.
 *
 * @throws TypeError when the outcome is no statement (a wrong shape, too large): our mistake
 */
export function signComposed({ unsigned }: ComposedStatement, keyPair: KeyPair): VerifiedStatement {
  const { issuer, validFrom } = unsigned
  if (typeof issuer !== "string" || typeof validFrom !== "string")
    throw new TypeError("a composed statement has an issuer and a time")
  const verificationMethod = `${issuer}#${keyPair.multikey}`
  const proof = createProof(unsigned, { keyPair, verificationMethod, created: validFrom })
  const statement = Statement.parse({ ...unsigned, proof })
  const text = canonicalJson(statement)
  const bytes = utf8(text)
  if (bytes.byteLength > MAX_STATEMENT_BYTES)
    throw new TypeError(`a statement has at most ${MAX_STATEMENT_BYTES} bytes [S1]`)
  return { digest: digestBytes(bytes), text, statement }
}

/** Composes a draft and signs it. @throws TypeError as `composeStatement` and `signComposed` do */
export function signStatement(draft: StatementDraft, keyPair: KeyPair): VerifiedStatement {
  return signComposed(composeStatement(draft), keyPair)
}

/** A deep copy as plain JSON, every string in Unicode NFC [S2]. */
function normalise(value: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === "string" ? member.normalize("NFC") : member,
  ) as JsonObject // JSON.parse of a JSON object gives a JSON object
}
