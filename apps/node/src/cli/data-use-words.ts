import type { DataLevel, DataUse, DataUseFinding, ReportRound } from "@commonshelf/dataset"
import { minorToDecimal } from "@commonshelf/documents/measure"
import { columnSays } from "../messages/common.ts"
import { dataUseCodes, dataUseSays } from "../messages/data-use.ts"
import { amountSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

export function reportedWords(output: Output, words: Words): string {
  const { statement, findings } = output as { statement: string; findings: readonly DataUseFinding[] }
  return [
    words.say(dataUseSays.signed({ digest: statement })),
    ...findings.map((finding) => findingWords(finding, words)),
    words.say(dataUseSays.next()),
  ].join("\n")
}

export function dataUseListWords(output: Output, { say, language }: Words): string {
  const { reports } = output as { reports: readonly DataUse[] }
  if (reports.length === 0) return say(dataUseSays.none())
  const titles = [
    dataUseSays.supplier(),
    dataUseSays.period(),
    dataUseSays.round(),
    dataUseSays.releases(),
    dataUseSays.decisions(),
    columnSays.digest(),
  ]
  return [
    columns(
      titles.map(say),
      reports.map(({ supplierName, marks, period, letter, releases, findings, decisions, digest }) => [
        `${plain(supplierName, language)}${markWords(marks)}`,
        period,
        letter === undefined ? "" : String(letter.round),
        findings.length === 0
          ? String(releases.length)
          : say(dataUseSays.someInDoubt({ count: releases.length, doubted: findings.length })),
        decisions.map(({ topic }) => say(dataUseCodes[topic]())).join(", "),
        digest,
      ]),
    ),
    say(dataUseSays.notProven()),
  ].join("\n")
}

export function dataUseWords(output: Output, words: Words): string {
  const { report } = output as { report: DataUse }
  const {
    supplierName,
    period,
    saidOn: day,
    letter,
    decisions,
    saved = [],
    nextAsk,
    findings,
    marks,
  } = report
  const { say, language } = words
  const supplier = plain(supplierName, language)
  return [
    say(dataUseSays.about({ supplier, period, day, marks: markWords(marks) })),
    ...(letter === undefined
      ? []
      : [say(dataUseSays.forRound({ round: letter.round, letter: letter.digest }))]),
    say(dataUseSays.read()),
    ...report.releases.map(
      ({ digest, cooperativeName, period: of, state }) =>
        `  ${of === undefined ? digest : `${plain(cooperativeName, language)} ${of}`}: ${say(dataUseCodes[state]())}`,
    ),
    say(dataUseSays.decided()),
    ...decisions.flatMap((decision) => decisionWords(decision, words)),
    ...saved.map(({ amountMinor, currency, to, note }) => {
      const amount = minorToDecimal(amountMinor, currency)
      const told = say(dataUseSays.saved({ amount, currency, to: dataUseCodes[to]() }))
      return note === undefined ? told : `${told} (${plain(note, language)})`
    }),
    ...(nextAsk === undefined ? [] : [say(dataUseSays.nextAsk({ text: plain(nextAsk, language) }))]),
    ...findings.map((finding) => findingWords(finding, words)),
    say(dataUseSays.notProven()),
  ].join("\n")
}

/** In which rounds reports are due, and what they open. */
export function dueWords(output: Output, { say, language }: Words): string {
  const { rounds, levels } = output as { rounds: readonly ReportRound[]; levels: readonly DataLevel[] }
  const roundTitles = [
    dataUseSays.supplier(),
    dataUseSays.letter(),
    dataUseSays.round(),
    dataUseSays.dueOn(),
    columnSays.state(),
  ]
  const levelTitles = [
    dataUseSays.cooperative(),
    dataUseSays.supplier(),
    dataUseSays.level(),
    columnSays.state(),
  ]
  return [
    rounds.length === 0
      ? say(dataUseSays.noRounds())
      : columns(
          roundTitles.map(say),
          rounds.map(({ supplier, title, round, dueOn, state }) => [
            plain(supplier.name, language),
            plain(title, language),
            String(round),
            dueOn,
            say(dataUseCodes[state]()),
          ]),
        ),
    levels.length === 0
      ? say(dataUseSays.noLevels())
      : columns(
          levelTitles.map(say),
          levels.map(({ cooperative, supplier, level, state }) => [
            plain(cooperative.name, language),
            plain(supplier.name, language),
            String(level),
            say(dataUseCodes[state]()),
          ]),
        ),
  ].join("\n")
}

function decisionWords(
  { topic, text, sharedWith, effect }: DataUse["decisions"][number],
  { say, language }: Words,
): string[] {
  const told = effect && plain(effect.text, language)
  return [
    `  ${say(dataUseSays.decision({ topic: dataUseCodes[topic](), text: plain(text, language) }))}`,
    ...(sharedWith === undefined ? [] : [`    ${say(dataUseSays.together({ parties: sharedWith }))}`]),
    ...(told === undefined
      ? []
      : [
          `    ${say(
            effect?.measured === undefined
              ? dataUseSays.effect({ text: told })
              : dataUseSays.measured({
                  text: told,
                  amount: amountSays(effect.measured.value, effect.measured.unit),
                }),
          )}`,
        ]),
  ]
}

function findingWords({ digest, code }: DataUseFinding, { say }: Words): string {
  return say(dataUseSays.inDoubt({ digest, why: dataUseCodes[code]() }))
}
