import { explainChecks, listQuestions, type ExplainedChecks } from "@commonshelf/dataset"
import {
  Accreditation,
  Audit,
  CheckMethod,
  draftAudit,
  draftEndorsement,
  draftVisit,
  Endorsement,
  SupplierDisclosure,
  TownPlace,
  type AnswerValue,
  type DraftBody,
} from "@commonshelf/documents"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { checkSays } from "../messages/check.ts"
import { givenValue } from "./answer-value.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { evidenceOf, GivenEvidence } from "./evidence.ts"
import { findStatement, type FoundStatement } from "./find-record.ts"
import { findMetric } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"
import { GivenParticipants, participantsOf } from "./participants.ts"

const Target = z.string().min(1).max(500)

const Endorse = z.strictObject({
  target: Target,
  verdict: Endorsement.shape.verdict,
  method: Endorsement.shape.method,
  note: GivenText.exactOptional(),
})

const AuditInput = z.strictObject({
  target: Target,
  result: Audit.shape.result,
  method: CheckMethod,
  conflictOfInterest: GivenText,
  auditedOn: Day.exactOptional(),
  value: z.string().max(200).exactOptional(),
  currency: z.string().exactOptional(),
  participants: GivenParticipants.exactOptional(),
  accreditation: Accreditation.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
  note: GivenText.exactOptional(),
})

const VisitInput = z.strictObject({
  target: Target,
  place: TownPlace,
  participants: GivenParticipants,
  seen: GivenText,
  conflictOfInterest: GivenText,
  visitedOn: Day.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

/** What others find of what somebody said. */
export const checkOperations = [
  operation("check endorse", Endorse, (node, { target: wanted, verdict, method, note }) => {
    const target = foreignStatement(node, wanted)
    const draft = drafted("check", () =>
      draftEndorsement(node.home.did, target.digest, {
        verdict,
        method,
        ...(note !== undefined && { note: worded(note, node.home.language) }),
      }),
    )
    return said(node, target, draft, ({ endorsements }) => endorsements)
  }),
  operation("check audit", AuditInput, (node, input) => {
    const target = foreignStatement(node, input.target)
    const { language } = node.home
    const { result, method, conflictOfInterest, note, accreditation } = input
    const { auditedOn = node.now().slice(0, 10) } = input
    const participants = participantsOf(node, input.participants)
    const ownValue = valueFor(node, target, input)
    const draft = drafted("audit", () =>
      draftAudit(node.home.did, target.digest, {
        ...measuredBy(target),
        result,
        method,
        auditedOn,
        conflictOfInterest: worded(conflictOfInterest, language),
        ...(ownValue !== undefined && { ownValue }),
        ...(participants.length > 0 && { participants }),
        ...(accreditation !== undefined && { accreditation }),
        ...givenEvidence(input.evidence),
        ...(note !== undefined && { note: worded(note, language) }),
      }),
    )
    return said(node, target, draft, ({ audits }) => audits)
  }),
  operation("check visit", VisitInput, (node, input) => {
    const target = findStatement(node.dataset, input.target, today(node.now()))
    const { language } = node.home
    const { visitedOn = node.now().slice(0, 10), place, seen, conflictOfInterest } = input
    const draft = drafted("visit", () =>
      draftVisit(node.home.did, target.digest, {
        ...measuredBy(target),
        visitedOn,
        place,
        participants: participantsOf(node, input.participants),
        seen: worded(seen, language),
        conflictOfInterest: worded(conflictOfInterest, language),
        ...givenEvidence(input.evidence),
      }),
    )
    const [statement] = node.say([draft])
    return { statement, target: target.digest }
  }),
  operation("check show", z.strictObject({ target: Target }), ({ dataset, now }, { target: wanted }) => {
    const asOf = today(now())
    const { digest, kind, issuer } = findStatement(dataset, wanted, asOf)
    const found = dataset.statements.get(digest)
    return {
      target: { digest, kind, issuer },
      ...(found !== undefined && explainChecks(dataset, found, asOf)),
      questions: listQuestions(dataset, { asOf, about: { type: "statement", digest } }),
    }
  }),
]

/** A statement of somebody else. @throws Failure when this node said it itself */
export function foreignStatement({ dataset, home, now }: CommonsNode, wanted: string): FoundStatement {
  const target = findStatement(dataset, wanted, today(now()))
  if (target.issuer !== home.scid) return target
  throw new Failure(EXIT.failed, "own-statement", checkSays.ownStatement(), {
    hint: checkSays.askAnother(),
  })
}

/** The metric that an answer is an answer to: what speaks of the answer names it [CH1]. */
export function measuredBy({ kind, statement }: FoundStatement) {
  return kind === "SupplierDisclosure"
    ? { metric: SupplierDisclosure.parse(statement.credentialSubject).metric }
    : {}
}

/** The own value of who speaks of an answer. @throws Failure when it is none to the metric */
export function valueFor(
  { dataset }: CommonsNode,
  target: FoundStatement,
  { value, currency }: { readonly value?: string; readonly currency?: string },
): AnswerValue | undefined {
  if (value === undefined) return undefined
  const { metric } = measuredBy(target)
  if (metric === undefined) throw new Failure(EXIT.usage, "no-answer", checkSays.noValue())
  return givenValue(value, findMetric(dataset, metric), currency)
}

/** The evidence as it is stated, where there is any. */
export function givenEvidence(files: z.infer<typeof GivenEvidence> | undefined) {
  return files === undefined || files.length === 0 ? {} : { evidence: evidenceOf(files) }
}

/** Signs a finding, and tells whether it changes what is counted. */
function said(
  node: CommonsNode,
  target: FoundStatement,
  draft: DraftBody,
  among: (checks: ExplainedChecks) => ExplainedChecks["endorsements"] | ExplainedChecks["audits"],
) {
  const [statement] = node.say([draft])
  const found = node.dataset.statements.get(target.digest)
  const checks = found && among(explainChecks(node.dataset, found, today(node.now())))
  const told = checks?.find(({ digest }) => digest === statement)
  return {
    statement,
    target: target.digest,
    counts: told?.counts ?? false,
    ...(told?.because !== undefined && { because: told.because }),
  }
}
