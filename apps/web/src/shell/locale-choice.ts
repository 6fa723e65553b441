import { isLocale, preferredLocale, type Locale } from "@commonshelf/page"

const STORED_AS = "commonshelf.language.1"

/** The language chosen on this device, or else the first of the browser's that the page has. */
export function readLocale(): Locale {
  try {
    const stored = window.localStorage.getItem(STORED_AS) ?? ""
    if (isLocale(stored)) return stored
  } catch {
    // A browser that forbids storage throws: then the choice lasts as long as the page.
  }
  return preferredLocale(navigator.languages)
}

/** Keeps the chosen language on this device. */
export function storeLocale(locale: Locale): void {
  try {
    window.localStorage.setItem(STORED_AS, locale)
  } catch {
    // As above: there is nowhere to keep it.
  }
}
