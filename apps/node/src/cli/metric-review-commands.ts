import type { Command } from "commander"
import { codeSays, columnSays } from "../messages/common.ts"
import { dimensionSays } from "../messages/unit.ts"
import { metricHelp, metricSays } from "../messages/metric.ts"
import { isolated } from "../messages/sentence.ts"
import type { CommandContext, OutputWords } from "./context.ts"
import { contentIn } from "./draft-commands.ts"
import { readGivenJson } from "./files.ts"
import { diffWords, lintWords } from "./metric-words.ts"
import { topicSays } from "../messages/topic.ts"
import { tableWords, type Column } from "./table-words.ts"
import { unitWords } from "./value-words.ts"

/** Adds what helps to design a metric: `lint`, `diff`, `units`. */
export function addMetricReviewCommands(metric: Command, { ask, words: { say } }: CommandContext): void {
  metric
    .command("lint")
    .argument("<file>", say(metricHelp.file()))
    .description(say(metricHelp.lint()))
    .action((file: string) =>
      ask("metric lint", { content: contentIn(readGivenJson(file)).content }, lintWords),
    )
  metric
    .command("diff")
    .argument("<before>", say(metricHelp.older()))
    .argument("<after>", say(metricHelp.newer()))
    .description(say(metricHelp.diff()))
    .action((before: string, after: string) =>
      ask("metric diff", { before: givenMetric(before), after: givenMetric(after) }, diffWords),
    )
  metric
    .command("starter")
    .option("--publish", say(metricHelp.starterPublish()))
    .description(say(metricHelp.starter()))
    .action((options: object) => ask("metric starter", options, starterWords))
  metric
    .command("units")
    .description(say(metricHelp.units()))
    .action(() => ask("metric units", {}, tableWords("units", UNIT_COLUMNS, metricSays.none())))
}

/** A name of a metric never ends like a file. */
function givenMetric(text: string) {
  return text.endsWith(".json") ? { content: readGivenJson(text) } : text
}

const starterWords: OutputWords = (output, words) => {
  const { published } = output
  if (typeof published === "number") return words.say(metricSays.starterPublished({ count: published }))
  const table = tableWords("metrics", STARTER_COLUMNS, metricSays.none())(output, words)
  return `${table}\n${words.say(metricSays.starterNext())}`
}

const STARTER_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "question", title: columnSays.question() },
  { member: "unit", title: columnSays.unit(), told: unitWords },
  { member: "topic", title: columnSays.topic(), codes: topicSays },
  { member: "isKnown", title: metricSays.known(), codes: codeSays },
]

const UNIT_COLUMNS: readonly Column[] = [
  { member: "code", title: metricSays.code() },
  { member: "symbol", title: metricSays.symbol(), told: (text, { language }) => isolated(text, language) },
  { member: "code", title: metricSays.people(), told: unitWords },
  { member: "dimension", title: metricSays.measures(), codes: dimensionSays },
]
