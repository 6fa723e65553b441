import { TELLING_MEMBER, type Answers, type Topic } from "./answers.ts"

/** What a question may carry. Weights are no member: they never leave the device [M2]. */
export interface Question {
  readonly category?: string
  readonly supplier?: string
  readonly metric?: string
}

/** Why there is no answer: nobody there, the node said no, or what came is not an answer. */
export type Fault =
  | { readonly kind: "unreachable" }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreadable" }

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Fault }

/** The address, on the node that serves this page, of the answer to a question. */
export function addressOf(topic: Topic, question: Question = {}): string {
  const query = new URLSearchParams({ ...question }).toString()
  return query === "" ? `/api/v1/${topic}` : `/api/v1/${topic}?${query}`
}

/** Asks the node that serves this page. Gives its answer or the fault; never throws. */
export async function getAnswer<T extends Topic>(
  topic: T,
  address: string,
  signal: AbortSignal,
): Promise<Outcome<Answers[T]>> {
  let response: Response
  try {
    response = await fetch(address, { signal, headers: { accept: "application/json" }, cache: "no-cache" })
  } catch {
    return { ok: false, error: { kind: "unreachable" } }
  }
  if (!response.ok) return { ok: false, error: { kind: "refused", status: response.status } }
  const answer: unknown = await response.json().catch(() => undefined)
  return isAnswerTo(topic, answer)
    ? { ok: true, value: answer }
    : { ok: false, error: { kind: "unreadable" } }
}

/**
 * Whether an answer is one to the question. Its inside is trusted: the node that serves the page writes it, from the
 * same release, and the page shows it as text.
 */
function isAnswerTo<T extends Topic>(topic: T, answer: unknown): answer is Answers[T] {
  if (typeof answer !== "object" || answer === null) return false
  const member: unknown = Reflect.get(answer, TELLING_MEMBER[topic])
  return typeof member === "object" && member !== null
}
