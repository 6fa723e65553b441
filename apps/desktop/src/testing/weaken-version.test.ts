import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { weakenVersion } from "./weaken-version.ts"

const published = readFileSync(createRequire(import.meta.url).resolve("@webviewjs/webview-linux-x64-gnu"))

test("[W15] changes one bit of the copy: a version that only weak symbols want is wanted weakly", () => {
  const copy = Buffer.from(published)
  weakenVersion(copy, "GLIBC_2.39")
  const changed = [...copy.keys()].filter((at) => copy[at] !== published[at])
  expect(changed.map((at) => (copy[at] ?? 0) ^ (published[at] ?? 0))).toEqual([0b10])
})

test("[W15] refuses a version that the library cannot do without, and one it does not name", () => {
  const copy = Buffer.from(published)
  expect(() => weakenVersion(copy, "GLIBC_2.34")).toThrow("cannot do without")
  expect(() => weakenVersion(copy, "GLIBC_9.99")).toThrow("does not ask for")
  expect(copy.equals(published)).toBe(true)
})
