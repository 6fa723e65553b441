import { scidOfDid } from "@commonshelf/identity"
import type { DocumentDescriptor } from "@commonshelf/documents"
import { later, type Origin, type Verdict } from "../gate/verdict.ts"
import type { Acceptance } from "../trust/acceptance.ts"
import type { Conduct } from "./conduct.ts"
import { limitWords, type LimitName } from "./limits.ts"
import type { Meter } from "./meter.ts"

/** A text that fits, and what admitting it would use. */
export interface Entrant {
  readonly issuer: string
  readonly document: DocumentDescriptor
  readonly bytes: number
  /** Whether it is the first of its document. */
  readonly opensDocument: boolean
  /** Whether another stands at its place in the feed already. */
  readonly isRival: boolean
  readonly origin: Origin
}

/**
 * What keeps a valid statement out for the time being: the policy, and the limits of who brings it and who signed it
 * [G1, G5]. Such a verdict is about now: nothing is quarantined, and the peer is asked again later [G3].
 */
export class Admission {
  readonly #acceptance: Acceptance
  readonly #meter: Meter
  readonly #conduct: Conduct
  readonly #onLater: (peer: string, afterMs: number) => void

  /** @param onLater told that a peer is to be asked again, and after how long */
  constructor(
    acceptance: Acceptance,
    meter: Meter,
    conduct: Conduct,
    onLater: (peer: string, afterMs: number) => void,
  ) {
    this.#acceptance = acceptance
    this.#meter = meter
    this.#conduct = conduct
    this.#onLater = onLater
  }

  /** Why a text is not even judged: its issuer, or the owner of its document, is not accepted. */
  unaccepted(text: string, document: DocumentDescriptor): Verdict | undefined {
    if (this.#acceptance.settings.policy.kind === "everything") return undefined
    return this.#unlessAccepted(claimedIssuer(text) ?? document.owner, document)
  }

  /** Why a text that fits is not admitted now; else it counts as used. What this node's own people bring is not limited. */
  keptOut({ issuer, document, bytes, opensDocument, isRival, origin }: Entrant): Verdict | undefined {
    const { peer } = origin
    const unaccepted = this.#unlessAccepted(issuer, document)
    if (unaccepted !== undefined) return unaccepted
    if (peer === "local") return undefined
    const uses: readonly (readonly [LimitName, string, number])[] = [
      ["peer.statements", peer, 1],
      ["issuer.statements", issuer, 1],
      ["issuer.bytes", issuer, bytes],
      ["issuer.documents", issuer, opensDocument ? 1 : 0],
      ["issuer.rivals", issuer, isRival ? 1 : 0],
    ]
    const broken = uses.find(([name, who, amount]) => !this.#meter.allows(name, who, amount))
    if (broken === undefined) {
      for (const [name, who, amount] of uses) this.#meter.use(name, who, amount)
      return undefined
    }
    const [name, who] = broken
    this.#meter.exceed(name, who)
    if (name === "peer.statements") this.#conduct.mute(peer, name)
    this.#onLater(peer, Math.max(this.#meter.msLeft(name, who), 1_000))
    return later("over-limit", "G1", limitWords(name, this.#meter.settings[name]))
  }

  #unlessAccepted(issuer: string, document: DocumentDescriptor): Verdict | undefined {
    if (this.#acceptance.accepts(issuer, document)) return undefined
    this.#acceptance.refuse(issuer)
    return later("not-accepted", "G5", "this node does not accept statements of that party")
  }

  /** What waits and found no room in quarantine is lost unless its peer is asked again. */
  noRoom({ peer }: Origin): void {
    this.#meter.exceed("peer.quarantine-items", peer)
    if (peer !== "local") this.#onLater(peer, this.#conduct.forgiveAfterMs)
  }

  /** Something that broke the rules came from there. */
  refused({ peer }: Origin, times = 1): void {
    if (peer !== "local") this.#conduct.uses("peer.refused", peer, times)
  }
}

/** Who a text says it is from: only to spare the judging of what the policy keeps out anyway. */
function claimedIssuer(text: string): string | undefined {
  try {
    const value = JSON.parse(text) as { readonly issuer?: unknown } | null
    return typeof value?.issuer === "string" ? scidOfDid(value.issuer) : undefined
  } catch {
    return undefined
  }
}
