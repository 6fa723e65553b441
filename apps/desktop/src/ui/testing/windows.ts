import { fileURLToPath } from "node:url"
import {
  buildPage,
  findBarriers,
  openBrowser,
  overflowOf,
  visit,
  type BuiltPage,
  type Setting,
  type Visit,
} from "@commonshelf/page/testing"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect } from "vitest"
import type { DesktopState } from "../../protocol/answers.ts"
import { openStandInHost, type StandInHost } from "./stand-in-host.ts"

/** The types of value, in the order of the invented questions. */
export const TYPES = ["ratio", "number", "money", "boolean", "ordinal", "category", "breakdown"] as const
export type Type = (typeof TYPES)[number]

/** The built page, and windows on it, each with a host of its own. */
export interface Windows {
  readonly built: () => BuiltPage
  readonly open: (setting: Setting, start: DesktopState) => Promise<Visit & { readonly host: StandInHost }>
}

/** Builds the page once for the tests of a file, and closes what each of them opened. */
export function useWindows(): Windows {
  let built: BuiltPage
  let browser: Awaited<ReturnType<typeof openBrowser>>
  const hosts: StandInHost[] = []
  beforeAll(async () => {
    built = await buildPage(fileURLToPath(new URL("../../..", import.meta.url)))
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await Promise.all(hosts.splice(0).map((host) => host.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await built?.remove()
  })
  return {
    built: () => built,
    open: async (setting, start) => {
      const host = await openStandInHost(built.folder, start)
      hosts.push(host)
      const visited = await visit(browser, host.url, setting)
      await visited.page.locator("h1").waitFor()
      return { ...visited, host }
    },
  }
}

/** The page has no barrier, fits, and turns with its language. */
export async function expectSound(page: Page, locale: string): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  expect(await page.locator("html").getAttribute("dir")).toBe(locale === "he" ? "rtl" : "ltr")
}

/** The address of the form of a question of a type. */
export function formOf(host: StandInHost, type: Type): string {
  const state = host.state()
  const draft = state.stage === "at-work" ? state.questions[TYPES.indexOf(type)]?.draft : undefined
  return `${host.origin}/#/form?draft=${encodeURIComponent(draft ?? "")}`
}

/** Fills in an answer that has no problem. */
export async function fillIn(page: Page, type: Type, yes: string): Promise<void> {
  if (type === "boolean") await page.getByLabel(yes, { exact: true }).check()
  else if (type === "ordinal") await valueOf(page).first().check()
  else if (type === "category") await page.getByRole("checkbox").first().check()
  else if (type === "breakdown") await page.locator('[name="total"]').fill("12.50")
  else await valueOf(page).fill("4.2")
  for (const again of await page.locator('[name^="beside-"][value="keep"]').all()) await again.check()
}

export function valueOf(page: Page): Locator {
  return page.locator('[name="value"]')
}

/** The button that a form's Enter presses. */
export function submitOf(page: Page): Locator {
  return page.locator("main form button[type=submit]")
}
