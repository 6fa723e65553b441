import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createHome } from "../../apps/node/src/home/create-home.ts"
import { homePaths } from "../../apps/node/src/home/home.ts"
import { runHere } from "./support/run-here.ts"

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-languages-"))
  const at = "2026-03-01T08:00:00Z"
  await createHome(homePaths(join(folder, "alice")), {
    name: "אליס",
    role: "cooperative",
    language: "he",
    at,
  })
  await createHome(homePaths(join(folder, "bob")), { name: "בוב", role: "supplier", language: "he", at })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What one home answers alone, in this order. Some of it is a failure, which is told in words too. */
const LINES = {
  alice: [
    "status",
    "doctor",
    "contradictions",
    "quarantine list",
    "trust list",
    "peer list",
    "peer add none",
    "party list",
    "party show אליס",
    "party show none",
    "statement list",
    "statement show none",
    "metric list",
    "metric starter --publish",
    "metric starter",
    "metric list",
    "metric show accidents",
    "metric adopt accidents",
    "metric diff accidents distance",
    "metric units",
    "supplier list",
    "compare food",
    "demand --category food",
    "need publish --category food --amount 20 --unit kg --every month --households 5-9",
    "board",
    "letter list",
    "letter show none",
    "letter template --with אליס --into FOLDER/letter.json",
    "letter propose FOLDER/letter.json",
    "letter list",
    "letter sign none",
    "letter bundle none --into FOLDER/new",
    "federation list",
    "federation show none",
    "survey list",
    "note list",
    "note show none",
    "draft list",
    "draft show none",
    "consent show",
    "cap list",
    "cap show אליס",
    "data-use list",
    "pos list",
    "release list",
    "release audit",
    "key list",
    "witness requests",
    "contest list",
    "inbox",
    "verify none",
  ],
  bob: [
    "status",
    "supplier product --name קמח --code k1 --category food/flour",
    "supplier show בוב",
    "price show none",
    "price show קמח",
    "recipe show none",
    "recipe show קמח",
    "data-use due",
    "letter template --with none",
    "inbox",
  ],
} as const

test("[LA1] what a command says in Hebrew has no run of English words", async () => {
  const left: unknown[] = []
  for (const [home, lines] of Object.entries(LINES)) {
    for (const line of lines) {
      const words = line.replace("FOLDER", folder).split(" ")
      const { stdout, stderr } = await runHere("-C", join(folder, home), "--language", "he", ...words)
      const told = `${stdout}\n${stderr}`
      const english = englishRuns(told)
      if (english.length > 0 || !/[\u0590-\u05ff]/.test(told)) left.push({ home, line, english })
    }
  }
  expect(left).toEqual([])
})

/** English words in a row, outside of values, which stand between isolates, of commands, ids and numbers. */
function englishRuns(text: string): readonly string[] {
  const own = text
    .replaceAll(/\u2068[^\u2069]*\u2069/g, " · ")
    .replaceAll(/commonshelf (?:[^\u0590-\u05ff\n.,;]|\.(?=\S))*/g, " · ")
    .replaceAll(/[\w-]*[/:@_#=\d][^\s\u0590-\u05ff]*/g, " · ")
  return own.match(/\b[A-Za-z]*[a-z]{2,} [a-z]{2,}( [a-z]{2,})*/g) ?? []
}
