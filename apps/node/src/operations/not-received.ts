import { scidOfDid } from "@commonshelf/identity"
import type { Replica } from "@commonshelf/replica"
import { Statement } from "@commonshelf/statement"
import { isDocumentId } from "@commonshelf/documents"

/**
 * How many statements of a party this node knows of and has not received [S12]: later ones of the same feeds wait in
 * quarantine for them, verified. What a peer holds back so is seen, and named.
 */
export function notReceived({ quarantine, store }: Replica, scid: string): number {
  const waitingByFeed = new Map<string, { document: string; key: string; sequences: Set<number> }>()
  const decoder = new TextDecoder()
  const issuerBegins = `"issuer":"did:webvh:${scid}:`
  for (const { reason, content } of quarantine.list()) {
    if (reason !== "previous-missing") continue
    const text = decoder.decode(content)
    // Of thousands that wait, only those of the party are read further.
    if (!text.includes(issuerBegins)) continue
    const parsed = Statement.safeParse(JSON.parse(text))
    if (!parsed.success || scidOfDid(parsed.data.issuer) !== scid) continue
    const { issuer, document, sequence, proof } = parsed.data
    const key = proof.verificationMethod.slice(issuer.length + 1)
    const feed = waitingByFeed.get(`${key} ${document}`) ?? { document, key, sequences: new Set() }
    feed.sequences.add(sequence)
    waitingByFeed.set(`${key} ${document}`, feed)
  }
  let missing = 0
  for (const { document, key, sequences } of waitingByFeed.values()) {
    const id = document.slice("automerge:".length)
    const here = isDocumentId(id) ? (store.lastOfFeed(id, key)?.sequence ?? 0) : 0
    missing += Math.max(...sequences) - here - sequences.size
  }
  return missing
}
