import {
  draftPoolCall,
  draftPoolStep,
  encodeBytes,
  encodeWords,
  formatPoolKey,
  sealedBytes,
  type PoolCall,
  type PoolNode,
  type PoolStepFields,
} from "@commonshelf/documents"
import { sha256, utf8, type Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceStatement } from "../source-statement.ts"
import type { Manner } from "./commons.ts"
import { testFederations, type TestFederations } from "./federations.ts"

/** What is said in pools of one federation, in a commons. */
export interface TestPools extends TestFederations {
  readonly federation: Digest
  /** In the order of a call: by SCID. */
  readonly members: readonly TestIdentity[]
  readonly call: (fields?: Partial<PoolCall>, manner?: Manner) => Digest
  readonly poolStep: (
    party: TestIdentity,
    call: Digest,
    fields: PoolStepFields,
    manner?: Manner,
  ) => SourceStatement
  /** Its key, another one for each word. */
  readonly key: (party: TestIdentity, call: Digest, word?: string, manner?: Manner) => SourceStatement
  readonly count: (
    party: TestIdentity,
    call: Digest,
    keys: readonly SourceStatement[],
    bits?: number,
  ) => SourceStatement
  readonly part: (
    party: TestIdentity,
    call: Digest,
    counts: readonly SourceStatement[],
    parts: readonly number[],
    words?: readonly bigint[],
    manner?: Manner,
  ) => SourceStatement
}

export const CHEESE: PoolNode = { node: ["Dairy", "Cheese"], level: "category", unit: "kg", currency: "ILS" }
export const JUICE: PoolNode = {
  node: ["Drinks", "gtin:07290000000015"],
  level: "product",
  unit: "{piece}",
  currency: "ILS",
}

/** Begins a commons in which parties of these names are members of a federation. */
export function testPools(
  names: readonly string[] = ["Alice's coop", "Bob's coop", "Carol's coop"],
): TestPools {
  const commons = testFederations()
  const founders = names.map(commons.party)
  const federation = commons.charter(founders)
  for (const founder of founders) {
    commons.profile(founder, "cooperative")
    commons.federate(founder, federation, { act: "apply" })
  }
  const members = founders.toSorted((a, b) => (a.scid < b.scid ? -1 : 1))
  const period = "2025-Q4"
  const poolStep: TestPools["poolStep"] = (party, call, fields, manner) =>
    commons.say(party, draftPoolStep(party.did, { call, charter: federation, period }, fields), manner)
  const digestsOf = (said: readonly SourceStatement[]) => said.map(({ digest }) => digest).toSorted()
  return {
    ...commons,
    federation,
    members,
    poolStep,
    call: (fields = {}, manner) => {
      const [caller] = founders
      if (caller === undefined) throw new TypeError("somebody calls")
      const draft = draftPoolCall(caller.did, {
        charter: federation,
        period,
        parties: members.map(({ did }) => did),
        nodes: [CHEESE, JUICE],
        roundingBase: { kg: "0.5", "{piece}": "3" },
        leastMembers: 3,
        leastParts: 3,
        until: "2026-03-31",
        ...fields,
      })
      return commons.say(caller, draft, manner).digest
    },
    key: (party, call, word = "", manner) =>
      poolStep(party, call, { act: "key", publicKey: testPoolKey(`${party.name} ${word}`) }, manner),
    count: (party, call, keys, bits = 255) => {
      const length = sealedBytes({ parties: keys.length, nodes: 2 })
      return poolStep(party, call, {
        act: "count",
        keys: digestsOf(keys),
        sealed: encodeBytes(new Uint8Array(length).fill(bits)),
      })
    },
    part: (party, call, counts, parts, words = [], manner) =>
      poolStep(
        party,
        call,
        {
          act: "part",
          counts: digestsOf(counts),
          parts,
          ...(words.length > 0 && { masked: encodeWords(words) }),
        },
        manner,
      ),
  }
}

/** A key that nobody holds the secret of. */
function testPoolKey(word: string) {
  const bytes = sha256(utf8(word))
  bytes[31] = (bytes[31] ?? 0) & 127
  return formatPoolKey(bytes)
}
