import type { SourceStatement } from "@commonshelf/dataset"
import { answered, paySpread, testChecking, testSayings, testUuid } from "@commonshelf/dataset/testing"
import { authoritativeText } from "@commonshelf/documents"

/**
 * What somebody says over and over so that a view has much to do: each is valid, and each round says as much as the one
 * before.
 */
export interface Storm {
  readonly statements: readonly SourceStatement[]
  readonly round: (number: number) => void
}

export const word = (words: string) => authoritativeText("en", words)
export const id = (number: number) => `urn:uuid:${testUuid(number)}`
export const RATIO = answered({ type: "ratio", value: "4" })

/** Bob's farm with an answer to a metric by which Eve, who calls herself a cooperative, measures. */
export function beginWithAnswer() {
  const sayings = testSayings()
  const [eve, bob] = [sayings.party("Eve"), sayings.party("Bob's farm")]
  sayings.profile(eve, "cooperative")
  sayings.profile(bob, "supplier")
  sayings.product(bob, 1, ["Food"])
  const metric = sayings.define(eve, paySpread())
  sayings.decide(eve, "adopt", metric)
  const first = sayings.answer(bob, metric, RATIO)
  return { ...sayings, ...testChecking(sayings), eve, bob, metric, first }
}
