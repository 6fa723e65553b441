import type { Actual, Cell, DeclaredCap } from "@commonshelf/dataset"
import type { Cap } from "@commonshelf/documents"
import { minorToDecimal } from "@commonshelf/documents/measure"
import { answerStateSays } from "../messages/answer.ts"
import { capCodes, capLimits, capResponses, capSays, capWhys } from "../messages/cap.ts"
import { columnSays } from "../messages/common.ts"
import type { Sentence } from "../messages/sentence.ts"
import { codeSays } from "../messages/common.ts"
import { unitSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { valueWords } from "./value-words.ts"
import { plain } from "./words.ts"

/** Every cap in a line. */
export function capListWords(output: Output, words: Words): string {
  const { say, language } = words
  const { caps } = output as { caps: readonly DeclaredCap[] }
  if (caps.length === 0) return say(capSays.none())
  const titles = [columnSays.party, capSays.of, capSays.maximum, capSays.holds, capSays.byOwnAnswers]
  return [
    columns(
      [...titles, capSays.acceptedBy, columnSays.digest].map((title) => say(title())),
      caps.map(({ party, cap, state, since, actual, responses, digest, marks }) => [
        `${plain(party.name, language)}${markWords(marks)}`,
        say(capCodes[cap.of]()),
        say(limitOf(cap)),
        say(state === "in-force" ? codeSays.true() : capSays.from({ day: since })),
        say(capCodes[actual.standing]()),
        say(capSays.outOf({ count: acceptedIn(responses), all: responses.length })),
        digest,
      ]),
    ),
    say(capSays.eachItsOwn()),
  ].join("\n")
}

/** The caps of one party in full. */
export function capsWords(output: Output, words: Words): string {
  const { caps } = output as { caps: readonly DeclaredCap[] }
  if (caps.length === 0) return words.say(capSays.noneOfParty())
  return caps.map((declared) => capWords(declared, words)).join("\n\n")
}

function capWords(declared: DeclaredCap, words: Words): string {
  const { say, language } = words
  const { party, cap, definition, since, state, noticeKept, noticeDays, companions } = declared
  const text = (value: unknown) => plain(value, language)
  const holds = state === "in-force" ? capSays.since({ day: since }) : capSays.announced({ day: since })
  const head = {
    party: text(party.name),
    of: capCodes[cap.of](),
    limit: limitOf(cap),
    terms: termsOf(cap),
    holds,
  }
  const below: readonly Sentence[] = [
    capSays.definition({ text: text(definition), day: declared.signedOn }),
    ...(cap.of === "profit" ? [capSays.above({ text: text(cap.above) })] : []),
    ...(noticeDays === undefined ? [] : [capSays.notice({ count: noticeDays })]),
    ...(noticeKept === false ? [capSays.late()] : []),
    capSays.actual({ actual: actualIn(declared.actual, words) }),
    ...companions.map(({ name, cell }) => capSays.companion({ name, cell: cellIn(cell, words) })),
    ...declared.responses.map(({ by, response, note }) =>
      capResponses[response]({ name: text(by.name), day: by.on, note: text(note) }),
    ),
    ...declared.earlier.map((before) => capSays.before({ limit: limitOf(before.cap), day: before.since })),
    capSays.declaration({ digest: declared.digest }),
  ]
  return [
    `${say(capSays.head(head))}${markWords(declared.marks)}`,
    ...below.map((sentence) => `  ${say(sentence)}`),
  ].join("\n")
}

function acceptedIn(responses: DeclaredCap["responses"]): number {
  return responses.filter(({ response }) => response === "accept").length
}

function actualIn({ standing, why, metric, cell }: Actual, words: Words): Sentence {
  const kept = capCodes[standing]()
  const actual =
    metric === undefined
      ? kept
      : capSays.measured({
          standing: kept,
          metric: metric.name,
          version: metric.version,
          cell: cellIn(cell, words),
        })
  return why === undefined ? actual : capSays.because({ actual, why: capWhys[why.code]() })
}

/** What a party answers: its value with its period, or the state in which it is. */
export function cellIn(cell: Cell | undefined, words: Words): Sentence {
  if (cell === undefined) return capSays.notAsked()
  if (cell.value === undefined) return answerStateSays[cell.state]()
  return capSays.answeredFor({ value: valueWords(cell.value, words), period: cell.period ?? "" })
}

/** The units of the spans for which pay is capped. */
const PAY_PERIODS: Readonly<Record<string, string>> = { hour: "HUR", month: "MON", year: "ANN" }

function limitOf({ limit }: Cap): Sentence {
  switch (limit.kind) {
    case "ratio":
      return capLimits[limit.base === "lowest-wage" ? "lowest" : "median"]({ times: limit.times })
    case "revenue":
    case "equity":
      return capLimits[limit.kind]({ percent: limit.percent })
    case "absolute":
    case "unit":
      return capLimits.amount({
        money: `${minorToDecimal(limit.amountMinor, limit.currency)} ${limit.currency}`,
        per: unitSays(PAY_PERIODS[limit.per] ?? limit.per),
      })
  }
}

function termsOf(cap: Cap): readonly Sentence[] {
  if (cap.of === "profit") return [capCodes[cap.tax]()]
  return [
    capCodes[cap.pay](),
    cap.includesBenefits ? capLimits.benefits() : capLimits.noBenefits(),
    cap.includesDividends ? capLimits.dividends() : capLimits.noDividends(),
    ...(cap.fullTimeHours === undefined ? [] : [capLimits.fullTime({ hours: cap.fullTimeHours })]),
  ]
}
