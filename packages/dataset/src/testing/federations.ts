import {
  authoritativeText,
  charterDigest,
  draftCharter,
  draftFederationAct,
  type AmendedCharter,
  type FederationFields,
  type FoundingCharter,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceStatement } from "../source-statement.ts"
import type { Manner } from "./commons.ts"
import { testSayings, type TestSayings } from "./sayings.ts"

/** What is said about federations, in a commons. */
export interface TestFederations extends TestSayings {
  /** Writes a charter with these founders, the first of whom publishes it; gives its digest. */
  readonly charter: (founders: readonly TestIdentity[], fields?: Partial<FoundingCharter>) => Digest
  /** Writes a charter that would take the place of another; gives its digest. */
  readonly amendment: (
    party: TestIdentity,
    of: { readonly federation: Digest; readonly amends: Digest },
    fields?: Partial<AmendedCharter>,
    manner?: Manner,
  ) => Digest
  readonly federate: (
    party: TestIdentity,
    federation: Digest,
    fields: FederationFields,
    manner?: Manner,
  ) => SourceStatement
}

/** Begins a commons in which parties found federations, or lets them do so in one that has begun. */
export function testFederations(sayings: TestSayings = testSayings()): TestFederations {
  return {
    ...sayings,
    charter: (founders, fields = {}) => {
      const content = testCharter(founders, fields)
      const [first] = founders
      if (first === undefined) throw new TypeError("somebody founds it")
      sayings.say(first, draftCharter(first.did, content))
      return charterDigest(content)
    },
    amendment: (party, of, fields = {}, manner) => {
      const { founders: _founders, v: _v, ...terms } = testCharter([party], {})
      const content = { ...terms, v: 2 as const, ...of, ...fields }
      sayings.say(party, draftCharter(party.did, content), manner)
      return charterDigest(content)
    },
    federate: (party, federation, fields, manner) =>
      sayings.say(party, draftFederationAct(party.did, federation, fields), manner),
  }
}

/** A charter by which more than half of the members decide. */
function testCharter(founders: readonly TestIdentity[], fields: Partial<FoundingCharter>): FoundingCharter {
  const half = { percent: 51, atLeast: 1 }
  return {
    type: "FederationCharter",
    v: 1,
    name: authoritativeText("en", "The alliance"),
    text: authoritativeText("en", "We buy and learn together."),
    founders: founders.map(({ did }) => did),
    quorums: { accept: half, suspend: half, mandate: half, metrics: half },
    mandates: [{ mandate: "negotiate-letters", what: authoritativeText("en", "Speaks with suppliers") }],
    metrics: [],
    ...fields,
  }
}
