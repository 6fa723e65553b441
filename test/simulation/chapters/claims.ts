import { expect } from "vitest"
import { z } from "zod"
import { claimWages, contestedWages } from "../../../apps/node/src/story/chapters/contested-wages.ts"
import { forgeries } from "../../../apps/node/src/story/chapters/forgeries.ts"
import { cellsEverywhere, everywhere, provenEverywhere } from "../everywhere.ts"
import { follow, type Stage } from "../stage.ts"

/** A wage claim is contested and upheld; then the farm corrects itself. */
export async function wagesAreContested(stage: Stage): Promise<void> {
  const { scid } = stage.at.farm
  const claims: string[] = []
  const contests: string[] = []
  const pay = (state: string, value: string) =>
    cellsEverywhere(stage, scid, { "pay-spread": { state, value } })
  await follow(contestedWages(stage), {
    async claimed({ claim }) {
      claims.push(claim)
      await pay("answered", "3")
    },
    async contested({ contest }) {
      contests.push(contest)
      await pay("disputed", "3")
    },
    replied: ({ contest }) =>
      everywhere(stage, "contest show", { contest }, { contest: { state: "answered" } }),
    async upheld({ contest }) {
      await everywhere(stage, "contest show", { contest }, { contest: { state: "upheld", divided: false } })
      await provenEverywhere(stage, scid, { "pay-spread": "very" }, 0)
    },
  })
  const [[claim = ""], [contest = ""]] = [claims, contests]
  await claimWages(stage, "7")
  await pay("answered", "7")
  await everywhere(stage, "statement show", { digest: claim }, { digest: claim })
  await everywhere(stage, "contest show", { contest }, { contest: { state: "upheld" } })
}

const Reasons = z.array(z.looseObject({ reason: z.string() }))

/** What was altered is refused, what was forged waits, and both stand in one quarantine only. */
export async function forgeriesAreRefused(stage: Stage): Promise<void> {
  const { carob, hilltop } = stage.at
  await follow(forgeries(stage), {
    altered: async ({ refused }) => expect(refused.exit).toBe(20),
    forged: async ({ waiting }) => expect(waiting).toMatchObject([{ reason: "unknown-key", rule: "S9" }]),
  })
  await everywhere(stage, "party show", { party: hilltop.scid }, { standing: { confirmedBy: [] } })
  for (const node of stage.all) {
    const { items } = await node.ask("quarantine list")
    expect(
      Reasons.parse(items)
        .map(({ reason }) => reason)
        .toSorted(),
      node.name,
    ).toEqual(node === carob ? ["bad-signature", "unknown-key"] : [])
  }
}
