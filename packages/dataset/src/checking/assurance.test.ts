import { draftDisclosure } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, organicShare, testChecking, testEvidence, testWorld } from "../testing.ts"

/** Tomer's bakery derives its organic share from what others state: from Bob's milk, or from what it states itself. */
function derived() {
  const world = testWorld()
  const { bob, tomer } = world.suppliers
  const flour = world.define(world.cooperatives.beshutaf, organicShare({ name: "organic-flour" }))
  const percent = (value: string) => answered({ type: "number", value, unit: "P1" })
  const milk = world.answer(bob, flour, percent("60"), { evidence: [testEvidence("invoices")] })
  const derive = (from: SourceStatement | undefined, value = "60") =>
    world.say(
      tomer,
      draftDisclosure(tomer.did, {
        metric: world.metrics.organicShare,
        period: "2025",
        answer: percent("60"),
        evidence: [testEvidence("calculation")],
        inputs: [{ name: "milk", value, unit: "P1", ...(from !== undefined && { from: from.digest }) }],
      }),
    )
  const cell = () => cellsOf(world, "tomer")("organic-share")
  return {
    ...world,
    ...world.cooperatives,
    ...testChecking(world),
    bob,
    tomer,
    flour,
    percent,
    milk,
    derive,
    cell,
  }
}

describe("what is derived from other statements", () => {
  test("[CH9] stands on the step of its weakest input, and says on which each stands", () => {
    const world = derived()
    const { galil, park, milk, derive, audit, check, cell } = world
    const own = derive(milk)
    check(galil, own, "checked")
    expect(cell()).toMatchObject({
      step: "document",
      checkedBy: [{ scid: galil.scid }],
      restsOn: [{ name: "milk", digest: milk.digest, step: "document" }],
    })
    audit(park, milk, { accreditation: { certifier: "Agrior", reference: "AG-7", until: "2027-01-01" } })
    expect(cell()).toMatchObject({ step: "checked", restsOn: [{ step: "certified" }] })
  })

  test("[CH9] rests on no name when an input says only a value: then it is its own word", () => {
    const { galil, derive, check, cell } = derived()
    check(galil, derive(undefined), "checked")
    expect(cell()).toMatchObject({ step: "checked" })
    expect(cell()).not.toHaveProperty("restsOn")
  })

  test.each([
    ["is taken back", ({ withdraw, bob, milk }: ReturnType<typeof derived>) => withdraw(bob, milk)],
    ["is disputed", ({ check, park, milk }: ReturnType<typeof derived>) => check(park, milk, "disputed")],
    ["is contested", ({ contest, park, milk }: ReturnType<typeof derived>) => contest(park, milk)],
  ])("[CH9] falls to the lowest step when its input %s", (_what, happens) => {
    const world = derived()
    world.check(world.galil, world.derive(world.milk), "checked")
    happens(world)
    expect(world.cell()).toMatchObject({ step: "says", restsOn: [{ step: "says" }] })
  })

  test("[CH9] stands on the lowest step when the input is not here, or says something else", () => {
    const world = derived()
    world.derive(world.milk, "61")
    expect(world.cell()).toMatchObject({ step: "says" })
    world.derive(world.statements[0])
    expect(world.cell()).toMatchObject({ step: "says" })
  })

  test("[CH9] counts through a long chain of answers that rest on one another", () => {
    const world = derived()
    let last = world.milk
    for (let length = 0; length < 40; length++) {
      last = world.say(
        world.bob,
        draftDisclosure(world.bob.did, {
          metric: world.flour,
          period: `${1950 + length}`,
          answer: world.percent("60"),
          inputs: [
            { name: "one", value: "60", from: last.digest },
            { name: "two", value: "60.0", from: world.milk.digest },
          ],
        }),
      )
      world.check(world.galil, last, "checked")
    }
    world.derive(last)
    expect(world.cell()).toMatchObject({ step: "document", restsOn: [{ digest: last.digest }] })
    world.withdraw(world.bob, world.milk)
    expect(world.cell()).toMatchObject({ step: "says" })
  })
})
