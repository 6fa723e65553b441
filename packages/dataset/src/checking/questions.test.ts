import { authoritativeText, draftResearchNote } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { answered, testChecking, testUuid, testWorld } from "../testing.ts"
import { inboxOf } from "./inbox.ts"
import { listQuestions, showQuestion } from "./listings.ts"

function asking() {
  const world = testWorld()
  const { asOf } = world
  const dataset = () => buildDataset(world.statements)
  const questions = () => listQuestions(dataset(), { asOf })
  const inbox = (scid: string) => inboxOf(dataset(), scid, asOf)
  return {
    ...world,
    ...world.cooperatives,
    ...world.suppliers,
    ...testChecking(world),
    dataset,
    questions,
    inbox,
  }
}

describe("a question", () => {
  test("[CH7] is asked of those whom it names and of whose record it is about", () => {
    const world = asking()
    const { park, bob, emek, beshutaf, questions } = world
    const { bobPaySpread } = world.answers
    world.ask(park, { about: { type: "statement", digest: bobPaySpread.digest } })
    world.ask(park, { about: { type: "party", party: bob.did }, to: [emek.did] })
    world.ask(park, { about: { type: "product", supplier: bob.did, product: `urn:uuid:${testUuid(1)}` } })
    world.ask(park, { about: { type: "metric", metric: world.metrics.paySpread } })
    world.ask(park)
    const asked = questions().map((question) => question.asked.map(({ scid }) => scid))
    expect(asked).toEqual([[bob.scid], [bob.scid, emek.scid].toSorted(), [bob.scid], [beshutaf.scid], []])
  })

  test("[CH7] is answered by one of them in public; others' replies are shown", () => {
    const world = asking()
    const { park, bob, emek, asOf, dataset, questions } = world
    const question = world.ask(park, { about: { type: "party", party: bob.did }, answerBy: "2026-05-01" })
    expect(questions()).toMatchObject([{ state: "open", overdue: true }])
    world.reply(emek, question)
    expect(questions()).toMatchObject([{ state: "open", replies: 1 }])
    const own = world.reply(bob, question)
    expect(questions()).toMatchObject([{ state: "answered", overdue: false, replies: 2 }])
    expect(showQuestion(dataset(), question.digest, asOf)?.replies).toMatchObject([
      { counts: false, because: "not-addressed" },
      { counts: true },
    ])
    world.withdraw(bob, own)
    expect(questions()).toMatchObject([{ state: "open" }])
  })

  test("[CH7] of nobody in particular is answered by anybody but who asks", () => {
    const { park, emek, ask, reply, questions } = asking()
    const question = ask(park)
    reply(park, question)
    expect(questions()).toMatchObject([{ state: "open" }])
    reply(emek, question)
    expect(questions()).toMatchObject([{ state: "answered" }])
  })

  test("[CH7] about one's own record is asked of everybody else", () => {
    const { bob, park, ask, reply, questions, inbox } = asking()
    const question = ask(bob, { about: { type: "party", party: bob.did }, to: [bob.did] })
    expect(inbox(bob.scid)).toEqual([])
    reply(bob, question)
    expect(questions()).toMatchObject([{ asked: [], state: "open" }])
    reply(park, question)
    expect(questions()).toMatchObject([{ state: "answered" }])
  })

  test("[CH7] about a record is found by it; a product's id alone does not say whose it is", () => {
    const { park, bob, emek, ask, dataset, asOf } = asking()
    const product = `urn:uuid:${testUuid(1)}`
    const about = { type: "product", supplier: bob.did, product } as const
    ask(park, { about })
    expect(listQuestions(dataset(), { asOf, about })).toHaveLength(1)
    expect(listQuestions(dataset(), { asOf, about: { ...about, supplier: emek.did } })).toEqual([])
  })
})

describe("an inbox", () => {
  test("[CH7] has what a party is asked and what is contested of its word, what waits first", () => {
    const world = asking()
    const { park, galil, bob, inbox } = world
    const first = world.ask(park, { about: { type: "party", party: bob.did } })
    const contest = world.contest(park, world.answers.bobPaySpread)
    const second = world.ask(galil, { to: [bob.did] })
    world.reply(bob, second, {}, { at: "2026-04-01T00:00:00Z" })
    expect(inbox(bob.scid)).toMatchObject([
      { item: "contest", digest: contest.digest, state: "open", contest: "open" },
      { item: "question", digest: first.digest, state: "open", since: "2026-02-01" },
      { item: "question", digest: second.digest, state: "answered", since: "2026-04-01" },
    ])
    world.resolve(galil, contest, "rejected")
    world.withdraw(park, first)
    expect(inbox(bob.scid).map(({ state }) => state)).toEqual(["answered", "closed", "closed"])
  })

  test("[CH7] has what members found and invite it to answer, until it answers itself", () => {
    const world = asking()
    const { galil, silent, inbox } = world
    const note = world.say(
      galil,
      draftResearchNote(galil.did, {
        id: `urn:uuid:${testUuid(77)}`,
        title: authoritativeText("en", "Behind the oil"),
        text: authoritativeText("en", "We asked around."),
        about: [{ party: silent.did }],
        authors: [],
        sources: [],
        findings: [{ metric: world.metrics.paySpread, found: authoritativeText("en", "About 3 to 1.") }],
      }),
    )
    expect(inbox(silent.scid)).toMatchObject([
      { item: "invitation", digest: note.digest, state: "open", finding: 0, metric: world.metrics.paySpread },
    ])
    world.answer(silent, world.metrics.paySpread, answered({ type: "ratio", value: "3" }))
    expect(inbox(silent.scid)).toMatchObject([{ item: "invitation", state: "answered" }])
  })

  test("[CH7] tells who asked and contested what was said to it", () => {
    const world = asking()
    const { park, galil, bob, emek, inbox } = world
    const question = world.ask(park, { about: { type: "party", party: bob.did } })
    const contest = world.contest(park, world.answers.bobPaySpread)
    const reply = world.reply(bob, question)
    world.reply(emek, question)
    const resolution = world.resolve(galil, contest, "rejected")
    expect(inbox(park.scid)).toMatchObject([
      { item: "resolution", digest: resolution.digest, state: "told", target: contest.digest },
      { item: "reply", digest: reply.digest, state: "told", target: question.digest },
    ])
  })
})
