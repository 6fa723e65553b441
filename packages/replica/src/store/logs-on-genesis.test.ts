import {
  canonicalChange,
  documentId,
  GENESIS_HASH,
  LOG_FEED,
  partyDocument,
  WITNESS_FEED,
} from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import {
  appendEntry,
  digestBytes,
  logEntryText,
  signWitnessProof,
  utf8,
  witnessProofText,
  type LogEntry,
} from "@commonshelf/identity"
import { testKeyPair } from "@commonshelf/identity/testing"
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite"
import { expect, test } from "vitest"
import { openTestGate } from "../testing.ts"
import { openCommonsStore, storeHeads, type CommonsStore } from "./commons-store.ts"
import { DamagedFileError } from "./database.ts"

const alice = testAuthor("Alice's coop")
const anna = testKeyPair("Anna")
const document = partyDocument(alice.scid)

/** Alice's log of three versions, to the last of which a witness agreed, and her profile. */
const log = [1, 2].reduce<readonly LogEntry[]>((before, day) => {
  const witnesses = { threshold: 1, keys: [anna.multikey] }
  const change = day === 1 ? { witnesses } : {}
  const next = appendEntry({
    log: before,
    masterSeed: alice.masterSeed,
    at: `2026-01-0${day + 1}T00:00:00Z`,
    change,
  })
  if (!next.ok) throw new Error(next.error.message)
  return [...before, next.value]
}, alice.log)
const proof = witnessProofText(signWitnessProof(log[2]?.versionId ?? "", anna, "2026-01-04T00:00:00Z"))
const profile = alice.say(testProfile(alice, "cooperative")).text

/** The file as version 1 wrote it: each entry on the one before it, the proof on its entry. */
function writtenByVersion1(): DatabaseSyncInstance {
  const db = new DatabaseSync(":memory:")
  const store = openCommonsStore(db)
  store.registerDocument(document)
  let dependency = GENESIS_HASH
  for (const [index, entry] of log.entries())
    dependency = append(store, logEntryText(entry), LOG_FEED, index + 1, dependency)
  append(store, proof, WITNESS_FEED, log.length + 1, dependency)
  append(store, profile, "key", 1, GENESIS_HASH)
  db.exec("UPDATE stamp SET version = 1")
  return db
}

function append(
  store: CommonsStore,
  text: string,
  feed: string,
  sequence: number,
  dependency: string,
): string {
  const change = canonicalChange(text, sequence, dependency)
  const digest = digestBytes(utf8(text))
  store.append({ document: documentId(document), digest, feed, sequence, dependency, ...change })
  return change.hash
}

test("[H3][D7] what version 1 kept has the heads afterwards that a node has which hears it today", () => {
  const { gate, store: today } = openTestGate()
  const texts = [...log.map(logEntryText), proof, profile]
  gate.admitTexts(
    texts.map((text) => ({ text, document })),
    { peer: "ben" },
  )
  const db = writtenByVersion1()
  expect(storeHeads(openCommonsStore(new DatabaseSync(":memory:")))).not.toBe(storeHeads(today))
  const store = openCommonsStore(db)
  expect(storeHeads(store)).toBe(storeHeads(today))
  expect([...store.texts()].map(({ text }) => text)).toEqual(texts)
  expect(store.headsOf(documentId(document))).toHaveLength(texts.length)
  db.close()
})

test("[H3] a file of version 1 with a row that is no change any more is damaged, and stays as it is", () => {
  const db = writtenByVersion1()
  db.exec("UPDATE changes SET bytes = x'00' WHERE position = 2")
  expect(() => openCommonsStore(db)).toThrow(DamagedFileError)
  expect(db.prepare("SELECT version FROM stamp").get()).toEqual({ version: 1 })
  db.close()
})
