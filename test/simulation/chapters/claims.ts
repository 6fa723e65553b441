import { expect } from "vitest"
import { z } from "zod"
import type { Commons } from "../commons.ts"
import { cellsEverywhere, everywhere, expectNothingProven, text } from "../everywhere.ts"
import { forgedAttestation } from "../forgery.ts"
import { fileOf } from "../stick.ts"

const ANSWER = { metric: "pay-spread@2.0.0", period: "2025" }

/** Harbour contests what the farm says of its wages; others uphold it; the farm corrects itself. */
export async function contestedWages(commons: Commons): Promise<void> {
  const { harbour, farm, acequia, olive } = commons.at
  const { scid } = farm.node.home
  const claim = text(await farm.ask("disclose", { ...ANSWER, value: "3" }), "statement")
  await cellsEverywhere(commons, scid, { "pay-spread": { state: "answered", value: "3" } })

  const opened = await harbour.ask("contest open", {
    target: claim,
    reason: "wrong-value",
    claim: "Those who pick in summer are left out.",
  })
  const contest = text(opened, "statement")
  await cellsEverywhere(commons, scid, { "pay-spread": { state: "disputed", value: "3" } })
  await farm.ask("reply", { target: contest, reply: "Trabajan para otra empresa." })
  await everywhere(commons, "contest show", { contest }, { contest: { state: "answered" } })

  for (const { ask } of [acequia, olive])
    await ask("contest resolve", { contest, outcome: "upheld", reason: "The metric asks for everybody." })
  await everywhere(commons, "contest show", { contest }, { contest: { state: "upheld", divided: false } })
  await expectNothingProven(commons, scid, { "pay-spread": "very" })

  await farm.ask("disclose", { ...ANSWER, value: "7" })
  await cellsEverywhere(commons, scid, { "pay-spread": { state: "answered", value: "7" } })
  await everywhere(commons, "statement show", { digest: claim }, { digest: claim })
  await everywhere(commons, "contest show", { contest }, { contest: { state: "upheld" } })
}

const Statements = z.array(z.looseObject({ digest: z.string(), issuer: z.string() }))

/** Somebody hands the carob club an altered answer, and what Eve signed in the name of Almond Street. */
export async function forgeries(commons: Commons): Promise<void> {
  const { almond, carob, hilltop } = commons.at
  const { scid } = hilltop.node.home
  const { statements } = await carob.ask("statement list", { kind: "SupplierDisclosure" })
  const genuine = Statements.parse(statements).find(({ issuer }) => issuer === scid)
  const signed = text(await carob.ask("statement show", { digest: genuine?.digest ?? "" }), "text")
  const altered = signed.replace(/(?<="value":")\d/, "1")
  expect(altered).not.toBe(signed)

  await expect(carob.ask("statement insert", fileOf([altered]))).rejects.toMatchObject({ exit: 20 })
  const forged = fileOf([forgedAttestation(almond, hilltop)])
  expect(await carob.ask("statement insert", forged)).toMatchObject({
    admitted: 0,
    waiting: [{ reason: "unknown-key", rule: "S9" }],
  })
  await everywhere(commons, "party show", { party: scid }, { standing: { confirmedBy: [] } })
  for (const node of commons.all) {
    const { items } = await node.ask("quarantine list")
    const reasons = z.array(z.looseObject({ reason: z.string() })).parse(items)
    expect(reasons.map(({ reason }) => reason).toSorted(), node.name).toEqual(
      node === carob ? ["bad-signature", "unknown-key"] : [],
    )
  }
}
