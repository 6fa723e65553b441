import { useCallback, useEffect, useRef, useState } from "react"
import type { DraftState, Refusal } from "../../protocol/answers.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { isRefusal } from "../host/ask.ts"
import { useDesktop } from "../host/desktop.tsx"

/** How long after the last keystroke a draft is kept. */
const PAUSE_MS = 300

/** A form that the host keeps as it is typed. */
export interface Draft {
  readonly fields: DraftFields
  readonly set: (name: string, value: string) => void
  /** What the host keeps; undefined until something was typed. */
  readonly kept: DraftState | undefined
  /** Whether the host has all that was typed. */
  readonly isKept: boolean
  readonly refusal: Refusal | undefined
  /** Keeps what is typed now; undefined when the host does not answer. */
  readonly keep: () => Promise<DraftState | Refusal | undefined>
  /** Throws the draft away. */
  readonly drop: () => Promise<void>
}

/**
 * Keeps a form with the host: a moment after each keystroke, when the window hides or the form is left, and when a host
 * that was gone answers again.
 */
export function useDraft(draft: string, start: DraftFields, before: DraftState | undefined): Draft {
  const { ask, gone } = useDesktop()
  const [fields, setFields] = useState(before?.fields ?? start)
  const [kept, setKept] = useState(before)
  const [refusal, setRefusal] = useState<Refusal>()
  const latest = useRef(fields)
  const told = useRef(fields)
  const [toldFields, setTold] = useState(fields)
  const queue = useRef<Promise<DraftState | Refusal | undefined>>(Promise.resolve(undefined))

  const keep = useCallback(() => {
    const send = async () => {
      const sent = latest.current
      const answer = await ask({ ask: "keep-draft", draft, fields: sent })
      if (answer === undefined) return undefined
      told.current = sent
      setTold(sent)
      setRefusal(isRefusal(answer) ? answer : undefined)
      if (!isRefusal(answer)) setKept(answer)
      return answer
    }
    queue.current = queue.current.then(send, send) // one after the other, so that the newest is kept last
    return queue.current
  }, [ask, draft])
  const set = useCallback((name: string, value: string) => {
    latest.current = { ...latest.current, [name]: value }
    setFields(latest.current)
  }, [])
  const drop = async () => {
    told.current = latest.current
    await queue.current
    await ask({ ask: "drop-draft", draft })
  }

  useEffect(() => {
    if (fields === told.current || gone) return undefined
    const timer = setTimeout(() => void keep(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [fields, gone, keep])
  useEffect(() => {
    const keepRest = () => {
      if (latest.current !== told.current) void keep()
    }
    const keepWhenHidden = () => {
      if (document.visibilityState === "hidden") keepRest()
    }
    document.addEventListener("visibilitychange", keepWhenHidden)
    window.addEventListener("pagehide", keepRest)
    return () => {
      document.removeEventListener("visibilitychange", keepWhenHidden)
      window.removeEventListener("pagehide", keepRest)
      keepRest()
    }
  }, [keep])

  return { fields, set, kept, isKept: fields === toldFields, refusal, keep, drop }
}
