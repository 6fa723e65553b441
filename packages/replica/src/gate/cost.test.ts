import { partyDocument } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { logEntryText } from "@commonshelf/identity"
import { longLog, testKeyPair } from "@commonshelf/identity/testing"
import { documentUrl } from "@commonshelf/documents"
import { testUuid } from "@commonshelf/documents/testing"
import { signStatement } from "@commonshelf/statement"
import { expect, test } from "vitest"
import { openTestGate } from "../testing.ts"

const eve = testAuthor("Eve")
const document = partyDocument(eve.scid)
const log = longLog(eve, 40).map((entry) => ({ text: logEntryText(entry), document }))

/** Statements in Eve's name by a key that her log never lists: they wait for it. */
const waiting = Array.from({ length: 40 }, (_none, index) => {
  const { kind, subject } = testProfile(eve, "supplier")
  const place = { document: documentUrl(document), feed: { sequence: 1 }, at: "2026-02-01T09:00:00Z" }
  const uuid = testUuid(`waits ${index}`)
  return {
    text: signStatement({ kind, subject, issuer: eve.did, uuid, ...place }, testKeyPair("never listed")).text,
    document,
  }
})

/** How often the gate looks up who somebody is: for each statement that it judges, and each entry that it admits. */
function judgements(messages: readonly (typeof log)[]): {
  readonly looks: number
  readonly verdicts: readonly string[]
} {
  const { gate, identities } = openTestGate()
  const identityOf = identities.identityOf.bind(identities)
  let looks = 0
  Object.assign(identities, {
    identityOf(scid: string) {
      looks += 1
      return identityOf(scid)
    },
  })
  const verdicts = messages.flatMap((items) =>
    gate.admitTexts(items, { peer: "eve" }).map(({ kind }) => kind),
  )
  return { verdicts, looks }
}

test.each([
  ["in the order of its versions", [[...log, ...waiting]]],
  ["backwards, after what waits for it", [[...waiting, ...log.toReversed()]]],
  ["one by one, after what waits for it", [waiting, ...log.map((entry) => [entry])]],
])("[G1] a long log %s does not have what waits for it judged with every entry", (_order, messages) => {
  const { looks, verdicts } = judgements(messages)
  expect(new Set(verdicts)).toEqual(new Set(["admitted", "waits"]))
  expect(verdicts.filter((kind) => kind === "admitted")).toHaveLength(log.length)
  expect(looks).toBeLessThanOrEqual(waiting.length * 3 + log.length)
})
