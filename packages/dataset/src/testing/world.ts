import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceStatement } from "../source-statement.ts"
import { organicShare, paySpread, wageCap, workerVoice } from "./metrics.ts"
import { answered, releaseCell, testEvidence, testSayings, type TestSayings } from "./sayings.ts"

/** Three cooperatives, five suppliers, four metrics, and an answer in each of the seven states. */
export interface TestWorld extends TestSayings {
  /** The instant for which the tests ask. */
  readonly asOf: string
  readonly cooperatives: {
    readonly beshutaf: TestIdentity
    readonly galil: TestIdentity
    readonly park: TestIdentity
  }
  readonly suppliers: {
    readonly bob: TestIdentity
    readonly emek: TestIdentity
    readonly tomer: TestIdentity
    readonly silent: TestIdentity
    /** Converted from elsewhere: it does not speak itself. */
    readonly imported: TestIdentity
  }
  readonly metrics: {
    readonly paySpread: Digest
    /** Version 0.9.0, which nobody measures by any more. */
    readonly oldPaySpread: Digest
    readonly organicShare: Digest
    readonly wageCap: Digest
    readonly workerVoice: Digest
  }
  readonly answers: { readonly bobPaySpread: SourceStatement; readonly bobWageCap: SourceStatement }
}

/**
 * The world in which most tests begin:
 *
 * | category | supplier | pay-spread | organic-share | wage-cap | worker-voice |
 * |---|---|---|---|---|---|
 * | Dairy | bob | 4, checked by Galil | 80, he says | yes, disputed by Park | own, with a document |
 * | Dairy | emek | declined | not applicable | withdrawn | waiting |
 * | Dairy | silent | waiting | waiting | waiting | waiting |
 * | Dairy | imported | not asked | 40 | not asked | not asked |
 * | Bread | tomer | 3, to version 0.9.0 | 50 in another unit | no | waiting |
 */
export function testWorld(): TestWorld {
  const sayings = testSayings()
  const cooperatives = foundCooperatives(sayings)
  const suppliers = foundSuppliers(sayings)
  const metrics = adoptMetrics(sayings, cooperatives)
  const answers = giveAnswers(sayings, { cooperatives, suppliers, metrics })
  sayings.release(cooperatives.beshutaf, "2026-01", [
    releaseCell(["Food", "Dairy"], "42"),
    releaseCell(["Food", "Bread"], "17.5"),
  ])
  sayings.release(cooperatives.galil, "2026-Q1", [releaseCell([], "8")])
  return { ...sayings, asOf: "2026-06-01T00:00:00Z", cooperatives, suppliers, metrics, answers }
}

function foundCooperatives({ party, profile }: TestSayings): TestWorld["cooperatives"] {
  const cooperatives = { beshutaf: party("Beshutaf"), galil: party("Galil"), park: party("Park") }
  for (const cooperative of Object.values(cooperatives)) profile(cooperative, "cooperative")
  return cooperatives
}

function foundSuppliers({ party, profile, product }: TestSayings): TestWorld["suppliers"] {
  const suppliers = {
    bob: party("Bob's farm"),
    emek: party("Emek Dairy"),
    tomer: party("Tomer Bakery"),
    silent: party("Silent Foods"),
    imported: party("Old Mill"),
  }
  const { imported, ...speaking } = suppliers
  for (const supplier of Object.values(speaking)) profile(supplier, "supplier")
  const source = { name: "WikiRate", url: "https://wikirate.org", licence: "CC-BY-4.0" }
  profile(imported, "supplier", { route: "import", source })
  for (const [index, supplier] of Object.values(suppliers).entries()) {
    product(supplier, index + 1, ["Food", supplier === suppliers.tomer ? "Bread" : "Dairy"])
  }
  return suppliers
}

function adoptMetrics(
  { define, decide }: TestSayings,
  { beshutaf, galil, park }: TestWorld["cooperatives"],
): TestWorld["metrics"] {
  const metrics = {
    oldPaySpread: define(beshutaf, paySpread({ version: "0.9.0" })),
    paySpread: define(beshutaf, paySpread()),
    organicShare: define(beshutaf, organicShare()),
    wageCap: define(galil, wageCap()),
    workerVoice: define(galil, workerVoice()),
  }
  for (const metric of Object.values(metrics)) {
    decide(beshutaf, "adopt", metric)
    decide(galil, "adopt", metric)
  }
  decide(park, "adopt", metrics.paySpread)
  return metrics
}

function giveAnswers(
  { answer, check, withdraw }: TestSayings,
  { cooperatives, suppliers, metrics }: Pick<TestWorld, "cooperatives" | "suppliers" | "metrics">,
): TestWorld["answers"] {
  const { bob, emek, tomer, imported } = suppliers
  const percent = (value: string) => answered({ type: "number", value, unit: "P1" })
  const bobPaySpread = answer(bob, metrics.paySpread, answered({ type: "ratio", value: "4" }))
  answer(bob, metrics.organicShare, percent("80"))
  const bobWageCap = answer(bob, metrics.wageCap, answered({ type: "boolean", value: true }))
  const evidence = [testEvidence("statutes")]
  answer(bob, metrics.workerVoice, answered({ type: "ordinal", level: "own" }), { evidence })
  check(cooperatives.galil, bobPaySpread, "checked")
  check(cooperatives.park, bobWageCap, "disputed")
  answer(emek, metrics.paySpread, { state: "declined", reason: "we are still counting" })
  answer(emek, metrics.organicShare, { state: "not-applicable", reason: "we buy nothing" })
  withdraw(emek, answer(emek, metrics.wageCap, answered({ type: "boolean", value: true })))
  answer(tomer, metrics.oldPaySpread, answered({ type: "ratio", value: "3" }))
  answer(tomer, metrics.organicShare, answered({ type: "number", value: "50", unit: "KGM" }))
  answer(tomer, metrics.wageCap, answered({ type: "boolean", value: false }))
  answer(imported, metrics.organicShare, percent("40"))
  return { bobPaySpread, bobWageCap }
}
