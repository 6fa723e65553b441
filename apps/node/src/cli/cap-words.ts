import type { Actual, DeclaredCap } from "@commonshelf/dataset"
import { wordingIn, type Cap } from "@commonshelf/documents"
import { plainValue } from "../operations/compare.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

const STANDING = { kept: "kept", exceeded: "exceeded", "not-shown": "not shown yet" } as const
const RESPONSE = { accept: "accepts it", question: "asks", "not-accept": "does not accept it" } as const

/** Every cap in a line. */
export function capListWords(output: Output): string {
  const { caps } = output as { caps: readonly DeclaredCap[] }
  if (caps.length === 0) return "Nobody has declared a maximum wage or profit yet."
  return [
    columns(
      ["party", "of", "maximum", "holds", "by its own answers", "accepted by", "digest"],
      caps.map(({ party, cap, state, since, actual, responses, digest, marks }) => [
        `${wordingIn(party.name, "en")}${markWords(marks)}`,
        cap.of,
        limitWords(cap),
        state === "in-force" ? "yes" : `from ${since}`,
        STANDING[actual.standing],
        `${responses.filter(({ response }) => response === "accept").length} of ${responses.length}`,
        digest,
      ]),
    ),
    "Each party defines its own; what it did is its own word, checked or not.",
  ].join("\n")
}

/** The caps of one party in full. */
export function capsWords(output: Output): string {
  const { caps } = output as { caps: readonly DeclaredCap[] }
  return caps.length === 0 ? "No maximum wage or profit is declared." : caps.map(capWords).join("\n\n")
}

function capWords(declared: DeclaredCap): string {
  const { party, cap, definition, since, state, noticeKept, noticeDays, actual, companions } = declared
  const holds = state === "in-force" ? `holds since ${since}` : `announced, holds from ${since}`
  return [
    `${wordingIn(party.name, "en")}: maximum ${cap.of} ${limitWords(cap)}, ${termWords(cap)}; ${holds}${markWords(declared.marks)}`,
    `  “${wordingIn(definition, "en")}” Signed on ${declared.signedOn}.`,
    ...(cap.of === "profit" ? [`  Above it: ${wordingIn(cap.above, "en")}`] : []),
    ...(noticeDays === undefined ? [] : [`  A change is declared ${noticeDays} days before.`]),
    ...(noticeKept === false ? ["  This change was declared later than was promised."] : []),
    `  By its own answers: ${actualWords(actual)}`,
    ...companions.map(({ name, cell }) => `  ${name}: ${cellWords(cell)}`),
    ...declared.responses.map(
      ({ by, response, note }) =>
        `  ${wordingIn(by.name, "en")} ${RESPONSE[response]} (${by.on})${note === undefined ? "" : `: ${wordingIn(note, "en")}`}`,
    ),
    ...declared.earlier.map((before) => `  Before: ${limitWords(before.cap)} since ${before.since}`),
    `  Declaration ${declared.digest}`,
  ].join("\n")
}

function actualWords({ standing, why, metric, cell }: Actual): string {
  const measured = metric === undefined ? "" : ` (${metric.name} ${metric.version}: ${cellWords(cell)})`
  return `${STANDING[standing]}${measured}${why === undefined ? "" : `. ${why.message}`}`
}

function cellWords(cell: Actual["cell"]): string {
  if (cell === undefined) return "no cooperative asks this"
  if (cell.value === undefined) return cell.state
  return `${plain(plainValue(cell.value))} for ${cell.period ?? ""}, ${cell.state}`
}

function limitWords({ limit }: Cap): string {
  switch (limit.kind) {
    case "ratio":
      return `${limit.times} times the ${limit.base === "lowest-wage" ? "lowest" : "median"} wage`
    case "revenue":
    case "equity":
      return `${limit.percent} % of ${limit.kind}`
    case "absolute":
    case "unit":
      return `${limit.amountMinor} ${limit.currency} (minor units) per ${limit.per}`
  }
}

function termWords(cap: Cap): string {
  if (cap.of === "profit") return `${cap.tax} tax`
  const parts = [
    cap.pay,
    cap.includesBenefits ? "benefits included" : "without benefits",
    cap.includesDividends ? "dividends included" : "without dividends",
  ]
  return [
    ...parts,
    ...(cap.fullTimeHours === undefined ? [] : [`full time ${cap.fullTimeHours} h a week`]),
  ].join(", ")
}
