import { deriveSeed, keyPairFromSeed, type KeyPair } from "../keys/key-pair.ts"
import { createProof } from "../proof/data-integrity.ts"
import { didKeyId } from "./did-document.ts"
import { entryHash, nextKeyHash } from "./entry-hash.ts"
import type { LogEntry } from "./log-entry.ts"

/** Update key `index` of a party: version 1 spends key 0 and commits to key 1, and so on [S9]. */
export function updateKey(masterSeed: Uint8Array, index: number): KeyPair {
  return keyPairFromSeed(deriveSeed(masterSeed, index))
}

/** The parameters that spend update key `index` and commit to the one after it. */
export function rotation(
  masterSeed: Uint8Array,
  index: number,
): Pick<LogEntry["parameters"], "updateKeys" | "nextKeyHashes"> {
  return {
    updateKeys: [updateKey(masterSeed, index).multikey],
    nextKeyHashes: [nextKeyHash(updateKey(masterSeed, index + 1).multikey)],
  }
}

/** An entry whose `versionId` is still that of its predecessor (or the SCID), hashed and signed. */
export function signEntry(unsigned: Omit<LogEntry, "proof">, version: number, signer: KeyPair): LogEntry {
  const versionId = `${version}-${entryHash(unsigned, unsigned.versionId)}`
  return withProof({ ...unsigned, versionId }, signer, unsigned.versionTime)
}

/** An entry that is hashed, with the proof of who signs it at an instant. */
export function withProof(hashed: Omit<LogEntry, "proof">, signer: KeyPair, created: string): LogEntry {
  const { "@context": _none, ...proof } = createProof(hashed, {
    keyPair: signer,
    verificationMethod: didKeyId(signer.multikey),
    created,
  })
  return { ...hashed, proof: [proof] }
}
