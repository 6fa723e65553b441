import {
  authoritativeText,
  draftCapDeclaration,
  draftCapResponse,
  type AnswerValue,
  type Cap,
  type CapDeclaration,
} from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import type { SourceStatement } from "../source-statement.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import type { Manner } from "../testing/commons.ts"
import { answered, testWorld, type TestWorld } from "../testing.ts"
import { declaredCaps } from "./caps.ts"

const words = (text: string) => authoritativeText("en", text)
const times = (value: string): Cap => ({
  of: "wage",
  limit: { kind: "ratio", times: value, base: "lowest-wage" },
  pay: "gross",
  includesBenefits: true,
  includesDividends: false,
})

function begin() {
  const world = testWorld()
  const { bob } = world.suppliers
  const declare = (
    cap: Cap,
    fields: Partial<CapDeclaration> = {},
    manner?: Manner,
    who: TestIdentity = bob,
  ) => {
    const given = { cap, definition: words("Our own."), since: "2025-01-01", ...fields }
    return world.say(who, draftCapDeclaration(who.did, given), manner)
  }
  const respond = (who: TestIdentity, target: SourceStatement, response: "accept" | "question") =>
    world.say(who, draftCapResponse(who.did, target.digest, { response, note: words("Why so much?") }))
  return { world, bob, declare, respond }
}

const capsIn = ({ statements, asOf }: Pick<TestWorld, "statements" | "asOf">, party?: TestIdentity) =>
  declaredCaps(buildDataset(statements), { asOf, ...(party && { party: party.scid }) })

describe("[DI5] what a party declares", () => {
  test("[DI5] the last word that has begun is in force, a later beginning is announced", () => {
    const { world, bob, declare } = begin()
    declare(times("6"), { noticeDays: 60 })
    declare(times("4"), { since: "2026-01-01", noticeDays: 60 })
    declare(times("9"), { since: "2026-06-15" }, { at: "2026-05-20T00:00:00Z" })
    expect(capsIn(world, bob)).toMatchObject([
      { state: "in-force", cap: times("4"), earlier: [{ since: "2025-01-01" }] },
      { state: "announced", cap: times("9"), noticeKept: false },
    ])
  })

  test("[DI5] a change that was declared as early as promised keeps the notice", () => {
    const { world, bob, declare } = begin()
    declare(times("6"), { noticeDays: 60 })
    declare(times("9"), { since: "2026-07-01" }, { at: "2026-05-01T00:00:00Z" })
    expect(capsIn(world, bob)[1]).toMatchObject({ state: "announced", noticeKept: true })
  })

  test("[DI5] taking back a correction does not bring back what it corrected", () => {
    const { world, bob, declare } = begin()
    declare(times("4"))
    world.withdraw(bob, declare(times("6")))
    expect(capsIn(world, bob)).toEqual([])
  })

  test("[DI5] nobody declares for another, and wage and profit stand side by side", () => {
    const { world, bob, declare } = begin()
    const profit: Cap = {
      of: "profit",
      limit: { kind: "equity", percent: "5" },
      tax: "after",
      above: words("To the workers."),
    }
    declare(profit)
    declare(times("4"))
    const eve = world.party("Eve")
    world.profile(eve, "supplier")
    world.say(eve, {
      ...draftCapDeclaration(bob.did, { cap: times("99"), definition: words("Eve"), since: "2025-01-01" }),
      document: { type: "supplier", owner: eve.scid, name: "" },
    })
    expect(capsIn(world).map(({ party, cap }) => [party.scid, cap.of])).toEqual([
      [bob.scid, "wage"],
      [bob.scid, "profit"],
    ])
  })
})

describe("[DI6] the actual against the own cap", () => {
  const actual = (cap: Cap, fields: Partial<CapDeclaration> = {}) => {
    const { world, bob, declare } = begin()
    declare(cap, { measuredBy: world.metrics.paySpread, ...fields })
    return capsIn(world, bob)[0]?.actual
  }

  test.each([
    ["4", "kept"],
    ["4.0", "kept"],
    ["3.99", "exceeded"],
  ])("[DI6] a spread of 4 and a cap of %s: %s", (cap, standing) => {
    expect(actual(times(cap))).toMatchObject({ standing, metric: { name: "pay-spread" } })
  })

  test("[DI6] what cannot be held against it is not shown yet, neither kept nor exceeded, and says why", () => {
    const absolute: Cap = {
      ...times("4"),
      of: "wage",
      limit: { kind: "absolute", amountMinor: 1, currency: "ILS", per: "month" },
    } as Cap
    const code = (cap: Cap, fields?: Partial<CapDeclaration>) => actual(cap, fields)?.why?.code
    const { world } = begin()
    expect(code(absolute)).toBe("other-terms")
    expect(code(times("4"), { since: "2026-01-01" })).toBe("earlier-period")
    expect(code(times("4"), { measuredBy: world.answers.bobPaySpread.digest })).toBe("metric-missing")
    expect(code(times("4"), { measuredBy: world.metrics.wageCap })).toBe("not-answered")
    expect(code(times("4"), { measuredBy: world.metrics.workerVoice })).toBe("other-terms")
  })

  test("[DI6] a disputed actual is not shown, whatever it would say", () => {
    const { world, bob, declare } = begin()
    declare(times("9"), { measuredBy: world.metrics.paySpread })
    world.check(world.cooperatives.park, world.answers.bobPaySpread, "disputed")
    expect(capsIn(world, bob)[0]?.actual).toMatchObject({
      standing: "not-shown",
      why: { code: "not-answered" },
      cell: { state: "disputed" },
    })
  })

  test("[DI6] the shared questions stand beside the own definition, asked or not", () => {
    const { world, bob, declare } = begin()
    declare(times("4"))
    expect(capsIn(world, bob)[0]?.companions).toMatchObject([
      { name: "pay-spread", column: "pay-spread", cell: { state: "answered" } },
      { name: "pay-ratio-median" },
    ])
  })
})

describe("[DI7] what cooperatives say to it", () => {
  test("[DI7] the last word of each cooperative stands, of suppliers and of itself none", () => {
    const { world, bob, declare, respond } = begin()
    const said = declare(times("4"))
    const { beshutaf, galil } = world.cooperatives
    respond(beshutaf, said, "question")
    respond(beshutaf, said, "accept")
    respond(galil, said, "question")
    respond(world.suppliers.emek, said, "accept")
    respond(bob, said, "accept")
    const told =
      capsIn(world, bob)[0]?.responses.map(({ by, response }) => [by.scid, response] as const) ?? []
    expect(new Map(told)).toEqual(
      new Map([
        [beshutaf.scid, "accept"],
        [galil.scid, "question"],
      ]),
    )
  })

  test("[DI7] who accepted one declaration has not accepted the next", () => {
    const { world, bob, declare, respond } = begin()
    respond(world.cooperatives.galil, declare(times("4")), "accept")
    declare(times("8"))
    expect(capsIn(world, bob)[0]).toMatchObject({ cap: times("8"), responses: [] })
  })
})

test("[A4] caps are the same in whatever order the statements came", () => {
  const { world, bob, declare, respond } = begin()
  const ratio = (value: string): AnswerValue => ({ type: "ratio", value })
  const declarations = ["4", "6", "5"].map((value, index) =>
    declare(times(value), { since: `202${index + 4}-01-01`, measuredBy: world.metrics.paySpread }),
  )
  for (const said of declarations) respond(world.cooperatives.galil, said, "accept")
  world.answer(bob, world.metrics.paySpread, answered(ratio("7")), { period: "2026-Q1" })
  world.withdraw(bob, declarations[2] ?? world.answers.bobPaySpread)
  const expected = capsIn(world)
  fc.assert(
    fc.property(anyOrder(world.statements), (statements) => {
      expect(capsIn({ statements, asOf: world.asOf })).toEqual(expected)
    }),
    { seed: 20_261_125, numRuns: 20 },
  )
})
