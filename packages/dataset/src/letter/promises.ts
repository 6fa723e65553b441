import { addDuration, durationsPassed, type LetterPromise } from "@commonshelf/documents"
import { currentAnswer } from "../answer/current-answer.ts"
import { dayOf } from "../answer/as-of.ts"
import { answerDispute } from "../checking/answer-dispute.ts"
import type { Digest } from "@commonshelf/identity"
import {
  disclosureKey,
  entriesOf,
  productKey,
  SELF,
  type AnswerSubject,
  type Dataset,
} from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { remembered } from "../store/remembered.ts"
import { withdrawalOf } from "../store/current.ts"
import { compareText } from "../store/text-order.ts"
import { partyScid, type LetterSource } from "./letter-source.ts"
import { reviewsIn } from "./rounds.ts"
import type { PromiseStanding, PromiseState } from "./types.ts"

/**
 * Whether the promises of a letter were kept. To answer a metric is kept by an answer with a value that nobody whose
 * check counts disputes. Of every other promise the other parties say in reviews whether it was kept: who promised is
 * heard, and does not decide.
 */
export function promisesOf(dataset: Dataset, source: LetterSource, asOf: string): readonly PromiseStanding[] {
  const { content } = source
  if (content.v === 1) return []
  return content.promises.map((promise) => {
    const who = partyScid(promise.who)
    const others = source.parties.filter((party) => party !== who)
    const shown = { id: promise.id, who, to: promise.to?.map(partyScid) ?? others, promise }
    const proof =
      promise.kind === "disclose"
        ? answerProof(dataset, who, promise, asOf)
        : actProof(source, who, promise.id)
    const bound = promise.kind === "disclose" ? ("answer" as const) : ("act" as const)
    const { says, ...judged } = { says: [], ...proof }
    return { ...shown, bound, says, ...judge(promise, content.validFrom, judged, asOf) }
  })
}

/** What shows that a promise was kept, and when; or why it cannot be told. */
interface Proof {
  /** The instants at which it was seen to be kept. */
  readonly keptAt: readonly string[]
  /** Somebody else says that it was not, or disputes what would keep it. */
  readonly isContested: boolean
  /** Whether its absence tells anything: an answer that is not here was not given; a review not held tells nothing. */
  readonly silenceTells: boolean
  readonly says?: PromiseStanding["says"]
}

function answerProof(
  dataset: Dataset,
  who: string,
  { metric }: Extract<LetterPromise, { kind: "disclose" }>,
  asOf: string,
): Proof {
  const subjects = answeredSubjects(dataset, who, metric)
  const current = subjects.flatMap((subject) => {
    const answer = currentAnswer(dataset, who, subject, metric)
    return answer === undefined || answer.withdrawal !== undefined ? [] : [answer.entry]
  })
  const isContested = current.some((entry) => answerDispute(dataset, entry, asOf).dispute !== "none")
  const keptAt = subjects
    .flatMap((subject) => entriesOf(dataset.disclosures, disclosureKey(who, subject, metric)))
    .filter((entry) => entry.subject.answer.state === "answered")
    .filter((entry) => entry.place.saidAt <= asOf && withdrawalOf(dataset, entry) === undefined)
    .map(({ place }) => place.saidAt)
  return { keptAt, isContested, silenceTells: true }
}

const ANSWERED = Symbol("what answers are about")

/** Itself and those of its products about which a party has answered a metric. */
function answeredSubjects(dataset: Dataset, who: string, metric: Digest): readonly AnswerSubject[] {
  const keys = remembered(dataset, ANSWERED, "", () =>
    groupBy(dataset.disclosures.keys(), (key) => {
      const [scid = "", , answered = ""] = key.split(" ")
      return `${scid} ${answered}`
    }),
  )
  return (keys.get(`${who} ${metric}`) ?? [])
    .map((key) => key.split(" ")[1] ?? "")
    .filter((subject) => subject === SELF || dataset.products.has(productKey(who, subject)))
}

function actProof(source: LetterSource, who: string, id: string): Proof {
  const says = reviewsIn(source).flatMap(({ issuer, digest, place, subject }) =>
    (subject.promises ?? [])
      .filter((said) => said.id === id)
      .map(({ outcome }) => ({ party: issuer, outcome, at: place.saidAt, digest })),
  )
  const last = new Map(says.map((said) => [said.party, said]))
  const ofOthers = [...last.values()].filter(({ party }) => party !== who)
  const kept = says.filter(({ party, outcome }) => party !== who && outcome === "kept")
  const isContested =
    ofOthers.some(({ outcome }) => outcome === "kept") && ofOthers.some(({ outcome }) => outcome !== "kept")
  return {
    keptAt: kept.filter((said) => last.get(said.party)?.outcome === "kept").map(({ at }) => at),
    isContested,
    silenceTells: ofOthers.length > 0,
    says: [...last.values()]
      .toSorted((a, b) => compareText(a.party, b.party))
      .map(({ at, ...said }) => ({ ...said, on: dayOf(at) })),
  }
}

/** The state of a promise at an instant, from when it was seen to be kept. */
function judge(
  promise: LetterPromise,
  validFrom: string,
  { keptAt, isContested, silenceTells }: Proof,
  asOf: string,
): { readonly state: PromiseState; readonly dueOn?: string; readonly keptOn?: string } {
  const { due, before } = dueOf(promise, validFrom, asOf)
  const kept = keptAt.toSorted(compareText).at(-1)
  const dates = {
    ...(due !== undefined && { dueOn: dayOf(due) }),
    ...(kept !== undefined && { keptOn: dayOf(kept) }),
  }
  if (isContested) return { state: "cannot-tell", ...dates }
  // In its period, or at all where it is due once.
  if (kept !== undefined && (before === undefined || kept > before.from)) return { state: "kept", ...dates }
  const isLate = before === undefined ? due !== undefined && due <= asOf : before.isMissed(kept)
  if (!isLate) return { state: due === undefined && !silenceTells ? "cannot-tell" : "due", ...dates }
  return { state: silenceTells ? "overdue" : "cannot-tell", ...dates }
}

interface Due {
  /** When it is due next, or was due. */
  readonly due?: string
  /** Of what is due again and again: where the running period began, and whether the one before it was missed. */
  readonly before?: { readonly from: string; readonly isMissed: (kept: string | undefined) => boolean }
}

function dueOf({ due, every }: LetterPromise, validFrom: string, asOf: string): Due {
  if (due !== undefined) return { due: `${due}T23:59:59Z` }
  if (every === undefined) return {}
  const passed = durationsPassed(validFrom, every, asOf)
  const next = addDuration(validFrom, every, passed + 1)
  // What was done before the letter held counts for its first period.
  if (passed === 0) return { due: next, before: { from: "", isMissed: () => false } }
  const [from, last] = [addDuration(validFrom, every, passed), addDuration(validFrom, every, passed - 1)]
  return {
    due: next,
    before: { from, isMissed: (kept) => kept === undefined || (passed > 1 && kept <= last) },
  }
}
