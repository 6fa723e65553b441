import { addWords, decodeWords, toThousandths, type PoolCall, type PoolNode } from "@commonshelf/documents"
import { fraction, toDecimal, toSignificant } from "@commonshelf/documents/measure"
import { toInterval } from "../demand/interval.ts"
import type { PoolChain } from "./pool-chain.ts"
import type { PooledFigure, PoolNodeStanding } from "./types.ts"

/** 10^12 of a unit or of a currency's minor units: what no federation needs in a quarter. */
const GREATEST = 10n ** 12n

/** Every node of a call with what came of it: figures where all have said their parts. */
export function nodeStandings(
  { nodes, parties, roundingBase }: PoolCall,
  { parts: said }: PoolChain,
): readonly PoolNodeStanding[] {
  const parts = said[0]?.subject.parts
  if (parts === undefined) return nodes
  const isComplete = said.length === parties.length
  const words = said.map(({ subject }) => decodeWords(subject.masked ?? "") ?? []).reduce(addWords)
  let place = 0
  return nodes.map((node, index) => {
    const number = parts[index] ?? 0
    if (number === 0 || !isComplete) return { ...node, parts: number }
    const [quantity = 0n, value = 0n] = words.slice(place, place + 2)
    place += 2
    const figure = figureOf({ quantity, value, parts: BigInt(number) }, baseOf(node, roundingBase))
    return { ...node, parts: number, ...(figure === undefined ? { garbled: true } : { figure }) }
  })
}

function baseOf({ unit }: PoolNode, bases: PoolCall["roundingBase"]): bigint {
  return toThousandths(bases[unit] ?? "0")
}

/** [PO10] A figure; undefined where honest parts, each a multiple of the base, cannot add up to it. */
function figureOf(
  sum: { readonly quantity: bigint; readonly value: bigint; readonly parts: bigint },
  base: bigint,
): PooledFigure | undefined {
  const { quantity, value, parts } = sum
  if (quantity === 0n || quantity % base !== 0n) return undefined
  if (quantity > GREATEST * 1000n || value > GREATEST) return undefined
  const slack = parts * base
  const least = quantity > slack ? quantity - slack : 0n
  return {
    shown: toDecimal(fraction(quantity, 1000n), 3).text,
    quantity: toInterval({ least: fraction(least, 1000n), most: fraction(quantity + slack, 1000n) }),
    unitPriceMinor: toSignificant(fraction(value * 1000n, quantity), 3),
  }
}
