import { expect } from "vitest"
import { z } from "zod"
import type { Commons } from "../commons.ts"
import { everywhere, text } from "../everywhere.ts"
import { publishedBy } from "./needs.ts"

const FLOUR = { category: ["Food", "Grains", "Flour"], unit: "kg", period: "2099-03" }

/** A cooperative needs flour, and two mills that compete promise some. */
export async function boardOfNeeds(commons: Commons): Promise<void> {
  const { saltmarsh, hilltop, stonebrook } = commons.at
  const need = await saltmarsh.ask("need publish", { ...FLOUR, amount: "5000", households: "20-49" })
  for (const mill of [hilltop, stonebrook]) await mill.ask("capacity publish", { ...FLOUR, amount: "4000" })
  const priced = stonebrook.ask("offer publish", { ...FLOUR, amount: "1", note: "At ₪6." })
  await expect(priced).rejects.toThrow("no money")
  await commons.agree()
  const towards = text(need, "id")
  await hilltop.ask("pledge give", { towards, amount: "3000" })
  await stonebrook.ask("pledge give", { towards, amount: "2500" })
  const board = {
    needs: [{ state: "exceeded", promised: "5500", over: "500" }],
    capacities: [
      { amount: "4000", committed: {} },
      { amount: "4000", committed: {} },
    ],
  }
  await everywhere(commons, "board", { category: "Flour" }, board)
  for (const node of commons.all)
    expect(JSON.stringify(await node.ask("board")), node.name).not.toMatch(/price|currency|₪/i)
}

const Promised = z.object({ levels: z.array(z.looseObject({ state: z.string() })) })

/** Two cooperatives and the farm learn by a letter: it is signed, reported on and reviewed. */
export async function letterOfLearning(commons: Commons): Promise<void> {
  const { almond, tomillo, farm } = commons.at
  const parties = [almond, tomillo, farm]
  const { scid } = farm.node.home
  const { content } = await almond.ask("letter template", { with: [scid, tomillo.node.home.scid] })
  const letter = text(await almond.ask("letter propose", { content }), "letter")
  await commons.agree()
  for (const { ask } of parties) await ask("letter sign", { letter })
  await everywhere(commons, "letter show", { letter }, { letter: { state: { kind: "in-force" } } })

  const [published] = await publishedBy(commons, almond)
  const report = await farm.ask("data-use report", {
    report: {
      period: "2026-Q1",
      letter: { digest: letter, round: 1 },
      releases: [published?.release],
      decisions: [{ topic: "production-plan", text: "Más espelta." }],
    },
  })
  expect(report).toMatchObject({ findings: [] })
  await everywhere(commons, "data-use due", { party: scid }, { rounds: [{ round: 1, state: "reported" }] })
  for (const node of commons.all) {
    const { levels } = Promised.parse(await node.ask("data-use due", { party: scid }))
    expect(levels.map(({ state }) => state).toSorted(), node.name).toEqual(["open", "waits-for-report"])
  }

  const reports = [text(report, "statement")]
  for (const { ask } of parties)
    await ask("letter review", { letter, round: 1, learned: "Spelt likes rain.", reports })
  await everywhere(
    commons,
    "federation progress",
    {},
    {
      progress: { letters: { inForce: 1, roundsReviewed: 1 } },
    },
  )
}
