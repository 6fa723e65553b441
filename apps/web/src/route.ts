import { createRoutes } from "@commonshelf/page"

/** The pages, by the name that stands in the address after `#/`. */
export const PAGES = ["compare", "needs", "node", "data"] as const
export type Page = (typeof PAGES)[number]

export const { parseRoute, useRoute } = createRoutes<Page>(PAGES)
