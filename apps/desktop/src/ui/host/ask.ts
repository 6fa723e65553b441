import type { AnswerTo, DesktopState, Refusal } from "../../protocol/answers.ts"
import type { Request } from "../../protocol/requests.ts"
import { request } from "../../window/bridge/bridge.ts"

/** Asks the host. @throws {RequestFailed} when it does not answer */
export async function askHost<Asked extends Request>(asked: Asked): Promise<AnswerTo<Asked["ask"]>> {
  // The host is of the same release as the page, and the bridge lets nobody else answer.
  return (await request(asked)) as AnswerTo<Asked["ask"]>
}

/** Whether the host refused, in words for a person. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer
}

/** Whether an answer is the whole state of the desktop. */
export function isDesktopState(answer: unknown): answer is DesktopState {
  return typeof answer === "object" && answer !== null && "stage" in answer
}
