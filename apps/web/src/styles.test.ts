import { readdir, readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { join } from "node:path"
import { expect, test } from "vitest"

const SOURCE = fileURLToPath(new URL(".", import.meta.url))
const SIDE = "(left|right|top|bottom)"
const PHYSICAL = new RegExp(
  `[\\s;{](${SIDE}|width|height|float|(min|max)-(width|height)|(margin|padding|border|inset)-${SIDE}[\\w-]*)\\s*:|text-align:\\s*${SIDE}`,
)

test("[M1] styles name no left or right, so that the page turns with the language", async () => {
  const names = await readdir(SOURCE, { recursive: true })
  const sheets = names.filter((name) => name.endsWith(".css"))
  expect(sheets.length).toBeGreaterThan(3)
  const rules = await Promise.all(sheets.map((name) => readFile(join(SOURCE, name), "utf8")))
  const physical = rules.map((text) => PHYSICAL.exec(text.replaceAll(/@media [^{]*/g, ""))?.[0])
  expect(physical.filter((found) => found !== undefined)).toEqual([])
})
