import type { Multikey } from "../keys/multikey.ts"
import { linksTo } from "./entry-hash.ts"
import { readIdentity, type Identity } from "./identity.ts"
import { entryVersion, logEntryText, type LogEntry } from "./log-entry.ts"
import { verifyNextEntry } from "./verify-log.ts"
import { agreed, requiredWitnesses, witnessedLength, type WitnessProof, type Witnesses } from "./witness.ts"

/** A valid entry without effect: too few of its witnesses agreed so far [N4]. */
export interface PendingEntry {
  readonly entry: LogEntry
  readonly required: Witnesses
  readonly agreed: readonly Multikey[]
}

/**
 * The branches of one log, each entry verified once: to take in one more costs one signature and its own branch, however
 * long and however forked the log is.
 */
export class BranchedLog {
  /** The branch that ends with an entry, by its versionId, which is a hash over all before it. */
  readonly #branchesByTip = new Map<string, readonly LogEntry[]>()
  readonly #identitiesByTip = new Map<string, Identity>()
  readonly #entriesByVersion = new Map<number, readonly LogEntry[]>()
  readonly #proofs: WitnessProof[] = []
  #effective: readonly (readonly LogEntry[])[] | undefined
  #union: Identity | undefined

  get proofs(): readonly WitnessProof[] {
    return this.#proofs
  }

  get isEmpty(): boolean {
    return this.#branchesByTip.size === 0
  }

  addProof(proof: WitnessProof): void {
    this.#proofs.push(proof)
    this.#changed()
  }

  /** Verifies an entry of the store, after those before it, and takes it in. */
  read(entry: LogEntry): void {
    const branch = this.before(entry)
    if (branch !== undefined && verifyNextEntry(branch, entry).ok) this.add(entry)
  }

  /**
   * Takes in a verified entry. Of twins, entries that differ in their proof only and so have one versionId, the one
   * whose text sorts first stands in every branch, whichever came first [A1].
   */
  add(entry: LogEntry): void {
    const branch = this.before(entry)
    if (branch === undefined) return
    const version = entryVersion(entry)
    const twin = this.#entriesByVersion.get(version)?.find(({ versionId }) => versionId === entry.versionId)
    if (twin !== undefined) {
      if (logEntryText(entry) < logEntryText(twin)) this.#replace(twin, entry)
      return
    }
    const previous = branch.at(-1)
    if (previous !== undefined) {
      this.#branchesByTip.delete(previous.versionId)
      this.#identitiesByTip.delete(previous.versionId)
    }
    this.#branchesByTip.set(entry.versionId, [...branch, entry])
    this.#entriesByVersion.set(version, [...(this.#entriesByVersion.get(version) ?? []), entry])
    this.#changed()
  }

  #replace(twin: LogEntry, entry: LogEntry): void {
    const replaced = (entries: readonly LogEntry[]) =>
      entries.map((other) => (other === twin ? entry : other))
    for (const [version, entries] of this.#entriesByVersion)
      this.#entriesByVersion.set(version, replaced(entries))
    for (const [tip, branch] of this.#branchesByTip) this.#branchesByTip.set(tip, replaced(branch))
    this.#changed()
  }

  #changed(): void {
    this.#union = undefined
    this.#effective = undefined
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

  /** The branch that ends with the entry of a versionId. */
  upTo(versionId: string): readonly LogEntry[] | undefined {
    const length = Number.parseInt(versionId, 10)
    const branch = [...this.#branchesByTip.values()].find((one) => one[length - 1]?.versionId === versionId)
    return branch?.slice(0, length)
  }

  /** The entries that have effect, of all branches, each once. */
  effective(): readonly LogEntry[] {
    return [
      ...new Map(
        this.#branches()
          .flat()
          .map((entry) => [entry.versionId, entry]),
      ).values(),
    ]
  }

  main(): readonly LogEntry[] {
    return this.#branches()[0] ?? []
  }

  /** What follows the main branch and has no effect; a rival of an entry that has effect waits for nothing any more. */
  pending(): readonly PendingEntry[] {
    const first = [...this.#branchesByTip.values()].flatMap((branch) => {
      const index = witnessedLength(branch, this.#proofs)
      const [entry, required] = [branch[index], requiredWitnesses(branch, index)]
      if (entry === undefined || required === undefined || index < this.main().length) return []
      return [{ entry, required, agreed: agreed(entry.versionId, required, this.#proofs) }]
    })
    const byVersion = new Map(first.map((pending) => [pending.entry.versionId, pending]))
    return [...byVersion.values()].toSorted((a, b) => (a.entry.versionId < b.entry.versionId ? -1 : 1))
  }

  identity(): Identity | undefined {
    this.#union ??= unionOf(this.#branches().flatMap((branch) => this.#identityOf(branch) ?? []))
    return this.#union
  }

  /** The branches as far as they have effect: up to the first entry to which too few witnesses agreed. */
  #branches(): readonly (readonly LogEntry[])[] {
    this.#effective ??= [...this.#branchesByTip.values()]
      .map((branch) => branch.slice(0, witnessedLength(branch, this.#proofs)))
      .filter((branch) => branch.length > 0)
      .toSorted((a, b) => b.length - a.length || (tipOf(a) < tipOf(b) ? -1 : 1))
    return this.#effective
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
