import { resolve } from "node:path"
import type { DraftForm } from "@commonshelf/drafts"
import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { draftHelp, draftSays } from "../messages/draft.ts"
import type { CommandContext } from "./context.ts"
import { draftHistoryWords, draftListWords, draftWords, othersOf } from "./draft-words.ts"
import { readGivenFile, readGivenJson } from "./files.ts"
import { writeNewFile } from "./new-file.ts"
import { createTeller } from "./output.ts"

const FORMS = ["metric", "letter", "note"] as const satisfies readonly DraftForm[]

/** Texts that several parties edit before anybody signs. */
export function addDraftCommands(program: Command, context: CommandContext): void {
  const draft = program.command("draft").description(context.words.say(draftHelp.draft()))
  addCreate(draft, context)
  addReading(draft, context)
  addWriting(draft, context)
  addCircle(draft, context)
  addPublishing(draft, context)
}

function addCreate(draft: Command, { ask, words: { say } }: CommandContext): void {
  draft
    .command("create")
    .addOption(new Option("--form <form>", say(draftHelp.form())).choices(FORMS).makeOptionMandatory())
    .requiredOption("--title <title>", say(draftHelp.title()))
    .option("--with <party...>", say(draftHelp.with()))
    .option("--from <file>", say(draftHelp.from()))
    .description(say(draftHelp.create()))
    .action(({ from, ...rest }: { from?: string }) =>
      ask(
        "draft create",
        { ...rest, ...(from !== undefined && { content: contentIn(readGivenJson(from)).content }) },
        (output, words) =>
          say(draftSays.created({ draft: String(output["draft"]), with: othersOf(output, words) })),
      ),
    )
}

function addReading(draft: Command, { ask, words: { say } }: CommandContext): void {
  draft
    .command("list")
    .description(say(draftHelp.list()))
    .action(() => ask("draft list", {}, draftListWords))
  draft
    .command("show")
    .argument("<draft>", say(draftHelp.id()))
    .option("--heads <change...>", say(draftHelp.heads()))
    .description(say(draftHelp.show()))
    .action((wanted: string, options: object) => ask("draft show", { draft: wanted, ...options }, draftWords))
  draft
    .command("history")
    .argument("<draft>", say(draftHelp.id()))
    .description(say(draftHelp.history()))
    .action((wanted: string) => ask("draft history", { draft: wanted }, draftHistoryWords))
}

interface EditOptions {
  readonly file?: string
  readonly set?: string
  readonly text?: string
  readonly heads?: readonly string[]
}

function addWriting(draft: Command, { ask, words: { say } }: CommandContext): void {
  const edited = () => say(draftSays.edited())
  draft
    .command("edit")
    .argument("<draft>", say(draftHelp.id()))
    .option("--file <file>", say(draftHelp.file()))
    .option("--set <path=value>", say(draftHelp.set()))
    .option("--text <path>", say(draftHelp.text()))
    .option("--heads <change...>", say(draftHelp.heads()))
    .description(say(draftHelp.edit()))
    .action((wanted: string, options: EditOptions) =>
      ask("draft edit", { draft: wanted, ...editOf(options) }, edited),
    )
  draft
    .command("comment")
    .argument("<draft>", say(draftHelp.id()))
    .argument("<text>", say(draftHelp.commentText()))
    .option("--on <path>", say(draftHelp.on()))
    .description(say(draftHelp.comment()))
    .action((wanted: string, text: string, options: object) =>
      ask("draft comment", { draft: wanted, text, ...options }, edited),
    )
}

function addCircle(draft: Command, { ask, words: { say } }: CommandContext): void {
  draft
    .command("share")
    .argument("<draft>", say(draftHelp.id()))
    .option("--with <party...>", say(draftHelp.with()))
    .option("--without <party...>", say(draftHelp.without()))
    .description(say(draftHelp.share()))
    .action((wanted: string, options: object) =>
      ask("draft share", { draft: wanted, ...options }, (output, words) =>
        say(draftSays.shared({ with: othersOf(output, words) })),
      ),
    )
  draft
    .command("leave")
    .argument("<draft>", say(draftHelp.id()))
    .description(say(draftHelp.leave()))
    .action((wanted: string) => ask("draft leave", { draft: wanted }, () => say(draftSays.left())))
  draft
    .command("close")
    .argument("<draft>", say(draftHelp.id()))
    .description(say(draftHelp.close()))
    .action((wanted: string) => ask("draft close", { draft: wanted }, () => say(draftSays.closed())))
}

function addPublishing(draft: Command, context: CommandContext): void {
  const { say } = context.words
  draft
    .command("export")
    .argument("<draft>", say(draftHelp.id()))
    .option("--heads <change...>", say(draftHelp.heads()))
    .option("--into <file>", say(draftHelp.into()))
    .description(say(draftHelp.export()))
    .action(async (wanted: string, { into, ...options }: { into?: string; heads?: readonly string[] }) => {
      const { schema, ...exported } = await context.answer("draft export", { draft: wanted, ...options })
      if (into !== undefined) writeNewFile(resolve(into), asText(exported))
      createTeller(context).tell({ schema, ...exported, ...(into !== undefined && { file: into }) }, () =>
        into === undefined
          ? asText(exported)
          : say(draftSays.exported({ file: into, draft: String(exported["draft"]) })),
      )
    })
  draft
    .command("publish")
    .argument("<draft>", say(draftHelp.id()))
    .option("--heads <change...>", say(draftHelp.heads()))
    .option("--replaces <note>", say(draftHelp.replaces()))
    .description(say(draftHelp.publish()))
    .action((wanted: string, options: object) =>
      context.ask("draft publish", { draft: wanted, ...options }, ({ statement }) =>
        say(draftSays.published({ statement: String(statement) })),
      ),
    )
}

function asText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** What a file gives: an export with its heads, or a content alone. */
export function contentIn(given: unknown): { readonly content: unknown; readonly heads?: unknown } {
  const isExport = typeof given === "object" && given !== null && "content" in given && "heads" in given
  return isExport ? { content: given.content, heads: given.heads } : { content: given }
}

function editOf({ file, set, text, heads }: EditOptions): object {
  const at = heads === undefined ? {} : { heads }
  if (set !== undefined) return { ...at, set: assignment(set) }
  if (file === undefined) return at
  if (text === undefined) return { ...contentIn(readGivenJson(file)), ...at }
  return { ...at, set: { path: text, value: readGivenFile(file).toString("utf8").replace(/\n$/, "") } }
}

/** `PATH=VALUE`, where the value is JSON, or else a text. */
function assignment(given: string): { readonly path: string; readonly value: unknown } {
  const at = given.indexOf("=")
  if (at < 1) throw new Failure(EXIT.usage, "one-edit", draftSays.oneEdit())
  const [path, text] = [given.slice(0, at), given.slice(at + 1)]
  try {
    return { path, value: JSON.parse(text) as unknown }
  } catch {
    return { path, value: text }
  }
}
