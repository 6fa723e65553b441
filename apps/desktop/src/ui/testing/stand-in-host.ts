import type { AtWork, DesktopState, DraftState, Question } from "../../protocol/answers.ts"
import type { Request, RequestOf } from "../../protocol/requests.ts"
import { answerPage, encodeEvent } from "../../window/answer-page.ts"
import { startPageServer } from "../../window/app-mode/page-server.ts"
import { inventedQuestions } from "./invented-questions.ts"
import {
  assertAtWork,
  AT,
  besideOf,
  DEMAND,
  DIGEST,
  founded,
  LINKS,
  openProblems,
  PASSPHRASE,
  problemsOf,
  refusal,
  reviewOf,
  SHEET,
} from "./stand-in-answers.ts"
import { working } from "./working.ts"

/** A host that holds a scripted state in the place of keys and documents, behind the server of the app-mode window. */
export interface StandInHost {
  /** The address that lets one window in. */
  readonly url: string
  readonly origin: string
  /** Every request of the page so far. */
  readonly requests: readonly Request[]
  readonly state: () => DesktopState
  /** Changes the state and tells the page, as when something arrives. */
  readonly change: (next: (state: AtWork) => AtWork) => void
  /** From now on every request fails, or no longer. */
  readonly fail: (failing: boolean) => void
  /** Closing twice is closing once. */
  readonly close: () => Promise<void>
}

function withDraft(question: Question, kept: DraftState | undefined): Question {
  const { draft, metric, digest, askedBy, state, answered, product, beside } = question
  return {
    ...{ draft, metric, digest, askedBy, state, beside },
    ...(answered === undefined ? {} : { answered }),
    ...(product === undefined ? {} : { product }),
    ...(kept === undefined ? {} : { draftState: kept }),
  }
}

/** Serves the built page and answers it. */
export async function openStandInHost(folder: string, start: DesktopState): Promise<StandInHost> {
  let state = start
  let failing = false
  let closing: Promise<void> | undefined
  const requests: Request[] = []
  const drafts = new Map<string, DraftState>()
  const answer = async (asked: unknown): Promise<unknown> => {
    const request = asked as Request // only our own page asks
    requests.push(request)
    if (failing) throw new Error("the stand-in host was told to fail")
    return request.ask === "state" ? state : answers[request.ask](request as never) // by its own name
  }
  const server = await startPageServer(
    {
      files: { at: "folder", path: folder },
      answer: (message) => answerPage(message, answer, () => undefined),
      onPage: () => undefined,
    },
    0,
  )
  const tell = () => server.tell(encodeEvent({ type: "changed" }))
  const showDrafts = () => {
    assertAtWork(state)
    const questions = state.questions.map((question) => withDraft(question, drafts.get(question.draft)))
    const productDrafts = [...drafts.values()].filter(({ draft }) => draft.startsWith("product "))
    state = { ...state, questions, productDrafts }
    tell()
    return state
  }

  const answers: { [Ask in Exclude<Request["ask"], "state">]: (request: RequestOf<Ask>) => unknown } = {
    speak: ({ language }) => (state = { ...state, language }),
    begin: () => SHEET,
    found: ({ words, passphrase }) => {
      if (words.some(({ place, word }) => SHEET.words[place - 1] !== word))
        return refusal("wrong-words", "A word is not that of the sheet.", "Look at the paper again.")
      if (passphrase.length < 12)
        return refusal("weak-passphrase", "The passphrase is too short.", "Add words.")
      return (state = founded(state.language))
    },
    "read-invite": ({ link }) =>
      Object.values<string>(LINKS).includes(link)
        ? {
            name: link === LINKS.park ? "Park Side Food Co-op" : "Beshutaf",
            url: "wss://coop.example:8443/sync",
          }
        : refusal("bad-invite", "This is no invite link.", "Copy the whole link."),
    join: ({ link }) => {
      if (link === LINKS.far) return refusal("unreachable", "Beshutaf cannot be reached.", "Try again later.")
      assertAtWork(state)
      const { cooperatives } = working(state.language)
      const joined = cooperatives.filter(({ name }) => (name === "Beshutaf") === (link === LINKS.good))
      state = {
        ...working(state.language),
        products: [],
        questions: inventedQuestions().filter(({ product }) => product === undefined),
        cooperatives: [...state.cooperatives, ...joined],
        receipts: state.receipts,
      }
      return state
    },
    "keep-draft": ({ draft, fields }) => {
      assertAtWork(state)
      const question = state.questions.find((one) => one.draft === draft)
      const beside = besideOf(fields, question)
      const problems = [...problemsOf(fields, question), ...openProblems(beside)]
      const kept = { draft, fields, keptAt: AT, problems, beside }
      drafts.set(draft, kept)
      showDrafts()
      return kept
    },
    "drop-draft": ({ draft }) => {
      drafts.delete(draft)
      return showDrafts()
    },
    review: ({ draft }) => {
      assertAtWork(state)
      const kept = drafts.get(draft)
      if (kept === undefined)
        return refusal("no-draft", "There is no draft of this.", "Fill in the form first.")
      return kept.problems.length > 0 ? kept : reviewOf(state, kept)
    },
    sign: ({ review, passphrase }) => {
      if (passphrase !== PASSPHRASE) return refusal("wrong-passphrase", "This is not the passphrase.")
      const kept = [...drafts.values()].find(({ draft }) => review === `review of ${draft}`)
      if (kept === undefined) return refusal("stale", "The draft has changed since.", "See it again.")
      assertAtWork(state)
      const sentence = reviewOf(state, kept).sentences[0] ?? ""
      const receipt = { digest: DIGEST, signedAt: AT, sentence, arrived: [], of: state.cooperatives.length }
      state = { ...state, receipts: [receipt, ...state.receipts], sync: { kind: "sending", waiting: 1 } }
      drafts.delete(kept.draft)
      showDrafts()
      return receipt
    },
    demand: () => DEMAND,
  }

  return {
    url: server.startAddress,
    origin: server.origin,
    requests,
    state: () => state,
    change: (next) => {
      assertAtWork(state)
      state = next(state)
      tell()
    },
    fail: (next) => (failing = next),
    close: () => (closing ??= server.close()),
  }
}
