import { existsSync, readdirSync, statSync } from "node:fs"
import { resolve } from "node:path"
import type { DocumentDescriptor } from "@commonshelf/documents"
import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { createProgress } from "../fork/progress.ts"
import { writeBundle } from "../letter/write-bundle.ts"
import type { CommandContext } from "./context.ts"
import { createTeller } from "./output.ts"
import { fileSays } from "../messages/file.ts"
import { letterHelp } from "../messages/letter-help.ts"
import { letterFileSays } from "../messages/letter.ts"

/** A letter to take away: on a stick, to a court, into an archive. */
export function addLetterBundle(letter: Command, context: CommandContext): void {
  const { say } = context.words
  letter
    .command("bundle")
    .argument("<letter>", say(letterHelp.named()))
    .requiredOption("--into <dir>", say(letterHelp.intoFolder()))
    .description(say(letterHelp.bundle()))
    .action((wanted: string, { into }: { into: string }) => bundle(wanted, resolve(into), context))
}

async function bundle(wanted: string, into: string, context: CommandContext): Promise<void> {
  refuseUsed(into)
  const told = await context.answer("letter documents", { letter: wanted })
  const { letter, documents, languages } = told as unknown as {
    letter: string
    documents: readonly DocumentDescriptor[]
    languages: readonly string[]
  }
  const pages = new Map<string, string>()
  for (const language of languages) {
    const { html } = await context.answer("letter print", { letter, language })
    pages.set(`letter-${language}.html`, String(html))
  }
  const progress = createProgress(context.json())
  const { homeSource } = await import("../fork/home-source.ts")
  const source = await homeSource(context.home())
  try {
    const { lock, files } = await writeBundle(source, { documents, pages }, into, progress)
    createTeller(context).tell(
      {
        schema: "commonshelf/letter-bundle/1",
        letter,
        into,
        statements: lock.changes,
        documents: lock.documents.length,
        pages: [...pages.keys()],
        files: files + pages.size,
      },
      () =>
        context.words.say(
          letterFileSays.bundled({
            into,
            statements: lock.changes,
            documents: lock.documents.length,
            check: `node ${into}/commons/verify.mjs`,
          }),
        ),
    )
  } finally {
    await source.close()
  }
}

function refuseUsed(into: string): void {
  if (!existsSync(into) || (statSync(into).isDirectory() && readdirSync(into).length === 0)) return
  throw new Failure(EXIT.failed, "not-empty", fileSays.thereAlready({ path: into }), {
    hint: fileSays.nameFolder(),
  })
}
