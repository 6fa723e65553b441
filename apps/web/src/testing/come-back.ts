import type { Page } from "playwright-core"

/** Makes the page ask the node again at once, as it does when it comes back into sight. */
export function comeBack(page: Page): Promise<boolean> {
  return page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
}
