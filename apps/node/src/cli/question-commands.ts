import { Option, type Command } from "commander"
import { questionHelp, questionSays } from "../messages/question.ts"
import type { CommandContext } from "./context.ts"
import { givenText } from "./given-files.ts"
import { evidenceFile } from "./party-commands.ts"
import { askedWords, inboxWords, questionListWords, questionWords, repliedWords } from "./question-words.ts"

interface TextOptions {
  readonly text?: string
  readonly file?: string
  readonly evidence?: string
}

/** Questions, their public answers, and what waits for this party. */
export function addQuestionCommands(program: Command, context: CommandContext): void {
  const { say } = context.words
  addQuestions(program, context)
  program
    .command("reply")
    .argument("<target>", say(questionHelp.target()))
    .option("--text <text>", say(questionHelp.replyText()))
    .option("--file <file>", say(questionHelp.replyFile()))
    .option("--corrected-by <digest>", say(questionHelp.correctedBy()))
    .option("--evidence <file>", say(questionHelp.evidence()))
    .description(say(questionHelp.reply()))
    .action((target: string, { text, file, evidence, ...rest }: TextOptions) =>
      context.ask(
        "reply",
        {
          target,
          ...rest,
          reply: givenText(text, file, questionSays.needsReply()),
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        repliedWords,
      ),
    )
  program
    .command("inbox")
    .option("--waiting", say(questionHelp.waiting()))
    .option("--party <party>", say(questionHelp.party()))
    .description(say(questionHelp.inbox()))
    .action((options: object) => context.ask("inbox", options, inboxWords))
}

function addQuestions(program: Command, { ask, words: { say } }: CommandContext): void {
  const question = program.command("question").description(say(questionHelp.question()))
  question
    .command("ask")
    .argument("[about]", say(questionHelp.about()))
    .option("--text <text>", say(questionHelp.text()))
    .option("--file <file>", say(questionHelp.file()))
    .option("--to <parties...>", say(questionHelp.to()))
    .option("--answer-by <day>", say(questionHelp.answerBy()))
    .description(say(questionHelp.ask()))
    .action((about: string | undefined, { text, file, ...rest }: TextOptions) =>
      ask(
        "question ask",
        {
          ...(about !== undefined && { about }),
          ...rest,
          question: givenText(text, file, questionSays.needsQuestion()),
        },
        askedWords,
      ),
    )
  question
    .command("list")
    .option("--about <record>", say(questionHelp.listAbout()))
    .addOption(
      new Option("--state <state>", say(questionHelp.state())).choices(["open", "answered", "withdrawn"]),
    )
    .description(say(questionHelp.list()))
    .action((options: object) => ask("question list", options, questionListWords))
  question
    .command("show")
    .argument("<question>", say(questionHelp.wanted()))
    .description(say(questionHelp.show()))
    .action((wanted: string) => ask("question show", { question: wanted }, questionWords))
}
