import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

const SIDE = "(left|right|top|bottom)"
const PHYSICAL = new RegExp(
  `[\\s;{](${SIDE}|width|height|float|(min|max)-(width|height)|(margin|padding|border|inset)-${SIDE}[\\w-]*)\\s*:|text-align:\\s*${SIDE}`,
)

/** The style sheets under a folder, and the declarations in them that name a side instead of a direction of reading. */
export async function readStyles(
  folder: string,
): Promise<{ readonly sheets: number; readonly physical: readonly string[] }> {
  const names = await readdir(folder, { recursive: true })
  const sheets = names.filter((name) => name.endsWith(".css"))
  const rules = await Promise.all(sheets.map((name) => readFile(join(folder, name), "utf8")))
  const physical = rules.flatMap(
    (text) => PHYSICAL.exec(text.replaceAll(/@(media|page) [^{]*/g, ""))?.[0] ?? [],
  )
  return { sheets: sheets.length, physical }
}
