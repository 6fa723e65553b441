import { documentId, draftMetricDefinition } from "@commonshelf/documents"
import { buildDataset, comparisonTable, demandCells, type SourceStatement } from "@commonshelf/dataset"
import { testMetric, type Said } from "@commonshelf/documents/testing"
import type { ProtectionSettings, Replica } from "@commonshelf/replica"
import { introduce, openTestNode, until, untilInStep, type TestNode } from "@commonshelf/replica/testing"
import { expect } from "vitest"
import type { Booty } from "../forged-changes.ts"
import { openHostilePeer, type HostilePeer } from "../hostile-peer.ts"

/** A document of Alice's that all have with its first statement, her next one, and somebody who means harm. */
export interface Scene {
  readonly eve: HostilePeer
  readonly genuine: Said
  readonly fresh: Said
  readonly id: ReturnType<typeof documentId>
  readonly booty: Booty
}

/** Three honest nodes in a row, the middle one of which lets everybody in whom it invited. */
export interface HonestChain {
  readonly alice: TestNode
  readonly bob: TestNode
  readonly carol: TestNode
  scene(): Promise<Scene>
  /** What an honest party says at Alice's node. */
  say(said: Said): void
  /** Why Bob's node keeps what that peer sent. */
  reasonsOf(eve: HostilePeer): readonly string[]
  /** The owner's next statement arrives everywhere, and no node holds or shows what nobody honest has said. */
  expectUnharmed(fresh: Said): Promise<void>
  close(): Promise<void>
}

/** @param protection of the middle node */
export async function openHonestChain(protection: ProtectionSettings = {}): Promise<HonestChain> {
  const [alice, bob, carol] = [
    await openTestNode("Alice's coop"),
    await openTestNode("Bob's coop", { protection }),
    await openTestNode("Carol's coop"),
  ]
  const nodes = [alice, bob, carol]
  const honestTexts = new Set<string>()
  let attacks = 0
  await introduce(alice, bob)
  await introduce(bob, carol)
  await untilInStep(nodes)
  for (const { text } of alice.replica.texts()) honestTexts.add(text)

  function say(said: Said): void {
    honestTexts.add(said.text)
    expect(alice.replica.insert([said])).toMatchObject([{ kind: "admitted" }])
  }

  return {
    alice,
    bob,
    carol,
    say,
    async scene() {
      attacks += 1
      const eve = await openHostilePeer(bob, `Eve ${attacks}`)
      for (const { text } of eve.author.logTexts) honestTexts.add(text)
      const versions = ["1.0.0", "1.1.0"].map((version) => testMetric(`metric-${attacks}`, { version }))
      const [genuine, fresh] = versions.map((metric) =>
        alice.author.say(draftMetricDefinition(alice.author.did, metric)),
      )
      if (genuine === undefined || fresh === undefined) throw new Error("two statements were said")
      say(genuine)
      await untilInStep(nodes)
      return {
        eve,
        genuine,
        fresh,
        id: documentId(genuine.document),
        booty: { genuine, fresh, eve: eve.author },
      }
    },
    reasonsOf: ({ author }) =>
      bob.replica.quarantine.list().flatMap(({ peer, reason }) => (peer === author.scid ? [reason] : [])),
    async expectUnharmed(fresh) {
      say(fresh)
      await until("everybody has Alice's next statement", () =>
        nodes.every(({ replica }) => replica.store.placeOf(fresh.digest) !== undefined),
      )
      await untilInStep(nodes)
      for (const { replica } of nodes) {
        const texts = [...replica.texts()].map(({ text }) => text)
        expect(texts.filter((text) => !honestTexts.has(text))).toEqual([])
        expect(texts).toHaveLength(honestTexts.size)
      }
      expect(new Set(nodes.map(({ replica }) => viewsOf(replica))).size, "all show the same").toBe(1)
      for (const { replica } of [alice, carol])
        expect(replica.quarantine.list(), "Bob passes nothing on").toEqual([])
    },
    async close() {
      for (const node of nodes) await node.close()
    },
  }
}

/** What the node shows: `statement list`, `compare` and `demand`, as text. */
function viewsOf({ store }: Replica): string {
  const statements = [...store.texts()].flatMap(({ text, document, digest }): readonly SourceStatement[] => {
    const descriptor = store.descriptorOf(document)
    const statement = JSON.parse(text) as SourceStatement["statement"] // the gate has parsed it
    return descriptor !== undefined && "credentialSubject" in statement
      ? [{ text, digest, document: descriptor, statement }]
      : []
  })
  const dataset = buildDataset(statements)
  const table = comparisonTable(dataset, { category: "all", asOf: "2026-03-01T00:00:00Z" })
  return JSON.stringify([[...dataset.statements.keys()].toSorted(), table, demandCells(dataset, {})])
}
