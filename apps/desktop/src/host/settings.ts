import { join } from "node:path"
import { readJson, writeWhole } from "@commonshelf/node"
import { z } from "zod"
import type { Language } from "../protocol/answers.ts"

const Settings = z.strictObject({ v: z.literal(1), language: z.enum(["en", "he", "es"]) })

/** The language that was chosen, else that of the computer, else English. */
export function readLanguage(
  folder: string,
  locale = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const settings = Settings.safeParse(readJson(fileIn(folder)))
  if (settings.success) return settings.data.language
  const own = Settings.shape.language.safeParse(locale.split("-")[0])
  return own.success ? own.data : "en"
}

/** Keeps the language that was chosen. */
export function keepLanguage(folder: string, language: Language): void {
  writeWhole(fileIn(folder), { v: 1, language })
}

function fileIn(folder: string): string {
  return join(folder, "settings.json")
}
