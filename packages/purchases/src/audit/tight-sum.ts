import { type PieceIndex, type Target } from "./pieces.ts"

/**
 * [V4] A cell of which the published quantity, rounded up as far as it may have been rounded down, is no more than the
 * number of purchases in it: as nobody buys less than one piece, each of them is then exactly one. Gives an amount
 * that such a cell tells, one for each.
 */
export function tightSums({ cells, atoms }: PieceIndex): readonly Target[] {
  return cells.flatMap(({ cell, period, roundingBase }, place) => {
    if (cell.unit !== "{piece}") return []
    const bought = atoms
      .filter((atom) => atom.cells.includes(place))
      .flatMap(({ pieces }) => pieces.filter(({ amounts }) => amounts.quantity > 0))
    const [first] = bought
    const greatest = Math.floor(Number(cell.quantity) + Math.max(0, roundingBase - 1) / 1000)
    const isCounted = bought.every(({ amounts }) => amounts.quantity % 1000 === 0)
    if (first === undefined || !isCounted || greatest > bought.length) return []
    const node = { level: "product", path: [...first.path, first.product] } as const
    return [{ member: first.member, node, period, pieces: [first] }]
  })
}
