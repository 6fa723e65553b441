import {
  parseLogEntry,
  readBranches,
  type BranchedLog,
  type Identity,
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
  /** Takes in an entry that was just admitted: it and all before it are verified. */
  admitted(scid: string, entry: LogEntry): void
  /** Forgets what it derived, because something was rolled back. */
  forget(): void
}

/** An identity registry over the party documents of a store. */
export function createIdentityRegistry(store: CommonsStore): IdentityRegistry {
  const logsByScid = new Map<string, BranchedLog>()

  function logFor(scid: string): BranchedLog {
    const known = logsByScid.get(scid)
    if (known !== undefined) return known
    const log = readBranches(
      [...store.texts(documentId(partyDocument(scid)))]
        .map(({ text }) => parseLogEntry(text))
        .flatMap((entry) => (entry.ok ? [entry.value] : [])),
    )
    logsByScid.set(scid, log)
    return log
  }

  return {
    identityOf: (scid) => logFor(scid).identity(),
    logOf: (scid) => logFor(scid).main(),
    branchBefore: (scid, entry) => logFor(scid).before(entry),
    admitted: (scid, entry) => logsByScid.get(scid)?.add(entry),
    forget: () => logsByScid.clear(),
  }
}
