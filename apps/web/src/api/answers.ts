import type {
  CellExplanation,
  ComparisonTable,
  DemandCell,
  KeyedProduct,
  LanguageText,
} from "@commonshelf/comparison"

/** A party as the node names it. */
export interface KnownParty {
  readonly scid: string
  /** As its own people write it. */
  readonly name: string
  /** As its profile has it, in several languages perhaps; absent while the profile is not there. */
  readonly names?: LanguageText
  readonly role: string
}

/**
 * Another node that this one syncs with. `inStep` says something of connected ones only; null while nobody can say.
 * `lastFailure` is a sentence: why the last attempt to connect failed.
 */
export interface PeerAnswer extends KnownParty {
  readonly state: "connected" | "offline"
  readonly inStep: boolean | null
  readonly lastSeenAt?: string
  readonly lastFailure?: string
}

/** A statement the node did not believe, and why: for good, or until what it `waitsFor` has arrived. */
export interface QuarantineItem {
  readonly id: number
  /** A code such as `bad-signature`. */
  readonly reason: string
  readonly rule: string
  readonly message: string
  /** The SCID of the peer that sent it, or `local`. */
  readonly peer: string
  readonly at: string
  readonly waitsFor?: string
  readonly bytes: number
}

/** What the node that serves the page answers, by the name of the question. */
export interface Answers {
  readonly node: { readonly schema: string; readonly party: KnownParty; readonly demo: boolean }
  readonly categories: {
    readonly schema: string
    readonly categories: readonly { readonly name: string; readonly suppliers: number }[]
  }
  readonly table: { readonly schema: string; readonly table: ComparisonTable }
  readonly why: {
    readonly schema: string
    readonly why: CellExplanation
    /** How many statements of the supplier the node knows of and does not have; absent when it has all. */
    readonly notReceived?: number
  }
  readonly demand: {
    readonly schema: string
    readonly cells: readonly DemandCell[]
    /** The products in the cells that the commons knows by name. */
    readonly products?: readonly KeyedProduct[]
  }
  readonly status: StatusAnswer
  readonly quarantine: { readonly schema: string; readonly items: readonly QuarantineItem[] }
}

/** What the node holds, and whether it is in step with its peers. `heads` is one digest over all documents. */
export interface StatusAnswer {
  readonly schema: string
  readonly party: KnownParty
  readonly documents: number
  readonly statements: number
  readonly quarantine: number
  /** How often somebody signed two things that exclude each other [S12, R7]. */
  readonly contradictions: number
  /** How many statements are shown and not counted, because no quorum saw them in time [S11]; absent when none is. */
  readonly unproven?: number
  readonly heads: string
  readonly peers: readonly PeerAnswer[]
}

export type Topic = keyof Answers

/** The member without which an answer to a question is none. */
export const TELLING_MEMBER = {
  node: "party",
  categories: "categories",
  table: "table",
  why: "why",
  demand: "cells",
  status: "peers",
  quarantine: "items",
} as const satisfies Record<Topic, string>
