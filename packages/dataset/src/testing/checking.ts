import {
  authoritativeText,
  draftAudit,
  draftContest,
  draftQuestion,
  draftReply,
  draftResolution,
  draftVisit,
  SupplierDisclosure,
  type Audit,
  type Contest,
  type Question,
  type Reply,
  type Resolution,
} from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { kindOf } from "@commonshelf/statement"
import type { SourceStatement } from "../source-statement.ts"
import type { Manner, TestCommons } from "./commons.ts"

/** What of a subject a test tells; the rest is filled in. */
type Told<Subject> = Partial<Omit<Subject, "type" | "v" | "id" | "target">>

/** What parties say of what others said, in a commons. */
export interface TestChecking {
  readonly audit: (
    who: TestIdentity,
    target: SourceStatement,
    told?: Told<Audit>,
    manner?: Manner,
  ) => SourceStatement
  readonly visit: (who: TestIdentity, target: SourceStatement, manner?: Manner) => SourceStatement
  readonly contest: (
    who: TestIdentity,
    target: SourceStatement,
    told?: Told<Contest>,
    manner?: Manner,
  ) => SourceStatement
  readonly reply: (
    who: TestIdentity,
    target: SourceStatement,
    told?: Told<Reply>,
    manner?: Manner,
  ) => SourceStatement
  readonly resolve: (
    who: TestIdentity,
    contest: SourceStatement,
    outcome: Resolution["outcome"],
    manner?: Manner,
    mandate?: Resolution["mandate"],
  ) => SourceStatement
  readonly ask: (who: TestIdentity, told?: Told<Question>, manner?: Manner) => SourceStatement
}

const text = (words: string) => authoritativeText("en", words)

/** The sayings of checking; audits, visits and contests of answers name the metric of the answer unless told another. */
export function testChecking({ say }: TestCommons): TestChecking {
  return {
    audit: (who, target, told = {}, manner) =>
      say(
        who,
        draftAudit(who.did, target.digest, {
          ...metricOf(target),
          result: "conform",
          method: "document",
          auditedOn: "2026-01-20",
          conflictOfInterest: text("none"),
          ...told,
        }),
        manner,
      ),
    visit: (who, target, manner) =>
      say(
        who,
        draftVisit(who.did, target.digest, {
          ...metricOf(target),
          visitedOn: "2026-01-21",
          place: { country: "IL", town: "Haifa" },
          participants: [
            { side: "consumer", people: 3 },
            { side: "producer", people: 1 },
          ],
          seen: text("Cows on a meadow."),
          conflictOfInterest: text("none"),
        }),
        manner,
      ),
    contest: (who, target, told = {}, manner) =>
      say(
        who,
        draftContest(who.did, target.digest, {
          ...metricOf(target),
          reason: "wrong-value",
          claim: text("The seasonal workers are left out."),
          ...told,
        }),
        manner,
      ),
    reply: (who, target, told = {}, manner) =>
      say(who, draftReply(who.did, target.digest, { reply: text("We count again."), ...told }), manner),
    resolve: (who, contest, outcome, manner, mandate = { basis: "own" }) =>
      say(
        who,
        draftResolution(who.did, contest.digest, {
          outcome,
          reason: text("The payroll says so."),
          mandate,
        }),
        manner,
      ),
    ask: (who, told = {}, manner) =>
      say(who, draftQuestion(who.did, { question: text("Who picks it?"), ...told }), manner),
  }
}

function metricOf({ statement }: SourceStatement) {
  return kindOf(statement) === "SupplierDisclosure"
    ? { metric: SupplierDisclosure.parse(statement.credentialSubject).metric }
    : {}
}
