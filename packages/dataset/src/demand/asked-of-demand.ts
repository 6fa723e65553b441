import type { PublishedCell, PublishedShop } from "./published-cells.ts"

/** What is asked about: a part of the tree, and how a cell lies to it. */
export interface Asked {
  /** All of the cell is of what is asked about. */
  readonly isInside: (cell: PublishedCell) => boolean
  /** Some of the cell may be: it is what is left of something wider. */
  readonly mayHave: (cell: PublishedCell) => boolean
}

/** A category by its names, from the widest to the finest, in lower case; none for everything. */
export function askedCategory(names: readonly string[], shops: readonly PublishedShop[]): Asked {
  return asked(shops, names, (path) => {
    if (names.length === 0) return []
    const start = path.findIndex((_, at) => names.every((name, index) => path[at + index] === name))
    return start < 0 ? undefined : path.slice(0, start + names.length)
  })
}

/** A product by its key in the tree, such as `gtin:07290000000015`. */
export function askedProduct(key: string, shops: readonly PublishedShop[]): Asked {
  return asked(shops, [key], (path) => (path.at(-1) === key ? path : undefined))
}

/**
 * Where it lies in the trees follows from the cells that lie in it. A cooperative that shows none of it is taken to have the
 * tree of the others as far as their departments have the same names; of its other departments anything may have some.
 *
 * @param placeIn the path down to what is asked about, of a cell that lies in it
 */
function asked(
  shops: readonly PublishedShop[],
  names: readonly string[],
  placeIn: (path: readonly string[]) => readonly string[] | undefined,
): Asked {
  const inside = shops.flatMap(({ cells }) => cells.filter(({ path }) => placeIn(path) !== undefined))
  const places = inside.flatMap(({ path }) => [placeIn(path) ?? []])
  const wider = new Set([names, ...places].flatMap(widerThan).map(pathKey))
  const departments = new Set(places.flatMap(([department]) => department ?? []))
  const showing = new Set(inside.map(({ cooperative }) => cooperative))
  const isInside = ({ path }: PublishedCell): boolean => placeIn(path) !== undefined
  const isElsewhere = ({ cooperative, path: [department], isProduct }: PublishedCell): boolean =>
    !showing.has(cooperative) && !isProduct && department !== undefined && !departments.has(department)
  return {
    isInside,
    mayHave: (cell) => !isInside(cell) && (wider.has(pathKey(cell.path)) || isElsewhere(cell)),
  }
}

/** The nodes above a node, from the whole shop down. */
function widerThan(path: readonly string[]): readonly (readonly string[])[] {
  return path.map((_, depth) => path.slice(0, depth))
}

function pathKey(path: readonly string[]): string {
  return JSON.stringify(path)
}
