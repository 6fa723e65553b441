import { expect, test } from "vitest"
import { isInstant } from "./instant.ts"

test.each(["2026-01-01T00:00:00Z", "2024-02-29T23:59:59Z"])("[S2] %j is an instant", (text) => {
  expect(isInstant(text)).toBe(true)
})

test.each([
  "2026-02-29T00:00:00Z",
  "2026-01-01T24:00:00Z",
  "2026-01-01T00:00:60Z",
  "2026-01-01T00:00:00.000Z",
  "2026-01-01T00:00:00+00:00",
  "2026-01-01T00:00Z",
  "2026-01-01",
  "2026-01-01t00:00:00z",
  "+002026-01-01T00:00:00Z",
  "2026-01-01T00:00:00Z\n",
])("[S2] %j is not an instant", (text) => {
  expect(isInstant(text)).toBe(false)
})
