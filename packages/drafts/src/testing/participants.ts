import { sha256, utf8, type Identity } from "@commonshelf/identity"
import { testIdentity, type TestIdentity } from "@commonshelf/identity/testing"
import type { GuestPeer } from "@commonshelf/replica"
import { DatabaseSync } from "@photostructure/sqlite"
import { DraftWork } from "../draft-work.ts"
import { Drafts } from "../drafts.ts"
import { DraftExchange } from "../exchange/draft-exchange.ts"
import type { DraftMessage } from "../exchange/message.ts"
import { openDraftStore } from "../store/draft-store.ts"

/** The instant at which test participants write. */
export const TEST_AT = "2026-03-01T12:00:00Z"

/** A party of the tests with its drafts in memory. */
export interface TestParticipant extends TestIdentity {
  readonly drafts: Drafts
  readonly work: DraftWork
  readonly exchange: DraftExchange
  readonly database: InstanceType<typeof DatabaseSync>
}

/** A link between two participants, which can be watched and cut. */
export interface TestLink {
  /** What went over it, in its order. */
  readonly messages: readonly { readonly from: string; readonly message: DraftMessage }[]
  /** How often a side was said to misbehave, by its SCID. */
  readonly misbehaved: ReadonlyMap<string, number>
  /** Says something in the name of one of the two. */
  say(from: TestParticipant, message: unknown): void
  cut(): void
}

/** A party of that name, which knows the logs of all others of this circle. */
export function testParticipants(...names: readonly string[]): readonly TestParticipant[] {
  const parties = names.map(knownIdentity)
  const identityOf = (scid: string) => {
    const found = parties.find((identity) => identity.scid === scid)
    return found && identityWithNode(found)
  }
  return parties.map((identity) => {
    const database = new DatabaseSync(":memory:")
    let count = 0
    const drafts = new Drafts({
      store: openDraftStore(database),
      self: identity,
      identityOf,
      now: () => TEST_AT,
      random: (bytes) => sha256(utf8(`${identity.scid} ${count++}`)).subarray(0, bytes),
    })
    return { ...identity, database, drafts, work: new DraftWork(drafts), exchange: new DraftExchange(drafts) }
  })
}

const identities = new Map<string, TestIdentity>()

/** A test identity is the same each time, and takes a while to make. */
function knownIdentity(name: string): TestIdentity {
  const identity = identities.get(name) ?? testIdentity(name)
  identities.set(name, identity)
  return identity
}

/** What the log of a test party would tell of its node key. */
function identityWithNode({ scid, did, node }: TestIdentity): Identity {
  const { multikey, publicKey } = node
  return {
    scid,
    did,
    dids: [did],
    deactivated: false,
    versionCount: 1,
    keys: [{ multikey, publicKey, assertion: false, authentication: true }],
  }
}

/** Links two participants: what one sends the other hears at once, in the order in which it was sent. */
export function link(a: TestParticipant, b: TestParticipant): TestLink {
  const messages: { from: string; message: DraftMessage }[] = []
  const misbehaved = new Map<string, number>()
  const queue: (() => void)[] = []
  let isCut = false
  let isWorking = false
  const work = () => {
    if (isWorking) return
    isWorking = true
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) next()
    isWorking = false
  }
  const hear = (from: TestParticipant, bytes: Uint8Array) => {
    const [to, peer] = from === a ? [b, peerOfB] : [a, peerOfA]
    queue.push(() => {
      if (!isCut) to.exchange.heard(peer, bytes)
    })
    work()
  }
  const peerFor = (self: TestParticipant, other: TestParticipant): GuestPeer => ({
    scid: other.scid,
    send: (bytes) => {
      if (isCut) return
      const message = JSON.parse(new TextDecoder().decode(bytes)) as DraftMessage
      messages.push({ from: self.name, message })
      hear(self, bytes)
    },
    misbehaves: () => void misbehaved.set(other.scid, (misbehaved.get(other.scid) ?? 0) + 1),
    mayTake: () => true,
  })
  const peerOfA = peerFor(a, b)
  const peerOfB = peerFor(b, a)
  a.exchange.opened(peerOfA)
  b.exchange.opened(peerOfB)
  return {
    messages,
    misbehaved,
    say: (from, message) => hear(from, utf8(typeof message === "string" ? message : JSON.stringify(message))),
    cut() {
      isCut = true
      a.exchange.closed(peerOfA)
      b.exchange.closed(peerOfB)
    },
  }
}
