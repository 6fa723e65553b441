import { z } from "zod"
import type { Standing } from "../limits/conduct.ts"
import { parseJson } from "./introduction.ts"

/** What a side says before it stops listening [G2]. */
const Notice = z.strictObject({
  v: z.literal(1),
  state: z.enum(["muted", "dropped"]),
  reason: z.string().max(300),
  /** For how many more seconds. */
  seconds: z.int().nonnegative(),
})
export type Notice = z.infer<typeof Notice>

/** The notice of a standing; undefined when nothing is wrong. */
export function noticeOf(standing: Standing, nowMs: number): Notice | undefined {
  if (standing.kind === "good") return undefined
  const seconds = Math.max(0, Math.ceil((standing.untilMs - nowMs) / 1000))
  return { v: 1, state: standing.kind, reason: standing.reason, seconds }
}

/** Reads a notice of the other side; undefined for anything else. */
export function readNotice(message: Uint8Array): Notice | undefined {
  const notice = Notice.safeParse(parseJson(message))
  return notice.success ? notice.data : undefined
}

/** A notice as the other side's operator reads it. */
export function noticeWords({ state, reason, seconds }: Notice): string {
  const consequence = state === "muted" ? "does not listen to this node" : "has ended the session"
  return `it ${consequence} for ${seconds} s: ${reason}`
}

/** Why a party gets no session at present, said to it when it calls. */
export function turnedAwayWords(standing: Standing, nowMs: number): string | undefined {
  const notice = noticeOf(standing, nowMs)
  return notice?.state === "dropped"
    ? `this node listens to you again in ${notice.seconds} s: you sent ${notice.reason}`
    : undefined
}
