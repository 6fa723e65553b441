import { scidOfDid, type Digest } from "@commonshelf/identity"
import { issuerScid, kindOf, type VerifiedStatement } from "@commonshelf/statement"
import { agreementDigest } from "./draft.ts"
import { AgreementAct, AgreementText, type AgreementContent } from "./schema.ts"

/** Where a letter stands: a pure function of the set of its statements. Withdrawing beats signing. */
export interface AgreementState {
  readonly digest: Digest
  readonly content: AgreementContent
  readonly state: "proposed" | "partly-signed" | "signed" | "ended"
  /** SCIDs of the parties that signed and did not take it back, sorted. */
  readonly signed: readonly string[]
  readonly missing: readonly string[]
}

/** Reads a letter from the statements of its document; undefined while its text is not here. */
export function readAgreement(statements: readonly VerifiedStatement[]): AgreementState | undefined {
  const content = textOf(statements)
  if (content === undefined) return undefined
  const parties = content.parties.map((party) => scidOfDid(party.id) ?? party.id).toSorted()
  const actors = (act: AgreementAct["act"]) => new Set(actsOf(statements, act))
  const [signers, leavers] = [actors("sign"), actors("withdraw")]
  const signed = parties.filter((party) => signers.has(party) && !leavers.has(party))
  const missing = parties.filter((party) => !signed.includes(party))
  const ended = parties.some((party) => leavers.has(party))
  const state = ended
    ? "ended"
    : missing.length === 0
      ? "signed"
      : signed.length > 0
        ? "partly-signed"
        : "proposed"
  return { digest: agreementDigest(content), content, state, signed, missing }
}

/** The text among the statements of a letter's document. */
export function textOf(statements: readonly VerifiedStatement[]): AgreementContent | undefined {
  const text = statements.find(({ statement }) => kindOf(statement) === "AgreementText")
  return text === undefined ? undefined : AgreementText.parse(text.statement.credentialSubject).content
}

function actsOf(statements: readonly VerifiedStatement[], act: AgreementAct["act"]): string[] {
  return statements
    .filter(({ statement }) => kindOf(statement) === "AgreementAct")
    .filter(({ statement }) => AgreementAct.parse(statement.credentialSubject).act === act)
    .map(({ statement }) => issuerScid(statement))
}
