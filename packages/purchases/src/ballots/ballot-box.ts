/**
 * The ballots of a cooperative's surveys [MB2]. A member has one ballot in a survey; a later one takes its place. A ballot
 * stands under a key that is made of the survey and the member, so that nobody can put it beside the member's purchases or
 * another ballot. It is kept without time or order, and is gone when the survey has its result.
 */
import { createHmac } from "node:crypto"
import { SURVEY_WORDS, type Survey, type SurveyCount, type SurveyWord } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import { z } from "zod"
import { type LedgerStore } from "../ledger/store.ts"
import { roundAt } from "../release/rounding.ts"

/** What a member answers: the codes of issues that they choose, or a word for each issue that is not unimportant. */
export const BallotChoices = z.union([
  z.strictObject({ choose: z.array(z.string().max(60)).max(40) }),
  z.strictObject({ words: z.record(z.string().max(60), z.enum(SURVEY_WORDS)) }),
])
export type BallotChoices = z.infer<typeof BallotChoices>

export interface BallotBox {
  /** Keeps a member's ballot; true when it takes the place of an earlier one. The choices fit the survey. */
  readonly cast: (survey: string, memberId: string, choices: BallotChoices) => boolean
  /** Counts what was cast, each count rounded [MB3]. The same ballots always give the same counts. */
  readonly count: (survey: string, asked: Survey) => Result<BallotCounts, TooFewBallots>
  /** Removes the ballots of a survey. */
  readonly empty: (survey: string) => void
}

/** Rounded counts: exact ones never leave the box. */
export interface BallotCounts {
  readonly roundingBase: number
  readonly respondents: number
  readonly counts: readonly SurveyCount[]
}

export interface TooFewBallots {
  readonly kind: "too-few-ballots"
  readonly minimum: number
}

/** What counts are multiples of. */
const ROUNDING_BASE = 3

/** The ballots that a ledger holds. */
export function ballotBox(store: LedgerStore): BallotBox {
  const { db, keys } = store
  return {
    cast: (survey, memberId, choices) => {
      const voter = keys.voter(survey, memberId.trim())
      const had = db.prepare("SELECT 1 FROM ballot WHERE survey = ? AND voter = ?").get(survey, voter)
      db.prepare(
        "INSERT INTO ballot VALUES (?, ?, ?) ON CONFLICT (survey, voter) DO UPDATE SET choices = excluded.choices",
      ).run(survey, voter, JSON.stringify(choices))
      return had !== undefined
    },
    count: (survey, asked) => countBallots(store, survey, asked),
    empty: (survey) => {
      db.prepare("DELETE FROM ballot WHERE survey = ?").run(survey)
    },
  }
}

/** Why choices are none that this survey asks for, by code and nothing that was chosen. */
export function choicesFault(
  { method, questions }: Survey,
  choices: BallotChoices,
): "other-method" | "unknown-code" | "too-many" | undefined {
  const codes = "choose" in choices ? choices.choose : Object.keys(choices.words)
  if ("choose" in choices !== (method.kind === "choose")) return "other-method"
  if (codes.some((code) => !questions.some((question) => question.code === code))) return "unknown-code"
  return method.kind === "choose" && new Set(codes).size > method.most ? "too-many" : undefined
}

function countBallots(
  { db, keys }: LedgerStore,
  survey: string,
  { questions, method, minimum }: Survey,
): Result<BallotCounts, TooFewBallots> {
  const rows: { choices: string }[] = db.prepare("SELECT choices FROM ballot WHERE survey = ?").all(survey)
  if (rows.length < minimum) return err({ kind: "too-few-ballots", minimum })
  const ballots = rows.map(({ choices }) => BallotChoices.parse(JSON.parse(choices)))
  const rounded = (count: number, ...name: readonly string[]): number => {
    const coin = createHmac("sha256", keys.rounding).update(JSON.stringify(["survey", survey, ...name]))
    return roundAt(count, ROUNDING_BASE, coin.digest())
  }
  const given = (code: string, word: SurveyWord): number =>
    ballots.filter((ballot) => "words" in ballot && wordOf(ballot.words, code) === word).length
  const countOf = (code: string): SurveyCount => {
    if (method.kind === "choose") {
      const chosen = ballots.filter((ballot) => "choose" in ballot && ballot.choose.includes(code)).length
      return { code, chosen: rounded(chosen, code) }
    }
    const [not = 0, important = 0, very = 0, must = 0] = SURVEY_WORDS.map((word) =>
      rounded(given(code, word), code, word),
    )
    return { code, not, important, very, must }
  }
  return ok({
    roundingBase: ROUNDING_BASE,
    respondents: rounded(rows.length),
    counts: questions.map(({ code }) => countOf(code)),
  })
}

/** An issue that a ballot does not name is not important to who cast it. */
function wordOf(words: Readonly<Record<string, SurveyWord>>, code: string): SurveyWord {
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? "not"
}
