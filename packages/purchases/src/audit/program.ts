/**
 * The linear program behind one question of the audit: how much could a member have bought, if all that is published, the
 * true total of the shop in each month and what the attacker knows besides is true?
 *
 * The unknowns are what the member bought (`y`) and what the others bought (`z`) in each part of an atom that the attacker
 * can tell apart, once as quantity and once as value. Who bought what is taken as known, how much is not. Quantity and value
 * of a cell are tied by its published price.
 */
import { minorDigits } from "@commonshelf/documents/measure"
import { type Atom, type Piece, type PieceIndex, type Target } from "./pieces.ts"
import { type AuditedCell, type Knowledge, type Measure } from "./published.ts"

const MEASURES = ["quantity", "value"] as const
/** Thousandths in a unit, minor units in a hundred: keeps the program's numbers near one. */
const SCALE: Readonly<Record<Measure, number>> = { quantity: 1000, value: 100 }

/** A part of an atom that the attacker can tell from the rest. */
interface Part {
  readonly atom: Atom
  /** The product, where its total in the month is known. */
  readonly product: string | undefined
  readonly pieces: readonly Piece[]
  /** The names of its unknowns, without the measure. */
  readonly names: readonly string[]
}

/** The program in CPLEX's LP format. Its best value is the amount in units of the measure's `SCALE`. */
export function boundProgram(
  index: PieceIndex,
  target: Target,
  measure: Measure,
  knowledge: Knowledge,
  sense: "Maximize" | "Minimize" = "Maximize",
): string {
  const known = (piece: Piece): boolean =>
    knowledge.kind === "members" && knowledge.members.includes(piece.member)
  const own = new Set(target.pieces)
  const parts = index.atoms.flatMap((atom, place) => splitAtom(atom, place, knowledge, known, own))
  const rows = [
    ...index.cells.flatMap((cell, place) => cellRows(cell, place, index.atoms, parts, known)),
    ...equalities(parts),
  ]
  const objective = parts.flatMap(({ names }) => names.filter((name) => name.startsWith("y")))
  return [
    `${sense}\n answer: ${sumOfNames(objective, measure)}`,
    "Subject To",
    ...rows.map((row, number) => ` r${number}: ${row}`),
    "End",
  ].join("\n")
}

/** What a value of the program is in thousandths or minor units. */
export function fromProgram(value: number, measure: Measure): number {
  return value * SCALE[measure]
}

function splitAtom(
  atom: Atom,
  place: number,
  knowledge: Knowledge,
  known: (piece: Piece) => boolean,
  own: ReadonlySet<Piece>,
): Part[] {
  const byProduct = new Map<string | undefined, Piece[]>()
  for (const piece of atom.pieces) {
    if (known(piece)) continue
    const isTold = knowledge.kind === "supplier" && piece.maker === knowledge.maker
    const product = isTold ? piece.product : undefined
    byProduct.set(product, [...(byProduct.get(product) ?? []), piece])
  }
  return [...byProduct].map(([product, pieces], number) => {
    const names = [
      ...(pieces.some((piece) => own.has(piece)) ? [`y${place}p${number}`] : []),
      ...(pieces.every((piece) => own.has(piece)) ? [] : [`z${place}p${number}`]),
    ]
    return { atom, product, pieces, names }
  })
}

/** The published quantity, to its rounding, and the published price, to its last digit. */
function cellRows(
  { cell, roundingBase, lines }: AuditedCell,
  place: number,
  atoms: readonly Atom[],
  parts: readonly Part[],
  known: (piece: Piece) => boolean,
): string[] {
  const names = parts.filter(({ atom }) => atom.cells.includes(place)).flatMap((part) => part.names)
  if (names.length === 0) return []
  const inside = atoms.filter(({ cells }) => cells.includes(place)).flatMap(({ pieces }) => pieces)
  // What the attacker knows of the cell: their own purchases, and what was brought back.
  const told = (measure: Measure): number => {
    const unknown = inside.filter((piece) => !known(piece))
    return (
      (lines.reduce((sum, line) => sum + line[measure], 0) -
        unknown.reduce((sum, { amounts }) => sum + amounts[measure], 0)) /
      SCALE[measure]
    )
  }
  const quantity = sumOfNames(names, "quantity")
  const slack = Math.max(0, roundingBase - 1) / SCALE.quantity
  const published = Number(cell.quantity)
  const [low, high] = priceBounds(cell.unitPrice, minorDigits(cell.currency))
  const value = sumOfNames(names, "value")
  const minus = (price: number): string => names.map((name) => `- ${price} ${name}quantity`).join("\n  ")
  return [
    `${quantity} >= ${published - slack - told("quantity")}`,
    `${quantity} <= ${published + slack - told("quantity")}`,
    `${value}\n  ${minus(low)} >= ${low * told("quantity") - told("value")}`,
    `${value}\n  ${minus(high)} <= ${high * told("quantity") - told("value")}`,
  ]
}

/** The least and the greatest price that is printed so with three significant digits, in the program's units. */
function priceBounds(printed: string, digits: number): readonly [number, number] {
  const price = Number(printed)
  const step = price === 0 ? 0 : 10 ** (Math.floor(Math.log10(price)) - 2)
  const scale = 10 ** digits / SCALE.value
  return [(price - step / 2) * scale, (price + step / 2) * scale]
}

/** The shop's true total of each month, and what a supplier sold of each product in each month. */
function equalities(parts: readonly Part[]): string[] {
  const sums = new Map<string, Part[]>()
  for (const part of parts) {
    const month = `total ${part.atom.month}`
    sums.set(month, [...(sums.get(month) ?? []), part])
    if (part.product === undefined) continue
    const product = `product ${part.atom.month} ${part.product}`
    sums.set(product, [...(sums.get(product) ?? []), part])
  }
  return [...sums.values()].flatMap((some) =>
    MEASURES.map((measure) => {
      const sum = some
        .flatMap(({ pieces }) => pieces)
        .reduce((total, { amounts }) => total + amounts[measure], 0)
      return `${sumOfNames(
        some.flatMap(({ names }) => names),
        measure,
      )} = ${sum / SCALE[measure]}`
    }),
  )
}

/** A sum of unknowns, one a line: none of the format's readers minds long sums then. */
function sumOfNames(names: readonly string[], measure: Measure): string {
  return names.map((name) => `+ ${name}${measure}`).join("\n  ")
}
