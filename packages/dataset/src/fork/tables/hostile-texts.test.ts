import { authoritativeText, draftRecipe } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import type { SourceStatement } from "../../source-statement.ts"
import { testUuid } from "../../testing/commons.ts"
import { testLetters } from "../../testing/letters.ts"
import { FORK_TABLES } from "./tables.ts"

/** Every row of every table that a statement gives. */
function rowsOf(said: SourceStatement): string {
  return FORK_TABLES.flatMap((table) => table.rowsOf(said, said.document)).join("")
}

test("[F7] what a spreadsheet would obey is marked wherever a text is free, also in a unit and a licence", () => {
  const { alice, bob, propose, say, statements } = testLetters()
  const what = authoritativeText("en", "=what")
  const quantity = { value: "1", unit: "=1+1" }
  const promise = { id: "milk", kind: "volume", who: alice.did, what, quantity, every: "P1M" } as const
  propose(alice, testLetter([alice, bob], { promises: [promise] }))
  const recipe = { id: `urn:uuid:${testUuid(1)}`, yield: { quantity: "1", unit: "@kg" }, licence: "-2+3" }
  say(bob, draftRecipe(bob.did, { ...recipe, flows: [], hiddenShare: "100" }))
  const rows = statements.map(rowsOf).join("")
  for (const marked of ["'=what", "'=1+1", "'@kg", "'-2+3"]) expect(rows).toContain(marked)
  expect(rows).not.toMatch(/(^|,)"?[=@+]/m)
})
