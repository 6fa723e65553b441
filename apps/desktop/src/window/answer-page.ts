import * as z from "zod"
import type { ShellMessage } from "./bridge/wire.ts"
import type { Answer } from "./window-port.ts"

const PageMessageText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" })
      return z.NEVER
    }
  })
  .pipe(z.strictObject({ id: z.string().min(1).max(64), request: z.unknown() }))

/**
 * Answers a message of the page with the message that goes back to it, as JSON. Undefined when it is no message of our
 * bridge: nobody is told, because nobody asked.
 *
 * @param report learns what `answer` threw; the page only learns that it failed
 */
export async function answerPage(
  text: string,
  answer: Answer,
  report: (mistake: unknown) => void,
): Promise<string | undefined> {
  const message = PageMessageText.safeParse(text)
  if (!message.success) return undefined
  const { id, request } = message.data
  try {
    return encode({ id, value: (await answer(request)) ?? null })
  } catch (mistake) {
    report(mistake)
    return encode({ id, failed: true })
  }
}

/** The message that tells the page of an event. */
export function encodeEvent(event: unknown): string {
  return encode({ event: event ?? null })
}

function encode(message: ShellMessage): string {
  return JSON.stringify(message)
}
