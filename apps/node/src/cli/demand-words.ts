import type {
  DemandMeasure,
  DemandSeries,
  Interval,
  Marks,
  PooledDemand,
  UnmeasuredProduct,
} from "@commonshelf/dataset"
import { columnSays } from "../messages/common.ts"
import { demandSays } from "../messages/demand.ts"
import { poolSays } from "../messages/pool.ts"
import type { Sentence } from "../messages/sentence.ts"
import { unitsSay } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { readNodeWords } from "./node-words.ts"
import { columns } from "./output.ts"
import { FIGURE_TITLES, figureCells } from "./pool-words.ts"
import { cellColumns, cellRow } from "./release-words.ts"
import { markWords } from "./trust-words.ts"
import { plain, type Rows } from "./words.ts"

/** A series of which some measures may not have been asked for. */
type Told = Partial<DemandSeries> & {
  readonly quarters: readonly Partial<DemandSeries["quarters"][number]>[]
}

interface Measured {
  readonly measures?: readonly (Omit<DemandMeasure, "together" | "cooperatives"> & {
    readonly together: Told
    readonly cooperatives: readonly (Told & Pick<DemandMeasure["cooperatives"][number], "cooperativeName">)[]
  })[]
  readonly unmeasured?: readonly UnmeasuredProduct[]
}

/** Published cells as they are; where measures were asked for, those instead. */
export function demandWords(output: Output, words: Words): string {
  const { measures, unmeasured = [] } = output as Measured
  const lines = measures === undefined ? cellLines(output, words) : measureLines(measures, unmeasured, words)
  return [...lines, ...pooledLines(output, words), ...noteLines(output, words)].join("\n")
}

/** What cooperatives show together only. */
function pooledLines(output: Output, words: Words): readonly string[] {
  const { say } = words
  const { pooled = [] } = output as { pooled?: readonly PooledDemand[] }
  if (pooled.length === 0) return []
  const nodeWords = readNodeWords(output, words)
  const rows = pooled.map((of) => [
    of.period,
    nodeWords(of.node.split(" > ")),
    say(unitsSay(of.unit)),
    String(of.parts),
    ...figureCells(of, of.currency, of.unit, words),
  ])
  return [say(poolSays.togetherOnly()), columns([columnSays.period(), ...FIGURE_TITLES].map(say), rows)]
}

function cellLines(output: Output, words: Words): readonly string[] {
  const { say, language } = words
  const { cells } = output as { cells: Rows }
  if (cells.length === 0) return [say(demandSays.none())]
  const nodeWords = readNodeWords(output, words)
  const rows = cells.map((cell) => [
    `${plain(cell["cooperativeName"], language)}${markWords(cell["marks"] as Marks | undefined, words)}`,
    ...cellRow(cell, nodeWords, words),
  ])
  return [
    columns([say(demandSays.cooperative()), ...cellColumns(words)], rows),
    say(demandSays.roundedAndGrouped()),
  ]
}

function noteLines(output: Output, { say }: Words): readonly string[] {
  const { contradictions = [], unproven = [] } = output as { contradictions?: Rows; unproven?: Rows }
  return [
    ...contradictions.map(({ party, series, period }) =>
      say(demandSays.anotherRelease({ period: plain(period), series: plain(series), party: plain(party) })),
    ),
    ...(unproven.length === 0 ? [] : [say(demandSays.unproven({ count: unproven.length }))]),
  ]
}

function measureLines(
  measures: NonNullable<Measured["measures"]>,
  unmeasured: readonly UnmeasuredProduct[],
  words: Words,
): readonly string[] {
  const { say, language } = words
  const named = ({ name, reason }: UnmeasuredProduct): Sentence =>
    (reason === "no-code" ? demandSays.noCode : demandSays.notShown)({ name: plain(name, language) })
  if (measures.length === 0) return [say(demandSays.notMeasured()), ...unmeasured.map((of) => say(named(of)))]
  return [
    ...measures.flatMap(({ product, category, unit, together, cooperatives }) => [
      say(
        product === undefined
          ? demandSays.ofCategory({ category, unit: unitsSay(unit) })
          : demandSays.ofProduct({
              name: plain(product.name, language),
              codes: product.codes,
              unit: unitsSay(unit),
              category,
            }),
      ),
      ...seriesTable(
        [{ who: say(demandSays.together()), series: together }].concat(
          cooperatives.length < 2
            ? []
            : cooperatives.map((own) => ({ who: plain(own.cooperativeName, language), series: own })),
        ),
        words,
      ),
      ...seriesLines(together, words),
      "",
    ]),
    ...unmeasured.map((of) => say(named(of))),
    say(demandSays.notPublished()),
    say(demandSays.roundedAndGrouped()),
  ]
}

/** A row for each quarter and cooperative, and a column for each measure that was asked for. */
function seriesTable(
  series: readonly { readonly who: string; readonly series: Told }[],
  words: Words,
): readonly string[] {
  const { say } = words
  const rows = series.flatMap(({ who, series: { quarters } }) => quarters.map((of) => ({ who, of })))
  const shown = QUARTER_COLUMNS.filter(({ member }) => rows.some(({ of }) => of[member] !== undefined))
  if (rows.length === 0) return []
  return [
    columns(
      [say(demandSays.cooperative()), say(demandSays.quarter()), ...shown.map(({ title }) => say(title))],
      rows.map(({ who, of }) => [who, of.quarter ?? "", ...shown.map(({ told }) => told(of, words))]),
    ),
  ]
}

type Quarter = Told["quarters"][number]

const QUARTER_COLUMNS: readonly {
  readonly member: keyof Quarter
  readonly title: Sentence
  readonly told: (of: Quarter, words: Words) => string
}[] = [
  { member: "shown", title: demandSays.shown(), told: ({ shown }) => shown ?? "" },
  { member: "quantity", title: demandSays.quantity(), told: (of, words) => rangeWords(of.quantity, words) },
  { member: "share", title: demandSays.share(), told: (of, words) => percentWords(of.share, words) },
  {
    member: "households",
    title: demandSays.households(),
    told: (of, words) => rangeWords(of.households, words),
  },
  {
    member: "penetration",
    title: demandSays.penetration(),
    told: (of, words) => percentWords(of.penetration, words),
  },
  {
    member: "buyingRate",
    title: demandSays.buyingRate(),
    told: (of, words) => rangeWords(of.buyingRate, words),
  },
  {
    member: "distribution",
    title: demandSays.distribution(),
    told: ({ distribution, cooperatives: all }, { say }) =>
      distribution === undefined || all === undefined
        ? ""
        : say(demandSays.shownBy({ ...distribution, all })),
  },
]

function seriesLines(
  { open = [], trend, seasonality, replenishment }: Told,
  words: Words,
): readonly string[] {
  const { say } = words
  return [
    ...open.map(({ quarter, shown }) => say(demandSays.open({ quarter, shown }))),
    ...(trend === undefined ? [] : [trendWords(trend, words)]),
    ...(seasonality === undefined ? [] : [seasonWords(seasonality, words)]),
    ...(replenishment === undefined
      ? []
      : [
          say(
            demandSays.perMonth({
              quarters: [...replenishment.quarters],
              amount: rangeWords(replenishment.perMonth, words),
            }),
          ),
        ]),
    ...(replenishment?.cover === undefined
      ? []
      : [say(demandSays.cover({ months: rangeWords(replenishment.cover, words) }))]),
  ]
}

function trendWords(trend: DemandSeries["trend"], words: Words): string {
  if (trend.state === "too-little") return words.say(demandSays.noTrend())
  const { state, from, cooperatives: count } = trend
  const change = percentWords(trend.change, words)
  if (state === "unclear") return words.say(demandSays.unclear({ from, change }))
  return words.say(demandSays[state]({ from, change, count }))
}

function seasonWords(seasonality: DemandSeries["seasonality"], words: Words): string {
  if (seasonality.state === "too-little") return words.say(demandSays.noSeasons(seasonality))
  const quarters = seasonality.index.map(({ quarter, ...index }) =>
    demandSays.ofQuarter({ quarter, amount: rangeWords(index, words) }),
  )
  return words.say(demandSays.seasons({ quarters }))
}

function rangeWords(
  range: { readonly least: string; readonly most?: string } | undefined,
  { say }: Words,
): string {
  if (range === undefined) return ""
  const { least, most } = range
  return say(most === undefined ? demandSays.atLeast({ least }) : demandSays.between({ least, most }))
}

function percentWords(range: Interval | undefined, words: Words): string {
  return range === undefined
    ? ""
    : `${rangeWords({ least: percent(range.least), most: percent(range.most) }, words)} %`
}

/** A decimal with at most three places in hundredths of one. */
function percent(decimal: string): string {
  const [whole = "0", places = ""] = decimal.replace("-", "").split(".")
  const digits = places.padEnd(3, "0")
  const hundredths = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "")
  const rest = digits.slice(2) === "0" ? "" : `.${digits.slice(2)}`
  return `${decimal.startsWith("-") ? "-" : ""}${hundredths}${rest}`
}
