import {
  authoritativeText,
  draftCapDeclaration,
  draftCapResponse,
  draftDisclosure,
  draftPriceBreakdown,
  draftProduct,
  draftProductMatch,
  draftRecipe,
} from "@commonshelf/documents"
import { testUuid } from "./commons.ts"
import { answered } from "./sayings.ts"
import type { TestWorld } from "./world.ts"

/** Says one of everything that parties disclose besides plain answers, with words that a spreadsheet would obey. */
export function sayDisclosures({ say, suppliers, cooperatives, metrics }: TestWorld): void {
  const { bob, emek } = suppliers
  const { beshutaf } = cooperatives
  const trap = authoritativeText("en", "=1+1, or so")
  const product = { supplier: bob.did, id: `urn:uuid:${testUuid(1)}` }
  say(
    bob,
    draftDisclosure(bob.did, {
      metric: metrics.organicShare,
      period: "2026-Q1",
      answer: answered({ type: "number", value: "79.5", unit: "P1" }),
      inputs: [{ name: "organic", value: "159", unit: "KGM" }],
      accuracy: { low: "79", high: "80" },
      coverage: { sites: "50" },
      deviations: [{ what: trap, effect: "unknown" }],
    }),
  )
  const limit = { kind: "absolute", amountMinor: 2_000_000, currency: "ILS", per: "month" } as const
  const wage = { of: "wage", limit, pay: "gross", includesBenefits: true, includesDividends: false } as const
  const cap = say(bob, draftCapDeclaration(bob.did, { cap: wage, definition: trap, since: "2026-01-01" }))
  say(beshutaf, draftCapResponse(beshutaf.did, cap.digest, { response: "question", note: trap }))
  say(
    beshutaf,
    draftPriceBreakdown(beshutaf.did, {
      product,
      period: "2026-01",
      kind: "shelf",
      per: { quantity: "0.5", unit: "kg" },
      currency: "ILS",
      paid: { kind: "wholesale", netMinor: 900 },
      components: [{ code: "reserve", amountMinor: -20, basis: "estimate" }],
      notBrokenDownMinor: 120,
      netMinor: 1000,
      taxes: [{ code: "VAT", amountMinor: 170 }],
      totalMinor: 1170,
    }),
  )
  say(
    bob,
    draftRecipe(bob.did, {
      id: product.id,
      yield: { quantity: "1", unit: "kg" },
      flows: [
        { disclosed: "full", what: trap, share: "92.5", origin: "IL" },
        { disclosed: "range", what: trap, low: "0.5", high: "3", from: emek.did },
      ],
      hiddenShare: "5",
    }),
  )
  say(
    beshutaf,
    draftProductMatch(beshutaf.did, {
      of: product,
      with: { supplier: emek.did, id: `urn:uuid:${testUuid(2)}` },
      relation: "different",
      reason: trap,
    }),
  )
  const version = { from: "2026-02-01", whatChanged: trap }
  const name = authoritativeText("en", "Honey")
  const described = { id: product.id, name, category: ["Food", "Dairy"], gtin: "4006381333931" }
  say(bob, draftProduct(bob.did, 0, { ...described, version, allergens: ["milk"], gpcCategory: "10000045" }))
}
