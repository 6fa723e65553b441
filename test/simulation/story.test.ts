import { afterAll, beforeAll, expect, test } from "vitest"
import { forgeriesAreRefused, wagesAreContested } from "./chapters/claims.ts"
import { boardOfNeeds, federationHasTen, letterIsReviewed } from "./chapters/exchange.ts"
import { checksCount, identitiesAreConfirmed, metricsChange, silenceNeverWins } from "./chapters/measuring.ts"
import { smallShopShowsLittle, surveyMeasures } from "./chapters/members.ts"
import { shopsShowTogether } from "./chapters/together.ts"
import { openStage, type Stage } from "./stage.ts"

/*
 * One story of ten cooperatives and twelve suppliers, told in order: every chapter goes on where the one before it ended.
 * What each effect is, all thirteen nodes must show, although their links fall and rise [SI1].
 */

const SEED = 2026

/** Enough for a machine that does much else. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage(SEED)
})
afterAll(() => stage.close())

test("[SI2] old answers are shown with the reason why they are not ranked, equal ones count", () =>
  metricsChange(stage))
test("[SI11] what two cooperatives have looked at stands a step higher at every node", () =>
  checksCount(stage))
test("[SI14] most suppliers are found in a register, and of the others every node says that nobody knows them", () =>
  identitiesAreConfirmed(stage))
test("[SI3] a contested wage claim counts no more once it is upheld, a corrected one does", () =>
  wagesAreContested(stage))
test("[SI4] what was altered, and what Eve signed for a cooperative, has no effect anywhere", () =>
  forgeriesAreRefused(stage))
test("[SI5] a supplier silent all month waits, and never wins, whatever the weights", () =>
  silenceNeverWins(stage))
test("[SI6] two mills that compete promise towards one need, and never a price", () => boardOfNeeds(stage))
test("[SI7] the shop of 25 households shows little by itself, and counts in sums of what is published", () =>
  smallShopShowsLittle(stage))
test("[SI8] a letter is signed by all, reported on with a release, and reviewed", () =>
  letterIsReviewed(stage))
test("[SI9] a federation is founded, grows by its quorum and gives a mandate", () => federationHasTen(stage))
test("[SI10] what members said in a survey is weights for everybody, and an index", () =>
  surveyMeasures(stage))
test("[SI13] three small shops show together what none of them may show", () => shopsShowTogether(stage))
test("[SI1] links fell, and none of it was lost", () => {
  expect(stage.cuts()).toBeGreaterThan(stage.all.length)
})
