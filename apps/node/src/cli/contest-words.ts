import type { CheckFault, ContestState, ContestSummary, ExplainedContest } from "@commonshelf/dataset"
import { checkSays, faultSays } from "../messages/check.ts"
import { columnSays } from "../messages/common.ts"
import { contestCodeSays, contestSays } from "../messages/contest.ts"
import { kindOf } from "../messages/kind.ts"
import { questionSays } from "../messages/question.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { dayOf, faultLines, nameOf } from "./said-words.ts"
import { columns } from "./output.ts"
import { valueWords } from "./value-words.ts"
import { plain } from "./words.ts"

export function openedWords(output: Output, { say }: Words): string {
  const { statement, because } = output as { statement: string; because?: CheckFault }
  const effect =
    because === undefined ? contestSays.effect() : checkSays.shown({ reason: faultSays[because]() })
  const lines = [contestSays.opened({ digest: statement }), effect, contestSays.next({ digest: statement })]
  return lines.map(say).join("\n")
}

export function resolvedWords(output: Output, { say }: Words): string {
  const { statement, state, divided } = output as {
    statement: string
    state: ContestState
    divided: boolean
  }
  const lines = [
    checkSays.signed({ digest: statement }),
    contestSays.now({ state: contestCodeSays[state]() }),
    ...(divided ? [contestSays.divided()] : []),
  ]
  return lines.map(say).join("\n")
}

export function contestListWords(output: Output, words: Words): string {
  const { say } = words
  const contests = output["contests"] as readonly ContestSummary[]
  if (contests.length === 0) return say(contestSays.none())
  const head = [
    contestSays.on(),
    contestSays.by(),
    contestSays.about(),
    columnSays.reason(),
    columnSays.state(),
    contestSays.counts(),
    contestSays.contest(),
  ]
  return columns(
    head.map(say),
    contests.map((contest) => contestRow(contest, words)),
  )
}

function contestRow(contest: ContestSummary, words: Words): readonly string[] {
  const { on, by, of, reason, state, overdue, counts, digest } = contest
  const { say } = words
  const standing = contestCodeSays[state]()
  const about =
    of === undefined
      ? contestSays.notHere()
      : contestSays.of({ kind: kindOf(of.kind), name: nameOf(of.by, words) })
  return [
    on,
    nameOf(by, words),
    say(about),
    say(contestCodeSays[reason]()),
    say(overdue ? questionSays.overdue({ state: standing }) : standing),
    say(contestCodeSays[counts ? "true" : "false"]()),
    digest,
  ]
}

export function contestWords(output: Output, words: Words): string {
  return oneContestWords(output["contest"] as ExplainedContest, words).join("\n")
}

/** A contest with what was said to it, oldest first. */
export function oneContestWords(contest: ExplainedContest, words: Words): readonly string[] {
  const { reason, claim, correction, ownValue, answerBy = "", state, overdue, divided } = contest
  const { say, language } = words
  const below = [
    ...(correction === undefined ? [] : [contestSays.asksFor({ correction: plain(correction, language) })]),
    ...(ownValue === undefined ? [] : [contestSays.saysThatItIs({ value: valueWords(ownValue, words) })]),
    contestSays.now({ state: contestCodeSays[state]() }),
    ...(overdue ? [contestSays.overdue({ day: answerBy })] : []),
    ...(divided ? [contestSays.divided()] : []),
  ]
  const opened = contestSays.contested({
    name: nameOf(contest.signedBy, words),
    day: dayOf(contest),
    reason: contestCodeSays[reason](),
    claim: plain(claim, language),
  })
  return [
    say(opened),
    ...below.map((sentence) => `  ${say(sentence)}`),
    ...faultLines(contest.because, words),
    ...contest.replies.flatMap((reply) => replyLines(reply, words)),
    ...contest.resolutions.flatMap((resolution) => resolutionLines(resolution, words)),
  ]
}

/** A reply, what it corrects, and whether it counts. */
export function replyLines(reply: ExplainedContest["replies"][number], words: Words): readonly string[] {
  const { say, language } = words
  const said = { name: nameOf(reply.signedBy, words), day: dayOf(reply), text: plain(reply.reply, language) }
  return [
    `  ${say(contestSays.reply(said))}`,
    ...(reply.correctedBy === undefined
      ? []
      : [`  ${say(contestSays.correctedBy({ digest: reply.correctedBy }))}`]),
    ...faultLines(reply.because, words),
  ]
}

function resolutionLines(
  resolution: ExplainedContest["resolutions"][number],
  words: Words,
): readonly string[] {
  const { outcome, mandate, reason } = resolution
  const said = contestSays.resolution({
    name: nameOf(resolution.signedBy, words),
    day: dayOf(resolution),
    basis: contestCodeSays[mandate.basis](),
    outcome: contestCodeSays[outcome](),
    text: plain(reason, words.language),
  })
  return [`  ${words.say(said)}`, ...faultLines(resolution.because, words)]
}
