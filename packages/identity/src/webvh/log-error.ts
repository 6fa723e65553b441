import { err } from "../result.ts"

/** What can be wrong with an identity log, most by the rules of did:webvh 1.0, some by the narrower ones of S9. */
export type LogErrorKind =
  | "log-empty"
  | "log-too-long"
  | "entry-malformed"
  | "entry-too-large"
  | "entry-not-canonical"
  | "parameter-unknown"
  | "method-unsupported"
  | "witness-malformed"
  | "witness-missing"
  | "not-portable"
  | "no-pre-rotation"
  | "scid-mismatch"
  | "version-out-of-order"
  | "time-not-increasing"
  | "hash-mismatch"
  | "key-not-committed"
  | "signer-not-authorized"
  | "signature-invalid"
  | "did-mismatch"
  | "document-malformed"
  | "after-deactivation"

/** Why a log is refused: the first fault found, and the entry (counted from 0) where it is. */
export interface LogError {
  readonly kind: LogErrorKind
  readonly rule: "S9"
  readonly entry: number
  readonly message: string
}

/** A failed Result whose message begins with the entry's version, counted from 1 as in the log itself. */
export function refuse(kind: LogErrorKind, entry: number, sentence: string): { ok: false; error: LogError } {
  return err({ kind, rule: "S9", entry, message: `Identity log, version ${entry + 1}: ${sentence}` })
}
