import { createIntl } from "@formatjs/intl"
import { describe, expect, test } from "vitest"
import { isLocale, LOCALES } from "../locales.ts"
import type { Messages } from "../words.tsx"
import { argumentsOf, pluralsOf } from "./message-shape.ts"

const LANGUAGES = Object.keys(LOCALES).filter(isLocale)

/** What the sentences of every page are held to, in all languages. */
export function describeSentences<Key extends string>(messagesByLocale: Messages<Key>): void {
  const english = Object.entries<string>(messagesByLocale.en)

  describe.each(LANGUAGES)("the sentences in %s", (locale) => {
    const messages: Readonly<Record<string, string>> = messagesByLocale[locale]

    test("have the keys of the English ones, and no others", () => {
      expect(Object.keys(messages).toSorted()).toEqual(english.map(([key]) => key).toSorted())
    })

    test("have the placeholders of the English ones", () => {
      const wrong = english.filter(
        ([key, message]) => argumentsOf(messages[key] ?? "").join() !== argumentsOf(message).join(),
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
}
