import { entryVersion, type Digest } from "@commonshelf/identity"
import type { IdentityLog, SourceLogEntry } from "../store/identity-log.ts"

/** That a party disowns a key from an instant on [S11]. */
export interface Revocation {
  readonly revokedAt: string
  /** The `versionTime` of the log entry that says so: a claim of the party. */
  readonly repudiatedAt: string
}

/** Two or more log entries that follow the same one [S12]. */
export interface LogFork {
  readonly version: number
  /** The digests of the rival entries, sorted: together they are the proof. */
  readonly digests: readonly Digest[]
  /** Whether the log goes on after one of them alone: that entry names the good branch by its hash. */
  readonly settled: boolean
}

/** What a party's log says that judging its statements needs. */
export interface IdentityFacts {
  /** By multikey. */
  readonly revocations: ReadonlyMap<string, Revocation>
  readonly forks: readonly LogFork[]
}

/**
 * Reads the tree of a log. A branch that a later entry left behind says nothing any more; while a fork is open, both
 * branches speak, and the earliest revocation of a key holds.
 */
export function readIdentityFacts(log: IdentityLog): IdentityFacts {
  const revocations = new Map<string, Revocation>()
  const forks: LogFork[] = []
  const open: Branch[] =
    log.first === undefined ? [] : [{ tip: log.first, revocations: revocationsIn(log.first, new Map()) }]
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const next = log.after(branch.tip)
    if (next.length === 0) mergeEarliest(revocations, branch.revocations)
    const standing = next.length > 1 ? standingAfter(log, next, forks) : next
    for (const tip of standing) open.push({ tip, revocations: revocationsIn(tip, branch.revocations) })
  }
  return { revocations, forks: forks.toSorted((a, b) => a.version - b.version) }
}

interface Branch {
  readonly tip: SourceLogEntry
  readonly revocations: ReadonlyMap<string, Revocation>
}

function standingAfter(
  log: IdentityLog,
  rivals: readonly SourceLogEntry[],
  forks: LogFork[],
): readonly SourceLogEntry[] {
  const continued = rivals.filter((rival) => log.after(rival).length > 0)
  const settled = continued.length === 1
  const [first] = rivals
  const version = first === undefined ? 0 : entryVersion(first.entry)
  forks.push({ version, digests: rivals.map(({ digest }) => digest), settled })
  return settled ? continued : rivals
}

/** The revocations as they are after an entry: a later entry may say another instant. */
function revocationsIn(
  { entry }: SourceLogEntry,
  before: ReadonlyMap<string, Revocation>,
): ReadonlyMap<string, Revocation> {
  const after = new Map(before)
  for (const { publicKeyMultibase: key, revoked } of entry.state.verificationMethod ?? []) {
    if (revoked !== undefined && after.get(key)?.revokedAt !== revoked) {
      after.set(key, { revokedAt: revoked, repudiatedAt: entry.versionTime })
    }
  }
  return after
}

function mergeEarliest(into: Map<string, Revocation>, found: ReadonlyMap<string, Revocation>): void {
  for (const [key, revocation] of found) {
    const known = into.get(key)
    if (known === undefined || isBefore(revocation, known)) into.set(key, revocation)
  }
}

function isBefore(a: Revocation, b: Revocation): boolean {
  return a.revokedAt === b.revokedAt ? a.repudiatedAt < b.repudiatedAt : a.revokedAt < b.revokedAt
}
