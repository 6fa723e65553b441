import { expect, test } from "vitest"
import { findBrowser } from "./find-browser.ts"

const having =
  (...files: readonly string[]) =>
  (file: string): boolean =>
    files.includes(file)

test("[W9] takes Chromium before others, wherever on the path it is", () => {
  const programs = having("/a/google-chrome", "/b/chromium")
  expect(findBrowser("linux", "/a:/b", programs)).toBe("/b/chromium")
})

test("[W9] looks at the usual places when there is none on the path", () => {
  expect(findBrowser("linux", "/a", having("/opt/google/chrome/chrome"))).toBe("/opt/google/chrome/chrome")
})

test("[W9] finds none where there is none", () => {
  expect(findBrowser("linux", "", having())).toBeUndefined()
  expect(findBrowser("aix", "/a", having("/a/chromium"))).toBeUndefined()
})
