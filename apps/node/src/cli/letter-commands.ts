import { writeFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"
import {
  letterActWords,
  letterListWords,
  letterWords,
  proposeWords,
  translationWords,
} from "./letter-words.ts"
import { addLetterBundle } from "./letter-bundle-command.ts"
import { addLetterReview } from "./letter-review-command.ts"
import { createTeller } from "./output.ts"
import { evidenceFile } from "./party-commands.ts"
import { letterHelp } from "../messages/letter.ts"

const LETTER = "its digest, the beginning of it, or its title"

/** Letters: what parties agree on, in writing. */
export function addLetterCommands(program: Command, context: CommandContext): void {
  const letter = program.command("letter").description(context.words.say(letterHelp.letter()))
  addWriting(letter, context)
  addReading(letter, context)
  addActs(letter, context)
  addLetterReview(letter, context)
  addLetterBundle(letter, context)
}

interface TemplateOptions {
  readonly with: readonly string[]
  readonly metric?: readonly string[]
  readonly in?: string
  readonly validFrom?: string
  readonly validUntil?: string
  readonly into?: string
}

function addWriting(letter: Command, context: CommandContext): void {
  const { ask } = context
  letter
    .command("template")
    .requiredOption("--with <party...>", context.words.say(letterHelp.with()))
    .option("--metric <metric...>", context.words.say(letterHelp.metric()))
    .option("--in <language>", context.words.say(letterHelp.language()))
    .option("--valid-from <instant>", context.words.say(letterHelp.validFrom()))
    .option("--valid-until <instant>", context.words.say(letterHelp.validUntil()))
    .option("--into <file>", context.words.say(letterHelp.into()))
    .description(context.words.say(letterHelp.template()))
    .action((options: TemplateOptions) => template(options, context))
  letter
    .command("propose")
    .argument("<file>", context.words.say(letterHelp.file()))
    .description(context.words.say(letterHelp.propose()))
    .action((file: string) => ask("letter propose", { content: readGivenJson(file) }, proposeWords))
  letter
    .command("amend")
    .argument("<letter>", LETTER)
    .argument("<file>", "the new letter as JSON; the old one holds until all have signed this")
    .description("propose a letter in the place of another")
    .action((wanted: string, file: string) =>
      ask("letter amend", { letter: wanted, content: readGivenJson(file) }, proposeWords),
    )
  letter
    .command("translate")
    .argument("<letter>", LETTER)
    .requiredOption("--in <language>", "into which language, such as he")
    .option("--file <file>", 'wordings as JSON: {"<part>": "<wording>"}')
    .option("--machine", "a machine wrote them")
    .description("what is missing in a language; with --file, add wordings to read it by")
    .action((wanted: string, { file, ...rest }: { in: string; file?: string; machine?: boolean }) =>
      ask(
        "letter translate",
        { letter: wanted, ...asLanguage(rest), ...(file !== undefined && { wordings: readGivenJson(file) }) },
        translationWords,
      ),
    )
}

async function template(options: TemplateOptions, context: CommandContext): Promise<void> {
  const { into, metric, ...rest } = options
  const output = await context.answer("letter template", {
    ...asLanguage(rest),
    ...(metric !== undefined && { metrics: metric }),
  })
  const text = `${JSON.stringify(output["content"], undefined, 2)}\n`
  if (into === undefined) return createTeller(context).tell(output, () => text)
  writeNew(into, text)
  createTeller(context).tell(
    { ...output, into: resolve(into) },
    () => `A draft is in ${into}: change it, then: commonshelf letter propose ${into}`,
  )
}

function addReading(letter: Command, context: CommandContext): void {
  const { ask, answer } = context
  letter
    .command("list")
    .option("--party <party>", "only those in which it stands")
    .option("--as-of <instant>", "as of then instead of now")
    .description("all letters and where they stand")
    .action((options: object) => ask("letter list", options, letterListWords))
  letter
    .command("show")
    .argument("<letter>", LETTER)
    .option("--in <language>", "the language to read it in (default: this node's)")
    .option("--as-of <instant>", "as of then instead of now")
    .description("a letter: its text, who signed, what was promised, what was learned")
    .action((wanted: string, options: { in?: string }) =>
      ask("letter show", { letter: wanted, ...asLanguage(options) }, letterWords),
    )
  letter
    .command("print")
    .argument("<letter>", LETTER)
    .requiredOption("--into <file>", "a new HTML file")
    .option("--in <language>", "the language to print it in (default: this node's)")
    .description("a page to print and sign by hand, with the digest of the exact text")
    .action(async (wanted: string, { into, ...options }: { into: string; in?: string }) => {
      const { html, ...output } = await answer("letter print", { letter: wanted, ...asLanguage(options) })
      writeNew(into, String(html))
      createTeller(context).tell(
        { ...output, into: resolve(into) },
        () =>
          `${into} is ready to print. Signed by hand and scanned: commonshelf letter attach ${String(output["letter"])} --scan FILE`,
      )
    })
}

function addActs(letter: Command, { ask }: CommandContext): void {
  letter
    .command("sign")
    .argument("<letter>", LETTER)
    .option("--in <language>", "in which language it was read (default: this node's, if it is whole)")
    .description("sign a letter with this node's key; also offline, in any order")
    .action((wanted: string, options: { in?: string }) =>
      ask("letter sign", { letter: wanted, ...asLanguage(options) }, letterActWords),
    )
  for (const [name, description] of [
    ["decline", "say that it is not signed, perhaps why"],
    ["withdraw", "leave a letter, for good, after its notice; history stays"],
  ] as const) {
    letter
      .command(name)
      .argument("<letter>", LETTER)
      .option("--reason <text>", "why")
      .description(description)
      .action((wanted: string, options: object) =>
        ask(`letter ${name}`, { letter: wanted, ...options }, letterActWords),
      )
  }
  letter
    .command("attach")
    .argument("<letter>", LETTER)
    .requiredOption("--scan <file>", "the scan; it stays here, and only its digest is published")
    .option("--signed-on <day>", "the day on the paper")
    .option("--note <text>", "what others should know")
    .description("say that there is a print signed by hand; it signs for nobody")
    .action((wanted: string, { scan, ...rest }: { scan: string }) =>
      ask("letter attach", { letter: wanted, scan: [evidenceFile(scan)], ...rest }, letterActWords),
    )
}

/** The language of a letter is an option of its own: `--language` is that of the command's own words [LA3]. */
function asLanguage<T extends { readonly in?: string }>({ in: language, ...rest }: T) {
  return { ...rest, ...(language !== undefined && { language }) }
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: "wx" })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable"
    const why = code === "EEXIST" ? "there is such a file already" : code
    throw new Failure(EXIT.failed, "cannot-write", `${path} was not written: ${why}.`, {
      hint: "Name a new file: --into FILE",
    })
  }
}
