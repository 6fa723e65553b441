import type { SourceStatement } from "@commonshelf/dataset"
import { paySpread, paySpreadV2, releaseCell, testPools } from "@commonshelf/dataset/testing"
import {
  draftCapDeclaration,
  draftCapResponse,
  draftDisclosure,
  draftNeed,
  draftOffer,
  draftPledge,
  draftPriceBreakdown,
  draftProduct,
  draftProductMatch,
  draftRecipe,
  draftResearchNote,
  draftSurvey,
} from "@commonshelf/documents"
import { beginWithAnswer, id, RATIO, word, type Storm } from "./storm.ts"
import { STORMS_TOGETHER } from "./storms-together.ts"

const jar = { name: word("Jar"), category: ["Food"], gtin: "4006381333931" }

export const STORMS: Readonly<Record<string, () => Storm>> = {
  ...STORMS_TOGETHER,
  "profiles and checks of one party": () => {
    const { statements, profile, check, eve, first } = beginWithAnswer()
    return {
      statements,
      round: () => {
        profile(eve, "cooperative")
        check(eve, first, "checked")
      },
    }
  },
  "products of one GTIN": () => {
    const { statements, say, bob } = beginWithAnswer()
    return {
      statements,
      round: (number) => void say(bob, draftProduct(bob.did, 0, { ...jar, id: id(number + 2) })),
    }
  },
  "products merged one into the other": () => {
    const { statements, say, eve, product } = beginWithAnswer()
    return {
      statements,
      round: (number) => {
        const [of, other] = [number, number + 1].map((n) => ({ supplier: eve.did, id: id(n) }))
        product(eve, number, ["Food"])
        if (of === undefined || other === undefined) return
        const relation = "merged-into" as const
        say(eve, draftProductMatch(eve.did, { of, with: other, relation, reason: word("one") }))
      },
    }
  },
  "an answer said again and contested again": () => {
    const { statements, answer, contest, reply, resolve, bob, eve, metric } = beginWithAnswer()
    return {
      statements,
      round: () => {
        const contested = contest(eve, answer(bob, metric, RATIO))
        reply(bob, contested)
        resolve(eve, contested, "settled")
      },
    }
  },
  "answers each of which rests on the one before": () => {
    const { statements, say, contest, bob, eve, metric, first } = beginWithAnswer()
    let last = first
    contest(eve, last)
    return {
      statements,
      round: () => {
        const inputs = [{ name: "x", value: "4", from: last.digest }]
        last = say(bob, draftDisclosure(bob.did, { metric, period: "2025", answer: RATIO, inputs }))
      },
    }
  },
  "answers withdrawn for what is not there": () => {
    const { statements, answer, withdraw, bob, metric, eve, first } = beginWithAnswer()
    return {
      statements,
      round: () => void withdraw(bob, answer(bob, metric, RATIO), withdraw(eve, first).digest),
    }
  },
  "a metric that takes the place of the one before": () => {
    const { statements, define, decide, step, eve } = beginWithAnswer()
    let last = define(eve, paySpreadV2())
    return {
      statements,
      round: (number) => {
        const supersedes = { metric: last, compatibility: "equivalent", reason: word("a word") } as const
        last = define(eve, paySpreadV2({ version: `1.${number + 1}.0`, supersedes }))
        decide(eve, "adopt", last)
        step(eve, last, { step: "propose" })
      },
    }
  },
  "needs, capacities and pledges": () => {
    const { statements, say, bob, eve } = beginWithAnswer()
    return {
      statements,
      round: (number) => {
        const said = { category: ["Food"], amount: "10", unit: "kg", period: "2027" } as const
        const fields = { ...said, category: [...said.category] }
        const need = say(
          eve,
          draftNeed(eve.did, { ...fields, id: id(number), households: "10-19", funded: true }),
        )
        say(bob, draftOffer(bob.did, { ...fields, id: id(number), form: "capacity" }))
        const satisfies = { party: eve.did, id: id(number), digest: need.digest }
        const { category: _, ...promised } = fields
        say(bob, draftPledge(bob.did, { ...promised, id: id(number + 1000), satisfies }))
      },
    }
  },
  "calls of pools, and parts said again": () => {
    const { statements, members, call, key, count, part } = testPools()
    const pool = call()
    const keys = members.map((member) => key(member, pool))
    const counts = members.map((member) => count(member, pool, keys))
    return {
      statements,
      round: (number) => {
        call({ leastMembers: 3 + (number % 5) })
        const [first] = members
        if (first !== undefined) part(first, pool, counts, [3, 0], [500n * BigInt(number + 1), 1n])
      },
    }
  },
  "prices of a product for every quantity": () => {
    const { statements, say, bob, eve } = beginWithAnswer()
    const product = { supplier: bob.did, id: id(1) }
    return {
      statements,
      round: (number) => {
        const per = { quantity: `${number + 1}`, unit: "kg" }
        const price = { product, per, period: "2026", currency: "ILS", components: [], taxes: [] }
        const totals = { netMinor: 1000, totalMinor: 1000 }
        say(
          bob,
          draftPriceBreakdown(bob.did, { ...price, ...totals, kind: "wholesale", notBrokenDownMinor: 1000 }),
        )
        const paid = { kind: "wholesale", netMinor: 999 } as const
        say(
          eve,
          draftPriceBreakdown(eve.did, { ...price, ...totals, kind: "shelf", paid, notBrokenDownMinor: 1 }),
        )
      },
    }
  },
  "caps and answers to them": () => {
    const { statements, say, bob, eve } = beginWithAnswer()
    const limit = { kind: "absolute", amountMinor: 2_000_000, currency: "ILS", per: "month" } as const
    const cap = { of: "wage", limit, pay: "gross", includesBenefits: true, includesDividends: false } as const
    return {
      statements,
      round: (number) => {
        const since = number % 2 === 0 ? "2026-01-01" : "2999-01-01"
        const { digest } = say(bob, draftCapDeclaration(bob.did, { cap, definition: word("all"), since }))
        say(eve, draftCapResponse(eve.did, digest, { response: "accept" }))
      },
    }
  },
  "releases, half of them of one quarter": () => {
    const { statements, release, eve } = beginWithAnswer()
    return {
      statements,
      round: (number) => {
        const cells = Array.from({ length: 4 }, (_, cell) => releaseCell(["Food", `${number} ${cell}`], "42"))
        release(eve, `${2010 + number}-01`, cells)
        release(eve, "2026-Q1", cells)
      },
    }
  },
  "surveys about a metric each": () => {
    const { statements, say, define, eve } = beginWithAnswer()
    const method = { kind: "words" } as const
    const days = { opensOn: "2026-01-01", closesOn: "2026-02-01", eligible: 50, minimum: 5 }
    return {
      statements,
      round: (number) => {
        const metric = define(eve, paySpread({ version: `2.${number}.0` }))
        const questions = [{ code: "pay", about: { metric }, label: word("pay") }]
        say(eve, draftSurvey(eve.did, { title: word("What matters"), questions, method, ...days }))
      },
    }
  },
  "recipes, notes and questions": () => {
    const { statements, say, ask, reply, bob, eve } = beginWithAnswer()
    const flows = [{ disclosed: "full" as const, what: word("milk"), share: "95" }]
    const recipe = { id: id(1), yield: { quantity: "1", unit: "kg" }, flows, hiddenShare: "5" }
    const { digest: derivedFrom } = say(bob, draftRecipe(bob.did, recipe))
    return {
      statements,
      round: (number) => {
        say(eve, draftRecipe(eve.did, { ...recipe, derivedFrom }))
        const note = {
          title: word("a"),
          text: word("b"),
          about: [{ party: bob.did }],
          authors: [],
          sources: [],
        }
        say(eve, draftResearchNote(eve.did, { ...note, id: id(number), findings: [{ found: word("c") }] }))
        reply(bob, ask(eve, { to: [bob.did] }))
      },
    }
  },
}

/** The statements of the storm after so many rounds each. */
export function stormOf(name: string, rounds: readonly number[]): readonly (readonly SourceStatement[])[] {
  const { statements, round } = STORMS[name]?.() ?? { statements: [], round: () => {} }
  let said = 0
  return rounds.map((wanted) => {
    for (; said < wanted; said += 1) round(said)
    return [...statements]
  })
}
