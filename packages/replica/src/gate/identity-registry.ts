import {
  branchBefore,
  parseLogEntry,
  readBranches,
  type Identity,
  type LogBranches,
  type LogEntry,
} from "@commonshelf/identity"
import { documentId, partyDocument } from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"

/**
 * The identities that the admitted log entries make [D7]. Made from the store, so it can be thrown away and made again.
 */
export interface IdentityRegistry {
  /** The identity of a party over all branches of its log: it knows every key that any valid branch ever listed. */
  identityOf(scid: string): Identity | undefined
  /** The entries of the longest branch, first to last; of equally long ones the one whose last versionId sorts first. */
  logOf(scid: string): readonly LogEntry[]
  /** The branch that ends with `entry`, first to last, without it; undefined when a part is missing. */
  branchBefore(scid: string, entry: LogEntry): readonly LogEntry[] | undefined
  /** Forgets what it derived for a party, because an entry was admitted or rolled back. */
  forget(scid?: string): void
}

/** An identity registry over the party documents of a store. */
export function createIdentityRegistry(store: CommonsStore): IdentityRegistry {
  const derivedByScid = new Map<string, Derived>()

  function derive(scid: string): Derived {
    const known = derivedByScid.get(scid)
    if (known !== undefined) return known
    const entries = [...store.texts(documentId(partyDocument(scid)))]
      .map(({ text }) => parseLogEntry(text))
      .flatMap((entry) => (entry.ok ? [entry.value] : []))
    const derived = { entries, ...readBranches(entries) }
    derivedByScid.set(scid, derived)
    return derived
  }

  return {
    identityOf: (scid) => derive(scid).identity,
    logOf: (scid) => derive(scid).log,
    branchBefore: (scid, entry) => branchBefore(derive(scid).entries, entry),
    forget: (scid) => (scid === undefined ? derivedByScid.clear() : derivedByScid.delete(scid)),
  }
}

interface Derived extends LogBranches {
  readonly entries: readonly LogEntry[]
}
