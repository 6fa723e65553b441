import * as Automerge from "@automerge/automerge"
import {
  canonicalChange,
  documentId,
  GENESIS_HASH,
  partyDocument,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { DatabaseSync } from "@photostructure/sqlite"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DamagedRowError, storeHeads, openCommonsStore, type AdmittedChange } from "./commons-store.ts"

const descriptor: DocumentDescriptor = partyDocument(testAuthor("Alice's coop").scid)
const id = documentId(descriptor)

/** The change of a text that follows another; the store does not ask what the text says. */
function changeOf(text: string, previous?: AdmittedChange): AdmittedChange {
  const sequence = (previous?.sequence ?? 0) + 1
  const dependency = previous?.hash ?? GENESIS_HASH
  const digest = digestBytes(utf8(text))
  return {
    document: id,
    digest,
    feed: "key",
    sequence,
    dependency,
    ...canonicalChange(text, sequence, dependency),
  }
}

function openStore() {
  const db = new DatabaseSync(":memory:")
  const store = openCommonsStore(db)
  store.registerDocument(descriptor)
  return { db, store }
}

describe("the store of the commons", () => {
  test("[A3] gives back what was appended, by digest, by change and by document", () => {
    const { store, db } = openStore()
    const first = changeOf("one")
    store.append(first)
    const text = { document: id, digest: first.digest, text: "one" }
    expect(store.textOf(first.digest)).toEqual(text)
    expect(store.textOfChange(first.hash)).toEqual(text)
    expect([...store.texts(id)]).toEqual([text])
    expect(store.placeOf(first.digest)).toEqual({ document: id, hash: first.hash, feed: "key", sequence: 1 })
    expect(store.lastOfFeed(id, "key")).toEqual({ sequence: 1, digest: first.digest })
    expect(store.counts()).toEqual({ documents: 1, statements: 1 })
    db.close()
  })

  test("[A2] does not take the same change twice", () => {
    const { store, db } = openStore()
    store.append(changeOf("one"))
    expect(() => store.append(changeOf("one"))).toThrow(/UNIQUE/)
    db.close()
  })

  test("[A6] a step that fails leaves nothing behind, neither on disk nor in what it remembers", () => {
    const { store, db } = openStore()
    const first = changeOf("one")
    store.append(first)
    const before = storeHeads(store)
    const step = () =>
      store.durably(() => {
        store.append(changeOf("two", first))
        expect(store.headsOf(id)).toHaveLength(1)
        store.append(changeOf("three"))
        throw new Error("the machine stopped here")
      })
    expect(step).toThrow("the machine stopped here")
    expect(store.counts().statements).toBe(1)
    expect(store.headsOf(id)).toEqual([first.hash])
    expect(storeHeads(store)).toBe(before)
    store.durably(() => store.append(changeOf("two", first)))
    expect(store.counts().statements).toBe(2)
    db.close()
  })

  test("[A2] has the heads that Automerge has for the same changes", () => {
    const trees = fc.array(fc.option(fc.nat(20), { nil: undefined }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(trees, (parents) => {
        const { store, db } = openStore()
        const changes: AdmittedChange[] = []
        for (const [index, parent] of parents.entries()) {
          changes.push(changeOf(`statement ${index}`, parent === undefined ? undefined : changes[parent]))
        }
        for (const change of changes) store.append(change)
        const [doc] = Automerge.applyChanges(Automerge.init(), [...store.changesOf(id)])
        expect(store.headsOf(id)).toEqual(Automerge.getHeads(doc).toSorted())
        db.close()
      }),
      { seed: 2, numRuns: 50 },
    )
  })

  test("[A6] notices a row that the disk changed, in whichever byte, and names its statement", () => {
    const { store, db } = openStore()
    const { digest, bytes } = changeOf("one")
    store.append(changeOf("one"))
    const damage = db.prepare("UPDATE changes SET bytes = ?")
    for (let at = 8; at < bytes.length; at++) {
      damage.run(bytes.with(at, (bytes[at] ?? 0) ^ 1))
      expect(() => store.textOf(digest)).toThrow(DamagedRowError)
      expect(() => store.changesOf(id)).toThrow(digest)
    }
    db.close()
  })

  test("[D1] an empty document is known and has no heads", () => {
    const { store, db } = openStore()
    expect(store.documents()).toEqual([{ id, descriptor }])
    expect(store.descriptorOf(id)).toEqual(descriptor)
    expect(store.headsOf(id)).toEqual([])
    db.close()
  })
})
