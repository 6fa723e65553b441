import { addedVoices, importanceOfVoices, lastAnswered } from "@commonshelf/comparison"
import { listSurveys, type PublishedSurvey } from "@commonshelf/dataset"
import {
  authoritativeText,
  draftSurvey,
  draftSurveyResult,
  LanguageText,
  Survey,
  SurveyMethod,
  SurveyQuestion,
} from "@commonshelf/documents"
import { BallotChoices, choicesFault } from "@commonshelf/purchases"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { surveySays } from "../messages/survey.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findSurvey } from "./find.ts"
import { operation } from "./operation.ts"
import { requireTill } from "./require-till.ts"

/** Words of the node's own language, or texts in several. */
const GivenText = z.union([z.string().min(1).max(500), LanguageText])

const NewSurvey = z.strictObject({
  title: GivenText,
  questions: z
    .array(SurveyQuestion.extend({ label: GivenText }))
    .min(1)
    .max(40),
  method: SurveyMethod,
  opensOn: Day.exactOptional(),
  closesOn: Day,
  eligible: Survey.shape.eligible,
  minimum: Survey.shape.minimum.exactOptional(),
})

/** Who it is from stays in the ballot box, as a key; no answer, message or log has it [A5]. */
const Member = { member: z.string().trim().min(1).max(200) }
const Ballot = z.union([BallotChoices.options[0].extend(Member), BallotChoices.options[1].extend(Member)])

const OneSurvey = z.strictObject({ survey: z.string().max(200) })

/** What members are asked, and what it came to. */
export const surveyOperations = [
  operation("survey open", z.strictObject({ content: z.unknown() }), (node, { content }) => {
    requireTill(node)
    const fields = surveyFields(node, content)
    const [survey] = node.say([draftSurvey(node.home.did, fields)])
    return { survey, opensOn: fields.opensOn, closesOn: fields.closesOn, minimum: fields.minimum }
  }),
  operation(
    "survey vote",
    OneSurvey.extend({ ballots: z.union([z.array(Ballot).min(1).max(10_000), Ballot]) }),
    (node, { survey: wanted, ballots }) => {
      const { digest, survey } = openSurvey(node, wanted)
      const cast = (Array.isArray(ballots) ? ballots : [ballots]).map((ballot, index) => {
        const choices = "choose" in ballot ? { choose: ballot.choose } : { words: ballot.words }
        const fault = choicesFault(survey, choices)
        if (fault === undefined) return { member: ballot.member, choices }
        const number = index + 1
        throw new Failure(EXIT.usage, fault, surveySays.badBallot({ number, why: FAULTS[fault]() }), {
          hint: surveySays.nothingCast(),
        })
      })
      const box = node.ledger().ballots
      const replaced = cast.filter(({ member, choices }) => box.cast(digest, member, choices)).length
      return { survey: digest, cast: cast.length, replaced }
    },
  ),
  operation("survey close", OneSurvey.extend({ dryRun: z.boolean().exactOptional() }), (node, input) =>
    close(node, input.survey, input.dryRun === true),
  ),
  operation("survey list", z.strictObject({}), ({ dataset }) => ({
    surveys: listSurveys(dataset).map((survey) => ({
      digest: survey.digest,
      cooperative: survey.cooperative,
      title: survey.survey.title,
      opensOn: survey.survey.opensOn,
      closesOn: survey.survey.closesOn,
      ...(survey.result !== undefined && { respondents: survey.result.respondents }),
    })),
  })),
  operation("survey result", OneSurvey, ({ dataset }, { survey }) => resultOf(findSurvey(dataset, survey))),
]

const FAULTS = {
  "other-method": surveySays.otherMethod,
  "unknown-code": surveySays.unknownCode,
  "too-many": surveySays.tooMany,
} as const

function surveyFields(node: CommonsNode, content: unknown) {
  const given = NewSurvey.safeParse(content)
  const today = node.now().slice(0, 10)
  const textOf = (text: z.infer<typeof GivenText>) =>
    typeof text === "string" ? authoritativeText(node.home.language, text) : text
  const fields = given.success && {
    ...given.data,
    title: textOf(given.data.title),
    questions: given.data.questions.map(({ label, ...question }) => ({ ...question, label: textOf(label) })),
    opensOn: given.data.opensOn ?? today,
    minimum: given.data.minimum ?? 5,
  }
  const survey = Survey.safeParse({ ...fields, type: "Survey", v: 1, id: node.home.did })
  if (fields !== false && survey.success) return fields
  const [issue] = (given.success ? survey.error : given.error)?.issues ?? []
  const detail = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`
  throw new Failure(EXIT.usage, "bad-survey", surveySays.bad({ detail }), { hint: surveySays.seeFields() })
}

/** A survey of this cooperative in which members may vote today. */
function openSurvey(node: CommonsNode, wanted: string): PublishedSurvey {
  const survey = ownSurvey(node, wanted)
  const today = node.now().slice(0, 10)
  const { opensOn, closesOn } = survey.survey
  if (today >= opensOn && today <= closesOn) return survey
  throw new Failure(EXIT.failed, "not-open", surveySays.notOpen({ opensOn, closesOn }))
}

function ownSurvey(node: CommonsNode, wanted: string): PublishedSurvey {
  requireTill(node)
  const survey = findSurvey(node.dataset, wanted, node.home.scid)
  if (survey.cooperative.scid !== node.home.scid)
    throw new Failure(EXIT.failed, "not-own", surveySays.notOwn())
  if (survey.result !== undefined) throw new Failure(EXIT.failed, "closed", surveySays.closed())
  return survey
}

/** Counts the ballots, signs the counts and burns the ballots; a dry run shows what would be signed, and does neither. */
function close(node: CommonsNode, wanted: string, isDry: boolean) {
  const asked = ownSurvey(node, wanted)
  const { digest, survey } = asked
  if (node.now().slice(0, 10) < survey.closesOn)
    throw new Failure(EXIT.failed, "still-open", surveySays.stillOpen({ closesOn: survey.closesOn }))
  const box = node.ledger().ballots
  const counted = box.count(digest, survey)
  if (!counted.ok) {
    const { minimum } = counted.error
    throw new Failure(EXIT.privacy, "too-few-ballots", surveySays.tooFew({ minimum }))
  }
  const { roundingBase, respondents, counts } = counted.value
  if (isDry) return { survey: digest, dryRun: true, roundingBase, respondents, counts }
  const fields = { survey: digest, roundingBase, respondents, counts: [...counts] }
  node.say([draftSurveyResult(node.home.did, fields)])
  box.empty(digest)
  return resultOf(findSurvey(node.dataset, digest))
}

/** What a survey came to, and which words follow from it. */
function resultOf(survey: PublishedSurvey) {
  const [answered] = lastAnswered([survey])
  if (answered === undefined) throw new Failure(EXIT.failed, "no-result", surveySays.noResult())
  const { digest, cooperative, result } = answered
  const voices = addedVoices([answered])
  return {
    survey: digest,
    cooperative,
    title: survey.survey.title,
    result: result.digest,
    eligible: survey.survey.eligible,
    respondents: result.respondents,
    turnoutPercent: Math.min(100, Math.floor((result.respondents * 100) / survey.survey.eligible)),
    roundingBase: result.roundingBase,
    issues: survey.survey.questions.map(({ code, label }, index) => {
      const said = voices.find(({ issue }) => issue.code === code)
      return {
        ...result.counts[index],
        label,
        importance: said === undefined ? "not" : importanceOfVoices(said),
      }
    }),
  }
}
