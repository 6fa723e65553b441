import type { Random } from "@commonshelf/purchases/testing"

/** Draws the cards of a list in a random order, all of them before any comes again: chance orders, and leaves none out. */
export function deckOf<T>(cards: readonly T[], random: Random): () => T {
  let rest: T[] = []
  return () => {
    if (rest.length === 0) rest = [...cards]
    const [card] = rest.splice(random.below(rest.length), 1)
    if (card === undefined) throw new Error("There is no card to draw")
    return card
  }
}
