import type { FoundingCharter, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { compareText } from "../store/text-order.ts"
import { ChartersInForce } from "./charters-in-force.ts"
import { memberScid, type FederationEvent, type FederationSource } from "./federation-source.ts"
import { neededOf } from "./quorum.ts"

/** Where a party stands towards a federation. */
export interface Membership {
  readonly scid: string
  readonly status: "applicant" | "member" | "suspended" | "left"
  readonly appliedAt: string
  /** When it became a member, the last time. */
  readonly since?: string
  /** When it was suspended or left. */
  readonly until?: string
  /** SCIDs of the members that agreed to it, sorted; of a founder none. */
  readonly acceptedBy: readonly string[]
  readonly reason?: LanguageText
}

/** Of a party while its federation is read through. */
interface Standing {
  status: "none" | Membership["status"]
  appliedAt: string
  since?: string
  until?: string
  reason?: LanguageText
  acceptedBy: readonly string[]
  /** Who votes for it to become a member, to be suspended, to count again. */
  readonly votes: { readonly accept: Set<string>; readonly suspend: Set<string>; readonly lift: Set<string> }
}

/**
 * Who is a member: what was said is read through in the order in which it was said, and each step counts by who was a member
 * at that moment. Founders are members by their own signature; whoever else applies, when the quorum of the members has
 * accepted it. A member's vote counts as long as it is one. Whoever left and applies again begins anew. From the step at
 * which a charter takes the place of another on, its quorums count [FE7].
 */
export function readMembers({ digest, founding, events }: FederationSource): ReadMembers {
  const reading = new MembershipReading(founding, digest)
  for (const event of events) reading.read(event)
  const { charters, changes } = reading
  return { memberships: reading.result(), charters, changes }
}

/** Who is a member, and by which charters. */
export interface ReadMembers {
  readonly memberships: readonly Membership[]
  readonly charters: ChartersInForce
  readonly changes: readonly MemberChange[]
}

/** A party counts from an instant on, or does so no more; and how many do then. */
export interface MemberChange {
  readonly scid: string
  readonly at: string
  readonly counts: boolean
  readonly members: number
}

/** A federation while what was said is read through, oldest first. */
class MembershipReading {
  readonly #founders: ReadonlySet<string>
  readonly charters: ChartersInForce
  readonly #standings = new Map<string, Standing>()
  readonly #members = new Set<string>()
  /**
   * Those about whom a member has voted and whom it may bear on: strangers who apply, and those who never did, are not gone
   * through again and again.
   */
  readonly #voted = new Set<string>()
  /** Of those for whom something may have its quorum by now: all, or those with new votes. */
  #open: "all" | Set<string> = new Set()
  readonly changes: MemberChange[] = []

  constructor(founding: FoundingCharter, digest: Digest) {
    this.#founders = new Set(founding.founders.map(memberScid))
    this.charters = new ChartersInForce(founding, digest)
  }

  read(event: FederationEvent): void {
    const at = event.entry.place.saidAt
    if (event.kind === "written") this.charters.write(event.amendment)
    else if (event.kind === "taken-back") this.#takeBack(event)
    else this.#act(event.entry.issuer, event.entry.subject, at)
    this.#settleCharters(at)
    this.#settle(at)
    this.#settleCharters(at)
  }

  #settleCharters(at: string): void {
    // By other quorums others may have theirs.
    if (this.charters.settle(this.#members, at)) this.#open = "all"
  }

  result(): readonly Membership[] {
    return [...this.#standings]
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([scid, { status, votes, ...standing }]) => {
        if (status === "none") return []
        const acceptedBy = status === "applicant" ? this.#valid(votes.accept) : standing.acceptedBy
        return [{ scid, ...standing, status, acceptedBy }]
      })
  }

  #act(issuer: string, subject: Extract<FederationEvent, { kind: "act" }>["entry"]["subject"], at: string) {
    switch (subject.act) {
      case "apply":
        return this.#apply(issuer, at)
      case "leave":
        return this.#leave(issuer, at, subject.reason)
      case "accept":
      case "suspend":
      case "lift": {
        if (!this.#members.has(issuer)) return undefined
        const about = memberScid(subject.party)
        const standing = this.#of(about)
        standing.votes[subject.act].add(issuer)
        this.#ask(about, standing)
        if (subject.act === "suspend") standing.reason = subject.reason
        return undefined
      }
      case "amend":
        return this.#members.has(issuer) ? this.charters.agree(issuer, subject.replacedBy) : undefined
      case "give-mandate":
      case "end-mandate":
      case "adopt-metrics":
        return undefined
    }
  }

  #apply(scid: string, at: string): void {
    const standing = this.#of(scid)
    if (standing.status !== "none" && standing.status !== "left") return
    const isFounder = this.#founders.has(scid) && standing.status === "none"
    standing.status = "applicant"
    standing.appliedAt = at
    delete standing.since
    delete standing.until
    delete standing.reason
    if (Object.values(standing.votes).some(({ size }) => size > 0)) this.#ask(scid, standing)
    if (isFounder) this.#join(scid, standing, at)
  }

  #ask(scid: string, { status }: Standing): void {
    if (status === "none" || status === "left") return
    this.#voted.add(scid)
    if (this.#open !== "all") this.#open.add(scid)
  }

  /** Counts a party from now on, or no more: quorums are of others then. */
  #count(scid: string, counts: boolean, at: string): void {
    if (counts) this.#members.add(scid)
    else if (!this.#members.delete(scid)) return
    this.changes.push({ scid, at, counts, members: this.#members.size })
    this.#open = "all"
    this.charters.membersChanged()
  }

  #leave(scid: string, at: string, reason: LanguageText | undefined): void {
    const standing = this.#of(scid)
    if (standing.status === "none" || standing.status === "left") return
    standing.status = standing.status === "applicant" ? "none" : "left"
    this.#count(scid, false, at)
    this.#voted.delete(scid)
    standing.until = at
    delete standing.reason
    if (reason !== undefined) standing.reason = reason
    for (const votes of Object.values(standing.votes)) votes.clear()
  }

  /** A vote that is taken back before it has had effect has none; what came about by it stays. */
  #takeBack({ act }: Extract<FederationEvent, { kind: "taken-back" }>): void {
    const { subject, issuer } = act
    if (subject.act === "apply") {
      const standing = this.#of(issuer)
      if (standing.status === "applicant") standing.status = "none"
    } else if (subject.act === "accept" || subject.act === "suspend" || subject.act === "lift") {
      this.#of(memberScid(subject.party)).votes[subject.act].delete(issuer)
    } else if (subject.act === "amend") this.charters.disagree(issuer, subject.replacedBy)
  }

  /** What has its quorum comes about; in the order of SCIDs, because one who joins changes how many are needed. */
  #settle(at: string): void {
    const isAll = this.#open === "all"
    const open = this.#open === "all" ? this.#voted : this.#open
    this.#open = new Set()
    for (const scid of [...open].toSorted(compareText)) {
      if (!this.#settleOne(scid, at) || isAll) continue
      // Now it may bear on all who stand behind it; on those before it the next time.
      const behind = [...this.#voted].filter((other) => other > scid).toSorted(compareText)
      for (const other of behind) this.#settleOne(other, at)
      return
    }
  }

  /** Whether something came about. */
  #settleOne(scid: string, at: string): boolean {
    const standing = this.#of(scid)
    if (standing.status === "applicant" && this.#has("accept", standing)) this.#join(scid, standing, at)
    else if (standing.status === "member" && this.#has("suspend", standing, scid)) {
      standing.status = "suspended"
      this.#count(scid, false, at)
      standing.until = at
      standing.votes.lift.clear()
    } else if (standing.status === "suspended" && this.#has("lift", standing))
      this.#return(scid, standing, at)
    else return false
    return true
  }

  #join(scid: string, standing: Standing, at: string): void {
    standing.status = "member"
    standing.since = at
    standing.acceptedBy = this.#valid(standing.votes.accept)
    this.#count(scid, true, at)
  }

  #return(scid: string, standing: Standing, at: string): void {
    standing.status = "member"
    this.#count(scid, true, at)
    delete standing.until
    delete standing.reason
    standing.votes.suspend.clear()
  }

  /** Whether enough members agree; the one that it is about is not asked. */
  #has(vote: keyof Standing["votes"], { votes }: Standing, about?: string): boolean {
    const asked = [...this.#members].filter((scid) => scid !== about)
    const agree = asked.filter((scid) => votes[vote].has(scid))
    const { quorums } = this.charters.inForce.content
    const quorum = vote === "accept" ? quorums.accept : quorums.suspend
    return asked.length > 0 && agree.length >= neededOf(quorum, asked.length)
  }

  #valid(votes: ReadonlySet<string>): readonly string[] {
    return [...this.#members].filter((scid) => votes.has(scid)).toSorted(compareText)
  }

  #of(scid: string): Standing {
    const known = this.#standings.get(scid)
    if (known !== undefined) return known
    const votes = { accept: new Set<string>(), suspend: new Set<string>(), lift: new Set<string>() }
    const standing: Standing = { status: "none", appliedAt: "", acceptedBy: [], votes }
    this.#standings.set(scid, standing)
    return standing
  }
}
