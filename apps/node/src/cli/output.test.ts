import { afterEach, expect, test, vi } from "vitest"
import { EXIT, Failure } from "../failure.ts"
import { Sentence, said } from "../messages/sentence.ts"
import { wordsIn } from "../messages/words.ts"
import { columns, createTeller, tellFailure } from "./output.ts"
import { plain } from "./words.ts"

/** A name by which Eve clears the screen, sets a title, turns what follows and adds a line of her own. */
const NAME = "Eve\u001b[2J\u001b]0;x\u0007\u009b31m\u202eevil\nChecked by Alice's coop\rAlice's coop"
const EN = wordsIn("en")

afterEach(() => void vi.restoreAllMocks())

function toldBy(tell: () => void): string {
  const texts: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      texts.push(String(text))
      return true
    })
  tell()
  vi.restoreAllMocks()
  process.exitCode = undefined
  return texts.join("")
}

test("[C12] nothing that others wrote steers the terminal, neither in words nor in JSON", () => {
  const output = { schema: "commonshelf/x/1", name: NAME }
  const tellers = [true, false].map((json) => createTeller({ json: () => json, words: EN }))
  const told = tellers.map((teller) => toldBy(() => teller.tell(output, () => `${NAME}\n`)))
  const failure = new Failure(EXIT.failed, "not-found", said(NAME), { hint: said(NAME) })
  const failures = [true, false].map((json) => toldBy(() => tellFailure(failure, json, EN)))
  const broken = toldBy(() => tellFailure(new Error(NAME), false, EN))
  for (const text of [...told, ...failures, broken])
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  expect(JSON.parse(told[0] ?? "")).toEqual(output)
})

test("[C12] no line of a text begins where lines of the command begin, and a cell is one line", () => {
  const sentence = new Sentence({ en: "It is {name}.", he: "{name}", es: "{name}" }, { name: NAME })
  expect(EN.say(sentence)).toContain("\n  Checked by Alice's coop\n  Alice's coop.")
  expect(plain({ en: { text: NAME, status: "authoritative" } })).toContain("\n  Checked by Alice's coop\n  ")
  expect(plain([NAME])).toContain("\n  Checked")
  expect(columns(["party"], [[NAME]]).split("\n")).toHaveLength(3)
})

test("[C12] a table has as many rows as there are", () => {
  const rows = Array.from({ length: 200_000 }, () => ["x"])
  expect(columns(["party"], rows).length).toBeGreaterThan(400_000)
})
