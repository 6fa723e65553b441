import { linksTo } from "./entry-hash.ts"
import { readIdentity, type Identity } from "./identity.ts"
import { entryVersion, type LogEntry } from "./log-entry.ts"
import { verifyNextEntry } from "./verify-log.ts"

/** Reads the branches of a log from entries in whatever order; what is no valid entry does not count [S9, S12]. */
export function readBranches(entries: readonly LogEntry[]): BranchedLog {
  const log = new BranchedLog()
  for (const entry of entries.toSorted((a, b) => entryVersion(a) - entryVersion(b))) {
    const branch = log.before(entry)
    if (branch !== undefined && verifyNextEntry(branch, entry).ok) log.add(entry)
  }
  return log
}

/**
 * The branches of one party's log [S9, S12], each entry verified once: to take in one more costs one signature and its
 * own branch, however long and however forked the log is.
 */
export class BranchedLog {
  /** The branch that ends with an entry, by its versionId, which is a hash over all before it. */
  readonly #branchesByTip = new Map<string, readonly LogEntry[]>()
  readonly #identitiesByTip = new Map<string, Identity>()
  readonly #entriesByVersion = new Map<number, LogEntry[]>()
  #union: Identity | undefined

  /** Takes in an entry that follows `before(entry)` by the rules of a log: the caller has verified it. */
  add(entry: LogEntry): void {
    const branch = this.before(entry)
    const version = entryVersion(entry)
    const others = this.#entriesByVersion.get(version) ?? []
    if (branch === undefined || others.some(({ versionId }) => versionId === entry.versionId)) return
    const previous = branch.at(-1)
    if (previous !== undefined) {
      this.#branchesByTip.delete(previous.versionId)
      this.#identitiesByTip.delete(previous.versionId)
    }
    this.#branchesByTip.set(entry.versionId, [...branch, entry])
    this.#entriesByVersion.set(version, [...others, entry])
    this.#union = undefined
  }

  /** The branch that ends with `entry`, first to last, without it; undefined when a part is missing. */
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

  /** The longest branch, first to last; of equally long ones the one whose last versionId sorts first. */
  main(): readonly LogEntry[] {
    return this.#branches()[0] ?? []
  }

  /** Over all branches: it knows every key and DID that any of them ever listed. Undefined when there is none. */
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
