import { groupBy, push } from "../store/group.ts"
import type { Bounds } from "./interval.ts"
import { nodeKey, type PublishedCell, type PublishedShop } from "./published-cells.ts"
import { addBounds } from "./sums.ts"

/** Cells, found by their slot. */
export interface CellSet {
  readonly bySlot: ReadonlyMap<string, readonly PublishedCell[]>
  readonly has: (cell: PublishedCell) => boolean
  /** What the cells of a slot come to together. */
  readonly sumOf: (slot: string) => Bounds
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

/** A place in the trees, with all cells that are published there, of whomever and whenever. */
interface CellNode {
  readonly path: readonly string[]
  readonly cells: readonly PublishedCell[]
}

/** All published cells, found by what questions ask for. */
export interface CellIndex {
  readonly nodes: readonly CellNode[]
  /** By each name of the path. */
  readonly byName: ReadonlyMap<string, readonly CellNode[]>
  readonly byNode: ReadonlyMap<string, CellNode>
  /** What is left above products, by cooperative and department. */
  readonly rests: ReadonlyMap<string, ReadonlyMap<string, readonly PublishedCell[]>>
  /** Products of pools that stand under their key alone: they may be of anything. */
  readonly unplaced: readonly PublishedCell[]
}

export function indexCells(shops: readonly PublishedShop[]): CellIndex {
  const cells = shops.flatMap((shop) => shop.cells)
  const byNode = new Map(
    Array.from(
      groupBy(cells, ({ node }) => node),
      ([node, own]): [string, CellNode] => [node, { path: own[0]?.path ?? [], cells: own }],
    ),
  )
  const byName = new Map<string, CellNode[]>()
  for (const node of byNode.values()) for (const name of new Set(node.path)) push(byName, name, node)
  return {
    nodes: [...byNode.values()],
    byName,
    byNode,
    rests: new Map(shops.map((shop) => [shop.scid, restsByDepartment(shop)])),
    unplaced: cells.filter(({ pooled, path }) => pooled !== undefined && path.length === 1),
  }
}

function restsByDepartment({ cells }: PublishedShop): ReadonlyMap<string, readonly PublishedCell[]> {
  const rests = new Map<string, PublishedCell[]>()
  for (const cell of cells) {
    const [department] = cell.path
    if (!cell.isProduct && department !== undefined) push(rests, department, cell)
  }
  return rests
}

/** A category by its names, from the widest to the finest, in lower case; none for everything. */
export function askedCategory(names: readonly string[], index: CellIndex): Asked {
  const [widest] = names
  const nodes = widest === undefined ? index.nodes : (index.byName.get(widest) ?? [])
  const placed = nodes.flatMap(({ path, cells }) => {
    const place = placeOf(names, path)
    return place === undefined ? [] : [{ cells, place }]
  })
  return asked(
    placed.flatMap(({ cells }) => cells),
    [names, ...placed.map(({ place }) => place)],
    index,
  )
}

/** A product by its keys in the trees. */
export function askedProduct(keys: readonly TillKey[], index: CellIndex): Asked {
  const placed = keys.flatMap(({ key, cooperative }) =>
    (index.byName.get(key) ?? [])
      .filter(({ path }) => path.at(-1) === key)
      .map(({ path, cells }) => ({
        path,
        cells: cells.filter((cell) => cooperative === undefined || cell.cooperative === cooperative),
      }))
      .filter(({ cells }) => cells.length > 0),
  )
  return asked(
    placed.flatMap(({ cells }) => cells),
    placed.map(({ path }) => path),
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
  const elsewhere = [...rests].flatMap(([cooperative, byDepartment]) =>
    showing.has(cooperative)
      ? []
      : [...byDepartment].flatMap(([department, cells]) => (departments.has(department) ? [] : cells)),
  )
  const mayHave = new Set([
    ...[...wider].flatMap((node) => byNode.get(node)?.cells ?? []),
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
  const bySlot = groupBy(cells, ({ slot }) => slot)
  const sums = new Map<string, Bounds>()
  return {
    bySlot,
    has: (cell) => cells.has(cell),
    sumOf(slot) {
      const known = sums.get(slot) ?? addBounds((bySlot.get(slot) ?? []).map(({ bounds }) => bounds))
      sums.set(slot, known)
      return known
    },
  }
}
