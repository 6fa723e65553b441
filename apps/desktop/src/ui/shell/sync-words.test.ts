import { formatTime } from "@commonshelf/page"
import { expect, test } from "vitest"
import type { AtWork } from "../../protocol/answers.ts"
import { createWords } from "../messages/words.ts"
import { AT } from "../testing/stand-in-answers.ts"
import { working } from "../testing/working.ts"
import { syncInWords } from "./sync-words.ts"

const words = createWords("en")
const TIME = formatTime("en", Date.parse(AT))

function said(sync: AtWork["sync"], lastFailure?: string): string {
  const state = working("en")
  const cooperatives = state.cooperatives.map((one) =>
    lastFailure === undefined ? one : { ...one, state: "offline" as const, lastFailure },
  )
  return syncInWords({ sync, cooperatives }, words).text.replaceAll(/[\u2066-\u2069]/g, "")
}

test("[U10] the line says how things stand in the words of every page", () => {
  expect(said({ kind: "up-to-date", with: "Beshutaf", at: AT })).toBe(`Up to date with Beshutaf · ${TIME}`)
  expect(said({ kind: "sending", waiting: 2 })).toBe("Sending 2 changes")
  expect(said({ kind: "sending", waiting: 1 })).toBe("Sending 1 change")
  expect(said({ kind: "receiving" })).toBe("Receiving what is new")
  expect(said({ kind: "alone" })).toBe("On its own: no cooperative has invited you yet")
})

test("[U10] offline says what is saved here, how much is not sent, and who cannot be reached", () => {
  expect(said({ kind: "offline", waiting: 2 })).toBe("Offline – saved on this device (2 not sent)")
  expect(said({ kind: "offline", waiting: 0 })).toBe("Offline – saved on this device")
  expect(said({ kind: "offline", waiting: 1, since: AT }, "no route")).toBe(
    `Cannot reach Beshutaf and Park Side Food Co-op since Nov 25, 2026, ${TIME} · Offline – saved on this device (1 not sent)`,
  )
})
