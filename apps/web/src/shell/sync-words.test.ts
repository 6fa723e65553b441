import { formatTime, wordingOf } from "@commonshelf/page"
import { expect, test } from "vitest"
import type { PeerAnswer, StatusAnswer } from "../api/answers.ts"
import { createWords } from "../messages/words.ts"
import { inThree } from "../testing/invented-metrics.ts"
import { syncInWords } from "./sync-words.ts"

const words = createWords("en")
const AT = Date.UTC(2026, 10, 23, 14, 2)
const READY = { kind: "ready", value: {}, loadedAt: AT } as const
const peer = (name: string, state: PeerAnswer["state"], inStep: boolean | null): PeerAnswer => ({
  scid: name,
  name,
  role: "cooperative",
  state,
  inStep,
})

function status(peers: readonly PeerAnswer[]): StatusAnswer {
  const party = { scid: "Qm", name: "Beshutaf", role: "cooperative" }
  return {
    schema: "status/1",
    party,
    documents: 0,
    statements: 0,
    quarantine: 0,
    contradictions: 0,
    heads: "zQm",
    peers,
  }
}

function said(peers: readonly PeerAnswer[]): string {
  return plain(syncInWords(READY, { kind: "ready", value: status(peers), loadedAt: AT }, words).text)
}

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, "")

test("[O2] up to date is said only of connected peers that are known to be in step", () => {
  const line = said([peer("Park", "connected", true), peer("Galil", "offline", null)])
  expect(line).toBe(`Up to date with Park · ${formatTime("en", AT)}`)
  expect(said([peer("Park", "connected", null)])).toBe("Exchanging changes with Park")
  expect(said([peer("Park", "connected", true), peer("Galil", "connected", false)])).toBe(
    "Exchanging changes with Galil",
  )
})

test("[O2] a peer has its name in the reader's language where its profile has one", () => {
  const park = { ...peer("פארק", "connected", true), names: inThree("Park", "פארק", "Parque") }
  expect(said([park])).toContain("Up to date with Park ·")
})

test("[O2] without a connected peer the node is offline, without any peer on its own", () => {
  expect(said([peer("Park", "offline", true)])).toBe("Offline – saved on this node")
  expect(said([])).toBe("On its own: no other node is known here")
})

test("[O2] a reader whom the node does not tell its status is told that the node answers", () => {
  const refused = { kind: "failed", since: AT, fault: { kind: "refused", status: 403 } } as const
  const { tone, text } = syncInWords(READY, refused, words)
  expect(tone).toBe("quiet")
  expect(text).toBe(`This node answers · ${formatTime("en", AT)}`)
})

test("[O2] a node that is gone is told of with both times", () => {
  const fault = { kind: "unreachable" } as const
  const stale = { kind: "stale", value: {}, loadedAt: AT, since: AT + 60_000, fault } as const
  const { tone, text } = syncInWords(stale, { kind: "loading" }, words)
  expect(tone).toBe("attention")
  expect(text).toContain(formatTime("en", AT))
  expect(text).toContain(formatTime("en", AT + 60_000))
})

test("[M1] a text is shown in the reader's language, or as it was written, marked with its own", () => {
  const text = {
    he: { text: "חלב", status: "authoritative" },
    es: { text: "Leche", status: "machine" },
  } as const
  expect(wordingOf(text, "es")).toEqual({ language: "es", text: "Leche" })
  expect(wordingOf(text, "en")).toEqual({ language: "he", text: "חלב" })
  expect(wordingOf("QmScid", "en")).toEqual({ text: "QmScid" })
})
