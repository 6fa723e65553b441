import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { draftPartyProfile, authoritativeText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { seededRandom, type Random } from "@commonshelf/purchases/testing"
import { openTestNode, type TestNode } from "@commonshelf/replica/testing"
import { afterEach, beforeEach, expect, test } from "vitest"
import { createHome } from "../../apps/node/src/home/create-home.ts"
import { homePaths } from "../../apps/node/src/home/home.ts"
import { openNode } from "../../apps/node/src/node/open-node.ts"
import { until } from "../journeys/support/until.ts"
import { prepareVictim, type Order, type Victim } from "./support/victim.ts"

const SEED = 20_261_125
const LANES = 2
const KILLS_A_LANE = 100
const TILL_KILLS = 40
const STEPS = 5

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-kill-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function foundHome(name: string): Promise<string> {
  const paths = homePaths(join(folder, name))
  await createHome(paths, { name, role: "cooperative", language: "en", at: "2026-01-01T00:00:00Z" })
  return paths.root
}

/** When a victim dies: at a moment that the clock chooses, or in the middle of one step's write. */
type Moment = { readonly afterMs: number } | { readonly aim: NonNullable<Order["aim"]> }

function pickMoment(random: Random, steps: number): Moment {
  return random.below(2) === 0
    ? { afterMs: random.below(120) }
    : { aim: { step: random.below(steps), microseconds: delay(random, 20_000) } }
}

/** A delay from 50 µs up to a limit: short ones as likely as long ones, for nobody knows how fast the machine is. */
function delay(random: Random, limit: number): number {
  return Math.round(50 * (limit / 50) ** random.next())
}

/** Lets a victim that has its order die at its moment: the fault that is tested, not a wait for anything. */
async function dieAt(victim: Victim, moment: Moment): Promise<void> {
  if ("afterMs" in moment) await new Promise((resolve) => setTimeout(resolve, moment.afterMs))
  // One that aims kills itself; if it did not come to that step, it is idle and dies now.
  else await victim.idle
  await victim.kill()
}

/** What one lane saw. */
interface Tally {
  kills: number
  /** Kills between the beginning of a step and its acknowledgement. */
  inTheAct: number
  acknowledged: number
  learntFromPeer: number
}

/** Kills a writing and syncing node again and again; its peer, in this process, and its own words are the oracle. */
async function killAndCompare(lane: number): Promise<Tally> {
  const random = seededRandom(SEED + lane)
  const home = await foundHome(`Alice ${lane}`)
  const bob = await openTestNode(`Bob ${lane}`)
  const invite = bob.replica.createInvite("cooperative", bob.url, "2026-04-01T00:00:00Z")
  /** What the node has told that it holds: by its own word, or to its peer. */
  const oracle = new Set<Digest>()
  const tally: Tally = { kills: 0, inTheAct: 0, acknowledged: 0, learntFromPeer: 0 }
  let next = prepareVictim()
  try {
    for (let round = 0; round < KILLS_A_LANE; round++) {
      const [victim, moment] = [next, pickMoment(random, STEPS)]
      next = prepareVictim()
      const aim = "aim" in moment ? { aim: moment.aim } : {}
      const { digests } = await victim.start({ home, round, invite, work: "talk", steps: STEPS, ...aim })
      const there = new Set(digests)
      expect([...oracle].filter((digest) => !there.has(digest))).toEqual([])
      bobSays(bob, round)
      await dieAt(victim, moment)
      tally.kills += 1
      if (victim.told.at(-1)?.event === "aimed") tally.inTheAct += 1
      for (const done of victim.told) if (done.event === "did") for (const d of done.digests) oracle.add(d)
      tally.acknowledged = oracle.size
      for (const digest of toldByLink(bob)) oracle.add(digest)
    }
    const { digests } = await next.start({ home, round: KILLS_A_LANE, invite, work: "talk", steps: 1 })
    expect([...oracle].filter((digest) => !digests.includes(digest))).toEqual([])
    await next.idle
    await until("both hold the same", () => bob.replica.peers().every(({ inStep }) => inStep), 60_000)
    tally.learntFromPeer = oracle.size
  } finally {
    await next.kill()
    await bob.close()
  }
  await agreeAtRest(home, bob, oracle)
  return tally
}

function bobSays(bob: TestNode, round: number): void {
  const name = authoritativeText("en", `Bob ${round}`)
  bob.replica.insert([bob.author.say(draftPartyProfile(bob.author.did, { role: "cooperative", name }))])
}

/** What the node has told its peer by sync: every statement that the peer has of it, and all when both are in step. */
function toldByLink(bob: TestNode): readonly Digest[] {
  const inStep = bob.replica.peers().some((peer) => peer.inStep)
  const texts = [...bob.replica.texts()].filter(({ text }) => inStep || !text.includes(bob.author.scid))
  return texts.map(({ digest }) => digest)
}

/** Both hold the same bytes, all that was ever told is among them, and nothing was refused on either side. */
async function agreeAtRest(home: string, bob: TestNode, oracle: ReadonlySet<Digest>): Promise<void> {
  const alice = openNode(homePaths(home))
  try {
    const held = new Set([...alice.replica.texts()].map(({ digest }) => digest))
    const same = new Set([...bob.replica.texts()].map(({ digest }) => digest))
    expect([...same].filter((digest) => !held.has(digest))).toEqual([])
    // The last kill may have come between signing a checkpoint and telling of it.
    const untold = [...alice.replica.texts()].filter(({ digest }) => !same.has(digest))
    expect(untold.filter(({ text }) => !text.includes('"Checkpoint"'))).toEqual([])
    expect([...oracle].filter((digest) => !held.has(digest))).toEqual([])
    expect(alice.replica.quarantine.list()).toEqual([])
    expect(bob.replica.quarantine.list()).toEqual([])
  } finally {
    await alice.close()
  }
}

test(
  "[H1] a writing and syncing node killed 200 times loses nothing that it told, to anybody, and opens every time",
  { timeout: 1_800_000 },
  async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => killAndCompare(lane)))
    const sum = (of: (tally: Tally) => number) => lanes.reduce((total, tally) => total + of(tally), 0)
    const totals = {
      kills: sum((tally) => tally.kills),
      inTheAct: sum((tally) => tally.inTheAct),
      acknowledged: sum((tally) => tally.acknowledged),
      learntFromPeer: sum((tally) => tally.learntFromPeer),
    }
    console.info(`kills: ${JSON.stringify(totals)}`)
    expect(totals.kills).toBe(LANES * KILLS_A_LANE)
    expect(totals.inTheAct).toBeGreaterThan(10)
    expect(totals.acknowledged).toBeGreaterThan(totals.kills)
  },
)

test(
  "[H1] [I3] a till import or a release killed in between is done once or not at all, and doing it again does it once",
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(SEED + 100)
    const home = await foundHome("Alice")
    const imported = new Set<string>()
    const published = new Set<string>()
    let inTheAct = 0
    let next = prepareVictim()
    try {
      for (let round = 0; round <= TILL_KILLS; round++) {
        const victim = next
        next = prepareVictim()
        // What was not told to be done is tried again: a person cannot know whether it was.
        const files = Array.from({ length: round + 1 }, (_, month) => tillFile(month))
          .filter(({ month }) => !published.has(month))
          .slice(0, 2)
        // Every fourth is left to finish, however slow the machine is, so that there is something to lose.
        const aim = { step: round % 4 === 3 ? 2 : random.below(2), microseconds: delay(random, 400_000) }
        const { imports, begun, released } = await victim.start({ home, round, work: "till", files, aim })
        expect(released).toEqual([...new Set(released)])
        expect(imports.reduce((sum, { accepted }) => sum + accepted, 0) % MEMBERS).toBe(0)
        const lines = imports.reduce((sum, { accepted }) => sum + accepted, 0) / MEMBERS
        expect(lines).toBeGreaterThanOrEqual(imported.size)
        expect(lines).toBeLessThanOrEqual(published.size + 2)
        const stateOf = new Map(begun.map(({ month, state }) => [month, state]))
        for (const month of published) {
          expect(released).toContain(month)
          expect(stateOf.get(month)).toBe("published")
        }
        await dieAt(victim, { aim })
        if (victim.told.at(-1)?.event === "aimed") inTheAct += 1
        for (const done of victim.told) {
          if (done.event === "imported") imported.add(done.month)
          if (done.event === "published") published.add(done.month)
        }
      }
    } finally {
      await next.kill()
    }
    console.info(`till: ${TILL_KILLS} kills, ${inTheAct} in the act, ${published.size} months published`)
    expect(inTheAct).toBeGreaterThan(0)
    expect(published.size).toBeGreaterThanOrEqual(TILL_KILLS / 4)
  },
)

/** How many members buy in a month of the till. */
const MEMBERS = 8

function tillFile(round: number): { month: string; base64: string } {
  const month = `${2010 + Math.floor(round / 12)}-${String((round % 12) + 1).padStart(2, "0")}`
  const rows = Array.from(
    { length: MEMBERS },
    (_, member) => `${month}-05,${month}-${member},M${member},7,Dairy,3,15.00`,
  )
  const text = ["date,receipt,member,code,department,quantity,value", ...rows].join("\n")
  return { month, base64: Buffer.from(text).toString("base64") }
}
