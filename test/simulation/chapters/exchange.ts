import { expect } from "vitest"
import { z } from "zod"
import { board } from "../../../apps/node/src/story/chapters/board.ts"
import { federationGrows } from "../../../apps/node/src/story/chapters/federation.ts"
import { letterOfLearning } from "../../../apps/node/src/story/chapters/letter.ts"
import { everywhere } from "../everywhere.ts"
import { follow, type Stage } from "../stage.ts"

/** Two mills that compete promise more than is needed; an offer with a price in it is refused. */
export async function boardOfNeeds(stage: Stage): Promise<void> {
  await follow(board(stage), {
    async capacities({ good }) {
      const priced = stage.at.stonebrook.ask("offer publish", { ...good, amount: "1", note: "At ₪6." })
      await expect(priced).rejects.toThrow("no money")
    },
    async pledges() {
      const capacity = { amount: "4000", committed: {} }
      const needs = [{ state: "exceeded", promised: "5500", over: "500" }]
      await everywhere(stage, "board", { category: "Flour" }, { needs, capacities: [capacity, capacity] })
    },
  })
  for (const node of stage.all)
    expect(JSON.stringify(await node.ask("board")), node.name).not.toMatch(/price|currency|₪/i)
}

const Promised = z.object({ levels: z.array(z.looseObject({ state: z.string() })) })

/** A letter comes into force, is reported on with a release, and is reviewed by all. */
export async function letterIsReviewed(stage: Stage): Promise<void> {
  const party = stage.at.farm.scid
  await follow(letterOfLearning(stage), {
    signed: ({ letter }) =>
      everywhere(stage, "letter show", { letter }, { letter: { state: { kind: "in-force" } } }),
    async reported({ findings }) {
      expect(findings).toEqual([])
      await everywhere(stage, "data-use due", { party }, { rounds: [{ round: 1, state: "reported" }] })
      for (const node of stage.all) {
        const { levels } = Promised.parse(await node.ask("data-use due", { party }))
        const states = levels.map(({ state }) => state).toSorted()
        expect(states, node.name).toEqual(["open", "waits-for-report"])
      }
    },
    reviewed: () => {
      const letters = { inForce: 1, roundsReviewed: 1 }
      return everywhere(stage, "federation progress", {}, { progress: { letters } })
    },
  })
}

/** One acceptance is not enough, two are; two give a third a mandate. */
export async function federationHasTen(stage: Stage): Promise<void> {
  const progress = (federation: string, cooperatives: number) =>
    everywhere(stage, "federation progress", { federation }, { progress: { alliances: { cooperatives } } })
  const mandate = { party: stage.at.harbour.scid, mandate: "negotiate-letters", holds: true }
  await follow(federationGrows(stage), {
    "accepted-once": ({ federation, members }) => progress(federation, members),
    accepted: ({ federation }) => progress(federation, stage.cooperatives.length),
    mandated: ({ federation }) =>
      everywhere(stage, "federation show", { federation }, { federation: { mandates: [mandate] } }),
  })
}
