import type { JsonObject } from "@commonshelf/identity"
import { testIdentity, type TestIdentity } from "@commonshelf/identity/testing"
import { verifyLog, type Identity } from "@commonshelf/identity"
import { z } from "zod"
import { signStatement, type StatementDraft } from "./sign.ts"
import type { VerificationContext, VerifiedStatement } from "./verify.ts"

/** A kind for the tests of this package, which knows no kinds of its own. */
export const TEST_KIND = "TestClaim"

/** What a test claim says. */
export const TestClaim = z.strictObject({
  id: z.string(),
  type: z.literal(TEST_KIND),
  v: z.literal(1),
  text: z.string(),
})

/** A verification context that knows these parties and the test kind. */
export function testContext(parties: readonly TestIdentity[]): VerificationContext {
  const identities = new Map(parties.map((party) => [party.scid, identityOf(party)]))
  return {
    identityOf: (scid) => identities.get(scid),
    subjectSchemaOf: (kind) => (kind === TEST_KIND ? TestClaim : undefined),
  }
}

/** A draft of the party that says a text. */
export function testDraft(
  party: TestIdentity,
  text: string,
  changes: Partial<StatementDraft> = {},
): StatementDraft {
  const subject: JsonObject & { readonly id: string } = { id: party.did, type: TEST_KIND, v: 1, text }
  return {
    kind: TEST_KIND,
    issuer: party.did,
    subject,
    document: "automerge:DQSAA9ApqvZvnJxv9Cq1YpxYdGF",
    feed: { sequence: 1 },
    at: "2026-02-01T09:00:00Z",
    uuid: "25cbb06c-e534-4f14-8740-785079ddc69c",
    ...changes,
  }
}

/** A statement of the party of that name. */
export function testStatement(name: string, text: string): VerifiedStatement {
  const party = testIdentity(name)
  return signStatement(testDraft(party, text), party.device)
}

function identityOf(party: TestIdentity): Identity {
  const verified = verifyLog(party.log)
  if (!verified.ok) throw new Error(verified.error.message)
  return verified.value
}
