import {
  entryVersion,
  linksTo,
  parseLogEntry,
  readIdentity,
  verifyNextEntry,
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
    const log = new BranchedLog()
    for (const { text } of store.texts(documentId(partyDocument(scid)))) {
      const entry = parseLogEntry(text)
      if (entry.ok) log.read(entry.value)
    }
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

/**
 * The branches of one log, each entry verified once: to take in one more costs one signature and its own branch, however
 * long and however forked the log is.
 */
class BranchedLog {
  /** The branch that ends with an entry, by its versionId, which is a hash over all before it. */
  readonly #branchesByTip = new Map<string, readonly LogEntry[]>()
  readonly #identitiesByTip = new Map<string, Identity>()
  readonly #entriesByVersion = new Map<number, LogEntry[]>()
  #union: Identity | undefined

  /** Verifies an entry of the store, after those before it, and takes it in. */
  read(entry: LogEntry): void {
    const branch = this.before(entry)
    if (branch !== undefined && verifyNextEntry(branch, entry).ok) this.add(entry)
  }

  add(entry: LogEntry): void {
    const branch = this.before(entry)
    if (branch === undefined) return
    const version = entryVersion(entry)
    const previous = branch.at(-1)
    if (previous !== undefined) {
      this.#branchesByTip.delete(previous.versionId)
      this.#identitiesByTip.delete(previous.versionId)
    }
    this.#branchesByTip.set(entry.versionId, [...branch, entry])
    this.#entriesByVersion.set(version, [...(this.#entriesByVersion.get(version) ?? []), entry])
    this.#union = undefined
  }

  before(entry: LogEntry): readonly LogEntry[] | undefined {
    const version = entryVersion(entry)
    if (version === 1) return []
    const previous = this.#entriesByVersion.get(version - 1)?.find((other) => linksTo(entry, other))
    if (previous === undefined) return undefined
    const whole = this.#branchesByTip.get(previous.versionId)
    if (whole !== undefined) return whole
    const branch = [...this.#branchesByTip.values()].find(
      (one) => one[version - 2]?.versionId === previous.versionId,
    )
    return branch?.slice(0, version - 1)
  }

  main(): readonly LogEntry[] {
    return this.#branches()[0] ?? []
  }

  identity(): Identity | undefined {
    this.#union ??= unionOf(this.#branches().flatMap((branch) => this.#identityOf(branch) ?? []))
    return this.#union
  }

  #branches(): readonly (readonly LogEntry[])[] {
    return [...this.#branchesByTip.values()].toSorted(
      (a, b) => b.length - a.length || (tipOf(a) < tipOf(b) ? -1 : 1),
    )
  }

  #identityOf(branch: readonly LogEntry[]): Identity | undefined {
    const known = this.#identitiesByTip.get(tipOf(branch))
    const [first, ...later] = branch
    if (known !== undefined || first?.parameters.scid === undefined) return known
    const identity = readIdentity(first.parameters.scid, [first, ...later])
    this.#identitiesByTip.set(tipOf(branch), identity)
    return identity
  }
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
