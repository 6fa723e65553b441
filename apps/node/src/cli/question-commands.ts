import { Option, type Command } from "commander"
import { repliedWords } from "./check-words.ts"
import type { CommandContext } from "./context.ts"
import { givenText } from "./given-files.ts"
import { evidenceFile } from "./party-commands.ts"
import { askedWords, inboxWords, questionListWords, questionWords } from "./question-words.ts"

const RECORD = "a party, a metric, a product by its id, a statement by its digest, or SUPPLIER/METRIC"

interface TextOptions {
  readonly text?: string
  readonly file?: string
  readonly evidence?: string
}

/** Questions, their public answers, and what waits for this party. */
export function addQuestionCommands(program: Command, context: CommandContext): void {
  addQuestions(program, context)
  program
    .command("reply")
    .argument("<target>", "what you reply to: a question or a contest, by its digest")
    .option("--text <text>", "your reply")
    .option("--file <file>", "a file with your reply")
    .option("--corrected-by <digest>", "the statement that now says it right")
    .option("--evidence <file>", "what shows it; only its name and digest are published")
    .description("answer in public")
    .action((target: string, { text, file, evidence, ...rest }: TextOptions) =>
      context.ask(
        "reply",
        {
          target,
          ...rest,
          reply: givenText(text, file, "A reply"),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        repliedWords,
      ),
    )
  program
    .command("inbox")
    .option("--waiting", "only what waits for an answer")
    .option("--party <party>", "of another party (default: of this node)")
    .description("what this party is asked, what is contested of its records, and what others answered it")
    .action((options: object) => context.ask("inbox", options, inboxWords))
}

function addQuestions(program: Command, { ask }: CommandContext): void {
  const question = program.command("question").description("ask, in public, about anything here")
  question
    .command("ask")
    .argument("[about]", `${RECORD}; nothing asks about the commons as a whole`)
    .option("--text <text>", "your question")
    .option("--file <file>", "a file with your question")
    .option("--to <parties...>", "whom you ask besides the one whose record it is")
    .option("--answer-by <day>", "the day until which you ask for an answer")
    .description("ask a question; it stays open until it is answered, and silence says nothing")
    .action((about: string | undefined, { text, file, ...rest }: TextOptions) =>
      ask(
        "question ask",
        { ...(about !== undefined && { about }), ...rest, question: givenText(text, file, "A question") },
        askedWords,
      ),
    )
  question
    .command("list")
    .option("--about <record>", `only about ${RECORD}`)
    .addOption(new Option("--state <state>", "only those").choices(["open", "answered", "withdrawn"]))
    .description("what was asked, and what is answered")
    .action((options: object) => ask("question list", options, questionListWords))
  question
    .command("show")
    .argument("<question>", "a question, by its digest or the beginning of it")
    .description("one question with everything that was said to it")
    .action((wanted: string) => ask("question show", { question: wanted }, questionWords))
}
