import { seededRandom } from "@commonshelf/purchases/testing"
import { openCountingProxy, type CountingProxy } from "@commonshelf/replica/testing"
import type { Carry } from "../../apps/node/src/story/by-invite.ts"
import { redirected } from "../journeys/support/invite.ts"

/** What stands between the nodes and cuts some of their links; nodes call again by themselves. */
export interface Weather {
  readonly carry: Carry
  readonly storm: () => void
  /** How many carriers were cut so far. */
  readonly cuts: () => number
  readonly close: () => Promise<void>
}

/** The same seed cuts the same carriers. */
export function openWeather(seed: number): Weather {
  const carriers: CountingProxy[] = []
  const random = seededRandom(seed)
  let cuts = 0
  return {
    async carry(link, host) {
      const carrier = await openCountingProxy(host.served.sync)
      carriers.push(carrier)
      return redirected(link, carrier.url)
    },
    storm() {
      const struck = carriers.filter(() => random.below(3) === 0)
      for (const carrier of struck) carrier.cut()
      cuts += struck.length
    },
    cuts: () => cuts,
    close: async () => {
      for (const carrier of carriers) await carrier.close()
    },
  }
}
