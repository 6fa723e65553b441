import { basename, resolve } from "node:path"
import { Option, type Command } from "commander"
import { metricImportHelp, metricImportSays } from "../messages/metric-import.ts"
import { METRIC_FORMATS } from "../operations/metric-import.ts"
import type { Output } from "../operations/operation.ts"
import type { Words } from "../messages/words.ts"
import type { CommandContext } from "./context.ts"
import { readGivenFile } from "./files.ts"
import { writeNewFile } from "./new-file.ts"
import { createTeller } from "./output.ts"

interface ImportOptions {
  readonly format: string
  readonly into: string
  readonly licence?: string
}

/** Adds `metric import`: metrics of others as a file of drafts. */
export function addMetricImportCommand(metric: Command, context: CommandContext): void {
  const { say } = context.words
  metric
    .command("import")
    .argument("<file>", say(metricImportHelp.file()))
    .addOption(
      new Option("--format <format>", say(metricImportHelp.format()))
        .choices(METRIC_FORMATS)
        .makeOptionMandatory(),
    )
    .requiredOption("--into <file>", say(metricImportHelp.into()))
    .option("--licence <licence>", say(metricImportHelp.licence()))
    .description(say(metricImportHelp.import()))
    .action(async (file: string, { into, ...rest }: ImportOptions) => {
      const base64 = readGivenFile(file).toString("base64")
      const output = await context.answer("metric import", { file: basename(file), base64, ...rest })
      writeNewFile(into, `${JSON.stringify(output["metrics"], undefined, 2)}\n`)
      createTeller(context).tell({ ...output, into: resolve(into) }, importWords)
    })
}

/** What became a metric, and what did not and why. */
export function importWords(output: Output, { say }: Words): string {
  const { metrics, refused, into } = output as {
    metrics: readonly unknown[]
    refused: readonly { at: string; reason: string }[]
    into: string
  }
  return [
    say(metricImportSays.written({ count: metrics.length, file: into })),
    ...(refused.length === 0 ? [] : [say(metricImportSays.refused({ count: refused.length }))]),
    ...refused.map(({ at, reason }) => `  ${say(metricImportSays.refusedAt({ at, reason }))}`),
    say(metricImportSays.next({ file: into })),
  ].join("\n")
}
