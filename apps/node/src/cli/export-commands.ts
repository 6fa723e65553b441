import { resolve } from "node:path"
import type { Command } from "commander"
import { exportHelp, exportSays } from "../messages/export.ts"
import type { CommandContext } from "./context.ts"
import { writeNewFile } from "./new-file.ts"
import { createTeller } from "./output.ts"

interface ValueFlowsOptions {
  readonly board?: boolean
  readonly letters?: boolean
  readonly into: string
}

/** Files for other systems, in their own terms. */
export function addExportCommands(program: Command, context: CommandContext): void {
  const { say } = context.words
  const exporting = program.command("export").description(say(exportHelp.export()))
  exporting
    .command("valueflows")
    .requiredOption("--into <file>", say(exportHelp.into()))
    .option("--board", say(exportHelp.board()))
    .option("--letters", say(exportHelp.letters()))
    .description(say(exportHelp.valueflows()))
    .action(async ({ into, ...rest }: ValueFlowsOptions) => {
      const { document, ...output } = await context.answer("export valueflows", rest)
      writeNewFile(into, `${JSON.stringify(document, undefined, 2)}\n`)
      createTeller(context).tell({ ...output, into: resolve(into) }, ({ nodes, unmatched }) => {
        const lost = Array.isArray(unmatched) ? unmatched.length : 0
        const written = say(exportSays.written({ count: Number(nodes), file: into }))
        return lost === 0 ? written : `${written}\n${say(exportSays.unmatched({ count: lost }))}`
      })
    })
}
