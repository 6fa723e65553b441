/**
 * Why a statement was refused: the first rule of S7 that it broke. A finding is a value, never an exception; it is
 * shown to people and kept with the refused bytes in quarantine.
 */
export type Finding =
  | { readonly kind: "not-canonical"; readonly rule: "S1"; readonly message: string }
  | { readonly kind: "too-large"; readonly rule: "S1"; readonly message: string }
  | { readonly kind: "too-deep"; readonly rule: "S1"; readonly message: string }
  | { readonly kind: "bad-value"; readonly rule: "S2"; readonly message: string }
  | { readonly kind: "bad-shape"; readonly rule: "S3"; readonly message: string }
  | { readonly kind: "unknown-kind"; readonly rule: "S10"; readonly message: string }
  | { readonly kind: "bad-proof"; readonly rule: "S7"; readonly message: string }
  | { readonly kind: "signer-not-issuer"; readonly rule: "S7"; readonly message: string }
  | { readonly kind: "unknown-issuer"; readonly rule: "S9"; readonly scid: string; readonly message: string }
  | {
      readonly kind: "unknown-key"
      readonly rule: "S9"
      readonly scid: string
      /** What the log does not list: the issuer's DID, or else the key. */
      readonly unlisted: { readonly did: string } | { readonly key: string }
      readonly message: string
    }
  | { readonly kind: "key-not-admitted"; readonly rule: "S8"; readonly message: string }
  | { readonly kind: "bad-signature"; readonly rule: "S6"; readonly message: string }

export type FindingKind = Finding["kind"]
