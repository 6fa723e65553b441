import { createRoutes } from "@commonshelf/page"

/** The places that stand in the navigation, the first one where the window opens. */
export const PLACES = ["answers", "products", "signed", "cooperatives", "needs"] as const
export type Place = (typeof PLACES)[number]

/** All views; `form` and `review` name a draft, `signed` may name a digest. */
const VIEWS = [...PLACES, "form", "review"] as const
export type View = (typeof VIEWS)[number]

export const { parseRoute, useRoute } = createRoutes<View>(VIEWS)
