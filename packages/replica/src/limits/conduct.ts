import { limitWords, type LimitName } from "./limits.ts"
import type { Meter } from "./meter.ts"

/** Whether a peer is listened to. */
export type Standing =
  | { readonly kind: "good" }
  /** What it sends is thrown away unread, until then. */
  | { readonly kind: "muted"; readonly reason: string; readonly untilMs: number }
  /** It has no session, until then. */
  | { readonly kind: "dropped"; readonly reason: string; readonly untilMs: number }

const GOOD: Standing = { kind: "good" }

/** A muted peer that sends so many messages more is dropped. */
const PATIENCE = 1_000

/**
 * How peers behave [G2]: one that exceeds a limit is muted, and dropped when it goes on; both end after a time. Bounded:
 * only accepted peers are judged.
 */
export class Conduct {
  readonly #meter: Meter
  readonly #clockMs: () => number
  readonly #standings = new Map<string, Exclude<Standing, { kind: "good" }> & { messages: number }>()
  readonly #onChange: (scid: string, standing: Standing) => void
  /** How long a peer is muted or dropped. */
  forgiveAfterMs: number

  constructor(
    meter: Meter,
    clockMs: () => number,
    forgiveAfterMs: number,
    onChange: (scid: string, standing: Standing) => void,
  ) {
    this.#meter = meter
    this.#clockMs = clockMs
    this.forgiveAfterMs = forgiveAfterMs
    this.#onChange = onChange
  }

  standingOf(scid: string): Standing {
    const standing = this.#standings.get(scid)
    if (standing === undefined || this.#clockMs() < standing.untilMs) return standing ?? GOOD
    this.#standings.delete(scid)
    this.#onChange(scid, GOOD)
    return GOOD
  }

  /** A peer sends a message of that many bytes; whether it is read. */
  hears(scid: string, bytes: number): boolean {
    const standing = this.standingOf(scid)
    if (standing.kind !== "good") return this.#ignore(scid)
    return this.uses("peer.messages", scid) && this.uses("peer.bytes", scid, bytes)
  }

  /** A peer uses some of a limit; when that is too much, it is muted and this is false. */
  uses(name: LimitName, scid: string, amount = 1): boolean {
    if (this.#meter.use(name, scid, amount)) return true
    this.mute(scid, name)
    return false
  }

  /** Mutes a peer because of a limit. */
  mute(scid: string, name: LimitName): void {
    if (this.standingOf(scid).kind !== "good") return
    const reason = limitWords(name, this.#meter.settings[name])
    this.#set(scid, { kind: "muted", reason, untilMs: this.#clockMs() + this.forgiveAfterMs })
  }

  #ignore(scid: string): false {
    const standing = this.#standings.get(scid)
    if (standing?.kind !== "muted") return false
    standing.messages += 1
    if (standing.messages <= PATIENCE) return false
    const reason = `${standing.reason}, and it went on`
    this.#set(scid, { kind: "dropped", reason, untilMs: this.#clockMs() + this.forgiveAfterMs })
    return false
  }

  #set(scid: string, standing: Exclude<Standing, { kind: "good" }>): void {
    this.#standings.set(scid, { ...standing, messages: 0 })
    this.#onChange(scid, standing)
  }
}
