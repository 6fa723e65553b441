import { testKeyPair } from "@commonshelf/identity/testing"
import { authoritativeText, type ActFields } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testLetters } from "../testing.ts"
import { letterSource } from "./letter-source.ts"
import { isBinding, listLetters } from "./letters.ts"
import { letterIn, translationOf } from "./translations.ts"

const LAST = "2027-12-31T00:00:00Z"
const dayAt = (day: number) => formatInstant(Date.parse("2026-01-01T00:00:00Z") + day * 86_400_000)

const step = fc.record({
  who: fc.nat(2),
  letter: fc.nat(2),
  act: fc.constantFrom("sign", "sign", "sign", "sign", "sign", "decline", "withdraw", "review", "translate"),
  day: fc.nat(500),
  secondKey: fc.boolean(),
  contradicts: fc.nat(9).map((n) => n === 0),
})

/** Letters of three parties, two of which amend the first, and what they do about them in any manner. */
const arbitraryLetters: fc.Arbitrary<readonly SourceStatement[]> = fc
  .array(step, { minLength: 10, maxLength: 30 })
  .map((steps) => {
    const { alice, bob, carol, propose, act, statements } = testLetters()
    const parties = [alice, bob, carol]
    const terms = { reviewEvery: "P2M", notice: "P30D" }
    const first = propose(
      alice,
      testLetter(parties, { ...terms, requires: { role: "supplier", atLeast: 1 } }),
    )
    const letters = [
      first,
      ...["one", "other"].map((title) =>
        propose(bob, testLetter(parties, { ...terms, amends: first, title: authoritativeText("en", title) })),
      ),
    ]
    for (const { who, letter, day, secondKey, contradicts, ...said } of steps) {
      const party = parties[who] ?? alice
      act(party, letters[letter] ?? first, fieldsOf(said.act, day), {
        at: dayAt(day),
        ...(secondKey && { key: testKeyPair(`${party.name}-second`) }),
        ...(contradicts && { feed: { sequence: 1 } }),
      })
    }
    return statements
  })

function fieldsOf(act: string, day: number): ActFields {
  if (act === "review") return { act, round: (day % 4) + 1 }
  if (act === "sign") return { act, language: "en" }
  if (act === "translate")
    return { act, language: "he", wordings: [{ part: "title", text: `${day}`, status: "machine" }] }
  return { act: act === "decline" ? "decline" : "withdraw" }
}

describe("letters of any acts", () => {
  test("[A1] [LE1] give the same bytes in whatever order the acts came", () => {
    const orders = arbitraryLetters.chain((statements) =>
      anyOrder(statements).map((order) => ({ statements, order })),
    )
    const read = (statements: readonly SourceStatement[]) =>
      JSON.stringify(listLetters(buildDataset(statements), LAST))
    fc.assert(
      fc.property(orders, ({ statements, order }) => {
        expect(read(order)).toBe(read(statements))
      }),
      { numRuns: 30 },
    )
  })

  test("[LE2] bind only those who signed, and what is over stays over", () => {
    let binding = 0
    fc.assert(
      fc.property(arbitraryLetters, fc.nat(500), fc.nat(200), (statements, day, more) => {
        const dataset = buildDataset(statements)
        for (const letter of listLetters(dataset, dayAt(day))) {
          const later = listLetters(dataset, dayAt(day + more)).find(({ digest }) => digest === letter.digest)
          const stands = letter.parties.filter(({ stance }) => stance === "signed" || stance === "leaving")
          if (isBinding(letter.state)) {
            binding += 1
            expect(stands.length).toBeGreaterThanOrEqual(2)
          }
          if (["ended", "expired"].includes(letter.state.kind))
            expect(isBinding(later?.state ?? { kind: "proposed" })).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
    expect(binding).toBeGreaterThan(0)
  })
})

describe("translations", () => {
  test("[LE11] are counted part by part; what a party adds later is read, and changes nothing that was signed", () => {
    const { alice, bob, propose, act, statements } = testLetters()
    const title = {
      ...authoritativeText("en", "A letter"),
      he: { text: "מכתב", status: "translated" as const },
    }
    const letter = propose(alice, testLetter([alice, bob], { title }))
    const source = () => {
      const found = letterSource(buildDataset(statements), letter, LAST)
      if (found === undefined) throw new TypeError("it is here")
      return found
    }
    expect(translationOf(source(), "he")).toEqual({
      language: "he",
      status: "incomplete",
      missing: ["purpose", "segment-learning"],
      machine: [],
    })
    const wordings = [
      { part: "purpose", text: "ללמוד זה מזה", status: "translated" as const },
      { part: "segment-learning", text: "לומדים יחד", status: "machine" as const },
      { part: "title", text: "not read: the text has its own", status: "translated" as const },
    ]
    act(bob, letter, { act: "translate", language: "he", wordings }, { at: dayAt(3) })
    expect(translationOf(source(), "he")).toMatchObject({
      status: "machine",
      missing: [],
      machine: ["segment-learning"],
    })
    expect(letterIn(source(), "he").map(({ text }) => text)).toEqual(["מכתב", "ללמוד זה מזה", "לומדים יחד"])
    expect(translationOf(source(), "es")).toMatchObject({
      status: "incomplete",
      missing: ["title", "purpose", "segment-learning"],
    })
    expect(translationOf(source(), "en").status).toBe("authoritative")
  })
})
