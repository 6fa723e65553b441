import type { Cell, PartyName } from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import type { Command } from "commander"
import { answerStateSays } from "../messages/answer.ts"
import { askedHelp, askedSays } from "../messages/asked.ts"
import { columnSays } from "../messages/common.ts"
import type { Words } from "../messages/words.ts"
import type { CommandContext, OutputWords } from "./context.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

/** Adds `metric asked`. */
export function addAskedCommand(metric: Command, { ask, words: { say } }: CommandContext): void {
  metric
    .command("asked")
    .option("--party <party>", say(askedHelp.party()))
    .option("--waiting", say(askedHelp.waiting()))
    .description(say(askedHelp.asked()))
    .action((options: object) => ask("metric asked", options, askedWords))
}

interface Asked {
  readonly name: string
  readonly version: string
  readonly question: LanguageText
  readonly unit?: string
  readonly product?: { readonly name: LanguageText }
  readonly askedBy: readonly PartyName[]
  readonly triedUntil?: string
  readonly cell: Cell
}

/** The questions that are put to a party, what most ask first, and what it says to each. */
export const askedWords: OutputWords = (output, words) => {
  const { party, questions } = output as unknown as {
    party: PartyName
    questions: readonly Asked[]
  }
  const { say, language } = words
  const name = plain(party.name, language)
  if (questions.length === 0) return say(askedSays.none({ name }))
  const titles = [
    askedSays.metric(),
    columnSays.question(),
    askedSays.about(),
    askedSays.by(),
    columnSays.state(),
  ]
  return [
    say(askedSays.head({ name, count: questions.length })),
    columns(
      titles.map(say),
      questions.map((question) => rowOf(question, words)),
    ),
    say(askedSays.once()),
  ].join("\n")
}

function rowOf(asked: Asked, { say, language }: Words): string[] {
  const { name, version, question, product, askedBy, triedUntil, cell } = asked
  const state = cell.unknown === true && cell.state === "declined" ? "unknown" : cell.state
  return [
    `${name}@${version}`,
    plain(question, language),
    product === undefined ? say(askedSays.itself()) : plain(product.name, language),
    triedUntil === undefined
      ? String(askedBy.length)
      : say(askedSays.tried({ count: askedBy.length, until: triedUntil })),
    say(answerStateSays[state]()),
  ]
}
