import { isLocale, LOCALES } from "@commonshelf/page"
import { describe, expect, test } from "vitest"
import { createWords } from "../messages/words.ts"
import { marksInWords } from "./marks.tsx"

const ALL = { contradicted: ["zQmOne"], forked: true, unproven: ["zQmTwo", "zQmThree"] } as const

describe.each(Object.keys(LOCALES).filter(isLocale))("marks in %s", (locale) => {
  const words = createWords(locale)

  test("[S11] [S12] are told apart in words, without any colour", () => {
    const marks = marksInWords(ALL, words)
    expect(marks.map(({ kind }) => kind)).toEqual(["contradicted", "forked", "unproven"])
    expect(new Set(marks.map(({ text }) => text)).size).toBe(3)
  })

  test("[S11] say how many do not count", () => {
    const said = [1, 2, 5].map((count) => {
      const [mark] = marksInWords({ unproven: Array.from({ length: count }, () => "zQmOne" as const) }, words)
      return mark?.text
    })
    expect(new Set(said).size).toBe(3)
    expect(said[2]).toContain("5")
  })

  test("[S12] are none where there is nothing to mark", () => {
    expect(marksInWords(undefined, words)).toEqual([])
  })
})
