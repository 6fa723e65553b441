import type { Digest } from "@commonshelf/identity"

/** Statements or log entries of one party that cannot both stand. All are kept: together they are the proof. */
export type Contradiction =
  | {
      /** One key signed several statements for one place of one feed [S12]. */
      readonly kind: "equivocation"
      /** The SCID of the party. */
      readonly party: string
      readonly verificationMethod: string
      /** The Automerge URL of the document. */
      readonly document: string
      readonly sequence: number
      /** Two or more, sorted. */
      readonly digests: readonly Digest[]
      /** Whether the party has settled it: all but one are unproven, or taken back with another key. */
      readonly settled: boolean
    }
  | {
      /** Two or more entries of an identity log follow the same one [S12]. */
      readonly kind: "log-fork"
      readonly party: string
      /** The version that the rival entries claim. */
      readonly version: number
      /** Of the entries, two or more, sorted. */
      readonly digests: readonly Digest[]
      /** Whether the log goes on after one of them alone. */
      readonly settled: boolean
    }
  | {
      /**
       * A cooperative released a period again, which is written once [R7], or released days again that an older release
       * has in another way [R9].
       */
      readonly kind: "second-release" | "overlapping-release"
      /** The SCID of the cooperative. */
      readonly party: string
      /** Series and period of the one that is ignored. */
      readonly series: string
      readonly period: string
      /** The older one. */
      readonly counted: Digest
      readonly ignored: Digest
    }
  | CheckpointContradiction

/** A release that does not count. */
export type ReleaseContradiction = Extract<Contradiction, { readonly ignored: Digest }>

/** A checkpoint that its own chain, or one that it refers to, contradicts [S11]. */
export type CheckpointContradiction =
  | {
      /** It is dated before one that it follows or refers to: it gives no receipt. */
      readonly kind: "back-dated-checkpoint"
      /** The SCID of the cooperative. */
      readonly party: string
      /** The checkpoint, and the one that is dated later. */
      readonly digests: readonly [Digest, Digest]
      readonly datedAt: string
      readonly laterAt: string
    }
  | {
      /** One key continued one checkpoint twice: its node tells two histories. */
      readonly kind: "checkpoint-fork"
      readonly party: string
      readonly verificationMethod: string
      /** Two or more, sorted. */
      readonly digests: readonly Digest[]
    }

/** Whether a contradiction still stands: of a settled one it is known which side counts. */
export function isOpen(contradiction: Contradiction): boolean {
  return !("settled" in contradiction && contradiction.settled)
}

/** The digests of the statements or log entries that contradict each other. */
export function rivalsOf(contradiction: Contradiction): readonly Digest[] {
  return "ignored" in contradiction ? [contradiction.counted, contradiction.ignored] : contradiction.digests
}
