import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

type Preferences = Readonly<Record<string, unknown>>

/**
 * Says in the browser's own profile that it keeps no passphrase and fills in nothing [W6]: no flag of the command line does.
 * What else stands there is the browser's.
 */
export function quietProfile(profile: string): void {
  const file = join(profile, "Default", "Preferences")
  const known = preferencesIn(file)
  const quiet = {
    ...known,
    credentials_enable_service: false,
    credentials_enable_autosignin: false,
    autofill: { ...section(known, "autofill"), profile_enabled: false, credit_card_enabled: false },
    profile: { ...section(known, "profile"), password_manager_enabled: false },
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(quiet), { mode: 0o600 })
}

/** A profile that was not begun yet, or that a crash left in pieces, is begun anew by the browser. */
function preferencesIn(file: string): Preferences {
  try {
    return objectOf(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    return {}
  }
}

function section(preferences: Preferences, name: string): Preferences {
  return objectOf(preferences[name])
}

function objectOf(value: unknown): Preferences {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}
