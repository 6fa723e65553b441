import { type BaseUnit } from "@commonshelf/documents"
import { z } from "zod"
import { type Decimal } from "./decimal.ts"

/** A UCUM code that a till may count in. */
export const Unit = z.enum(["{piece}", "kg", "g", "L", "dL", "cL", "mL", "[lb_av]", "[oz_av]", "[gal_us]"])
export type Unit = z.infer<typeof Unit>

const BASES: Readonly<Record<Unit, { readonly base: BaseUnit; readonly factor: Decimal }>> = {
  "{piece}": { base: "{piece}", factor: { digits: 1n, scale: 0 } },
  kg: { base: "kg", factor: { digits: 1n, scale: 0 } },
  g: { base: "kg", factor: { digits: 1n, scale: 3 } },
  L: { base: "L", factor: { digits: 1n, scale: 0 } },
  dL: { base: "L", factor: { digits: 1n, scale: 1 } },
  cL: { base: "L", factor: { digits: 1n, scale: 2 } },
  mL: { base: "L", factor: { digits: 1n, scale: 3 } },
  "[lb_av]": { base: "kg", factor: { digits: 45_359_237n, scale: 8 } },
  "[oz_av]": { base: "kg", factor: { digits: 28_349_523_125n, scale: 12 } },
  "[gal_us]": { base: "L", factor: { digits: 3_785_411_784n, scale: 9 } },
}

const SPELLINGS: Readonly<Record<Unit, readonly string[]>> = {
  "{piece}": [
    "unit unit(s) units ea each pc pcs piece pieces item per_item",
    "unité unités unité(s) pce pièce pièces stück יח' יח יחידה יחידות",
  ],
  kg: [`kg kilo kilos kilogram kilograms kilogramme kilogrammes ק"ג קג קילו קילוגרם לק"ג`],
  g: ["g gr gram grams gramme grammes גרם גרמים גר'"],
  L: ["l lt liter liters litre litres ליטר ליטרים"],
  dL: ["dl"],
  cL: ["cl"],
  mL: [`ml milliliter milliliters millilitre millilitres מ"ל מ'ל מל`],
  "[lb_av]": ["lb lbs pound pounds"],
  "[oz_av]": ["oz ounce ounces"],
  "[gal_us]": ["gal gallon gallons"],
}

const UNITS_BY_SPELLING: ReadonlyMap<string, Unit> = new Map(
  Unit.options.flatMap((unit): [string, Unit][] => [
    [unit.toLowerCase(), unit],
    ...SPELLINGS[unit].flatMap((words) => words.split(" ").map((word): [string, Unit] => [word, unit])),
  ]),
)

/** The unit that a till spells this way, in any case, in English, French, German or Hebrew. */
export function unitOfSpelling(spelling: string): Unit | undefined {
  const word = spelling
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, "_")
    .replaceAll(/[׳’]/g, "'")
    .replaceAll(/[״”]/g, '"')
  return UNITS_BY_SPELLING.get(word)
}

/** The base unit that a unit counts in, and how many of it one unit is. */
export function baseOfUnit(unit: Unit): { readonly base: BaseUnit; readonly factor: Decimal } {
  return BASES[unit]
}
