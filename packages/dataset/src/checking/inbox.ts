import type { LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { noteInvitations, type Invitation } from "../research/invitations.ts"
import { entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, type Entry, type Said } from "../store/entry.ts"
import { hearContest, type Heard, type HeardContest } from "./contests.ts"
import { saidOn, speaker } from "./listings.ts"
import { hearQuestions, type HeardQuestion } from "./questions.ts"
import { targetOf } from "./speaker.ts"
import type { InboxItem } from "./types.ts"

/**
 * The inbox of a party [CH7]: the questions that it is asked, the contests of what it said, and what others said to its own
 * questions and contests. What waits for it stands first, then what was said last.
 *
 * @param scid of the party
 */
export function inboxOf(dataset: Dataset, scid: string, asOf: string): readonly InboxItem[] {
  const questions = hearQuestions(dataset, asOf)
  const contests = entriesOfKind(dataset, "Contest").map((entry) => ({
    entry,
    target: targetOf(dataset, entry.subject.target),
    heard: hearContest(dataset, entry, targetOf(dataset, entry.subject.target), asOf),
  }))
  const asked = questions.filter((question) => question.asked.includes(scid))
  const own = [
    ...questions.filter(({ entry }) => entry.issuer === scid),
    ...contests.filter(({ entry }) => entry.issuer === scid).map(({ heard }) => heard),
  ]
  const items: readonly Dated[] = [
    ...asked.map((question) => questionItem(dataset, question, scid)),
    ...contests
      .filter(({ target }) => target?.issuer === scid)
      .map(({ heard }) => contestItem(dataset, heard, scid)),
    ...noteInvitations(dataset, scid).flatMap((invitation) => invitationItem(dataset, invitation)),
    ...own.flatMap(({ replies }) => told(dataset, scid, "reply", replies, ({ reply }) => reply)),
    ...own.flatMap((heard) =>
      "resolutions" in heard
        ? told(dataset, scid, "resolution", heard.resolutions, ({ reason }) => reason)
        : [],
    ),
  ]
  return items.toSorted(waitingFirst).map(({ item }) => item)
}

interface Dated {
  readonly said: Said
  readonly item: InboxItem
}

function waitingFirst(a: Dated, b: Dated): number {
  const waits = ({ item }: Dated) => (item.state === "open" ? 0 : 1)
  return waits(a) - waits(b) || byAge(b.said, a.said)
}

function questionItem(dataset: Dataset, question: HeardQuestion, scid: string): Dated {
  const { entry, state, overdue, replies } = question
  const { about } = entry.subject
  return {
    said: entry,
    item: {
      ...heading(dataset, "question", entry),
      ...standing(entry, replies, scid, state === "withdrawn"),
      overdue,
      ...(about?.type === "statement" && { target: about.digest }),
      says: entry.subject.question,
    },
  }
}

function contestItem(dataset: Dataset, contest: HeardContest, scid: string): Dated {
  const { entry, state, overdue, replies } = contest
  return {
    said: entry,
    item: {
      ...heading(dataset, "contest", entry),
      ...standing(entry, replies, scid, state !== "open" && state !== "answered"),
      overdue,
      target: entry.subject.target,
      says: entry.subject.claim,
      contest: state,
    },
  }
}

/** An invitation is answered once the supplier answers the metric itself; of what has no metric only it can tell. */
function invitationItem(
  dataset: Dataset,
  { note, finding, found, metric, answer }: Invitation,
): readonly Dated[] {
  const said = dataset.statements.get(note.digest)
  if (said === undefined) return []
  const own = answer === undefined ? undefined : dataset.statements.get(answer.digest)
  const item: InboxItem = {
    ...heading(dataset, "invitation", said),
    state: own === undefined ? "open" : "answered",
    since: saidOn(own ?? said),
    overdue: false,
    says: found,
    finding,
    ...(metric !== undefined && { metric }),
  }
  return [{ said, item }]
}

function told<Subject extends { readonly target: Digest }>(
  dataset: Dataset,
  scid: string,
  item: "reply" | "resolution",
  heard: readonly Heard<Subject>[],
  saysOf: (subject: Subject) => LanguageText,
): readonly Dated[] {
  return heard
    .filter(({ entry, fault }) => entry.issuer !== scid && fault === undefined)
    .map(({ entry }) => ({
      said: entry,
      item: {
        ...heading(dataset, item, entry),
        state: "told",
        since: saidOn(entry),
        overdue: false,
        target: entry.subject.target,
        says: saysOf(entry.subject),
      },
    }))
}

function heading(dataset: Dataset, item: InboxItem["item"], said: Said) {
  return { item, digest: said.digest, by: speaker(dataset, said.issuer), on: saidOn(said) }
}

/** Whether the party itself has answered, and since when it is so. */
function standing(
  entry: Entry<unknown>,
  replies: HeardQuestion["replies"],
  scid: string,
  isClosed: boolean,
): Pick<InboxItem, "state" | "since"> {
  const own = replies.find((reply) => reply.entry.issuer === scid && reply.fault === undefined)
  const state = isClosed ? "closed" : own === undefined ? "open" : "answered"
  return { state, since: saidOn(own?.entry ?? entry) }
}
