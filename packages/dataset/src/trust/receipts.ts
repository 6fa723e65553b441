import type { Checkpoint } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { datedAt, signingKey, type Entry, type Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { backDatedAfter, predecessorOf } from "./checkpoints.ts"
import type { Revocation } from "./identity-facts.ts"
import type { Receipt, ReceiptReader } from "./receipt.ts"
import type { Trust } from "./trust.ts"

/**
 * Receipts as a verifier with that trust believes them. A checkpoint that is dated back gives none. One by a revoked
 * key gives some only when another trusted cooperative had referred to it, or to a later one of its chain, before the
 * key was revoked: a thief could have made it since.
 */
export function readReceipts(
  dataset: Dataset,
  trust: Trust,
  revocationOf: (said: Said) => Revocation | undefined,
): ReceiptReader {
  const trusted = new Set(trust.nodes)
  const vouchedByKey = new Map<string, ReadonlySet<Digest>>()

  function isSound(checkpoint: Entry<Checkpoint>): boolean {
    return trusted.has(checkpoint.issuer) && backDatedAfter(dataset, checkpoint) === undefined
  }

  function gives(checkpoint: Entry<Checkpoint>): boolean {
    if (!isSound(checkpoint)) return false
    const revocation = revocationOf(checkpoint)
    return revocation === undefined || vouchedBefore(checkpoint, revocation).has(checkpoint.digest)
  }

  /** The checkpoints of a revoked key that others knew before it was revoked. */
  function vouchedBefore(checkpoint: Said, { revokedAt }: Revocation): ReadonlySet<Digest> {
    const [issuer, key] = [checkpoint.issuer, signingKey(checkpoint)]
    const known = vouchedByKey.get(`${issuer} ${key}`)
    if (known !== undefined) return known
    const vouched = new Set<Digest>()
    for (const own of dataset.checkpoints.values()) {
      if (own.issuer !== issuer || signingKey(own) !== key) continue
      const isVouched = entriesOf(dataset.mentions, own.digest).some(
        (other) =>
          other.issuer !== issuer &&
          datedAt(other) < revokedAt &&
          isSound(other) &&
          revocationOf(other) === undefined,
      )
      if (isVouched) addChain(dataset, own, vouched)
    }
    vouchedByKey.set(`${issuer} ${key}`, vouched)
    return vouched
  }

  function receiptsOf(digest: Digest): readonly Receipt[] {
    const sound = entriesOf(dataset.receipts, digest).filter(gives)
    return [...groupBy(sound, ({ issuer }) => issuer).values()]
      .flatMap((ofParty) => ofParty.map(receipt).toSorted(byTime).slice(0, 1))
      .toSorted(byTime)
  }

  return { receiptsOf, anchoredAt: (digest) => receiptsOf(digest)[trust.quorum - 1]?.at }
}

function addChain(dataset: Dataset, last: Entry<Checkpoint>, chain: Set<Digest>): void {
  let link: Entry<Checkpoint> | undefined = last
  while (link !== undefined && !chain.has(link.digest)) {
    chain.add(link.digest)
    const before: Digest | undefined = predecessorOf(link)
    link = before === undefined ? undefined : dataset.checkpoints.get(before)
  }
}

function receipt(checkpoint: Entry<Checkpoint>): Receipt {
  return { party: checkpoint.issuer, at: datedAt(checkpoint), checkpoint: checkpoint.digest }
}

function byTime(a: Receipt, b: Receipt): number {
  return compareText(a.at, b.at) || compareText(a.party, b.party) || compareText(a.checkpoint, b.checkpoint)
}
