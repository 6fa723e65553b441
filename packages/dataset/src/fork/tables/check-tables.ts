import type { Audit, Contest, Participants, Question, Reply, Resolution, Visit } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { valueText } from "./answer-value.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type Column, type ForkTable } from "./table.ts"

const METRIC = ["metric", "string", "digest of the metric that it was measured by"] as const

/** What a check, a contest or a reply is about. */
function targetColumn<Subject extends { readonly target: string }>(what: string): Column<Said<Subject>> {
  return column("target", "string", `digest of the statement that ${what}`, ({ subject }) => subject.target)
}

/** How many documents prove it; which ones, the statement says. */
function evidenceColumn<Subject extends { readonly evidence?: readonly unknown[] | undefined }>(): Column<
  Said<Subject>
> {
  return column(
    "evidence",
    "integer",
    "how many documents are named as evidence",
    ({ subject }) => subject.evidence?.length ?? 0,
  )
}

/** Sides and numbers of people, never names. */
function participantsText(participants: Participants | undefined): string | undefined {
  return participants?.map(({ side, people }) => `${side} ${people}`).join("; ")
}

/** What others found of statements, and what they saw. */
const findingTables: readonly ForkTable[] = [
  forkTable(
    "audits",
    "How far statements were found to be so",
    (item: ForkItem) => saidOf<Audit>(item, "Audit"),
    [
      ...signedColumns(),
      targetColumn<Audit>("was audited"),
      optional(...METRIC, ({ subject }) => subject.metric),
      column("result", "string", "conform, partly, not or unclear", ({ subject }) => subject.result),
      optional(
        "ownValue",
        "string",
        "value that those who audited arrived at; money in minor units",
        ({ subject }) => subject.ownValue && valueText(subject.ownValue),
      ),
      column("method", "string", "how it was looked at", ({ subject }) => subject.method),
      column("auditedOn", "date", "day of the audit", ({ subject }) => subject.auditedOn),
      optional("participants", "string", "who took part: sides and numbers of people", ({ subject }) =>
        participantsText(subject.participants),
      ),
      column(
        "conflictOfInterest",
        "text",
        "what ties those who looked to those who were looked at",
        ({ subject }) => mainWording(subject.conflictOfInterest).text,
      ),
      optional("certifier", "text", "who certified it", ({ subject }) => subject.accreditation?.certifier),
      optional(
        "certificate",
        "text",
        "number of the certificate",
        ({ subject }) => subject.accreditation?.reference,
      ),
      optional(
        "certifiedUntil",
        "date",
        "last day of the certificate",
        ({ subject }) => subject.accreditation?.until,
      ),
      evidenceColumn<Audit>(),
      optional(
        "note",
        "text",
        "what was found",
        ({ subject }) => subject.note && mainWording(subject.note).text,
      ),
      ...timeColumns<Said<Audit>>(),
    ],
  ),
  forkTable("visits", "What was seen where", (item: ForkItem) => saidOf<Visit>(item, "Visit"), [
    ...signedColumns(),
    targetColumn<Visit>("the visit was about"),
    optional(...METRIC, ({ subject }) => subject.metric),
    column("visitedOn", "date", "day of the visit", ({ subject }) => subject.visitedOn),
    column("country", "string", "country, ISO 3166-1 alpha-2", ({ subject }) => subject.place.country),
    column("town", "text", "town", ({ subject }) => subject.place.town),
    column("participants", "string", "who took part: sides and numbers of people", ({ subject }) =>
      participantsText(subject.participants),
    ),
    column("seen", "text", "what was seen", ({ subject }) => mainWording(subject.seen).text),
    column(
      "conflictOfInterest",
      "text",
      "what ties those who looked to those who were looked at",
      ({ subject }) => mainWording(subject.conflictOfInterest).text,
    ),
    evidenceColumn<Visit>(),
    ...timeColumns<Said<Visit>>(),
  ]),
]

/** What is asked and contested, and what was said to it. */
const conversationTables: readonly ForkTable[] = [
  forkTable("questions", "What was asked", (item: ForkItem) => saidOf<Question>(item, "Question"), [
    ...signedColumns(),
    column("record", "string", "what it is about, as a name", ({ subject }) => subject.id),
    optional("to", "string", "SCIDs of those who are asked, separated by spaces", ({ subject }) =>
      subject.to?.map((did) => scidOfDid(did)).join(" "),
    ),
    column("question", "text", "question", ({ subject }) => mainWording(subject.question).text),
    optional("answerBy", "date", "day until which an answer is asked for", ({ subject }) => subject.answerBy),
    ...timeColumns<Said<Question>>(),
  ]),
  forkTable("contests", "What is said to be wrong", (item: ForkItem) => saidOf<Contest>(item, "Contest"), [
    ...signedColumns(),
    targetColumn<Contest>("is contested"),
    optional(...METRIC, ({ subject }) => subject.metric),
    column("reason", "string", "code of the reason", ({ subject }) => subject.reason),
    column("claim", "text", "what is wrong", ({ subject }) => mainWording(subject.claim).text),
    optional(
      "correction",
      "text",
      "what would put it right",
      ({ subject }) => subject.correction && mainWording(subject.correction).text,
    ),
    optional(
      "ownValue",
      "string",
      "value as who contests has it; money in minor units",
      ({ subject }) => subject.ownValue && valueText(subject.ownValue),
    ),
    optional("answerBy", "date", "day until which an answer is asked for", ({ subject }) => subject.answerBy),
    evidenceColumn<Contest>(),
    ...timeColumns<Said<Contest>>(),
  ]),
  forkTable("replies", "What was answered", (item: ForkItem) => saidOf<Reply>(item, "Reply"), [
    ...signedColumns(),
    targetColumn<Reply>("it replies to"),
    column("reply", "text", "reply", ({ subject }) => mainWording(subject.reply).text),
    optional(
      "correctedBy",
      "string",
      "digest of the statement that now says it right",
      ({ subject }) => subject.correctedBy,
    ),
    evidenceColumn<Reply>(),
    ...timeColumns<Said<Reply>>(),
  ]),
  forkTable("resolutions", "How contests ended", (item: ForkItem) => saidOf<Resolution>(item, "Resolution"), [
    ...signedColumns(),
    targetColumn<Resolution>("contests, and is resolved"),
    column("outcome", "string", "upheld, rejected, withdrawn or settled", ({ subject }) => subject.outcome),
    column("reason", "text", "why", ({ subject }) => mainWording(subject.reason).text),
    column(
      "mandate",
      "string",
      "by which right: own, both-sides, assembly or federation",
      ({ subject }) => subject.mandate.basis,
    ),
    optional(
      "mandateText",
      "string",
      "digest of the text that gives it",
      ({ subject }) => subject.mandate.text,
    ),
    evidenceColumn<Resolution>(),
    ...timeColumns<Said<Resolution>>(),
  ]),
]

export const checkTables: readonly ForkTable[] = [...findingTables, ...conversationTables]
