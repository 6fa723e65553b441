import { linksTo } from "./entry-hash.ts"
import type { Identity } from "./identity.ts"
import { entryVersion, type LogEntry } from "./log-entry.ts"
import { verifyLog } from "./verify-log.ts"

/** What the entries of a party's log add up to, in whatever order they came [S9, S12]. */
export interface LogBranches {
  /** The longest branch, first to last; of equally long ones the one whose last versionId sorts first. */
  readonly log: readonly LogEntry[]
  /** Over all branches: it knows every key and DID that any valid branch ever listed. Undefined when none verifies. */
  readonly identity: Identity | undefined
}

/** Reads the branches of a log. Each entry has passed the gate by itself or comes from one place and is verified here. */
export function readBranches(entries: readonly LogEntry[]): LogBranches {
  const branches = entries
    .filter((entry) => !entries.some((other) => predecessorIn(entries, other) === entry))
    .flatMap((tip) => {
      const before = branchBefore(entries, tip)
      return before === undefined ? [] : [[...before, tip]]
    })
    .toSorted((a, b) => b.length - a.length || (tipOf(a) < tipOf(b) ? -1 : 1))
  const identities = branches.flatMap((branch) => {
    const verified = verifyLog(branch)
    return verified.ok ? [verified.value] : []
  })
  return { log: branches[0] ?? [], identity: unionOf(identities) }
}

/** The entry among `entries` that `entry` follows, or undefined when it is not there. */
function predecessorIn(entries: readonly LogEntry[], entry: LogEntry): LogEntry | undefined {
  const version = entryVersion(entry)
  return entries.find((other) => entryVersion(other) === version - 1 && linksTo(entry, other))
}

/** The branch that ends with `entry`, first to last, without it; undefined when a part is missing. */
export function branchBefore(entries: readonly LogEntry[], entry: LogEntry): readonly LogEntry[] | undefined {
  if (entryVersion(entry) === 1) return []
  const before = predecessorIn(entries, entry)
  const rest = before === undefined ? undefined : branchBefore(entries, before)
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
