import type { DataUse, DataUseFinding } from "@commonshelf/dataset"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

const NOT_PROVEN = "A report is the supplier's own word; that it is signed does not make it true."

export function reportedWords(output: Output): string {
  const { statement, findings } = output as { statement: string; findings: readonly DataUseFinding[] }
  return [`Signed: ${statement}`, ...findings.map(findingWords), "Next: commonshelf data-use list"].join("\n")
}

export function dataUseListWords(output: Output): string {
  const { reports } = output as { reports: readonly DataUse[] }
  if (reports.length === 0) return "No supplier has told yet how it used what was published."
  return [
    columns(
      ["supplier", "period", "round", "releases", "decisions", "digest"],
      reports.map((report) => [
        `${plain(report.supplierName)}${markWords(report.marks)}`,
        report.period,
        report.letter === undefined ? "" : String(report.letter.round),
        releasesWords(report),
        report.decisions.map(({ topic }) => topic).join(", "),
        report.digest,
      ]),
    ),
    NOT_PROVEN,
  ].join("\n")
}

export function dataUseWords(output: Output): string {
  const { report } = output as { report: DataUse }
  const { supplierName, period, saidOn, letter, decisions, saved = [], nextAsk, findings } = report
  return [
    `${plain(supplierName)} about ${period}, said on ${saidOn}${markWords(report.marks)}`,
    ...(letter === undefined ? [] : [`For round ${letter.round} of the letter ${letter.digest}`]),
    "It read:",
    ...report.releases.map(
      ({ digest, cooperativeName, period: of, state }) =>
        `  ${of === undefined ? digest : `${plain(cooperativeName)} ${of}`}${state === "counted" ? "" : ` (${state})`}`,
    ),
    "It decided:",
    ...decisions.flatMap(decisionWords),
    ...saved.map(
      ({ amountMinor, currency, to, note }) =>
        `Saved: ${amountMinor} ${currency} in minor units, which went to: ${to}${note === undefined ? "" : ` (${plain(note)})`}`,
    ),
    ...(nextAsk === undefined ? [] : [`It asks next: ${plain(nextAsk)}`]),
    ...findings.map(findingWords),
    NOT_PROVEN,
  ].join("\n")
}

function decisionWords({ topic, text, sharedWith, effect }: DataUse["decisions"][number]): string[] {
  const measured = effect?.measured
  return [
    `  ${topic}: ${plain(text)}`,
    ...(sharedWith === undefined ? [] : [`    together with ${sharedWith.join(", ")}`]),
    ...(effect === undefined
      ? []
      : [
          `    effect: ${plain(effect.text)}${measured === undefined ? "" : ` (${measured.value} ${measured.unit})`}`,
        ]),
  ]
}

function releasesWords({ releases, findings }: DataUse): string {
  return findings.length === 0 ? String(releases.length) : `${releases.length}, ${findings.length} in doubt`
}

function findingWords({ digest, message }: DataUseFinding): string {
  return `In doubt: ${digest} ${message}.`
}
