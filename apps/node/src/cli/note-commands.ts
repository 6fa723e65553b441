import { basename } from "node:path"
import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
import { readGivenFile, readGivenJson } from "./files.ts"
import { invitationWords, noteImportWords, noteListWords, noteWords } from "./note-words.ts"

interface ImportOptions {
  readonly column: readonly string[]
  readonly accessedOn?: string
  readonly dryRun?: boolean
}

/** What members find out behind the products. */
export function addNoteCommands(program: Command, { ask }: CommandContext): void {
  const note = program.command("note").description("what members found out behind the products")
  note
    .command("publish")
    .argument("<file>", "a JSON file with title, text, about, authors, sources, findings")
    .option("--replaces <note>", "the own note that it is a new version of")
    .description("sign a research note and publish it")
    .action((file: string, options: { replaces?: string }) =>
      ask("note publish", { content: readGivenJson(file), ...options }, publishedWords),
    )
  note
    .command("list")
    .option("--about <subject>", "only those about this party or metric")
    .description("the notes that stand")
    .action((options: object) => ask("note list", options, noteListWords))
  note
    .command("show")
    .argument("<note>", "its id or digest, or the beginning of the digest")
    .description("one note with its sources and findings")
    .action((wanted: string) => ask("note show", { note: wanted }, noteWords))
  note
    .command("invitations")
    .option("--supplier <supplier>", "whom they invite (default: this party)")
    .description("what members found and invite a supplier to answer in its own words")
    .action((options: object) => ask("note invitations", options, invitationWords))
  note
    .command("import")
    .argument("<file>", "a spreadsheet of notes as CSV or TSV, in UTF-8")
    .option(
      "--column <meaning=name...>",
      "which column holds what: title=…, supplier=…, text, product, metric, authors, source, url, accessed, quote, finding",
      [],
    )
    .option("--accessed-on <day>", "when sources were read whose row does not say")
    .option("--dry-run", "only tell what would be published")
    .description("publish the notes of a spreadsheet; rows that cannot be read are listed")
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

function publishedWords({ statement, note }: Readonly<Record<string, unknown>>): string {
  return `Published ${String(note)} (${String(statement)}).\nTake it back: commonshelf disclose withdraw ${String(statement)} --reason …`
}

function columnMap(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf("=")
      if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
      throw new Failure(EXIT.usage, "bad-column", `"${text}" does not say which column holds what.`, {
        hint: 'Write for example: --column title=Topic supplier="Who makes it"',
      })
    }),
  )
}
