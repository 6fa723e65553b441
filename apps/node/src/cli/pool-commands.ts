import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { poolHelp } from "../messages/pool-help.ts"
import { poolSays } from "../messages/pool.ts"
import type { CommandContext } from "./context.ts"
import { readGivenLines } from "./files.ts"
import { NODE_EXAMPLE, parsePoolNode } from "./pool-node.ts"
import {
  calledPoolWords,
  leftPoolWords,
  nextStepWords,
  poolListWords,
  poolPreviewWords,
  poolWords,
} from "./pool-words.ts"

/** Pools: figures that cooperatives of a federation show together only. */
export function addPoolCommands(federation: Command, context: CommandContext): void {
  const pool = federation.command("pool").description(context.words.say(poolHelp.pool()))
  addCall(pool, context)
  addSteps(pool, context)
  addPoolReading(pool, context)
}

interface CallOptions {
  readonly period: string
  readonly node?: readonly string[]
  readonly from?: string
  readonly with?: readonly string[]
  readonly leastMembers?: string
  readonly leastParts?: string
  readonly until?: string
}

function addCall(pool: Command, { ask, words: { say } }: CommandContext): void {
  pool
    .command("call")
    .argument("<federation>", say(poolHelp.federation()))
    .requiredOption("--period <quarter>", say(poolHelp.period()))
    .option("--node <node...>", say(poolHelp.node({ example: NODE_EXAMPLE })))
    .option("--from <file>", say(poolHelp.from()))
    .option("--with <party...>", say(poolHelp.with()))
    .option("--least-members <number>", say(poolHelp.leastMembers()))
    .option("--least-parts <number>", say(poolHelp.leastParts()))
    .option("--until <day>", say(poolHelp.until()))
    .description(say(poolHelp.call()))
    .action((wanted: string, options: CallOptions) => {
      const { node = [], from, leastMembers, leastParts, ...rest } = options
      const nodes = [...node, ...(from === undefined ? [] : readGivenLines(from))].map(parsePoolNode)
      if (nodes.length === 0) throw new Failure(EXIT.usage, "no-node", poolSays.noNode())
      const input = {
        federation: wanted,
        nodes,
        ...rest,
        ...(leastMembers !== undefined && { leastMembers: Number(leastMembers) }),
        ...(leastParts !== undefined && { leastParts: Number(leastParts) }),
      }
      return ask("federation pool call", input, calledPoolWords)
    })
}

function addSteps(pool: Command, { ask, words: { say } }: CommandContext): void {
  pool
    .command("next")
    .argument("<pool>", say(poolHelp.named()))
    .description(say(poolHelp.next()))
    .action((wanted: string) => ask("federation pool next", { pool: wanted }, nextStepWords))
  pool
    .command("preview")
    .argument("<pool>", say(poolHelp.named()))
    .description(say(poolHelp.preview()))
    .action((wanted: string) => ask("federation pool preview", { pool: wanted }, poolPreviewWords))
  pool
    .command("leave")
    .argument("<pool>", say(poolHelp.named()))
    .option("--reason <text>", say(poolHelp.reason()))
    .description(say(poolHelp.leave()))
    .action((wanted: string, options: object) =>
      ask("federation pool leave", { pool: wanted, ...options }, leftPoolWords),
    )
}

function addPoolReading(pool: Command, { ask, words: { say } }: CommandContext): void {
  pool
    .command("show")
    .argument("<pool>", say(poolHelp.named()))
    .option("--as-of <instant>", say(poolHelp.asOf()))
    .description(say(poolHelp.show()))
    .action((wanted: string, options: object) =>
      ask("federation pool show", { pool: wanted, ...options }, poolWords),
    )
  pool
    .command("list")
    .argument("[federation]", say(poolHelp.federation()))
    .option("--as-of <instant>", say(poolHelp.asOf()))
    .description(say(poolHelp.list()))
    .action((wanted: string | undefined, options: object) =>
      ask(
        "federation pool list",
        { ...(wanted !== undefined && { federation: wanted }), ...options },
        poolListWords,
      ),
    )
}
