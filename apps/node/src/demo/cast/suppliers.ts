import type { LanguageText, PartyProfile } from "@commonshelf/documents"
import { testUuid } from "@commonshelf/documents/testing"
import { seededRandom, type Random } from "@commonshelf/purchases/testing"
import { drawAnswers, type DemoAnswer } from "./answers.ts"
import { PLACES, TRADES, type Good } from "./trades.ts"
import { OPEN_SUPPLIERS, takeTurn } from "./turns.ts"
import { wording } from "../../story/cast/wording.ts"

/** A supplier that nobody is, with what it sells and says. Its English name names its keys. */
export interface DemoSupplier {
  readonly name: LanguageText
  readonly legalForm: NonNullable<PartyProfile["legalForm"]>
  /** Taken over from a list elsewhere: it does not speak itself, so nobody waits for its answers. */
  readonly listedOnly: boolean
  readonly products: readonly DemoProduct[]
  readonly answers: readonly DemoAnswer[]
}

export interface DemoProduct extends Good {
  readonly id: string
  readonly code: string
}

/** How many suppliers after the open ones are known from a list only. */
const LISTED_SUPPLIERS = 2
const OPENNESS = [0.95, 0.8, 0.6, 0.4, 0.2, 0.05]

/**
 * Invented suppliers with their answers about a year such as `2025`; the same arguments give the same. Ten are enough
 * for every answer state to occur.
 *
 * @throws RangeError when there are not so many names
 */
export function demoSuppliers(count: number, seed: number, year: string): readonly DemoSupplier[] {
  // The two numbers share no factor, so that every pair of them comes up once.
  if (count > TRADES.length * PLACES.length) throw new RangeError(`there are no ${count} names`)
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => drawSupplier(index, year, random))
}

function drawSupplier(index: number, year: string, random: Random): DemoSupplier {
  const trade = pick(TRADES, index)
  const [latin, hebrew] = pick(PLACES, index)
  const name = wording(`${latin} ${trade.en}`, `${trade.he} ${hebrew}`, `${trade.es} ${latin}`)
  const products = trade.goods.map((good, number) => ({
    ...good,
    id: `urn:uuid:${testUuid(`${latin} ${trade.en} ${number}`)}`,
    code: `${latin.slice(0, 2).toUpperCase()}-${number + 1}`,
  }))
  const isOpen = index < OPEN_SUPPLIERS
  const worksAlone = !isOpen && random.next() < 0.15
  const legalForm = worksAlone
    ? ("sole-trader" as const)
    : random.pick(["company", "company", "cooperative"] as const)
  const listedOnly = !isOpen && index < OPEN_SUPPLIERS + LISTED_SUPPLIERS
  const nature = {
    openness: isOpen ? 1 : random.pick(OPENNESS),
    quality: random.next(),
    worksAlone,
    single: trade.single,
  }
  const about = { year, products: products.map(({ id }) => id) }
  const answers = listedOnly ? [] : takeTurn(index, drawAnswers(nature, about, random))
  return { name, legalForm, listedOnly, products, answers }
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T // a list of this file's neighbours, never empty
}
