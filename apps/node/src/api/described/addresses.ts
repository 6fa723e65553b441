import { LanguageText } from "@commonshelf/documents"
import { z } from "zod"
import { known, named, type Address } from "./address.ts"
import { answerOf, DemandAnswer, listOf, QuarantineAnswer, StatusAnswer } from "./answers.ts"
import { PARTY_ADDRESSES } from "./party-addresses.ts"

/** Everything that anybody may read, and what only this computer may, but for `own-addresses.ts`. */
export const OPERATION_ADDRESSES: readonly Address[] = [
  ...PARTY_ADDRESSES,
  known("demand", {
    path: "demand",
    summary: "What cooperatives have published about their needs",
    query: ["category", "from", "to", "supplier", "measures"],
    lists: ["measures"],
    answer: DemandAnswer,
    list: { member: "cells", key: ["release", "level", "node", "other"] },
  }),
  known("board", {
    path: "board",
    summary: "Needs against what is promised and could be made, by quantity",
    query: ["category", "from", "to"],
    answer: answerOf("board", { asOf: z.string(), needs: z.array(z.looseObject({})) }),
  }),
  known("pledge list", {
    path: "pledges",
    summary: "What was promised towards needs and offers, and what of it does not count",
    query: ["party"],
    answer: answerOf("pledge-list", { pledges: listOf(named) }),
    list: { member: "pledges", key: ["digest"] },
  }),
  known("metric list", {
    path: "metrics",
    summary: "How things are measured: all versions of all metrics, and where each stands",
    query: [],
    answer: answerOf("metric-list", {
      metrics: listOf({ ...named, name: z.string(), version: z.string(), question: LanguageText }),
    }),
    list: { member: "metrics", key: ["digest"] },
  }),
  known("metric show", {
    path: "metric",
    summary: "One version of a metric in full, with its life",
    query: ["metric"],
    answer: answerOf("metric-show", { metric: z.looseObject({ ...named, name: z.string() }) }),
  }),
  known("metric diff", {
    path: "metric-diff",
    summary: "In what two versions differ, and whether answers stay comparable",
    query: ["before", "after"],
    answer: answerOf("metric-diff", {
      changes: z.array(z.looseObject({ path: z.string(), bearsOnAnswers: z.boolean() })),
      answers: z.object({ comparable: z.boolean(), because: z.string() }),
    }),
  }),
  known("metric units", {
    path: "units",
    summary: "The units that a metric may have, besides currencies",
    query: [],
    answer: answerOf("metric-units", { units: z.array(z.looseObject({ code: z.string() })) }),
  }),
  known("data-use list", {
    path: "data-use",
    summary: "How suppliers used what was published",
    query: ["supplier", "cooperative"],
    answer: answerOf("data-use-list", { reports: listOf(named) }),
    list: { member: "reports", key: ["digest"] },
  }),
  known("data-use due", {
    path: "data-use-rounds",
    summary: "In which rounds of letters suppliers report, and what the reports open",
    query: ["party"],
    answer: answerOf("data-use-due", {
      rounds: listOf({ letter: z.string(), round: z.int() }),
      levels: listOf({ letter: z.string(), level: z.int() }),
    }),
  }),
  known("index", {
    path: "index",
    summary: "How much of what members spend goes to proven answers, from published figures",
    query: ["cooperative", "from", "to"],
    answer: answerOf("index", { asOf: z.string(), currencies: listOf({ currency: z.string() }) }),
  }),
  known("survey list", {
    path: "surveys",
    summary: "Surveys of members, and which have a result",
    query: [],
    answer: answerOf("survey-list", { surveys: listOf(named) }),
    list: { member: "surveys", key: ["digest"] },
  }),
  known("survey result", {
    path: "survey",
    summary: "What a survey came to, in rounded counts",
    query: ["survey"],
    answer: answerOf("survey-result", { survey: z.string(), issues: listOf({ code: z.string() }) }),
  }),
  known("note list", {
    path: "notes",
    summary: "Research notes of members",
    query: ["about"],
    answer: answerOf("note-list", { notes: listOf(named) }),
    list: { member: "notes", key: ["digest"] },
  }),
  known("note show", {
    path: "note",
    summary: "One research note",
    query: ["note"],
    answer: answerOf("note-show", {}),
  }),
  known("note invitations", {
    path: "note-invitations",
    summary: "What research notes invite a supplier to answer",
    query: ["supplier"],
    answer: answerOf("note-invitations", { supplier: z.string(), invitations: z.array(z.looseObject({})) }),
  }),
  known("letter list", {
    path: "letters",
    summary: "Letters of agreement, and where each stands",
    query: ["party"],
    answer: answerOf("letter-list", {
      letters: listOf({ ...named, title: LanguageText, state: z.looseObject({ kind: z.string() }) }),
    }),
    list: { member: "letters", key: ["digest"] },
  }),
  known("letter show", {
    path: "letter",
    summary: "One letter in full",
    query: ["letter", "language"],
    answer: answerOf("letter-show", { letter: z.looseObject(named), language: z.string() }),
  }),
  known("federation list", {
    path: "federations",
    summary: "Alliances of cooperatives and organisations",
    query: [],
    answer: answerOf("federation-list", { federations: listOf({ ...named, name: LanguageText }) }),
    list: { member: "federations", key: ["digest"] },
  }),
  known("federation show", {
    path: "federation",
    summary: "One federation with its members, mandates and metrics",
    query: ["federation"],
    answer: answerOf("federation-show", { federation: z.looseObject(named) }),
  }),
  known("federation pool list", {
    path: "pools",
    summary: "Pools of federations: figures that cooperatives show together only",
    query: ["federation"],
    answer: answerOf("federation-pool-list", {
      pools: listOf({ call: z.string(), period: z.string(), state: z.string() }),
    }),
    list: { member: "pools", key: ["call"] },
  }),
  known("federation pool show", {
    path: "pool",
    summary: "One pool: how far it is, and what came out",
    query: ["pool"],
    answer: answerOf("federation-pool-show", {
      asOf: z.string(),
      pool: z.looseObject({
        call: z.string(),
        state: z.looseObject({ kind: z.string() }),
        nodes: z.array(z.looseObject({ node: z.array(z.string()), unit: z.string() })),
      }),
    }),
  }),
  known("federation progress", {
    path: "progress",
    summary: "How far the four steps are, in counts",
    query: ["federation"],
    answer: answerOf("federation-progress", { progress: z.looseObject({}) }),
  }),
  known("check show", {
    path: "checks",
    summary: "Who checked an answer, and what they found",
    query: ["target"],
    answer: answerOf("check-show", {}),
  }),
  known("contest list", {
    path: "contests",
    summary: "Claims that are contested",
    query: ["about", "state"],
    answer: answerOf("contest-list", { contests: listOf(named) }),
    list: { member: "contests", key: ["digest"] },
  }),
  known("contest show", {
    path: "contest",
    summary: "One contest with its replies and what came of it",
    query: ["contest"],
    answer: answerOf("contest-show", { contest: z.looseObject(named) }),
  }),
  known("question list", {
    path: "questions",
    summary: "Questions that were asked in public",
    query: ["about", "state"],
    answer: answerOf("question-list", { questions: listOf(named) }),
    list: { member: "questions", key: ["digest"] },
  }),
  known("question show", {
    path: "question",
    summary: "One question with its replies",
    query: ["question"],
    answer: answerOf("question-show", { question: z.looseObject(named) }),
  }),
  known("status", {
    path: "status",
    summary: "How this node is",
    query: [],
    answer: StatusAnswer,
    local: true,
  }),
  known("quarantine list", {
    path: "quarantine",
    summary: "What was refused or waits, and why",
    query: ["reason", "peer"],
    answer: QuarantineAnswer,
    list: { member: "items", key: ["id"] },
    local: true,
  }),
]
