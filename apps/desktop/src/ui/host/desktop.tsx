import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react"
import type { AnswerTo, AtWork, DesktopState } from "../../protocol/answers.ts"
import type { Request } from "../../protocol/requests.ts"
import { onNotify, RequestFailed } from "../../window/bridge/bridge.ts"
import { askHost, isDesktopState } from "./ask.ts"

/** How long the page waits before it asks a host again that did not answer. */
const RETRY_MS = 3000

/** Asks the host; undefined when it does not answer, which the banner then says. */
export type Ask = <Asked extends Request>(asked: Asked) => Promise<AnswerTo<Asked["ask"]> | undefined>

/** What the page knows of the host. */
export interface Desktop {
  /** Undefined until the host has answered for the first time. */
  readonly state: DesktopState | undefined
  /** Whether the host did not answer the last time. */
  readonly gone: boolean
  readonly ask: Ask
}

const DesktopContext = createContext<Desktop | undefined>(undefined)

/** Keeps the state that the host tells, and asks for it again when the host says that something changed. */
export function DesktopProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<DesktopState>()
  const [gone, setGone] = useState(false)
  const ask = useCallback<Ask>(async (asked) => {
    try {
      const answer = await askHost(asked)
      setGone(false)
      if (isDesktopState(answer)) setState(answer)
      return answer
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure
      setGone(true)
      return undefined
    }
  }, [])
  useEffect(() => {
    const refresh = () => void ask({ ask: "state" })
    refresh()
    return onNotify(refresh)
  }, [ask])
  useEffect(() => {
    if (!gone) return undefined
    const timer = setInterval(() => void ask({ ask: "state" }), RETRY_MS)
    return () => clearInterval(timer)
  }, [gone, ask])
  const desktop = useMemo(() => ({ state, gone, ask }), [state, gone, ask])
  return <DesktopContext value={desktop}>{children}</DesktopContext>
}

/** What the page knows of the host. Throws outside a `DesktopProvider`. */
export function useDesktop(): Desktop {
  const desktop = useContext(DesktopContext)
  if (desktop === undefined) throw new Error("useDesktop: there is no DesktopProvider around this component")
  return desktop
}

/** The state of a supplier that is founded. Throws before. */
export function useAtWork(): AtWork {
  const { state } = useDesktop()
  if (state?.stage !== "at-work") throw new Error("useAtWork: there is no identity yet")
  return state
}
