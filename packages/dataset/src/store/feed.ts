import type { Said } from "./entry.ts"
import { compareText } from "./text-order.ts"

/** A member of a feed whose place the feed keeps right while others arrive. */
interface Placed extends Said {
  readonly place: { readonly sequence: number; saidAt: string }
}

/**
 * The statements of one key in one document [D3], by sequence, then by digest (two with one sequence contradict each
 * other [S12]; both stay).
 */
export class Feed {
  readonly #members: Placed[] = []
  #isContradicted = false

  get members(): readonly Said[] {
    return this.#members
  }

  /** Whether two members claim one place. */
  get isContradicted(): boolean {
    return this.#isContradicted
  }

  /** Puts a statement at its place and carries its time on to those after it. */
  insert(said: Placed): void {
    const index = this.#placeOf(said)
    const beside = [this.#members[index - 1], this.#members[index]]
    if (beside.some((other) => other?.place.sequence === said.place.sequence)) this.#isContradicted = true
    this.#members.splice(index, 0, said)
    let latest = this.#members[index - 1]?.place.saidAt ?? ""
    for (let place = index; place < this.#members.length; place += 1) {
      const member = this.#members[place]
      if (member === undefined) return
      const saidAt = later(latest, member.source.statement.validFrom)
      // Past the new one, a member whose time does not change changes no time after it.
      if (member !== said && member.place.saidAt === saidAt) return
      member.place.saidAt = saidAt
      latest = saidAt
    }
  }

  /** Usually the end: statements arrive in the order of their feed; but a feed may come from its end. */
  #placeOf(said: Said): number {
    let [low, high] = [0, this.#members.length]
    let middle = high - 1
    while (low < high) {
      const member = this.#members[middle]
      if (member !== undefined && bySequence(member, said) < 0) low = middle + 1
      else high = middle
      middle = Math.floor((low + high) / 2)
    }
    return low
  }
}

function bySequence(a: Said, b: Said): number {
  return a.place.sequence - b.place.sequence || compareText(a.digest, b.digest)
}

function later(a: string, b: string): string {
  return compareText(a, b) > 0 ? a : b
}
