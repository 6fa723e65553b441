import {
  entryVersion,
  linksTo,
  parseLogEntry,
  verifyLog,
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
  /** The admitted entry that `entry` follows, or undefined when it is not here. */
  predecessorOf(scid: string, entry: LogEntry): LogEntry | undefined
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
    const derived = deriveIdentity(entries)
    derivedByScid.set(scid, derived)
    return derived
  }

  function predecessorOf(scid: string, entry: LogEntry): LogEntry | undefined {
    const version = entryVersion(entry)
    return derive(scid).entries.find((other) => entryVersion(other) === version - 1 && linksTo(entry, other))
  }

  return {
    identityOf: (scid) => derive(scid).identity,
    logOf: (scid) => derive(scid).log,
    predecessorOf,
    branchBefore: (scid, entry) => branchBefore(entry, (later) => predecessorOf(scid, later)),
    forget: (scid) => (scid === undefined ? derivedByScid.clear() : derivedByScid.delete(scid)),
  }
}

interface Derived {
  readonly entries: readonly LogEntry[]
  readonly log: readonly LogEntry[]
  readonly identity: Identity | undefined
}

function deriveIdentity(entries: readonly LogEntry[]): Derived {
  const previous = (entry: LogEntry) =>
    entries.find((other) => entryVersion(other) === entryVersion(entry) - 1 && linksTo(entry, other))
  const branches = entries
    .filter((entry) => !entries.some((other) => previous(other) === entry))
    .flatMap((tip) => {
      const before = branchBefore(tip, previous)
      return before === undefined ? [] : [[...before, tip]]
    })
    .toSorted((a, b) => b.length - a.length || (tipOf(a) < tipOf(b) ? -1 : 1))
  const identities = branches.flatMap((branch) => {
    const verified = verifyLog(branch)
    return verified.ok ? [verified.value] : []
  })
  return { entries, log: branches[0] ?? [], identity: unionOf(identities) }
}

function branchBefore(
  entry: LogEntry,
  previous: (entry: LogEntry) => LogEntry | undefined,
): readonly LogEntry[] | undefined {
  if (entryVersion(entry) === 1) return []
  const before = previous(entry)
  const rest = before === undefined ? undefined : branchBefore(before, previous)
  return before === undefined || rest === undefined ? undefined : [...rest, before]
}

/**
 * The main branch's identity with every key and DID of the others added: whether a statement may enter must not depend
 * on which branch of a forked log came first [A1].
 */
function unionOf(identities: readonly Identity[]): Identity | undefined {
  const [main, ...others] = identities
  if (main === undefined) return undefined
  const keys = [...main.keys]
  for (const key of others.flatMap((identity) => identity.keys)) {
    const index = keys.findIndex((known) => known.multikey === key.multikey)
    const known = keys[index]
    if (known === undefined) keys.push({ ...key, authentication: false })
    else keys[index] = { ...known, assertion: known.assertion || key.assertion }
  }
  return { ...main, dids: [...new Set([...main.dids, ...others.flatMap((identity) => identity.dids)])], keys }
}

function tipOf(branch: readonly LogEntry[]): string {
  return branch.at(-1)?.versionId ?? ""
}
