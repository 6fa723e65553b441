import { afterAll, beforeAll, expect, test } from "vitest"
import { federationGrows } from "./chapters/alliance.ts"
import { contestedWages, forgeries } from "./chapters/claims.ts"
import { boardOfNeeds, letterOfLearning } from "./chapters/exchange.ts"
import { begin, metricsChange, silenceNeverWins } from "./chapters/measuring.ts"
import { publishedNeeds } from "./chapters/needs.ts"
import { survey } from "./chapters/survey.ts"
import { openCommons, type Commons } from "./commons.ts"

/*
 * One story of ten cooperatives and twelve suppliers, told in order: every chapter goes on where the one before it ended.
 * What each effect is, all thirteen nodes must show, although their links fall and rise [SI1].
 */

const SEED = 2026

/** Enough for a machine that does much else. */
const LONG = { timeout: 240_000 }

let commons: Commons
beforeAll(async () => {
  commons = await openCommons(SEED)
  await begin(commons)
}, LONG.timeout)
afterAll(() => commons.close())

test("[SI2] old answers are shown with the reason why they are not ranked, equal ones count", LONG, () =>
  metricsChange(commons),
)
test("[SI3] a contested wage claim counts no more once it is upheld, a corrected one does", LONG, () =>
  contestedWages(commons),
)
test("[SI4] what was altered, and what Eve signed for a cooperative, has no effect anywhere", LONG, () =>
  forgeries(commons),
)
test("[SI5] a supplier silent all month waits, and never wins, whatever the weights", LONG, () =>
  silenceNeverWins(commons),
)
test("[SI6] two mills that compete promise towards one need, and never a price", LONG, () =>
  boardOfNeeds(commons),
)
test(
  "[SI7] the shop of 25 households shows little by itself, and counts in sums of what is published",
  LONG,
  () => publishedNeeds(commons),
)
test("[SI8] a letter is signed by all, reported on with a release, and reviewed", LONG, () =>
  letterOfLearning(commons),
)
test("[SI9] a federation is founded, grows by its quorum and gives a mandate", LONG, () =>
  federationGrows(commons),
)
test("[SI10] what members said in a survey is weights for everybody, and an index", LONG, () =>
  survey(commons),
)
test("[SI1] links fell, and none of it was lost", () => {
  expect(commons.cuts()).toBeGreaterThan(commons.all.length)
})
