import type { TrialTaken } from "@commonshelf/dataset"
import type { AnswersComparable, MetricChange, MetricFinding, Severity } from "@commonshelf/documents"
import { comparableSays, metricSays, severitySays } from "../messages/metric.ts"
import type { Words } from "../messages/words.ts"
import type { OutputWords } from "./context.ts"
import { plain } from "./words.ts"

/** A step that was taken, and how to take it back. */
export const stepWords: OutputWords = (output, { say, language }) => {
  const { statement, step, metric, life } = output as unknown as {
    statement: string
    step: "propose" | "trial" | "deprecate"
    metric: { name: string; version: string }
    life?: { trials: readonly TrialTaken[] }
  }
  const named = { name: metric.name, version: metric.version, statement }
  const trial = life?.trials.find(({ digest }) => digest === statement)
  const done =
    step === "trial" && trial !== undefined
      ? metricSays.tried({
          ...named,
          from: trial.from,
          until: trial.until,
          suppliers: trial.suppliers.map(({ scid, name }) => plain(name ?? scid, language)),
        })
      : step === "deprecate"
        ? metricSays.deprecated(named)
        : metricSays.proposed(named)
  return [say(done), say(metricSays.takeBack({ statement }))].join("\n")
}

/** What was found in each metric of a file, what matters most first. */
export const lintWords: OutputWords = (output, words) => {
  const { metrics } = output as unknown as {
    metrics: readonly {
      name: string
      version: string
      findings: readonly (MetricFinding & { message: string })[]
    }[]
  }
  return metrics.map((metric) => lintedWords(metric, words)).join("\n")
}

function lintedWords(
  {
    name,
    version,
    findings,
  }: { name: string; version: string; findings: readonly (MetricFinding & { message: string })[] },
  { say }: Words,
): string {
  if (findings.length === 0) return say(metricSays.nothingFound({ name, version }))
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length
  const counts = { errors: count("error"), warnings: count("warning"), notes: count("note") }
  return [
    say(metricSays.found({ name, version, ...counts })),
    ...findings.map(({ severity, message }) => `  ${say(severitySays[severity]())}  ${message}`),
  ].join("\n")
}

/** In what two metrics differ: first what answers depend on. */
export const diffWords: OutputWords = (output, { say }) => {
  const { changes, answers } = output as unknown as {
    changes: readonly MetricChange[]
    answers: AnswersComparable
  }
  const verdict = say(comparableSays[answers.because]())
  if (changes.length === 0) return [say(metricSays.same()), verdict].join("\n")
  const part = (bears: boolean) => changes.filter(({ bearsOnAnswers }) => bearsOnAnswers === bears)
  const lines = (title: string, list: readonly MetricChange[]) =>
    list.length === 0 ? [] : [title, ...list.map((change) => `  ${say(changeSentence(change))}`)]
  return [
    ...lines(say(metricSays.bears()), part(true)),
    ...lines(say(metricSays.besides()), part(false)),
    verdict,
  ].join("\n")
}

function changeSentence({ path, language, before, after }: MetricChange) {
  const field = language === undefined ? path : `${path} (${language})`
  if (before === undefined) return metricSays.added({ field, after: after ?? "" })
  return after === undefined
    ? metricSays.removed({ field, before })
    : metricSays.changed({ field, before, after })
}
