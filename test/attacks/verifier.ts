import { createIndex, createJudge, pendingCheckpoint, trustIn, type Dataset } from "@commonshelf/dataset"
import { draftCheckpoints } from "@commonshelf/documents"
import type { LogEntry } from "@commonshelf/identity"
import type { TestNode } from "@commonshelf/replica/testing"
import type { Statement } from "@commonshelf/statement"

/** What a node's copy adds up to for whoever trusts the cooperatives of these nodes. */
export function judgedAt({ replica }: TestNode, trusted: readonly TestNode[]): Dataset {
  const index = createIndex()
  for (const { document: id, digest, text } of replica.texts()) {
    const document = replica.store.descriptorOf(id)
    if (document === undefined) throw new Error("a stored text has a document")
    const value = JSON.parse(text) as Statement | LogEntry // passed the gate
    if ("versionId" in value) index.addLogEntry({ party: document.owner, digest, entry: value })
    else index.add({ document, digest, text, statement: value })
  }
  return createJudge(index).judged(trusted.map(({ author }) => author.scid))
}

/** The node signs what it has seen, as its owner's program would at that instant. */
export function signCheckpoint(node: TestNode, trusted: readonly TestNode[], now: string): void {
  const { author, replica } = node
  const dataset = judgedAt(node, trusted)
  const trust = trustIn(trusted.map((other) => other.author.scid))
  const pending = pendingCheckpoint(dataset.judgement?.everything ?? dataset, {
    scid: author.scid,
    key: author.device.multikey,
    trust,
    now,
  })
  if (pending === undefined) return
  const { at, seen, others, last } = pending
  const previous = last !== undefined && last.at.slice(0, 10) !== at.slice(0, 10) ? last.digest : undefined
  const drafts = draftCheckpoints(author.did, at, {
    seen,
    others,
    ...(previous !== undefined && { previous }),
  })
  for (const draft of drafts) {
    const [verdict] = replica.insert([author.say(draft, { at })])
    if (verdict?.kind !== "admitted") throw new Error("a node admits its own checkpoint")
  }
}
