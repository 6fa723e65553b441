import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { quietProfile } from "./quiet-profile.ts"

let profile: string
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "commonshelf-profile-"))
})
afterEach(() => rmSync(profile, { recursive: true }))

const file = () => join(profile, "Default", "Preferences")
const kept = () => JSON.parse(readFileSync(file(), "utf8")) as unknown

const QUIET = { credentials_enable_service: false, profile: { password_manager_enabled: false } }

test("[W6] the browser keeps no passphrase, in a profile that is new", () => {
  quietProfile(profile)
  expect(kept()).toMatchObject(QUIET)
})

test("[W6] nor in one that it has begun, of which all else stays", () => {
  mkdirSync(join(profile, "Default"))
  writeFileSync(
    file(),
    JSON.stringify({ browser: { x: 1 }, profile: { name: "ours" }, credentials_enable_service: true }),
  )
  quietProfile(profile)
  expect(kept()).toMatchObject({ ...QUIET, browser: { x: 1 }, profile: { ...QUIET.profile, name: "ours" } })
})

test("[W6] nor in one that a crash left in pieces", () => {
  mkdirSync(join(profile, "Default"))
  writeFileSync(file(), '{"browser"')
  quietProfile(profile)
  expect(kept()).toMatchObject(QUIET)
})
