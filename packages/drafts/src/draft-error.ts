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
  /** What it is about, in English, where there is more to say: the draft, the change, the place. */
  readonly detail: string
}
