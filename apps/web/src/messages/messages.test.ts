import { createIntl } from "@formatjs/intl"
import { describe, expect, test } from "vitest"
import { directionOf, isLocale, LOCALES, MESSAGES, preferredLocale } from "./locales.ts"
import { argumentsOf, pluralsOf } from "../testing/message-shape.ts"

const LANGUAGES = Object.keys(LOCALES).filter(isLocale)
const ENGLISH = Object.entries(MESSAGES.en)

describe.each(LANGUAGES)("the sentences in %s", (locale) => {
  const messages: Readonly<Record<string, string>> = MESSAGES[locale]

  test("have the keys of the English ones, and no others", () => {
    expect(Object.keys(messages).toSorted()).toEqual(ENGLISH.map(([key]) => key).toSorted())
  })

  test("have the placeholders of the English ones", () => {
    const wrong = ENGLISH.filter(
      ([key, english]) => argumentsOf(messages[key] ?? "").join() !== argumentsOf(english).join(),
    )
    expect(wrong).toEqual([])
  })

  test("have every plural category of the language, and no other", () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
    const plurals = Object.values(messages).flatMap((message) => pluralsOf(message))
    expect(plurals.length).toBeGreaterThan(0)
    const wrong = plurals.filter(({ selectors }) => {
      const named = selectors.filter((selector) => !selector.startsWith("="))
      return named.toSorted().join() !== categories.join()
    })
    expect(wrong).toEqual([])
  })

  test("can be said with values, whatever the count", () => {
    const intl = createIntl({
      locale,
      messages,
      onError: (fault) => {
        throw fault
      },
    })
    for (const [id, message] of Object.entries(messages)) {
      for (const count of [0, 1, 2, 11, 1_000_000]) {
        const values = Object.fromEntries(argumentsOf(message).map((name) => [name, count]))
        expect(intl.formatMessage({ id }, values)).not.toMatch(/[{}]|^$/)
      }
    }
  })

  test("claim no truth and give no seal: no ticks, no leaves, nothing verified or certified", () => {
    expect(Object.values(messages).join("\n")).not.toMatch(
      /[✓✔✅🌱🍃♻]|\bverified\b|\bverificad|\bcertified\b/iu,
    )
  })
})

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
    expect(LANGUAGES.map((locale) => [locale, directionOf(locale)])).toEqual([
      ["en", "ltr"],
      ["he", "rtl"],
      ["es", "ltr"],
    ])
  })
})
