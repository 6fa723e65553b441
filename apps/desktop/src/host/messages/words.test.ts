import { expect, test } from "vitest"
import { HOST_MESSAGES, hostWords, minorDigits, type HostMessageKey } from "./words.ts"

const KEYS = Object.keys(HOST_MESSAGES.en) as HostMessageKey[] // of an object with exactly these keys

/** The values that a sentence asks for when it is said. */
function placesOf(language: "en" | "he" | "es", key: HostMessageKey): readonly string[] {
  const asked = new Set<string>()
  const values = new Proxy<Record<string, string>>(
    {},
    {
      has: () => true,
      get: (_target, name) => {
        asked.add(String(name))
        return "x"
      },
    },
  )
  expect(hostWords(language).say(key, values)).not.toBe(key)
  return [...asked].toSorted((a, b) => a.localeCompare(b))
}

test.each(["he", "es"] as const)(
  "[X3] %s has every sentence of the host, with the same places to fill in",
  (language) => {
    expect(Object.keys(HOST_MESSAGES[language])).toEqual(KEYS)
    for (const key of KEYS) expect([key, placesOf(language, key)]).toEqual([key, placesOf("en", key)])
  },
)

test("[X3] money is written in the currency's own minor units", () => {
  expect([minorDigits("ILS"), minorDigits("JPY"), minorDigits("KWD")]).toEqual([2, 0, 3])
  expect(hostWords("en").money(1250, "ILS")).toBe("₪12.50")
  expect(hostWords("en").money(1250, "JPY")).toBe("¥1,250")
})
