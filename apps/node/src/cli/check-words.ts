import type {
  CheckFault,
  ContestSummary,
  ExplainedAudit,
  ExplainedChecks,
  ExplainedContest,
  ExplainedEndorsement,
  ExplainedVisit,
  QuestionSummary,
} from "@commonshelf/dataset"
import { wordingIn, type LanguageText, type Participants } from "@commonshelf/documents"
import { plainValue } from "../operations/compare.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

/** Why a word is shown and changes nothing, as the end of a sentence. */
const FAULTS: Readonly<Record<CheckFault, string>> = {
  "own-statement": "it is of its signer's own statement",
  "not-a-cooperative": "only cooperatives speak with effect",
  "no-metric": "it names no metric",
  "other-metric": "it names another metric than the answer's",
  superseded: "its signer has said something newer",
  withdrawn: "it was taken back",
  expired: "its time is over",
  unproven: "it is unproven",
  "contest-upheld": "a contest of it was upheld",
  "own-contest": "who contests does not decide",
  "not-the-contester": "only who contested takes a contest back",
  "not-addressed": "its signer was not asked",
  "no-target": "what it is about is not here",
}

/** Whether something counts, and why not. */
export function faultWords(because: CheckFault | undefined): string {
  return because === undefined ? "" : `, which does not count: ${FAULTS[because]}`
}

export function countedWords(output: Output): string {
  const { statement, counts, because } = output as {
    statement: string
    counts: boolean
    because?: CheckFault
  }
  return `Signed: ${statement}\n${counts ? "It counts." : `It is shown and does not count${because === undefined ? "" : `: ${FAULTS[because]}`}.`}`
}

export function repliedWords(output: Output): string {
  const { statement, because } = output as { statement: string; because?: CheckFault }
  return `Signed: ${statement}\n${because === undefined ? "It is public." : `It is public${faultWords(because)}.`}`
}

export function openedWords(output: Output): string {
  const { statement, because } = output as { statement: string; because?: CheckFault }
  const effect =
    because === undefined
      ? "What it is about is shown as disputed until the contest ends."
      : `It is shown${faultWords(because)}.`
  return `Contested: ${statement}\n${effect}\nNext: commonshelf contest show ${statement}`
}

export function resolvedWords(output: Output): string {
  const { statement, state, divided } = output as { statement: string; state: string; divided: boolean }
  return `Signed: ${statement}\nThe contest is ${state}${divided ? ": those who decide disagree" : ""}.`
}

export function contestListWords(output: Output): string {
  const contests = output["contests"] as readonly ContestSummary[]
  if (contests.length === 0) return "Nothing is contested."
  return columns(
    ["on", "by", "of", "reason", "state", "counts", "contest"],
    contests.map(({ on, by, of, reason, state, overdue, counts, digest }) => [
      on,
      nameOf(by),
      of === undefined ? "not here" : `${of.kind} of ${nameOf(of.by)}`,
      reason,
      overdue ? `${state}, overdue` : state,
      counts ? "yes" : "no",
      digest,
    ]),
  )
}

export function contestWords(output: Output): string {
  return oneContestWords(output["contest"] as ExplainedContest).join("\n")
}

/** A contest with what was said to it, oldest first. */
export function oneContestWords(contest: ExplainedContest): readonly string[] {
  const { signedBy, reason, claim, correction, ownValue, answerBy, state, overdue, divided, because } =
    contest
  return [
    `Contested by ${nameOf(signedBy)} on ${day(contest)} (${reason})${faultWords(because)}: ${wordingIn(claim, "en")}`,
    ...(correction === undefined ? [] : [`  Asks for: ${wordingIn(correction, "en")}`]),
    ...(ownValue === undefined ? [] : [`  Says that it is: ${plain(plainValue(ownValue))}`]),
    `  Now: ${state}${overdue ? `, and nobody answered by ${answerBy ?? ""}` : ""}${divided ? ", because those who decide disagree" : ""} (${contest.digest})`,
    ...contest.replies.map(
      (reply) =>
        `  Reply of ${nameOf(reply.signedBy)} on ${day(reply)}${faultWords(reply.because)}: ${wordingIn(reply.reply, "en")}${reply.correctedBy === undefined ? "" : ` (corrected by ${reply.correctedBy})`}`,
    ),
    ...contest.resolutions.map(
      (resolution) =>
        `  ${resolution.outcome} says ${nameOf(resolution.signedBy)} on ${day(resolution)} (${resolution.mandate.basis})${faultWords(resolution.because)}: ${wordingIn(resolution.reason, "en")}`,
    ),
  ]
}

/** Everything that others say of one statement. A signature is not truth: it says who says what. */
export function checksWords(output: Output): string {
  const { target, questions, ...checks } = output as unknown as ExplainedChecks & {
    target: { digest: string; kind: string }
    questions: readonly QuestionSummary[]
  }
  const said = [
    ...findingWords(checks),
    ...checks.contests.flatMap(oneContestWords),
    ...questions.map(
      ({ by, on, state, question, digest }) =>
        `Asked by ${nameOf(by)} on ${on} (${state}): ${wordingIn(question, "en")} (${digest})`,
    ),
  ]
  return [
    `${target.kind} ${target.digest}`,
    ...(said.length === 0 ? ["Nobody has said anything about it."] : said),
  ].join("\n")
}

/** Checks, audits and visits, a line each. */
export function findingWords({
  endorsements,
  audits,
  visits,
}: Omit<ExplainedChecks, "contests">): readonly string[] {
  return [...audits.map(auditWords), ...endorsements.map(endorsementWords), ...visits.map(visitWords)]
}

function endorsementWords(endorsement: ExplainedEndorsement): string {
  const { verdict, method, signedBy, because, note } = endorsement
  const noted = note === undefined ? "" : `: ${wordingIn(note, "en")}`
  return `${verdict} by ${nameOf(signedBy)} on ${day(endorsement)} (${method})${faultWords(because)}${noted}`
}

const RESULTS = {
  conform: "found so",
  partly: "found so in part",
  not: "found not so",
  unclear: "found unclear",
} as const

function auditWords(audit: ExplainedAudit): string {
  const { result, method, auditedOn, ownValue, accreditation, conflictOfInterest, because, note } = audit
  const certificate =
    accreditation === undefined
      ? ""
      : `; certified by ${accreditation.certifier} (${accreditation.reference}, until ${accreditation.until})`
  const value = ownValue === undefined ? "" : `, arrived at ${plain(plainValue(ownValue))}`
  return [
    `audited by ${nameOf(audit.signedBy)} on ${auditedOn} (${method}${peopleWords(audit.participants)}): ${RESULTS[result]}${value}${certificate}${faultWords(because)}`,
    `conflict of interest: ${wordingIn(conflictOfInterest, "en")}`,
    ...(note === undefined ? [] : [wordingIn(note, "en")]),
  ].join("; ")
}

function visitWords(visit: ExplainedVisit): string {
  const { place, visitedOn, seen, participants, conflictOfInterest, because } = visit
  const unfit = because === undefined ? "" : ` (${FAULTS[because]})`
  return `visited in ${place.town} on ${visitedOn}${peopleWords(participants)}, says ${nameOf(visit.signedBy)}: ${wordingIn(seen, "en")}${unfit}; conflict of interest: ${wordingIn(conflictOfInterest, "en")}`
}

function peopleWords(participants: Participants | undefined): string {
  return participants === undefined
    ? ""
    : `, with ${participants.map(({ side, people }) => `${people} ${side}`).join(", ")}`
}

function day({ signedAt }: { readonly signedAt: string }): string {
  return signedAt.slice(0, 10)
}

export function nameOf({ scid, name }: { readonly scid: string; readonly name?: LanguageText }): string {
  return name === undefined ? scid : wordingIn(name, "en")
}
