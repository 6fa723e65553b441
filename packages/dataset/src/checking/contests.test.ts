import { authoritativeText } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { explainCell } from "../explanation/explain-cell.ts"
import { buildDataset } from "../store/create-index.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, testChecking, testFederations, testWorld } from "../testing.ts"
import { listContests, showContest } from "./listings.ts"

const ratio = (value: string) => answered({ type: "ratio", value })

/** Bob says that his pay spread is 4; cooperatives, and his competitor, look at it. */
function contested() {
  const world = testWorld()
  const checking = testChecking(world)
  const { bob, emek } = world.suppliers
  const { bobPaySpread } = world.answers
  const contests = (asOf = world.asOf) => listContests(buildDataset(world.statements), { asOf })
  const cell = () => cellsOf(world, "bob")("pay-spread")
  const openness = () =>
    comparisonTable(buildDataset(world.statements), { category: "all", asOf: world.asOf }).rows.find(
      ({ supplier }) => supplier === bob.scid,
    )?.openness.answered
  return { ...world, ...world.cooperatives, ...checking, bob, emek, bobPaySpread, contests, cell, openness }
}

describe("a contested wage claim", () => {
  test("[CH4] is disputed while it is open, not counted once it is upheld, and put right by a new answer", () => {
    const world = contested()
    const { park, galil, bob, bobPaySpread, cell, contests, openness } = world
    const before = openness() ?? 0
    const contest = world.contest(park, bobPaySpread)
    expect(cell()).toMatchObject({
      state: "disputed",
      value: { value: "4" },
      contests: [{ digest: contest.digest, state: "open", by: { scid: park.scid } }],
    })
    world.reply(bob, contest)
    expect(cell()).toMatchObject({ state: "disputed", contests: [{ state: "answered" }] })
    world.resolve(galil, contest, "upheld")
    expect(contests()).toMatchObject([{ state: "upheld", counts: true, replies: 1, resolutions: 1 }])
    expect(cell()).toMatchObject({ state: "disputed", contests: [{ state: "upheld" }] })
    expect(cell()).not.toHaveProperty("value")
    expect(openness()).toBe(before - 1)
    const corrected = world.answer(bob, world.metrics.paySpread, ratio("7"))
    world.reply(bob, contest, { correctedBy: corrected.digest })
    expect(cell()).toMatchObject({ state: "answered", value: { value: "7" }, digest: corrected.digest })
    expect(cell()).not.toHaveProperty("contests")
    const why = explainCell(buildDataset(world.statements), {
      supplier: bob.scid,
      metric: "pay-spread",
      category: "all",
      asOf: world.asOf,
    })
    expect(why?.olderAnswers.map(({ digest }) => digest)).toContain(bobPaySpread.digest)
    expect(why?.contests).toMatchObject([
      { digest: contest.digest, state: "upheld", replies: [{}, {}], resolutions: [{ outcome: "upheld" }] },
    ])
  })

  test.each(["rejected", "settled"] as const)("[CH4] counts again once the contest is %s", (outcome) => {
    const { park, beshutaf, bobPaySpread, cell, contest, resolve } = contested()
    resolve(beshutaf, contest(park, bobPaySpread), outcome)
    expect(cell()).toMatchObject({ state: "answered", value: { value: "4" } })
    expect(cell()).not.toHaveProperty("contests")
  })

  test("[CH4] is overdue past the day that it names, which changes nothing else", () => {
    const { park, bob, bobPaySpread, cell, contests, contest, reply } = contested()
    const opened = contest(park, bobPaySpread, { answerBy: "2026-05-31" })
    expect(contests("2026-05-31T00:00:00Z")).toMatchObject([{ state: "open", overdue: false }])
    expect(contests()).toMatchObject([{ state: "open", overdue: true }])
    expect(cell()).toMatchObject({ state: "disputed", contests: [{ overdue: true }] })
    reply(bob, opened)
    expect(contests()).toMatchObject([{ state: "answered", overdue: false }])
  })

  test("[CH6] does not become right by saying it again, only by saying something else", () => {
    const world = contested()
    const { park, galil, bob, bobPaySpread, cell } = world
    world.resolve(galil, world.contest(park, bobPaySpread), "upheld")
    world.answer(bob, world.metrics.paySpread, ratio("4"))
    expect(cell()).toMatchObject({ state: "disputed", contests: [{ state: "upheld" }] })
    world.answer(bob, world.metrics.paySpread, ratio("4"), { period: "2024" })
    expect(cell()).toMatchObject({ state: "disputed" })
    world.answer(bob, world.metrics.paySpread, ratio("7"))
    expect(cell()).toMatchObject({ state: "answered", value: { value: "7" } })
  })

  test("[CH6] for missing evidence is put right by the evidence", () => {
    const world = contested()
    const { park, bob, bobPaySpread, cell } = world
    world.contest(park, bobPaySpread, { reason: "evidence-missing" })
    world.answer(bob, world.metrics.paySpread, ratio("4"))
    expect(cell()?.state).toBe("disputed")
    const evidence = [{ name: "payroll", mediaType: "application/pdf", digest: world.metrics.wageCap }]
    world.answer(bob, world.metrics.paySpread, ratio("4"), { evidence })
    expect(cell()?.state).toBe("answered")
  })
})

describe("who contests and decides with effect", () => {
  test("[CH2] a competitor, a researcher and a stranger contest in public, and mute nobody", () => {
    const world = contested()
    const { emek, bobPaySpread, cell, contests } = world
    const before = cell()
    const rita = world.party("Rita")
    world.profile(rita, "researcher")
    for (const who of [emek, rita, world.party("Eve")]) world.contest(who, bobPaySpread)
    expect(contests().map(({ because }) => because)).toEqual(Array(3).fill("not-a-cooperative"))
    expect(cell()).toEqual(before)
  })

  test("[CH1] a contest that names another metric, or none, counts for nothing and says why", () => {
    const world = contested()
    const { park, bobPaySpread, cell, contests, contest, metrics } = world
    contest(park, bobPaySpread, { metric: metrics.oldPaySpread })
    world.say(park, withoutMetric(contest(park, bobPaySpread, { metric: metrics.wageCap })))
    expect(contests().map(({ because }) => because)).toEqual(["other-metric", "other-metric", "no-metric"])
    expect(cell()?.state).toBe("answered")

    function withoutMetric({ statement, document }: typeof bobPaySpread) {
      const { metric: _metric, ...subject } = statement.credentialSubject
      return { kind: "Contest", document, subject }
    }
  })

  test("[CH5] neither who contested nor who is contested decides", () => {
    const world = contested()
    const { park, bob, emek, bobPaySpread, cell, contests } = world
    const contest = world.contest(park, bobPaySpread)
    world.resolve(park, contest, "upheld")
    world.resolve(bob, contest, "rejected")
    world.resolve(emek, contest, "rejected")
    world.resolve(world.galil, contest, "withdrawn")
    expect(contests()).toMatchObject([{ state: "open", divided: false, resolutions: 4 }])
    expect(cell()?.state).toBe("disputed")
  })

  test("[CH5][FE4] who claims the mandate of a federation has had it, or its word has no effect", () => {
    const world = contested()
    const { galil, park, beshutaf, bobPaySpread, contests } = world
    const { charter, federate } = testFederations(world)
    const what = authoritativeText("en", "Decides contests")
    const federation = charter([galil, beshutaf], { mandates: [{ mandate: "resolve-contests", what }] })
    for (const member of [galil, beshutaf]) federate(member, federation, { act: "apply" })
    const contest = world.contest(park, bobPaySpread)
    const claimed = { basis: "federation" as const, text: federation }
    const faults = () =>
      showContest(buildDataset(world.statements), contest.digest, world.asOf)?.resolutions.map(
        ({ because }) => because,
      )
    world.resolve(galil, contest, "upheld", {}, { basis: "federation" })
    world.resolve(galil, contest, "upheld", {}, claimed)
    expect(contests()).toMatchObject([{ state: "open" }])
    expect(faults()).toEqual(["no-mandate", "no-mandate"])
    const given = { act: "give-mandate" as const, party: galil.did, mandate: "resolve-contests" as const }
    for (const member of [galil, beshutaf]) federate(member, federation, given)
    // What was claimed before stays without effect.
    expect(contests()).toMatchObject([{ state: "open" }])
    world.resolve(galil, contest, "upheld", {}, claimed)
    expect(contests()).toMatchObject([{ state: "upheld" }])
    expect(faults()).toEqual(["no-mandate", "no-mandate", undefined])
  })

  test("[CH5] who contested takes it back, by a resolution or as everything is taken back", () => {
    const world = contested()
    const { park, galil, bobPaySpread, contests } = world
    world.resolve(park, world.contest(park, bobPaySpread), "withdrawn")
    world.withdraw(galil, world.contest(galil, bobPaySpread))
    expect(contests().map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"])
    expect(world.cell()?.state).toBe("answered")
  })

  test("[CH5] taking a contest back does not make right what was found wrong", () => {
    const world = contested()
    const { park, galil, bobPaySpread, contests } = world
    const contest = world.contest(park, bobPaySpread)
    world.resolve(park, contest, "withdrawn")
    world.resolve(galil, contest, "upheld")
    expect(contests()).toMatchObject([{ state: "upheld" }])
  })

  test("[CH5] where those who decide disagree it stays open; the last word of each counts", () => {
    const world = contested()
    const { park, galil, beshutaf, bobPaySpread, contests } = world
    const contest = world.contest(park, bobPaySpread)
    world.resolve(galil, contest, "upheld")
    const rejected = world.resolve(beshutaf, contest, "rejected")
    expect(contests()).toMatchObject([{ state: "open", divided: true }])
    world.withdraw(beshutaf, rejected)
    expect(contests()).toMatchObject([{ state: "upheld", divided: false }])
    world.resolve(galil, contest, "settled")
    expect(contests()).toMatchObject([{ state: "settled" }])
  })
})
