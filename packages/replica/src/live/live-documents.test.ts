import { Repo, type DocumentId } from "@automerge/automerge-repo"
import { documentId, draftMetricDefinition, type CommonsDocumentId } from "@commonshelf/documents"
import { testAuthor, testMetric, type Said } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import { openTestGate, until } from "../testing.ts"
import { createLiveDocuments, MAX_LIVE } from "./live-documents.ts"

const MORE = 20

/** More documents of one statement each than may be live, in a repo that speaks with nobody. */
function openMore() {
  const alice = testAuthor("Alice's coop")
  const node = openTestGate()
  const say = (name: string, version: string) =>
    alice.say(draftMetricDefinition(alice.did, testMetric(name, { version })))
  const said = Array.from({ length: MAX_LIVE + MORE }, (_, i) => say(`metric-${i}`, "1.0.0"))
  node.gate.admitTexts([...alice.logTexts, ...said], { peer: "local" })
  const repo = new Repo()
  return { node, repo, live: createLiveDocuments(repo, node.store), said, say }
}

function handleOf(repo: Repo, id: CommonsDocumentId) {
  return repo.handles[id as unknown as DocumentId] // the same form of id under another brand
}

function textsIn(repo: Repo, id: CommonsDocumentId): readonly string[] {
  const doc = handleOf(repo, id)?.doc() as { statements: Record<string, unknown> } | undefined
  return Object.values(doc?.statements ?? {}).map(String)
}

test("[A6] of too many live documents the longest unused are closed, and nothing of them is lost", async () => {
  const { node, repo, live, said, say } = openMore()
  const ids = said.map(({ document }) => documentId(document))
  const [first, second] = ids
  if (first === undefined || second === undefined) throw new Error("there are many documents")
  for (const id of ids.slice(0, MAX_LIVE)) live.open(id)
  live.open(first)
  for (const id of ids.slice(MAX_LIVE)) live.open(id)
  expect(live.count).toBe(MAX_LIVE)
  await until("the longest unused are closed", () =>
    ids.slice(1, MORE + 1).every((id) => handleOf(repo, id) === undefined),
  )
  expect(handleOf(repo, first), "what was used again stays").toBeDefined()

  const next = say(said[1]?.document.name ?? "", "2.0.0")
  node.gate.admitTexts([next], { peer: "local" })
  live.apply(second, node.store.changesOf(second))
  expect(handleOf(repo, second), "what is closed stays closed").toBeUndefined()
  live.open(second)
  expect(textsIn(repo, second).toSorted()).toEqual([textOf(said[1]), next.text].toSorted())
})

test("[A6] a document that is opened again while it is being closed is live afterwards", async () => {
  const { repo, live, said } = openMore()
  const ids = said.map(({ document }) => documentId(document))
  const [first] = ids
  if (first === undefined) throw new Error("there are many documents")
  for (const id of ids.slice(0, MAX_LIVE + 1)) live.open(id)
  live.open(first)
  await until("the first close has come through", () => handleOf(repo, first) === undefined)
  live.open(first)
  expect(textsIn(repo, first)).toEqual([textOf(said[0])])
})

function textOf(said: Said | undefined): string {
  return said?.text ?? ""
}
