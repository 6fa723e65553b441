import { groupBy, push } from "../store/group.ts"
import { nodeKey, type PublishedCell, type PublishedShop } from "./published-cells.ts"

/** Cells, found by their slot. */
export interface CellSet {
  readonly bySlot: ReadonlyMap<string, readonly PublishedCell[]>
  readonly has: (cell: PublishedCell) => boolean
}

/** What is asked about: a part of the tree, and how cells lie to it. */
export interface Asked {
  /** All of the cell is of what is asked about. */
  readonly inside: CellSet
  /** Some of the cell may be: it is what is left of something wider. */
  readonly mayHave: CellSet
}

/** How tills name a product: in every tree, or in that of one cooperative alone. */
export interface TillKey {
  /** Such as `gtin:07290000000015` or `local:77`, in lower case. */
  readonly key: string
  /** The SCID of the cooperative whose own code it is. */
  readonly cooperative?: string
}

/** All published cells, found by what questions ask for. */
export interface CellIndex {
  readonly cells: readonly PublishedCell[]
  /** By each name of the path. */
  readonly byName: ReadonlyMap<string, readonly PublishedCell[]>
  readonly byNode: ReadonlyMap<string, readonly PublishedCell[]>
  /** What is left above products. */
  readonly rests: readonly PublishedCell[]
  /** Products of pools that stand under their key alone: they may be of anything. */
  readonly unplaced: readonly PublishedCell[]
}

export function indexCells(shops: readonly PublishedShop[]): CellIndex {
  const cells = shops.flatMap((shop) => shop.cells)
  const byName = new Map<string, PublishedCell[]>()
  for (const cell of cells) for (const name of new Set(cell.path)) push(byName, name, cell)
  return {
    cells,
    byName,
    byNode: groupBy(cells, ({ node }) => node),
    rests: cells.filter(({ isProduct }) => !isProduct),
    unplaced: cells.filter(({ pooled, path }) => pooled !== undefined && path.length === 1),
  }
}

/** A category by its names, from the widest to the finest, in lower case; none for everything. */
export function askedCategory(names: readonly string[], index: CellIndex): Asked {
  const [widest] = names
  const cells = widest === undefined ? index.cells : (index.byName.get(widest) ?? [])
  const placed = cells.flatMap((cell) => {
    const place = placeOf(names, cell.path)
    return place === undefined ? [] : [{ cell, place }]
  })
  return asked(
    placed.map(({ cell }) => cell),
    [names, ...placed.map(({ place }) => place)],
    index,
  )
}

/** A product by its keys in the trees. */
export function askedProduct(keys: readonly TillKey[], index: CellIndex): Asked {
  const inside = keys.flatMap(({ key, cooperative }) =>
    (index.byName.get(key) ?? []).filter(
      (cell) => cell.path.at(-1) === key && (cooperative === undefined || cell.cooperative === cooperative),
    ),
  )
  return asked(
    inside,
    inside.map(({ path }) => path),
    index,
  )
}

/**
 * Where it lies in the trees follows from the cells that lie in it. A cooperative that shows none of it is taken to have the
 * tree of the others as far as their departments have the same names; of its other departments anything may have some.
 */
function asked(
  inside: readonly PublishedCell[],
  places: readonly (readonly string[])[],
  { byNode, rests, unplaced }: CellIndex,
): Asked {
  const isInside = new Set(inside)
  const wider = new Set(places.flatMap((path) => path.map((_, depth) => nodeKey(path.slice(0, depth)))))
  const departments = new Set(places.flatMap(([department]) => department ?? []))
  const showing = new Set(inside.map(({ cooperative }) => cooperative))
  const elsewhere = rests.filter(
    ({ cooperative, path: [department] }) =>
      !showing.has(cooperative) && department !== undefined && !departments.has(department),
  )
  const mayHave = new Set([
    ...[...wider].flatMap((node) => byNode.get(node) ?? []),
    ...elsewhere,
    ...unplaced,
  ])
  return {
    inside: cellSet(isInside),
    mayHave: cellSet(new Set([...mayHave].filter((cell) => !isInside.has(cell)))),
  }
}

/** The path down to a category in a path that has it. */
function placeOf(names: readonly string[], path: readonly string[]): readonly string[] | undefined {
  if (names.length === 0) return []
  const start = path.findIndex((_, at) => names.every((name, index) => path[at + index] === name))
  return start < 0 ? undefined : path.slice(0, start + names.length)
}

function cellSet(cells: ReadonlySet<PublishedCell>): CellSet {
  return { bySlot: groupBy(cells, ({ slot }) => slot), has: (cell) => cells.has(cell) }
}
