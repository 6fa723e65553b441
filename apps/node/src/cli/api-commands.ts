import type { Command } from "commander"
import { apiHelp } from "../messages/api.ts"
import type { CommandContext } from "./context.ts"
import { createTeller } from "./output.ts"

/** The command for programmers who ask a node over HTTP. */
export function addApiCommands(program: Command, context: CommandContext): void {
  const { say } = context.words
  program
    .command("api")
    .description(say(apiHelp.api()))
    .command("describe")
    .description(say(apiHelp.describe()))
    .action(async () => {
      const { describeApi } = await import("../api/described/openapi.ts")
      const openapi = describeApi()
      createTeller(context).tell({ schema: "commonshelf/api-describe/1", openapi }, () =>
        JSON.stringify(openapi, undefined, 2),
      )
    })
}
