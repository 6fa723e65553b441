import { describe, expect, test } from "vitest"
import { directionOf, isLocale, LOCALES, preferredLocale } from "./locales.ts"

describe("the language of the reader", () => {
  test("is the first of the browser's that the page has", () => {
    expect(preferredLocale(["fr-FR", "he-IL", "en"])).toBe("he")
    expect(preferredLocale(["iw"])).toBe("he")
    expect(preferredLocale(["es-419"])).toBe("es")
  })

  test("is English when the page has none of them", () => {
    expect(preferredLocale(["fr", "de"])).toBe("en")
    expect(preferredLocale([])).toBe("en")
  })

  test("has the direction it is written in", () => {
    expect(
      Object.keys(LOCALES)
        .filter(isLocale)
        .map((locale) => [locale, directionOf(locale)]),
    ).toEqual([
      ["en", "ltr"],
      ["he", "rtl"],
      ["es", "ltr"],
    ])
  })
})
