import type { AgreementContent, LanguageText, LetterPromise } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { PartyName } from "../table/types.ts"

/**
 * Where a letter stands at an instant. `signed` waits for the day from which it holds; `review-due` and `under-notice`
 * are in force too; what ended stays a letter that was.
 */
export type LetterState =
  | { readonly kind: "proposed" }
  | { readonly kind: "partly-signed"; readonly signed: number; readonly of: number }
  | { readonly kind: "signed"; readonly from: string }
  | {
      readonly kind: "in-force"
      readonly since: string
      /** The round that runs, and when it is reviewed. */
      readonly round?: number
      readonly reviewOn?: string
    }
  | {
      readonly kind: "review-due"
      readonly since: string
      readonly round: number
      readonly dueOn: string
      /** SCIDs of the parties that have not said anything in this round. */
      readonly missing: readonly string[]
    }
  | {
      readonly kind: "under-notice"
      readonly since: string
      readonly endsOn: string
      readonly leaving: readonly string[]
    }
  | { readonly kind: "ended"; readonly on: string; readonly since?: string }
  | { readonly kind: "expired"; readonly on: string; readonly since?: string }
  | {
      readonly kind: "superseded"
      readonly on: string
      readonly since: string
      readonly by: readonly Digest[]
    }

/** Where a party stands towards a letter. `ask` when two of its devices said different things and neither follows the other. */
export type Stance = "waiting" | "signed" | "declined" | "leaving" | "left" | "ask"

/** A party of a letter and what it did about it. */
export interface LetterParty {
  readonly scid: string
  readonly did: string
  readonly name?: LanguageText
  readonly role: string
  readonly stance: Stance
  readonly signedOn?: string
  /** The language in which it read what it signed. */
  readonly language?: string
  readonly saidItLeavesOn?: string
  readonly leavesOn?: string
  readonly reason?: LanguageText
  /** The federation that it signs for, and whether it had its mandate when it signed, or has it now. */
  readonly federation?: { readonly charter: Digest; readonly mandated: boolean }
}

/** What parties said in one round of review. */
export interface LetterRound {
  readonly round: number
  readonly dueOn: string
  readonly state: "coming" | "due" | "reviewed"
  readonly reviews: readonly LetterReview[]
  readonly missing: readonly string[]
}

export interface LetterReview {
  readonly party: string
  readonly on: string
  readonly digest: Digest
  readonly shared: readonly { readonly digest: Digest; readonly note?: LanguageText }[]
  readonly dataUseReports: readonly Digest[]
  readonly learned?: LanguageText
  readonly questions: readonly LanguageText[]
  readonly nextSteps: readonly {
    readonly what: LanguageText
    readonly who?: string
    readonly due?: string
  }[]
  readonly minutes?: { readonly name: string; readonly digest: Digest }
}

/** Whether a promise was kept. `cannot-tell`: nobody but who promised says so, the others disagree, or it is disputed. */
export type PromiseState = "kept" | "due" | "overdue" | "cannot-tell"

/** A promise of a letter and what tells whether it was kept: an answer, or what the parties say in reviews. */
export interface PromiseStanding {
  readonly id: string
  readonly who: string
  readonly to: readonly string[]
  readonly promise: LetterPromise
  readonly state: PromiseState
  readonly dueOn?: string
  readonly keptOn?: string
  readonly bound: "answer" | "act"
  readonly says: readonly {
    readonly party: string
    readonly outcome: "kept" | "partly" | "not-yet"
    readonly on: string
    readonly digest: Digest
  }[]
}

/** How far a letter can be read in a language: parts by name. */
export interface LetterTranslation {
  readonly language: string
  readonly status: "authoritative" | "translated" | "machine" | "incomplete"
  readonly missing: readonly string[]
  readonly machine: readonly string[]
}

/** A scan of a print signed by hand, as whoever attached it says. */
export interface LetterScan {
  readonly party: string
  readonly on: string
  readonly name: string
  readonly digest: Digest
  readonly signedOn?: string
}

/** A letter as it stands: all of it follows from the set of statements and the instant of asking. */
export interface Letter {
  readonly digest: Digest
  readonly title: LanguageText
  readonly proposedBy: PartyName | { readonly scid: string }
  readonly proposedOn: string
  readonly state: LetterState
  readonly requires: "all" | { readonly role: string; readonly atLeast: number }
  readonly parties: readonly LetterParty[]
  /** None before it is in force: until then nobody has promised anything. */
  readonly promises: readonly PromiseStanding[]
  readonly rounds: readonly LetterRound[]
  readonly translations: readonly LetterTranslation[]
  readonly scans: readonly LetterScan[]
  readonly amends?: Digest
  /** Letters that would amend this one, proposed or signed by one of its parties. */
  readonly amendments: readonly { readonly digest: Digest; readonly state: LetterState["kind"] }[]
  /** Other letters in force that amend the same one: both were signed by all, so the parties must say which holds. */
  readonly conflictsWith: readonly Digest[]
  readonly content: AgreementContent
  /** Digests of everything that it is made of. */
  readonly statements: readonly Digest[]
}
