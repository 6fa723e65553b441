/** The pages, by the name that stands in the address after `#/`. */
export const PAGES = ["compare", "needs", "node", "data"] as const
export type Page = (typeof PAGES)[number]

/** Where the reader is: a page, and what is chosen on it. All of it stands after the `#`, which no browser sends. */
export interface Route {
  readonly page: Page
  readonly choices: Readonly<Record<string, string>>
}

/** The route of an address's hash, such as `#/compare?category=Dairy`. What is no route is the first page. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split(/\?(.*)/s)
  const page = PAGES.find((name) => name === path) ?? "compare"
  return { page, choices: Object.fromEntries(new URLSearchParams(query)) }
}

/** The hash of a route; empty choices are left out. */
export function formatRoute({ page, choices }: Route): string {
  const kept = Object.entries(choices).filter(([, value]) => value !== "")
  const query = new URLSearchParams(kept).toString()
  return query === "" ? `#/${page}` : `#/${page}?${query}`
}
