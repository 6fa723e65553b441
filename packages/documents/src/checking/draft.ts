import type { Digest } from "@commonshelf/identity"
import { scidOf, statementUrn, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { Audit, Visit } from "./check-schema.ts"
import { Contest, Resolution } from "./contest-schema.ts"
import { Question, RecordReference, recordUrn, Reply } from "./question-schema.ts"

type AboutTarget<Subject> = Fields<Subject, "id" | "target">

/** The party `did` audited the statement `target`. */
export function draftAudit(did: string, target: Digest, fields: AboutTarget<Audit>): DraftBody {
  return draftAbout(did, Audit.parse({ ...fields, type: "Audit", v: 1, ...about(target) }))
}

/** The party `did` visited who said `target`, with others, and tells what they saw. */
export function draftVisit(did: string, target: Digest, fields: AboutTarget<Visit>): DraftBody {
  return draftAbout(did, Visit.parse({ ...fields, type: "Visit", v: 1, ...about(target) }))
}

/** The party `did` contests the statement `target`. */
export function draftContest(did: string, target: Digest, fields: AboutTarget<Contest>): DraftBody {
  return draftAbout(did, Contest.parse({ ...fields, type: "Contest", v: 1, ...about(target) }))
}

/** The party `did` resolves the contest `target`. */
export function draftResolution(did: string, target: Digest, fields: AboutTarget<Resolution>): DraftBody {
  return draftAbout(did, Resolution.parse({ ...fields, type: "Resolution", v: 1, ...about(target) }))
}

/** The party `did` replies to the statement `target`. */
export function draftReply(did: string, target: Digest, fields: AboutTarget<Reply>): DraftBody {
  return draftAbout(did, Reply.parse({ ...fields, type: "Reply", v: 1, ...about(target) }))
}

/** The party `did` asks. */
export function draftQuestion(did: string, fields: Fields<Question, "id">): DraftBody {
  const subject = Question.parse({ ...fields, type: "Question", v: 1, id: recordUrn(fields.about) })
  const related = subject.about === undefined ? [] : relatedTo(subject.about)
  return {
    kind: "Question",
    document: partyDocument(scidOf(did)),
    subject,
    ...(related.length > 0 && { relatedResource: related }),
  }
}

function about(target: Digest) {
  return { id: statementUrn(target), target }
}

function draftAbout(did: string, subject: Audit | Visit | Contest | Resolution | Reply): DraftBody {
  const { target } = subject
  return {
    kind: subject.type,
    document: partyDocument(scidOf(did)),
    subject,
    relatedResource: [
      { id: statementUrn(target), digestMultibase: target },
      ...("metric" in subject && subject.metric !== undefined ? [named(subject.metric)] : []),
      ...(subject.evidence ?? []).map(({ digest, mediaType }) => ({ ...named(digest), mediaType })),
    ],
  }
}

function relatedTo(record: RecordReference) {
  if (record.type === "statement")
    return [{ id: statementUrn(record.digest), digestMultibase: record.digest }]
  return record.type === "metric" ? [named(record.metric)] : []
}

function named(digest: Digest) {
  return { id: `urn:commonshelf:digest:${digest}`, digestMultibase: digest }
}
