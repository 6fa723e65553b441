import type { Command } from "commander"
import type { Multikey } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import type { Output } from "../operations/operation.ts"
import { change } from "./key-commands.ts"
import type { CommandContext } from "./context.ts"
import type { Words } from "../messages/words.ts"
import { appendWords, changeWords, type PendingWords } from "./key-words.ts"
import { wordsOption } from "./words-option.ts"
import { createTeller } from "./output.ts"
import { plain } from "./words.ts"
import { witnessHelp, witnessSays } from "../messages/witness.ts"

/** With fewer there is no majority that survives one node being away. */
const FEWEST = 3

interface WordsOption {
  readonly wordsFile?: string
}

/** Nodes that must agree before an identity changes: chosen by its owner, asked by it, and this node as one of them. */
export function addWitnessCommands(program: Command, context: CommandContext): void {
  const witness = program.command("witness").description(context.words.say(witnessHelp.witness()))
  witness
    .command("requests")
    .description(context.words.say(witnessHelp.requests()))
    .action(() => context.ask("witness requests", {}, requestWords))
  witness
    .command("sign")
    .argument("<party>", context.words.say(witnessHelp.which()))
    .option("--version <version>", context.words.say(witnessHelp.version()))
    .description(context.words.say(witnessHelp.sign()))
    .action((party: string, options: { version?: string }) =>
      context.ask("witness sign", { party, ...options }, signWords),
    )
  addChoose(witness, context)
}

function addChoose(witness: Command, context: CommandContext): void {
  witness
    .command("choose")
    .argument("<cooperative...>", context.words.say(witnessHelp.cooperatives()))
    .option("--threshold <number>", context.words.say(witnessHelp.threshold()))
    .option(...wordsOption(context))
    .description(context.words.say(witnessHelp.choose()))
    .action(
      async (parties: readonly string[], { threshold, wordsFile }: WordsOption & { threshold?: string }) => {
        const { witnesses } = (await context.answer("witness keys", { parties })) as unknown as {
          witnesses: readonly { key: Multikey }[]
        }
        const keys = [...new Set(witnesses.map(({ key }) => key))]
        if (keys.length < FEWEST)
          throw new Failure(EXIT.usage, "too-few-witnesses", witnessSays.tooFew({ count: FEWEST }))
        const needed = threshold === undefined ? Math.floor(keys.length / 2) + 1 : Number(threshold)
        if (!Number.isInteger(needed) || needed < 2 || needed > keys.length)
          throw new Failure(EXIT.usage, "bad-threshold", witnessSays.badThreshold({ most: keys.length }))
        tell(
          context,
          await change(context, { wordsFile }, () => ({ witnesses: { threshold: needed, keys } })),
        )
      },
    )
  witness
    .command("dismiss")
    .option(...wordsOption(context))
    .description(context.words.say(witnessHelp.dismiss()))
    .action(async ({ wordsFile }: WordsOption) =>
      tell(context, await change(context, { wordsFile }, () => ({ witnesses: "none" }))),
    )
}

function requestWords(output: Output, words: Words): string {
  const { say, language } = words
  const requests = output["requests"] as readonly (PendingWords & {
    party: string
    name: unknown
    signed: boolean
  })[]
  if (requests.length === 0) return say(witnessSays.nobodyWaits())
  return requests
    .flatMap(({ party, name, version, versionId, at, changes, agreed, threshold, signed }) => [
      say(
        (signed ? witnessSays.agreedToo : witnessSays.agreed)({
          name: plain(name, language),
          party,
          version,
          at,
          agreed,
          threshold,
        }),
      ),
      ...changeWords(changes, words),
      ...(signed ? [] : [say(witnessSays.askThem({ party, version: versionId.slice(0, 12) }))]),
    ])
    .join("\n")
}

function signWords(output: Output, { say }: Words): string {
  const { version, agreed, threshold, effective } = output as unknown as PendingWords & { effective: boolean }
  return effective
    ? say(witnessSays.nowEffective({ version }))
    : say(witnessSays.agreedSoFar({ version, agreed, threshold }))
}

function tell(context: CommandContext, output: Output): void {
  createTeller(context).tell(output, appendWords)
}
