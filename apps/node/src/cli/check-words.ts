import type {
  CellInput,
  CheckFault,
  ExplainedAudit,
  ExplainedChecks,
  ExplainedEndorsement,
  ExplainedVisit,
  QuestionSummary,
} from "@commonshelf/dataset"
import type { LanguageText, Participants } from "@commonshelf/documents"
import { checkCodeSays, checkSays, faultSays } from "../messages/check.ts"
import { kindOf } from "../messages/kind.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { oneContestWords } from "./contest-words.ts"
import { questionLine } from "./question-words.ts"
import { dayOf, faultLines, nameOf } from "./said-words.ts"
import { valueWords } from "./value-words.ts"
import { plain } from "./words.ts"

/** That something was signed, and whether it changes what is counted. */
export function countedWords(output: Output, { say }: Words): string {
  const { statement, because } = output as { statement: string; because?: CheckFault }
  const effect =
    because === undefined ? checkSays.counts() : checkSays.shown({ reason: faultSays[because]() })
  return `${say(checkSays.signed({ digest: statement }))}\n${say(effect)}`
}

/** Everything that others say of one statement. A signature is not truth: it says who says what. */
export function checksWords(output: Output, words: Words): string {
  const { target, questions, ...checks } = output as unknown as ExplainedChecks & {
    target: { digest: string; kind: string }
    questions: readonly QuestionSummary[]
  }
  const said = [
    ...findingWords(checks, words),
    ...checks.contests.flatMap((contest) => oneContestWords(contest, words)),
    ...questions.map((question) => questionLine(question, words)),
  ]
  return [
    `${words.say(kindOf(target.kind))} ${target.digest}`,
    ...(said.length === 0 ? [words.say(checkSays.nothing())] : said),
  ].join("\n")
}

/** Checks, audits and visits, each in a line and what belongs to it below. */
export function findingWords(
  { endorsements, audits, visits }: Omit<ExplainedChecks, "contests">,
  words: Words,
): readonly string[] {
  return [
    ...audits.flatMap((audit) => auditWords(audit, words)),
    ...endorsements.flatMap((endorsement) => endorsementWords(endorsement, words)),
    ...visits.flatMap((visit) => visitWords(visit, words)),
  ]
}

/** On which step a derived answer finds one of its inputs. */
export function restsOnWords({ name, digest, step }: CellInput, { say }: Words): string {
  return say(checkSays.restsOn({ name, step: checkCodeSays[step](), digest }))
}

function endorsementWords(endorsement: ExplainedEndorsement, words: Words): readonly string[] {
  const { verdict, method, because, note } = endorsement
  const by = {
    name: nameOf(endorsement.signedBy, words),
    day: dayOf(endorsement),
    method: checkCodeSays[method](),
  }
  return [words.say(checkSays[verdict](by)), ...noteLines(note, words), ...faultLines(because, words)]
}

function auditWords(audit: ExplainedAudit, words: Words): readonly string[] {
  const { result, method, ownValue, accreditation, conflictOfInterest, participants, note } = audit
  const by = {
    name: nameOf(audit.signedBy, words),
    day: audit.auditedOn,
    method: checkCodeSays[method](),
  }
  const below = [
    ...(ownValue === undefined ? [] : [checkSays.arrivedAt({ value: valueWords(ownValue, words) })]),
    ...(accreditation === undefined ? [] : [checkSays.certificate(accreditation)]),
    ...peopleSaid(participants),
    conflictSaid(conflictOfInterest, words),
  ]
  return [
    words.say(checkSays[result](by)),
    ...indentedLines(below, words),
    ...noteLines(note, words),
    ...faultLines(audit.because, words),
  ]
}

function visitWords(visit: ExplainedVisit, words: Words): readonly string[] {
  const { place, visitedOn, seen, participants, conflictOfInterest, because } = visit
  const what = {
    town: place.town,
    day: visitedOn,
    name: nameOf(visit.signedBy, words),
    seen: plain(seen, words.language),
  }
  const below = [...peopleSaid(participants), conflictSaid(conflictOfInterest, words)]
  return [words.say(checkSays.visited(what)), ...indentedLines(below, words), ...faultLines(because, words)]
}

function peopleSaid(participants: Participants = []): readonly Sentence[] {
  if (participants.length === 0) return []
  const people = participants.map(({ side, people: count }) =>
    checkSays.people({ side: checkCodeSays[side](), count }),
  )
  return [checkSays.tookPart({ people })]
}

function conflictSaid(conflict: LanguageText, { language }: Words): Sentence {
  return checkSays.conflict({ text: plain(conflict, language) })
}

function noteLines(note: LanguageText | undefined, { language }: Words): readonly string[] {
  return note === undefined ? [] : [`  ${plain(note, language)}`]
}

function indentedLines(sentences: readonly Sentence[], { say }: Words): readonly string[] {
  return sentences.map((sentence) => `  ${say(sentence)}`)
}
