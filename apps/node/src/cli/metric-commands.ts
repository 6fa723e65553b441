import type { Command } from "commander"
import { metricHelp, metricSays, standingSays } from "../messages/metric.ts"
import { columnSays } from "../messages/common.ts"
import { addAskedCommand } from "./asked-command.ts"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"
import { addMetricImportCommand } from "./metric-import-command.ts"
import { decidedWords, metricPageWords } from "./metric-page-words.ts"
import { addMetricReviewCommands } from "./metric-review-commands.ts"
import { stepWords } from "./metric-words.ts"
import { topicSays } from "../messages/topic.ts"
import { tableWords } from "./table-words.ts"
import { unitWords } from "./value-words.ts"

/** How things are measured. */
export function addMetricCommands(program: Command, context: CommandContext): void {
  const metric = program.command("metric").description(context.words.say(metricHelp.metric()))
  addReading(metric, context)
  addPublishing(metric, context)
  addAskedCommand(metric, context)
  addSteps(metric, context)
  addMetricReviewCommands(metric, context)
  addMetricImportCommand(metric, context)
}

function addReading(metric: Command, { ask, words: { say } }: CommandContext): void {
  metric
    .command("list")
    .description(say(metricHelp.list()))
    .action(() => ask("metric list", {}, tableWords("metrics", METRIC_COLUMNS, metricSays.none())))
  for (const verb of ["show", "adopt", "drop"] as const) {
    metric
      .command(verb)
      .argument("<metric>", say(metricHelp.one()))
      .description(say(metricHelp[verb]()))
      .action((wanted: string) =>
        ask(`metric ${verb}`, { metric: wanted }, verb === "show" ? metricPageWords : decidedWords),
      )
  }
}

function addPublishing(metric: Command, { ask, words: { say } }: CommandContext): void {
  metric
    .command("publish")
    .argument("<file>", say(metricHelp.file()))
    .description(say(metricHelp.publish()))
    .action((file: string) =>
      ask(
        "metric publish",
        { content: readGivenJson(file) },
        tableWords("metrics", PUBLISHED_COLUMNS, metricSays.none()),
      ),
    )
}

interface TrialOptions {
  readonly supplier: readonly string[]
  readonly from?: string
  readonly until: string
  readonly note?: string
}

function addSteps(metric: Command, { ask, words: { say } }: CommandContext): void {
  metric
    .command("propose")
    .argument("<metric>", say(metricHelp.one()))
    .option("--note <text>", say(metricHelp.note()))
    .description(say(metricHelp.propose()))
    .action((wanted: string, options: object) =>
      ask("metric propose", { metric: wanted, ...options }, stepWords),
    )
  metric
    .command("trial")
    .argument("<metric>", say(metricHelp.one()))
    .requiredOption("--supplier <supplier...>", say(metricHelp.supplier()))
    .option("--from <day>", say(metricHelp.from()))
    .requiredOption("--until <day>", say(metricHelp.until()))
    .option("--note <text>", say(metricHelp.note()))
    .description(say(metricHelp.trial()))
    .action((wanted: string, { supplier, ...rest }: TrialOptions) =>
      ask("metric trial", { metric: wanted, suppliers: supplier, ...rest }, stepWords),
    )
  metric
    .command("deprecate")
    .argument("<metric>", say(metricHelp.one()))
    .requiredOption("--note <text>", say(metricHelp.why()))
    .option("--replaced-by <metric>", say(metricHelp.replacedBy()))
    .description(say(metricHelp.deprecate()))
    .action((wanted: string, options: object) =>
      ask("metric deprecate", { metric: wanted, ...options }, stepWords),
    )
}

const METRIC_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "version", title: columnSays.version() },
  { member: "standing", title: metricSays.standing(), codes: standingSays },
  { member: "question", title: columnSays.question() },
  { member: "unit", title: columnSays.unit(), told: unitWords },
  { member: "topic", title: columnSays.topic(), codes: topicSays },
]

const PUBLISHED_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "version", title: columnSays.version() },
  { member: "digest", title: columnSays.digest() },
]
