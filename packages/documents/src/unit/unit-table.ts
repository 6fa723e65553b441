/*
 * The units that a metric may be measured in: common codes of UN/CEFACT Recommendation 20 (revision 14e), each with its
 * UCUM spelling, what it measures, and how many base units it is, exactly. What has no code stands under the code that
 * the Recommendation names for it; nothing here is rounded.
 */

/** What a unit measures. Units of one dimension convert into each other, of two never. */
export const DIMENSIONS = [
  "mass",
  "volume",
  "length",
  "area",
  "energy",
  "time",
  "labour",
  "transport",
  "share",
  "count",
  "head",
  "person",
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** One unit: its common code, other ways in which it is written, and its exact size in the base unit of its dimension. */
export interface UnitRow {
  readonly code: string
  /** As people write it: the UCUM code where there is one. */
  readonly symbol: string
  readonly name: string
  readonly dimension: Dimension
  /** A decimal. */
  readonly size: string
}

type Row = readonly [code: string, symbol: string, name: string, size: string]

/** By dimension; the base unit of each has the size 1. */
const ROWS: Readonly<Record<Dimension, readonly Row[]>> = {
  mass: [
    ["MC", "ug", "microgram", "0.000000001"],
    ["MGM", "mg", "milligram", "0.000001"],
    ["GRM", "g", "gram", "0.001"],
    ["HGM", "hg", "hectogram", "0.1"],
    ["KGM", "kg", "kilogram", "1"],
    ["DTN", "dt", "decitonne", "100"],
    ["TNE", "t", "tonne", "1000"],
    ["KTN", "kt", "kilotonne", "1000000"],
    ["LBR", "[lb_av]", "pound", "0.45359237"],
    ["ONZ", "[oz_av]", "ounce", "0.028349523125"],
  ],
  volume: [
    ["MLT", "mL", "millilitre", "0.001"],
    ["CLT", "cL", "centilitre", "0.01"],
    ["DLT", "dL", "decilitre", "0.1"],
    ["LTR", "L", "litre", "1"],
    ["HLT", "hL", "hectolitre", "100"],
    ["CMQ", "cm3", "cubic centimetre", "0.001"],
    ["DMQ", "dm3", "cubic decimetre", "1"],
    ["MTQ", "m3", "cubic metre", "1000"],
  ],
  length: [
    ["MMT", "mm", "millimetre", "0.001"],
    ["CMT", "cm", "centimetre", "0.01"],
    ["MTR", "m", "metre", "1"],
    ["KMT", "km", "kilometre", "1000"],
    ["INH", "[in_i]", "inch", "0.0254"],
    ["FOT", "[ft_i]", "foot", "0.3048"],
    ["SMI", "[mi_i]", "mile", "1609.344"],
  ],
  area: [
    ["CMK", "cm2", "square centimetre", "0.0001"],
    ["MTK", "m2", "square metre", "1"],
    ["DAA", "dunam", "decare", "1000"],
    ["HAR", "har", "hectare", "10000"],
    ["H18", "hm2", "square hectometre", "10000"],
    ["KMK", "km2", "square kilometre", "1000000"],
  ],
  energy: [
    ["JOU", "J", "joule", "1"],
    ["KJO", "kJ", "kilojoule", "1000"],
    ["3B", "MJ", "megajoule", "1000000"],
    ["GV", "GJ", "gigajoule", "1000000000"],
    ["WHR", "W.h", "watt hour", "3600"],
    ["KWH", "kW.h", "kilowatt hour", "3600000"],
    ["MWH", "MW.h", "megawatt hour", "3600000000"],
    ["GWH", "GW.h", "gigawatt hour", "3600000000000"],
  ],
  time: [
    ["SEC", "s", "second", "1"],
    ["MIN", "min", "minute", "60"],
    ["HUR", "h", "hour", "3600"],
    ["DAY", "d", "day", "86400"],
    ["WEE", "wk", "week", "604800"],
    ["MON", "mo", "month", "2629800"],
    ["ANN", "a", "year of 365.25 days", "31557600"],
  ],
  labour: [["LH", "labour hour", "labour hour", "1"]],
  transport: [["TKM", "t.km", "tonne kilometre", "1"]],
  share: [
    ["P1", "%", "per cent", "0.01"],
    ["NX", "[pptr]", "per thousand", "0.001"],
    ["59", "[ppm]", "part per million", "0.000001"],
    ["61", "[ppb]", "part per thousand million", "0.000000001"],
    ["Q26", "1/1", "one per one", "1"],
  ],
  count: [
    ["C62", "1", "one", "1"],
    ["H87", "{piece}", "piece", "1"],
    ["EA", "each", "each", "1"],
    ["DZN", "dozen", "dozen", "12"],
    ["MIL", "thousand", "thousand", "1000"],
    ["MIO", "million", "million", "1000000"],
  ],
  head: [["HEA", "head", "head, of people or animals", "1"]],
  person: [["IE", "person", "person", "1"]],
}

/** Every unit, by dimension. */
export const UNIT_ROWS: readonly UnitRow[] = DIMENSIONS.flatMap((dimension) =>
  ROWS[dimension].map(([code, symbol, name, size]) => ({ code, symbol, name, dimension, size })),
)
