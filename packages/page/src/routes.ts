import { useCallback, useEffect, useRef, useSyncExternalStore } from "react"

/** Where the reader is: a view, and what is chosen on it. All of it stands after the `#`, which no browser sends. */
export interface Route<View extends string> {
  readonly page: View
  readonly choices: Readonly<Record<string, string>>
}

/** Sets some of the view's choices; an empty one is taken away. `replace` leaves no step to go back to. */
export type Choose = (choices: Readonly<Record<string, string>>, how?: "replace") => void

/** The addresses of a page. */
export interface Routes<View extends string> {
  /** The route of an address's hash, such as `#/compare?category=Dairy`. What is no route is the first view. */
  readonly parseRoute: (hash: string) => Route<View>
  /** The route in the address bar, and how to change its choices. */
  readonly useRoute: () => readonly [Route<View>, Choose]
}

/** The hash of a route; empty choices are left out. */
export function formatRoute({ page, choices }: Route<string>): string {
  const kept = Object.entries(choices).filter(([, value]) => value !== "")
  const query = new URLSearchParams(kept).toString()
  return query === "" ? `#/${page}` : `#/${page}?${query}`
}

/** Goes to a route; `replace` leaves no step to go back to. */
export function goTo(route: Route<string>, how?: "replace"): void {
  const hash = formatRoute(route)
  if (how === "replace") window.location.replace(hash)
  else window.location.hash = hash
}

/** @param views the names that stand in the address after `#/`, the first one where none stands */
export function createRoutes<View extends string>(views: readonly [View, ...View[]]): Routes<View> {
  function parseRoute(hash: string): Route<View> {
    const [path = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s)
    const page = views.find((name) => name === path) ?? views[0]
    return { page, choices: Object.fromEntries(new URLSearchParams(query)) }
  }

  function useRoute(): readonly [Route<View>, Choose] {
    const hash = useSyncExternalStore(subscribe, () => window.location.hash)
    const choose = useCallback<Choose>((choices, how) => {
      const { page, choices: present } = parseRoute(window.location.hash)
      goTo({ page, choices: { ...present, ...choices } }, how)
    }, [])
    return [parseRoute(hash), choose]
  }

  return { parseRoute, useRoute }
}

/** Names the page in the title bar, and on going to another view puts the focus on its heading (WCAG 2.4.2, 2.4.3). */
export function useArrival(view: string, name: string): void {
  const shown = useRef(view)
  useEffect(() => {
    document.title = `${name} · Commonshelf`
  }, [name])
  useEffect(() => {
    if (view === shown.current) return
    shown.current = view
    window.scrollTo(0, 0)
    document.querySelector("h1")?.focus({ preventScroll: true })
  }, [view])
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed)
  return () => window.removeEventListener("hashchange", changed)
}
