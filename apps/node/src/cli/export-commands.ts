import { resolve } from "node:path"
import type { Command } from "commander"
import { credentialHelp, credentialSays } from "../messages/credential.ts"
import { exportHelp, exportSays } from "../messages/export.ts"
import type { CommandContext } from "./context.ts"
import { writeNewFile, writeNewFiles } from "./new-file.ts"
import { createTeller } from "./output.ts"

interface ValueFlowsOptions {
  readonly board?: boolean
  readonly letters?: boolean
  readonly into: string
}

interface CredentialAnswer {
  readonly credential: string
  readonly log: readonly string[]
  readonly party: string
  readonly metric: string
  readonly issuer: string
  readonly content: { readonly validUntil: string }
}

interface CredentialOptions {
  readonly into: string
  readonly log?: string
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
  addCredential(exporting, context)
}

/** The envelope alone is the file, to the byte: a line end would be no part of it. */
function addCredential(exporting: Command, context: CommandContext): void {
  const { say } = context.words
  exporting
    .command("credential")
    .argument("<statement>", say(credentialHelp.statement()))
    .requiredOption("--into <file>", say(exportHelp.into()))
    .option("--log <file>", say(credentialHelp.log()))
    .description(say(credentialHelp.credential()))
    .action(async (statement: string, { into, log }: CredentialOptions) => {
      const answer = await context.answer("export credential", { statement })
      const { credential, log: entries, ...output } = answer as unknown as CredentialAnswer // as the operation gives it
      const lines = entries.map((entry) => `${entry}\n`).join("")
      writeNewFiles([[into, credential], ...(log === undefined ? [] : [[log, lines] as const])])
      const files = { into: resolve(into), ...(log !== undefined && { log: resolve(log) }) }
      createTeller(context).tell({ ...output, ...files }, () => {
        const { party, metric, issuer, content } = output
        const day = content.validUntil.slice(0, 10)
        const written = say(credentialSays.written({ party, metric, issuer, file: into, day }))
        return log === undefined ? written : `${written}\n${say(credentialSays.log({ file: log }))}`
      })
    })
}
