import { expect, test } from "vitest"
import { HOST_MESSAGES, hostWords, type HostMessageKey } from "./words.ts"

const KEYS = Object.keys(HOST_MESSAGES.en) as HostMessageKey[] // of an object with exactly these keys

/** The places of a sentence that are filled in: plain `{name}` alone, so that every language can have the same. */
function placesOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].toSorted((a, b) =>
    a.localeCompare(b),
  )
}

test.each(["en", "he", "es"] as const)(
  "[X3] %s has every sentence of the host, and fills in the same",
  (language) => {
    expect(Object.keys(HOST_MESSAGES[language])).toEqual(KEYS)
    for (const key of KEYS) {
      const places = placesOf(HOST_MESSAGES.en[key])
      expect([key, placesOf(HOST_MESSAGES[language][key])]).toEqual([key, places])
      const said = hostWords(language).say(key, Object.fromEntries(places.map((place) => [place, "x"])))
      expect(said).not.toMatch(/[{}]/)
      expect(said).not.toBe(key)
    }
  },
)

test("[X3] money is written in the currency's own minor units", () => {
  expect(hostWords("en").money(1250, "ILS")).toBe("₪12.50")
  expect(hostWords("en").money(1250, "JPY")).toBe("¥1,250")
  expect(hostWords("en").money(125_050, "HUF")).toBe("HUF\u00a01,250.50")
  expect(hostWords("he").money(Number.MAX_SAFE_INTEGER, "ILS")).toContain("90,071,992,547,409.91")
})
