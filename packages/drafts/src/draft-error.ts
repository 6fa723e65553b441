/** Why something was not done with a draft. */
export interface DraftError {
  readonly kind:
    | "no-draft"
    | "not-owner"
    | "not-here"
    | "closed"
    | "bad-path"
    | "bad-content"
    | "unknown-heads"
    | "nothing-changed"
    | "refused"
  readonly message: string
}
