import {
  CONTEST_STATES,
  faultOfResolving,
  listContests,
  showContest,
  type CheckFault,
  type ExplainedContest,
} from "@commonshelf/dataset"
import { Contest, draftContest, draftResolution, Mandate, Resolution } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import type { Message } from "../messages/catalogue.ts"
import { contestSays, refusalSays } from "../messages/contest.ts"
import { kindOf } from "../messages/kind.ts"
import { foreignStatement, givenEvidence, measuredBy, valueFor } from "./check.ts"
import { today } from "./compare.ts"
import { drafted } from "./drafted.ts"
import { GivenEvidence } from "./evidence.ts"
import { findFederation } from "./find.ts"
import { findStatement } from "./find-record.ts"
import { GivenText, worded } from "./given-text.ts"
import { operation } from "./operation.ts"

const Target = z.string().min(1).max(500)

const Open = z.strictObject({
  target: Target,
  reason: Contest.shape.reason,
  claim: GivenText,
  correction: GivenText.exactOptional(),
  value: z.string().max(200).exactOptional(),
  currency: z.string().exactOptional(),
  answerBy: Day.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

const Resolve = z.strictObject({
  contest: Target,
  outcome: Resolution.shape.outcome,
  reason: GivenText,
  basis: Mandate.shape.basis.default("own"),
  mandateText: Target.exactOptional(),
  mandateNote: GivenText.exactOptional(),
  evidence: GivenEvidence.exactOptional(),
})

const List = z.strictObject({
  about: Target.exactOptional(),
  state: z.enum(CONTEST_STATES).exactOptional(),
})

/** What is said to be wrong, and how that ended. */
export const contestOperations = [
  operation("contest open", Open, (node, input) => {
    const target = foreignStatement(node, input.target)
    const { language } = node.home
    const { reason, claim, correction, answerBy } = input
    const ownValue = valueFor(node, target, input)
    const draft = drafted("contest", () =>
      draftContest(node.home.did, target.digest, {
        ...measuredBy(target),
        reason,
        claim: worded(claim, language),
        ...(correction !== undefined && { correction: worded(correction, language) }),
        ...(ownValue !== undefined && { ownValue }),
        ...(answerBy !== undefined && { answerBy }),
        ...givenEvidence(input.evidence),
      }),
    )
    const [statement = target.digest] = node.say([draft])
    return { statement, target: target.digest, ...standing(showContest(node.dataset, statement, asOf(node))) }
  }),
  operation("contest list", List, (node, { about, state }) => {
    const { dataset } = node
    const target = about === undefined ? {} : { about: findStatement(dataset, about, asOf(node)).digest }
    return {
      contests: listContests(dataset, { asOf: asOf(node), ...target }).filter(
        (contest) => state === undefined || contest.state === state,
      ),
    }
  }),
  operation("contest show", z.strictObject({ contest: Target }), (node, { contest }) => ({
    contest: findContest(node, contest),
  })),
  operation("contest resolve", Resolve, resolve),
  operation("contest withdraw", z.strictObject({ contest: Target, reason: GivenText }), (node, input) =>
    resolve(node, { ...input, outcome: "withdrawn", basis: "own" }),
  ),
]

function resolve(node: CommonsNode, input: z.infer<typeof Resolve>) {
  const { language, did } = node.home
  const { outcome, reason } = input
  const contest = findContest(node, input.contest)
  const mandate = mandateOf(node, input)
  const draft = drafted("resolution", () =>
    draftResolution(did, contest.digest, {
      outcome,
      reason: worded(reason, language),
      mandate,
      ...givenEvidence(input.evidence),
    }),
  )
  requireEffect(node, contest, { outcome, mandate })
  const [statement] = node.say([draft])
  return {
    statement,
    contest: contest.digest,
    ...standing(showContest(node.dataset, contest.digest, asOf(node))),
  }
}

/** By which right this node resolves; a federation may be named as people name it. */
function mandateOf(
  { dataset, home, now }: CommonsNode,
  { basis, mandateText, mandateNote }: z.infer<typeof Resolve>,
): Mandate {
  const text =
    basis === "federation" && mandateText !== undefined
      ? findFederation(dataset, mandateText, now()).digest
      : mandateText
  return {
    basis,
    // As the schema checks when it is drafted.
    ...(text !== undefined && { text: text as Digest }),
    ...(mandateNote !== undefined && { note: worded(mandateNote, home.language) }),
  }
}

/** What has no effect is not signed [CH5]: who resolves is told why. */
function requireEffect(
  { dataset, home, now }: CommonsNode,
  { digest: contest }: ExplainedContest,
  resolving: Pick<Resolution, "outcome" | "mandate">,
): void {
  const fault = faultOfResolving(dataset, { contest, issuer: home.scid, at: now(), ...resolving })
  if (fault !== undefined)
    throw new Failure(EXIT.failed, fault, (refusals[fault] ?? refusalSays["own-contest"])())
}

const refusals: Readonly<Partial<Record<CheckFault, Message<"">>>> = refusalSays

function findContest(node: CommonsNode, wanted: string): ExplainedContest {
  const { digest, kind } = findStatement(node.dataset, wanted, asOf(node))
  const contest = showContest(node.dataset, digest, asOf(node))
  if (contest !== undefined) return contest
  throw new Failure(EXIT.failed, "no-contest", contestSays.noContest({ digest, kind: kindOf(kind) }), {
    hint: contestSays.seeList(),
  })
}

function standing(contest: ExplainedContest | undefined) {
  if (contest === undefined) return {}
  const { state, overdue, divided, counts, because } = contest
  return { state, overdue, divided, counts, ...(because !== undefined && { because }) }
}

function asOf({ now }: CommonsNode): string {
  return today(now())
}
