import type { Digest } from "@commonshelf/identity"
import type { SourceStatement } from "../source-statement.ts"
import { compareText } from "./text-order.ts"

/** A statement in the dataset. */
export interface Said {
  readonly source: SourceStatement
  readonly digest: Digest
  /** The SCID of the party that speaks [A7]. */
  readonly issuer: string
  readonly place: Place
}

/** A statement in the dataset, with what it says. */
export interface Entry<Subject> extends Said {
  readonly subject: Subject
}

/** Where a statement stands among all. */
export interface Place {
  readonly sequence: number
  /**
   * The latest `validFrom` of its feed [D3] up to it, itself included. A device whose clock was set back so keeps its
   * own order, and statements of different keys can be compared at all.
   */
  readonly saidAt: string
}

/** When a statement says that it was said. */
export function datedAt({ source }: Said): string {
  return source.statement.validFrom
}

/** The multikey that signed a statement: the verification method is the issuer, # and the key [S7]. */
export function signingKey({ source }: Said): string {
  const { proof, issuer } = source.statement
  return proof.verificationMethod.slice(issuer.length + 1)
}

/**
 * The one order of statements, older first: by `saidAt`, then by sequence, then by digest. It is total, and inside a
 * feed it is the order of the feed. Which of two statements supersedes the other, it alone decides.
 */
export function byAge(a: Said, b: Said): number {
  return (
    compareText(a.place.saidAt, b.place.saidAt) ||
    a.place.sequence - b.place.sequence ||
    compareText(a.digest, b.digest)
  )
}

/** Whether `a` was said after `b`. */
export function isNewer(a: Said, b: Said): boolean {
  return byAge(a, b) > 0
}

/** The one said last; undefined when there is none. */
export function newest<T extends Said>(entries: Iterable<T>): T | undefined {
  let found: T | undefined
  for (const entry of entries) if (found === undefined || isNewer(entry, found)) found = entry
  return found
}

/** The one said first; undefined when there is none. */
export function oldest<T extends Said>(entries: Iterable<T>): T | undefined {
  let found: T | undefined
  for (const entry of entries) if (found === undefined || isNewer(found, entry)) found = entry
  return found
}

/** A copy, the one said last in front. */
export function newestFirst<T extends Said>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => byAge(b, a))
}
