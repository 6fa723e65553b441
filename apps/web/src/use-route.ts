import { useCallback, useSyncExternalStore } from "react"
import { formatRoute, parseRoute, type Route } from "./route.ts"

/** Sets some of the page's choices; an empty one is taken away. `replace` leaves no step to go back to. */
export type Choose = (choices: Readonly<Record<string, string>>, how?: "replace") => void

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}

/** The route in the address bar, and how to change its choices. */
export function useRoute(): readonly [Route, Choose] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const choose = useCallback<Choose>((choices, how) => {
    const { page, choices: present } = parseRoute(window.location.hash)
    const next = formatRoute({ page, choices: { ...present, ...choices } })
    if (how === "replace") window.location.replace(next)
    else window.location.hash = next
  }, [])
  return [parseRoute(hash), choose]
}
