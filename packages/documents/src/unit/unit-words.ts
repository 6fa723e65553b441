import { UNIT_ROWS } from "./unit-table.ts"

/*
 * How people write units [LA8]. Signs that are the same in every language come first, then what each language writes
 * otherwise. What has neither stands by its symbol, and what is no unit as it came.
 */

/** A language in which units have words. */
export type UnitLanguage = "en" | "he" | "es"

/** One and several of a unit; then, where a language has them, exactly one and exactly two with their number. */
type Word = readonly [one: string, several: string, exactlyOne?: string, exactlyTwo?: string]
type Spelling = string | Word

/** Signs where they are not the UCUM symbol. An empty one is that of a plain number. */
const SIGNS: Readonly<Record<string, string>> = {
  MC: "µg",
  LBR: "lb",
  ONZ: "oz",
  CMQ: "cm³",
  DMQ: "dm³",
  MTQ: "m³",
  INH: "in",
  FOT: "ft",
  SMI: "mi",
  CMK: "cm²",
  MTK: "m²",
  HAR: "ha",
  H18: "hm²",
  KMK: "km²",
  WHR: "Wh",
  KWH: "kWh",
  MWH: "MWh",
  GWH: "GWh",
  TKM: "t·km",
  NX: "‰",
  "59": "ppm",
  "61": "ppb",
  Q26: "",
  C62: "",
}

const EN: Readonly<Record<string, Spelling>> = {
  HUR: ["hour", "hours"],
  DAY: ["day", "days"],
  WEE: ["week", "weeks"],
  MON: ["month", "months"],
  ANN: ["year", "years"],
  LH: ["labour hour", "labour hours"],
  H87: ["piece", "pieces"],
  EA: ["item", "items"],
  DAA: ["dunam", "dunams"],
  HEA: "head",
  IE: ["person", "people"],
  "{share}": ["share", "shares"],
}

const HE: Readonly<Record<string, Spelling>> = {
  MGM: "מ״ג",
  GRM: "גרם",
  KGM: "ק״ג",
  TNE: "טון",
  MLT: "מ״ל",
  LTR: "ליטר",
  MTQ: "מ״ק",
  MMT: "מ״מ",
  CMT: "ס״מ",
  MTR: "מטר",
  KMT: "ק״מ",
  CMK: "סמ״ר",
  MTK: "מ״ר",
  KMK: "קמ״ר",
  DAA: ["דונם", "דונם", "דונם אחד", "שני דונמים"],
  HAR: "הקטר",
  KWH: "קוט״ש",
  SEC: ["שנייה", "שניות", "שנייה אחת", "שתי שניות"],
  MIN: ["דקה", "דקות", "דקה אחת", "שתי דקות"],
  HUR: ["שעה", "שעות", "שעה אחת", "שעתיים"],
  DAY: ["יום", "ימים", "יום אחד", "יומיים"],
  WEE: ["שבוע", "שבועות", "שבוע אחד", "שבועיים"],
  MON: ["חודש", "חודשים", "חודש אחד", "חודשיים"],
  ANN: ["שנה", "שנים", "שנה אחת", "שנתיים"],
  LH: ["שעת עבודה", "שעות עבודה", "שעת עבודה אחת", "שתי שעות עבודה"],
  TKM: "טון־ק״מ",
  H87: ["יחידה", "יחידות", "יחידה אחת", "שתי יחידות"],
  EA: ["פריט", "פריטים", "פריט אחד", "שני פריטים"],
  DZN: ["תריסר", "תריסרים", "תריסר אחד", "שני תריסרים"],
  MIL: "אלף",
  MIO: "מיליון",
  HEA: ["ראש", "ראשים", "ראש אחד", "שני ראשים"],
  IE: ["אדם", "בני אדם", "אדם אחד", "שני בני אדם"],
  "{share}": ["מנה", "מנות", "מנה אחת", "שתי מנות"],
}

const ES: Readonly<Record<string, Spelling>> = {
  HUR: ["hora", "horas"],
  DAY: ["día", "días"],
  WEE: ["semana", "semanas"],
  MON: ["mes", "meses"],
  ANN: ["año", "años"],
  LH: ["hora de trabajo", "horas de trabajo"],
  H87: ["unidad", "unidades"],
  EA: ["artículo", "artículos"],
  DZN: ["docena", "docenas"],
  MIL: "mil",
  MIO: ["millón", "millones"],
  DAA: ["dunam", "dunams"],
  HEA: ["cabeza", "cabezas"],
  IE: ["persona", "personas"],
  "{share}": ["parte", "partes"],
}

const WORDS: Readonly<Record<UnitLanguage, Readonly<Record<string, Spelling>>>> = { en: EN, he: HE, es: ES }

const CODES: ReadonlyMap<string, string> = new Map(
  UNIT_ROWS.flatMap(({ code, symbol }) => [
    [code, code],
    [symbol, code],
  ]),
)

const SYMBOLS: ReadonlyMap<string, string> = new Map(UNIT_ROWS.map(({ code, symbol }) => [code, symbol]))

/** One of a unit, as it stands after "per": `piece`, `kg`, `kg/km`; nothing for a plain number. */
export function unitInWords(unit: string, language: UnitLanguage): string {
  return withStrokes(unit, language, oneOf)
}

/** Several of a unit, as it stands over a column of numbers: `pieces`, `kg`, `hours/kg`. */
export function unitsInWords(unit: string, language: UnitLanguage): string {
  return withStrokes(unit, language, severalOf)
}

/** A decimal with its unit: `1 piece`, `12 pieces`, `0.5 %`. @param shown the number as the reader's language writes it */
export function amountInWords(
  decimal: string,
  unit: string,
  language: UnitLanguage,
  shown: string = decimal,
): string {
  const [one, , exactlyOne, exactlyTwo] = wordOf(unit, language)
  const number = Number(decimal)
  if (number === 1 && exactlyOne !== undefined) return exactlyOne
  if (number === 2 && exactlyTwo !== undefined) return exactlyTwo
  if (one === "") return shown
  const isOne = new Intl.PluralRules(language).select(number) === "one"
  return `${shown} ${withStrokes(unit, language, isOne ? oneOf : severalOf)}`
}

/** What is counted in a number; what it is per always is one. */
function withStrokes(unit: string, language: UnitLanguage, counted: (word: Word) => string): string {
  const [over = "", ...per] = CODES.has(unit) ? [unit] : unit.split("/")
  const above = counted(wordOf(over, language))
  if (per.length === 0) return above
  return [above || "1", ...per.map((part) => oneOf(wordOf(part, language)))].join("/")
}

function oneOf([one]: Word): string {
  return one
}

function severalOf([, several]: Word): string {
  return several
}

function wordOf(unit: string, language: UnitLanguage): Word {
  const code = CODES.get(unit) ?? unit
  const spelling = own(WORDS[language], code) ?? own(SIGNS, code) ?? SYMBOLS.get(code) ?? unit
  return typeof spelling === "string" ? [spelling, spelling] : spelling
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
