import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { readFile } from "node:fs/promises"
import type { AxeResults } from "axe-core"
import { chromium, type Browser, type Page } from "playwright-core"

const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** Quiet and offline: the browser itself asks nothing of anybody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Starts the Chromium of this computer. Throws with what to do when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUMS.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error(
      `The page is tested in Chromium, and none is at ${CHROMIUMS.join(", ")}. Install it: apt-get install chromium`,
    )
  }
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A phone or a desk, in a language. */
export interface Setting {
  readonly locale: "en" | "he" | "es"
  readonly width: 390 | 1200
  readonly colorScheme?: "light" | "dark"
}

/** A page with its own storage, and what went wrong or elsewhere on it. */
export interface Visit {
  readonly page: Page
  /** Uncaught errors and errors on the console. */
  readonly faults: readonly string[]
  /** The addresses of all requests, refused ones included. */
  readonly addresses: readonly string[]
}

/** Opens an address as a new reader. */
export async function visit(browser: Browser, address: string, setting: Setting): Promise<Visit> {
  const { locale, width, colorScheme = "light" } = setting
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 844 } })
  const page = await context.newPage()
  const faults: string[] = []
  const addresses: string[] = []
  page.on("pageerror", (fault) => faults.push(fault.message))
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text())
  })
  page.on("request", (request) => addresses.push(request.url()))
  await page.goto(address)
  return { page, faults, addresses }
}

/** What axe-core finds against WCAG 2.2 AA and good practice, one line each. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(`"axe" in window`))) {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))
  }
  const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(rules)})`)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
  )
}

/** By how many pixels the page is wider than the screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
