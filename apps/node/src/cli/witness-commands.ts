import type { Command } from "commander"
import type { Multikey } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import type { Output } from "../operations/operation.ts"
import { change } from "./key-commands.ts"
import type { CommandContext } from "./context.ts"
import { appendWords, changeWords, type PendingWords } from "./key-words.ts"
import { createTeller } from "./output.ts"
import { plain } from "./words.ts"

/** With fewer there is no majority that survives one node being away. */
const FEWEST = 3

interface WordsOption {
  readonly wordsFile?: string
}

/** Nodes that must agree before an identity changes: chosen by its owner, asked by it, and this node as one of them. */
export function addWitnessCommands(program: Command, context: CommandContext): void {
  const witness = program.command("witness").description("nodes that must agree before an identity changes")
  witness
    .command("requests")
    .description("changes of other identities that this node is asked to agree to")
    .action(() => context.ask("witness requests", {}, requestWords))
  witness
    .command("sign")
    .argument("<party>", "its SCID, the beginning of it, or its name")
    .option("--version <version>", "which entry, where several wait: the beginning of its versionId")
    .description("agree to the change that waits; ask the party first, by telephone or in person")
    .action((party: string, options: { version?: string }) =>
      context.ask("witness sign", { party, ...options }, signWords),
    )
  addChoose(witness, context)
}

function addChoose(witness: Command, context: CommandContext): void {
  witness
    .command("choose")
    .argument("<cooperative...>", "three or more cooperatives that this node knows")
    .option("--threshold <number>", "how many of them must agree (default: more than half)")
    .option("--words-file <file>", "the 24 words of the recovery sheet; - is standard input")
    .description("from now on these must agree to every change of this party's identity")
    .action(
      async (parties: readonly string[], { threshold, wordsFile }: WordsOption & { threshold?: string }) => {
        const { witnesses } = (await context.answer("witness keys", { parties })) as unknown as {
          witnesses: readonly { key: Multikey }[]
        }
        const keys = [...new Set(witnesses.map(({ key }) => key))]
        if (keys.length < FEWEST)
          throw new Failure(
            EXIT.usage,
            "too-few-witnesses",
            `An identity has at least ${FEWEST} witnesses, or none.`,
          )
        const needed = threshold === undefined ? Math.floor(keys.length / 2) + 1 : Number(threshold)
        if (!Number.isInteger(needed) || needed < 2 || needed > keys.length)
          throw new Failure(EXIT.usage, "bad-threshold", `--threshold: from 2 to ${keys.length}.`)
        tell(
          context,
          await change(context, { wordsFile }, () => ({ witnesses: { threshold: needed, keys } })),
        )
      },
    )
  witness
    .command("dismiss")
    .option("--words-file <file>", "the 24 words of the recovery sheet; - is standard input")
    .description("no witnesses any more; those of now must agree to that")
    .action(async ({ wordsFile }: WordsOption) =>
      tell(context, await change(context, { wordsFile }, () => ({ witnesses: "none" }))),
    )
}

function requestWords(output: Output): string {
  const requests = output["requests"] as readonly (PendingWords & {
    party: string
    name: unknown
    signed: boolean
  })[]
  if (requests.length === 0) return "Nobody waits for this node."
  return requests
    .flatMap(({ party, name, version, versionId, at, changes, agreed, threshold, signed }) => [
      `${plain(name)} ${party}: version ${version} of ${at}, ${agreed} of ${threshold} agreed${signed ? ", this node too" : ""}`,
      ...changeWords(changes),
      ...(signed
        ? []
        : [
            `  Ask them whether they did this. If so: commonshelf witness sign ${party} --version ${versionId.slice(0, 12)}`,
          ]),
    ])
    .join("\n")
}

function signWords(output: Output): string {
  const { version, agreed, threshold, effective } = output as unknown as PendingWords & { effective: boolean }
  return effective
    ? `This node agreed. Version ${version} now has effect.`
    : `This node agreed to version ${version}: ${agreed} of ${threshold}.`
}

function tell(context: CommandContext, output: Output): void {
  createTeller(context).tell(output, appendWords)
}
