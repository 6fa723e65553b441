import type { Survey, SurveyResult } from "@commonshelf/documents"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

const surveysOf = (item: ForkItem) => saidOf<Survey>(item, "Survey")

/** What cooperatives asked their members, and what came of it. */
export const surveyTables: readonly ForkTable[] = [
  forkTable("surveys", "Surveys of members", surveysOf, [
    ...signedColumns(),
    column("title", "text", "title", ({ subject }) => mainWording(subject.title).text),
    column("method", "string", "how members answer: choose or words", ({ subject }) => subject.method.kind),
    optional("most", "integer", "how many issues may be chosen", ({ subject: { method } }) =>
      method.kind === "choose" ? method.most : undefined,
    ),
    column("opensOn", "date", "first day of voting", ({ subject }) => subject.opensOn),
    column("closesOn", "date", "last day of voting", ({ subject }) => subject.closesOn),
    column(
      "eligible",
      "integer",
      "members who may answer, to the next lower five",
      ({ subject }) => subject.eligible,
    ),
    column("minimum", "integer", "ballots below which there is no result", ({ subject }) => subject.minimum),
    ...timeColumns<Said<Survey>>(),
  ]),
  forkTable(
    "survey-questions",
    "Issues that surveys ask about",
    (item: ForkItem) =>
      surveysOf(item).flatMap(({ digest, issuer, subject }) =>
        subject.questions.map((question) => ({ digest, issuer, question })),
      ),
    [
      ...signedColumns(),
      column("code", "string", "code of the issue", ({ question }) => question.code),
      column("label", "text", "the issue in words", ({ question }) => mainWording(question.label).text),
      optional("topic", "string", "topic of metrics", ({ question: { about } }) =>
        "topic" in about ? about.topic : undefined,
      ),
      optional("metric", "string", "digest of a metric's version", ({ question: { about } }) =>
        "metric" in about ? about.metric : undefined,
      ),
    ],
  ),
  forkTable(
    "survey-counts",
    "What surveys came to, each count rounded to a multiple of the base",
    (item: ForkItem) =>
      saidOf<SurveyResult>(item, "SurveyResult").flatMap(({ digest, issuer, subject }) =>
        subject.counts.map((count) => ({ digest, issuer, subject, count })),
      ),
    [
      ...signedColumns(),
      column("survey", "string", "digest of the survey", ({ subject }) => subject.survey),
      column("respondents", "integer", "members who answered, rounded", ({ subject }) => subject.respondents),
      column(
        "roundingBase",
        "integer",
        "what counts are multiples of",
        ({ subject }) => subject.roundingBase,
      ),
      column("code", "string", "code of the issue", ({ count }) => count.code),
      optional("chosen", "integer", "who chose it", ({ count }) =>
        "chosen" in count ? count.chosen : undefined,
      ),
      ...(["not", "important", "very", "must"] as const).map((word) =>
        optional<{ readonly count: SurveyResult["counts"][number] }>(
          word,
          "integer",
          `who gave it the word ${word}`,
          ({ count }) => ("chosen" in count ? undefined : count[word]),
        ),
      ),
    ],
  ),
]
