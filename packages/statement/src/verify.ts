import {
  digestBytes,
  err,
  ok,
  parseMultikey,
  verifyProof,
  type Digest,
  type Identity,
  type Result,
} from "@commonshelf/identity"
import { z } from "zod"
import { parseCanonical } from "./canonical.ts"
import { issuerScid, kindOf, Statement } from "./envelope.ts"
import type { Finding } from "./finding.ts"

/** A statement that passed S1 to S8, with its own bytes and its primary key [S4]. */
export interface VerifiedStatement {
  readonly digest: Digest
  readonly text: string
  readonly statement: Statement
}

/** What verification needs to know of the world; both are looked up, never fetched. */
export interface VerificationContext {
  /** The verified identity of a SCID, or undefined when its log is not here yet [S9]. */
  readonly identityOf: (scid: string) => Identity | undefined
  /** The schema of what a kind says, or undefined when the kind is not known [S10]. */
  readonly subjectSchemaOf: (kind: string) => z.ZodType | undefined
}

/**
 * Verifies the bytes of a statement in the order of S7 and stops at the first failure: bytes, shape, proof, signer,
 * identity, key admission, signature. What follows from time, revocation or contradiction is policy and never makes a
 * statement invalid.
 */
export function verifyStatement(
  bytes: Uint8Array,
  context: VerificationContext,
): Result<VerifiedStatement, Finding> {
  const shaped = parseStatement(bytes, context.subjectSchemaOf)
  if (!shaped.ok) return shaped
  const fault = proofFault(shaped.value, context.identityOf)
  return fault === undefined ? shaped : err(fault)
}

/**
 * Reads bytes as a statement without judging its signature: S1 to S3 and the schema of its kind. For what has been
 * verified before, and for showing what was refused.
 */
export function parseStatement(
  bytes: Uint8Array,
  subjectSchemaOf: VerificationContext["subjectSchemaOf"],
): Result<VerifiedStatement, Finding> {
  const canonical = parseCanonical(bytes)
  if (!canonical.ok) return canonical
  const envelope = Statement.safeParse(canonical.value.value)
  if (!envelope.success) return err(badShape(envelope.error, ""))
  const statement = envelope.data
  const schema = subjectSchemaOf(kindOf(statement))
  if (schema === undefined) {
    return err({
      kind: "unknown-kind",
      rule: "S10",
      message: `this node does not know the kind ${kindOf(statement)}; a newer version may`,
    })
  }
  const subject = schema.safeParse(statement.credentialSubject)
  if (!subject.success) return err(badShape(subject.error, "credentialSubject."))
  return ok({ digest: digestBytes(bytes), text: canonical.value.text, statement })
}

function proofFault(
  verified: VerifiedStatement,
  identityOf: VerificationContext["identityOf"],
): Finding | undefined {
  const { statement } = verified
  const { issuer, proof } = statement
  const [signer, key, ...rest] = proof.verificationMethod.split("#")
  if (key === undefined || rest.length > 0) {
    return { kind: "bad-proof", rule: "S7", message: "verificationMethod is not <issuer>#<key>" }
  }
  if (signer !== issuer) {
    return { kind: "signer-not-issuer", rule: "S7", message: "signed in the name of another than the issuer" }
  }
  const known = listedKeyFault(issuer, issuerScid(statement), key, identityOf)
  if (known !== undefined) return known
  const publicKey = parseMultikey(key)
  if (!publicKey.ok) return { kind: "key-not-admitted", rule: "S8", message: publicKey.error.message }
  const { proof: _proof, ...unsigned } = statement
  if (!verifyProof(unsigned, proof, publicKey.value)) {
    return { kind: "bad-signature", rule: "S6", message: "the signature does not fit the content" }
  }
  return undefined
}

/** The issuer's log is here and has ever listed that key for statements, under that very DID [S7, S9]. */
function listedKeyFault(
  issuer: string,
  scid: string,
  key: string,
  identityOf: VerificationContext["identityOf"],
): Finding | undefined {
  const identity = identityOf(scid)
  if (identity === undefined) {
    return {
      kind: "unknown-issuer",
      rule: "S9",
      scid,
      message: "the identity log of the issuer is not here yet",
    }
  }
  const isListed = identity.keys.some((known) => known.multikey === key && known.assertion)
  const isItsDid = identity.dids.includes(issuer)
  if (!isItsDid || !isListed) {
    return {
      kind: "unknown-key",
      rule: "S9",
      scid,
      unlisted: isItsDid ? { key } : { did: issuer },
      message: "the identity log of the issuer does not list this key",
    }
  }
  return undefined
}

function badShape(error: z.ZodError, prefix: string): Finding {
  const [issue] = error.issues
  const path = `${prefix}${issue?.path.join(".") ?? ""}`
  return {
    kind: "bad-shape",
    rule: "S3",
    message: `${path === "" ? "statement" : path}: ${issue?.message ?? "not as it should be"}`,
  }
}
