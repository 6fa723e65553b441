import {
  agreementDigest,
  draftAgreementAct,
  draftAgreementText,
  type ActFields,
  type AgreementContent,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceStatement } from "../source-statement.ts"
import type { Manner } from "./commons.ts"
import { testSayings, type TestSayings } from "./sayings.ts"

/** What is said about letters, in a commons of a cooperative and two suppliers. */
export interface TestLetters extends TestSayings {
  readonly alice: TestIdentity
  readonly bob: TestIdentity
  readonly carol: TestIdentity
  /** Proposes a letter and gives its digest. */
  readonly propose: (proposer: TestIdentity, content: AgreementContent, manner?: Manner) => Digest
  /** A step of a party, in the document of whoever proposed the letter. */
  readonly act: (party: TestIdentity, letter: Digest, fields: ActFields, manner?: Manner) => SourceStatement
  readonly sign: (party: TestIdentity, letter: Digest, at: string, manner?: Manner) => SourceStatement
}

/** Begins a commons in which letters are written: Alice's cooperative, Bob's farm, Carol's dairy. */
export function testLetters(): TestLetters {
  const sayings = testSayings()
  const [alice, bob, carol] = ["Alice's coop", "Bob's farm", "Carol's dairy"].map((name) =>
    sayings.party(name),
  )
  if (alice === undefined || bob === undefined || carol === undefined) throw new TypeError("three parties")
  sayings.profile(alice, "cooperative", undefined, { at: "2026-01-01T00:00:00Z" })
  for (const supplier of [bob, carol])
    sayings.profile(supplier, "supplier", undefined, { at: "2026-01-01T00:00:00Z" })
  const proposers = new Map<Digest, string>()
  const act: TestLetters["act"] = (party, letter, fields, manner) =>
    sayings.say(party, draftAgreementAct(proposers.get(letter) ?? party.scid, letter, fields), manner)
  return {
    ...sayings,
    alice,
    bob,
    carol,
    propose: (proposer, content, manner = { at: "2026-01-02T09:00:00Z" }) => {
      const digest = agreementDigest(content)
      proposers.set(digest, proposer.scid)
      sayings.say(proposer, draftAgreementText(proposer.did, content), manner)
      return digest
    },
    act,
    sign: (party, letter, at, manner) =>
      act(party, letter, { act: "sign", language: "en" }, { ...manner, at }),
  }
}
