import { resolve } from "node:path"
import type { Command } from "commander"
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
import { letterHelp } from "../messages/letter-help.ts"
import { letterFileSays } from "../messages/letter.ts"
import { writeNewFile } from "./new-file.ts"

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
  const { say } = context.words
  letter
    .command("template")
    .requiredOption("--with <party...>", say(letterHelp.with()))
    .option("--metric <metric...>", say(letterHelp.metric()))
    .option("--in <language>", say(letterHelp.language()))
    .option("--valid-from <instant>", say(letterHelp.validFrom()))
    .option("--valid-until <instant>", say(letterHelp.validUntil()))
    .option("--into <file>", say(letterHelp.into()))
    .description(say(letterHelp.template()))
    .action((options: TemplateOptions) => template(options, context))
  letter
    .command("propose")
    .argument("<file>", say(letterHelp.file()))
    .description(say(letterHelp.propose()))
    .action((file: string) => ask("letter propose", { content: readGivenJson(file) }, proposeWords))
  letter
    .command("amend")
    .argument("<letter>", say(letterHelp.named()))
    .argument("<file>", say(letterHelp.newFile()))
    .description(say(letterHelp.amend()))
    .action((wanted: string, file: string) =>
      ask("letter amend", { letter: wanted, content: readGivenJson(file) }, proposeWords),
    )
  letter
    .command("translate")
    .argument("<letter>", say(letterHelp.named()))
    .requiredOption("--in <language>", say(letterHelp.translateIn()))
    .option("--file <file>", say(letterHelp.wordings()))
    .option("--machine", say(letterHelp.machine()))
    .description(say(letterHelp.translate()))
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
  writeNewFile(into, text)
  createTeller(context).tell({ ...output, into: resolve(into) }, () =>
    context.words.say(letterFileSays.draftWritten({ file: into })),
  )
}

function addReading(letter: Command, context: CommandContext): void {
  const { ask, answer } = context
  const { say, language } = context.words
  letter
    .command("list")
    .option("--party <party>", say(letterHelp.party()))
    .option("--as-of <instant>", say(letterHelp.asOf()))
    .description(say(letterHelp.list()))
    .action((options: object) => ask("letter list", options, letterListWords))
  letter
    .command("show")
    .argument("<letter>", say(letterHelp.named()))
    .option("--in <language>", say(letterHelp.readIn()))
    .option("--as-of <instant>", say(letterHelp.asOf()))
    .description(say(letterHelp.show()))
    .action((wanted: string, options: { in?: string }) =>
      ask("letter show", { letter: wanted, language, ...asLanguage(options) }, letterWords),
    )
  letter
    .command("print")
    .argument("<letter>", say(letterHelp.named()))
    .requiredOption("--into <file>", say(letterHelp.htmlFile()))
    .option("--in <language>", say(letterHelp.printIn()))
    .description(say(letterHelp.print()))
    .action(async (wanted: string, { into, ...options }: { into: string; in?: string }) => {
      const { html, ...output } = await answer("letter print", { letter: wanted, ...asLanguage(options) })
      writeNewFile(into, String(html))
      createTeller(context).tell({ ...output, into: resolve(into) }, () =>
        say(letterFileSays.printed({ file: into, letter: String(output["letter"]) })),
      )
    })
}

function addActs(letter: Command, { ask, words: { say } }: CommandContext): void {
  letter
    .command("sign")
    .argument("<letter>", say(letterHelp.named()))
    .option("--in <language>", say(letterHelp.signIn()))
    .description(say(letterHelp.sign()))
    .action((wanted: string, options: { in?: string }) =>
      ask("letter sign", { letter: wanted, ...asLanguage(options) }, letterActWords),
    )
  for (const name of ["decline", "withdraw"] as const) {
    letter
      .command(name)
      .argument("<letter>", say(letterHelp.named()))
      .option("--reason <text>", say(letterHelp.reason()))
      .description(say(letterHelp[name]()))
      .action((wanted: string, options: object) =>
        ask(`letter ${name}`, { letter: wanted, ...options }, letterActWords),
      )
  }
  letter
    .command("attach")
    .argument("<letter>", say(letterHelp.named()))
    .requiredOption("--scan <file>", say(letterHelp.scan()))
    .option("--signed-on <day>", say(letterHelp.signedOn()))
    .option("--note <text>", say(letterHelp.note()))
    .description(say(letterHelp.attach()))
    .action((wanted: string, { scan, ...rest }: { scan: string }) =>
      ask("letter attach", { letter: wanted, scan: [evidenceFile(scan)], ...rest }, letterActWords),
    )
}

/** The language of a letter is an option of its own: `--language` is that of the command's own words [LA3]. */
function asLanguage<T extends { readonly in?: string }>({ in: language, ...rest }: T) {
  return { ...rest, ...(language !== undefined && { language }) }
}
