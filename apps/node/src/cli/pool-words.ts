import type { Pool, PooledFigure, PoolNodeStanding } from "@commonshelf/dataset"
import { majorUnits, parseDecimal, toDecimal, ZERO } from "@commonshelf/documents/measure"
import type { PoolPreview } from "@commonshelf/purchases"
import { columnSays } from "../messages/common.ts"
import { poolCodes, poolSays } from "../messages/pool.ts"
import type { Sentence } from "../messages/sentence.ts"
import { amountSays, unitsSay } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import { nameOf } from "../operations/find-pool.ts"
import type { NextStep } from "../operations/pool-next.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { tableWords } from "./table-words.ts"
import { plain } from "./words.ts"

/** Titles of a node with its figure. */
export const FIGURE_TITLES: readonly Sentence[] = [
  poolSays.columnNode(),
  columnSays.unit(),
  poolSays.columnParts(),
  poolSays.columnShown(),
  poolSays.columnBetween(),
  poolSays.columnPrice(),
]

export const poolListWords = tableWords(
  "pools",
  [
    { member: "call", title: poolSays.columnPool() },
    { member: "federation", title: poolSays.columnFederation() },
    { member: "period", title: columnSays.period() },
    { member: "state", title: columnSays.state(), codes: poolCodes },
    { member: "comeOut", title: poolSays.columnOut() },
    { member: "until", title: poolSays.columnUntil() },
  ],
  poolSays.none(),
)

export function poolWords(output: Output, words: Words): string {
  const { say, language } = words
  const pool = output["pool"] as Pool
  const { call, period, until, leastMembers: members, leastParts: parts, nodes } = pool
  const federation = pool.federation === undefined ? pool.charter : plain(pool.federation, language)
  return [
    say(poolSays.head({ call, federation, period, until, members, parts })),
    stateWords(pool, words),
    ...pool.parties.flatMap((party) => oddities(pool, party, words)),
    columns(
      FIGURE_TITLES.map(say),
      nodes.map((node) => nodeRow(node, words)),
    ),
  ].join("\n")
}

export function calledPoolWords(output: Output, words: Words): string {
  return [
    words.say(poolSays.called({ call: plain(output["statement"]) })),
    stateWords(output["pool"] as Pool, words),
  ].join("\n")
}

export function leftPoolWords(output: Output, words: Words): string {
  return [
    words.say(poolSays.left({ statement: plain(output["statement"]) })),
    stateWords(output["pool"] as Pool, words),
  ].join("\n")
}

export function nextStepWords(output: Output, words: Words): string {
  const { step } = output as unknown as NextStep
  const pool = output["pool"] as Pool
  const comesOut = pool.nodes.some(({ parts = 0 }) => parts > 0)
  const said = {
    key: poolSays.saidKey(),
    count: poolSays.saidCount({ period: pool.period }),
    part: comesOut ? poolSays.saidPart() : poolSays.saidPartOfNothing(),
    none: poolSays.saidNothing(),
  }
  return [words.say(said[step]), stateWords(pool, words)].join("\n")
}

export function poolPreviewWords(output: Output, words: Words): string {
  const { say } = words
  const { nodes, valueShare, membersInSmallestPart: members } = output as unknown as PoolPreview
  const percent = String(Math.round((valueShare ?? 0) * 1000) / 10)
  return [
    columns(
      [poolSays.columnNode(), columnSays.unit(), poolSays.columnHasPart()].map(say),
      nodes.map(({ node, unit, hasPart }) => [
        node.join(" > "),
        say(unitsSay(unit)),
        say(poolCodes[`${hasPart}`]()),
      ]),
    ),
    ...(members === undefined ? [] : [say(poolSays.partsAre({ percent, members }))]),
  ].join("\n")
}

/** Quantity, bounds and mean price of a figure. */
export function figureCells(
  { shown, quantity, unitPriceMinor }: PooledFigure,
  currency: string,
  unit: string,
  { say }: Words,
): string[] {
  const price = toDecimal(majorUnits(parseDecimal(unitPriceMinor) ?? ZERO, currency), 6).text
  return [shown, say(poolSays.between(quantity)), say(amountSays(price, `${currency}/${unit}`))]
}

function nodeRow({ node, unit, parts, figure, garbled, currency }: PoolNodeStanding, words: Words): string[] {
  const said = parts === undefined ? "" : parts === 0 ? words.say(poolSays.notOut()) : String(parts)
  const rest =
    figure === undefined
      ? [garbled === true ? words.say(poolSays.garbled()) : "", "", ""]
      : figureCells(figure, currency, unit, words)
  return [node.join(" > "), words.say(unitsSay(unit)), said, ...rest]
}

function stateWords(pool: Pool, { say, language }: Words): string {
  const { state } = pool
  if (state.kind === "complete") return say(poolSays.complete({ on: state.completedOn }))
  const scids = state.kind === "over" ? state.because : state.waitsFor
  const parties = scids.map((scid) =>
    nameOf(pool.parties.find((party) => party.scid === scid) ?? { scid }, language),
  )
  if (state.kind !== "over") return say(poolSays[state.kind]({ parties }))
  return say((state.reason === "left" ? poolSays.leftBy : poolSays[state.reason])({ parties }))
}

/** What a party said in several ways, or resting on something else than the others. */
function oddities(
  { call, state }: Pool,
  { repeated, differs, ...party }: Pool["parties"][number],
  { say, language }: Words,
): readonly string[] {
  const name = nameOf(party, language)
  const named = (steps: typeof repeated) => steps.map((step) => poolCodes[step]())
  return [
    ...(repeated.length === 0 ? [] : [say(poolSays.repeated({ party: name, steps: named(repeated) }))]),
    ...(differs.length === 0 || state.kind === "complete"
      ? []
      : [say(poolSays.differs({ party: name, steps: named(differs), call }))]),
  ]
}
