import {
  BranchedLog,
  parseLogEntry,
  parseWitnessProof,
  type Identity,
  type LogEntry,
  type PendingEntry,
  type WitnessProof,
} from "@commonshelf/identity"
import { documentId, isWitnessText, partyDocument } from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"

/**
 * The identities that the admitted log entries and witness proofs make [D7]. Made from the store, so it can be thrown
 * away and made again.
 */
export interface IdentityRegistry {
  /** The identity of a party over all branches of its log: it knows every key that any valid branch ever listed. */
  identityOf(scid: string): Identity | undefined
  /** The entries of the longest branch, first to last; of equally long ones the one whose last versionId sorts first. */
  logOf(scid: string): readonly LogEntry[]
  /** The entries of all branches that have effect [N4], each once. */
  effectiveOf(scid: string): readonly LogEntry[]
  /** The proofs of the witnesses of a party's entries. */
  proofsOf(scid: string): readonly WitnessProof[]
  /** Entries that follow what has effect and wait for their witnesses, sorted by versionId. */
  pendingOf(scid: string): readonly PendingEntry[]
  /** The branch that ends with `entry`, first to last, without it; undefined when a part is missing. */
  branchBefore(scid: string, entry: LogEntry): readonly LogEntry[] | undefined
  /** The branch that ends with the entry of that versionId, pending ones too; undefined when it is not here. */
  branchOf(scid: string, versionId: string): readonly LogEntry[] | undefined
  /** Takes in an entry that was just admitted: it and all before it are verified. */
  admitted(scid: string, entry: LogEntry): void
  /** Takes in a witness proof that was just admitted. */
  witnessed(scid: string, proof: WitnessProof): void
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
    const document = partyDocument(scid)
    for (const { text } of store.texts(documentId(document))) {
      const entry = parseLogEntry(text)
      if (entry.ok) log.read(entry.value)
      else if (isWitnessText(text, document)) readProof(log, text)
    }
    // Nothing is kept of names that strangers only claim.
    if (!log.isEmpty) logsByScid.set(scid, log)
    return log
  }

  return {
    identityOf: (scid) => logFor(scid).identity(),
    logOf: (scid) => logFor(scid).main(),
    effectiveOf: (scid) => logFor(scid).effective(),
    proofsOf: (scid) => logFor(scid).proofs,
    pendingOf: (scid) => logFor(scid).pending(),
    branchBefore: (scid, entry) => logFor(scid).before(entry),
    branchOf: (scid, versionId) => logFor(scid).upTo(versionId),
    admitted: (scid, entry) => logsByScid.get(scid)?.add(entry),
    witnessed: (scid, proof) => logsByScid.get(scid)?.addProof(proof),
    forget: () => logsByScid.clear(),
  }
}

function readProof(log: BranchedLog, text: string): void {
  const proof = parseWitnessProof(text)
  if (proof.ok) log.addProof(proof.value)
}
