import { fraction } from "@commonshelf/documents/measure"
import { digestBytes, utf8 } from "@commonshelf/identity"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { askedCategory, askedProduct, indexCells, type Asked, type TillKey } from "./asked-of-demand.ts"
import { nodeKey, slotKey, type PublishedCell, type PublishedShop } from "./published-cells.ts"
import { shopFigures } from "./shop-figures.ts"
import { addBounds } from "./sums.ts"

const RELEASE = digestBytes(utf8("a release"))
const QUARTER = "2026-Q1"

/** Paths of few names, so that they meet; names of categories return at other depths. */
const path = fc.array(fc.constantFrom("food", "dairy", "milk", "gtin:1", "local:7"), { maxLength: 4 })
const shops = fc
  .array(fc.array(path, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((trees) => trees.map((paths, at) => shop(`coop-${at}`, paths)))

function shop(scid: string, paths: readonly (readonly string[])[]): PublishedShop {
  const cells = paths.map((names, at): PublishedCell => {
    const isProduct = names.at(-1)?.includes(":") === true
    return {
      cooperative: scid,
      path: names,
      node: nodeKey(names),
      slot: slotKey(scid, QUARTER, "kg"),
      period: QUARTER,
      quarter: QUARTER,
      quantity: fraction(9n),
      bounds: { least: fraction(BigInt(at)), most: fraction(BigInt(at + 9), 2n) },
      unit: "kg",
      isProduct,
      members: "5-9",
      release: RELEASE,
    }
  })
  return { scid, name: {}, cells, quarters: [QUARTER], closed: new Set([QUARTER]) }
}

type Place = (cell: PublishedCell) => readonly string[] | undefined

/** The naive twin: every cell is held against every other. */
function naive(all: readonly PublishedShop[], names: readonly string[], placeOf: Place) {
  const cells = all.flatMap((one) => one.cells)
  const places = [names, ...cells.flatMap((cell) => [placeOf(cell) ?? []])]
  const isInside = (cell: PublishedCell): boolean => placeOf(cell) !== undefined
  const isAbove = (cell: PublishedCell): boolean =>
    places.some(
      (place) => cell.path.length < place.length && cell.path.every((name, at) => name === place[at]),
    )
  const isElsewhere = ({ cooperative, path: [department], isProduct }: PublishedCell): boolean =>
    !cells.some((cell) => cell.cooperative === cooperative && isInside(cell)) &&
    !isProduct &&
    department !== undefined &&
    !places.some((place) => place[0] === department)
  return {
    inside: cells.filter(isInside),
    mayHave: cells.filter((cell) => !isInside(cell) && (isAbove(cell) || isElsewhere(cell))),
  }
}

function expectSame(all: readonly PublishedShop[], asked: Asked, twin: ReturnType<typeof naive>): void {
  const cells = all.flatMap((one) => one.cells)
  expect(cells.filter(asked.inside.has)).toEqual(twin.inside)
  expect(cells.filter(asked.mayHave.has)).toEqual(twin.mayHave)
  const found = [...asked.inside.bySlot.values(), ...asked.mayHave.bySlot.values()].flat()
  expect(new Set(found)).toEqual(new Set([...twin.inside, ...twin.mayHave]))
  expect(found).toHaveLength(twin.inside.length + twin.mayHave.length)
  for (const { slot } of cells) {
    const inSlot = twin.mayHave.filter((cell) => cell.slot === slot)
    expect(asked.mayHave.sumOf(slot)).toEqual(addBounds(inSlot.map(({ bounds }) => bounds)))
  }
}

const RUNS = { seed: 20_261_131, numRuns: 400 }

describe("what cells have to do with what is asked", () => {
  test("[DE12] a category is found by lookups as by holding every cell against every other", () => {
    const names = fc.array(fc.constantFrom("food", "dairy", "milk", "honey"), { maxLength: 2 })
    fc.assert(
      fc.property(shops, names, (all, wanted) => {
        const placeOf: Place = (cell) => {
          const start = cell.path.findIndex((_, at) =>
            wanted.every((name, index) => cell.path[at + index] === name),
          )
          if (wanted.length === 0) return []
          return start < 0 ? undefined : cell.path.slice(0, start + wanted.length)
        }
        expectSame(all, askedCategory(wanted, indexCells(all)), naive(all, wanted, placeOf))
      }),
      RUNS,
    )
  })

  test("[DE17] a product too, by a code that all tills know and one that is a cooperative's own", () => {
    const keys: readonly TillKey[] = [{ key: "gtin:1" }, { key: "local:7", cooperative: "coop-0" }]
    fc.assert(
      fc.property(shops, (all) => {
        const placeOf: Place = (cell) => {
          const last = cell.path.at(-1)
          return last === "gtin:1" || (last === "local:7" && cell.cooperative === "coop-0")
            ? cell.path
            : undefined
        }
        expectSame(all, askedProduct(keys, indexCells(all)), naive(all, [], placeOf))
      }),
      RUNS,
    )
  })

  test("[DE13] the rest of a category around a product is all else that is in it or may be", () => {
    let rests = 0
    fc.assert(
      fc.property(shops, fc.constantFrom(["food"], ["dairy"], []), (all, wanted) => {
        const index = indexCells(all)
        const asked = {
          inside: askedProduct([{ key: "gtin:1" }], index),
          around: askedCategory(wanted, index),
        }
        for (const one of all) {
          const { rest } = shopFigures(one, QUARTER, "kg", asked)
          const own = one.cells.filter(asked.inside.inside.has)
          expect(rest !== undefined).toBe(own.every(asked.around.inside.has))
          if (rest === undefined) continue
          const perhaps = one.cells.filter(asked.inside.mayHave.has)
          const others = one.cells.filter((cell) => !own.includes(cell) && !perhaps.includes(cell))
          const sure = others.filter(asked.around.inside.has)
          const open = others.filter(asked.around.mayHave.has)
          const boundsOf = (cells: readonly PublishedCell[]) => addBounds(cells.map(({ bounds }) => bounds))
          expect(rest).toEqual({
            least: boundsOf(sure).least,
            most: boundsOf([...sure, ...open, ...perhaps]).most,
          })
          if (sure.length > 0) rests += 1
        }
      }),
      RUNS,
    )
    expect(rests).toBeGreaterThan(100)
  })
})
