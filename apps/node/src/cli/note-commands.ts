import { basename } from "node:path"
import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { noteHelp, noteSays } from "../messages/note.ts"
import type { CommandContext } from "./context.ts"
import { readGivenFile, readGivenJson } from "./files.ts"
import { invitationWords, noteImportWords, noteListWords, noteWords } from "./note-words.ts"

interface ImportOptions {
  readonly column: readonly string[]
  readonly accessedOn?: string
  readonly draft?: boolean
  readonly dryRun?: boolean
}

/** What members find out behind the products. */
export function addNoteCommands(program: Command, context: CommandContext): void {
  const note = program.command("note").description(context.words.say(noteHelp.note()))
  addPublish(note, context)
  addReading(note, context)
  addImport(note, context)
}

function addPublish(note: Command, { ask, words: { say } }: CommandContext): void {
  note
    .command("publish")
    .argument("<file>", say(noteHelp.file()))
    .option("--replaces <note>", say(noteHelp.replaces()))
    .description(say(noteHelp.publish()))
    .action((file: string, options: { replaces?: string }) =>
      ask("note publish", { content: readGivenJson(file), ...options }, (output) =>
        say(noteSays.published({ note: String(output["note"]), statement: String(output["statement"]) })),
      ),
    )
}

function addReading(note: Command, { ask, words: { say } }: CommandContext): void {
  note
    .command("list")
    .option("--about <subject>", say(noteHelp.about()))
    .description(say(noteHelp.list()))
    .action((options: object) => ask("note list", options, noteListWords))
  note
    .command("show")
    .argument("<note>", say(noteHelp.id()))
    .description(say(noteHelp.show()))
    .action((wanted: string) => ask("note show", { note: wanted }, noteWords))
  note
    .command("invitations")
    .option("--supplier <supplier>", say(noteHelp.supplier()))
    .description(say(noteHelp.invitations()))
    .action((options: object) => ask("note invitations", options, invitationWords))
}

function addImport(note: Command, { ask, words: { say } }: CommandContext): void {
  note
    .command("import")
    .argument("<file>", say(noteHelp.table()))
    .option("--column <meaning=name...>", say(noteHelp.column()), [])
    .option("--accessed-on <day>", say(noteHelp.accessedOn()))
    .option("--draft", say(noteHelp.asDraft()))
    .option("--dry-run", say(noteHelp.dryRun()))
    .description(say(noteHelp.import()))
    .action((file: string, { column, ...rest }: ImportOptions) =>
      ask(
        "note import",
        {
          file: basename(file),
          base64: readGivenFile(file).toString("base64"),
          columns: columnMap(column),
          ...rest,
        },
        noteImportWords,
      ),
    )
}

function columnMap(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=")
      if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
      throw new Failure(EXIT.usage, "bad-column", noteSays.badColumn({ given: text }), {
        hint: noteSays.columnExample(),
      })
    }),
  )
}
