import { spawn } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"
import { automation } from "./automation.ts"
import { descendantsOf, endProcesses } from "./process-tree.ts"
import { endChild, openScreen } from "./screen.ts"
import { until } from "./until.ts"
import type { DrivenWindow, DriveOptions, WindowDriver } from "./window-driver.ts"

/**
 * Starts a desktop program on a screen of its own and drives its app-mode window over Chromium's DevTools protocol. Used
 * as `driveNative` is; the program is started with `COMMONSHELF_WINDOW=app` and `COMMONSHELF_AUTOMATION=1`.
 */
export async function driveAppMode({ command, home, env = {} }: DriveOptions): Promise<DrivenWindow> {
  const screen = await openScreen()
  const told = join(home, "window", "app", "profile", "DevToolsActivePort")
  rmSync(told, { force: true })
  const [program, ...words] = command
  const child = spawn(program, words, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...automation("app", screen), ...env },
  })
  const processes: number[] = []
  const end = async (browser?: Browser): Promise<void> => {
    processes.push(...descendantsOf(child.pid ?? 0))
    await browser?.close().catch(() => undefined) // the window may be gone already
    await endChild(child)
    await endProcesses(processes)
    await screen.end()
  }
  try {
    const port = await until("the browser tells its port", () => portIn(readFileSync(told, "utf8")))
    processes.push(...descendantsOf(child.pid ?? 0))
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    return { ...driving(await pageOf(browser)), screen, end: () => end(browser) }
  } catch (failure) {
    await end()
    throw failure
  }
}

/** The first line of `DevToolsActivePort`, once it is written. */
function portIn(text: string): string | undefined {
  return /^(\d+)\n/.exec(text)?.[1]
}

function pageOf(browser: Browser): Promise<Page> {
  return until("the browser shows the page", () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => new URL(page.url()).pathname === "/"),
  )
}

function driving(page: Page): WindowDriver {
  const first = (selector: string) => page.locator(selector).first()
  return {
    text: (selector) => first(selector).innerText(),
    untilText: (selector, part) =>
      until(`${selector} says ${part}`, async () => {
        const now = await first(selector).innerText()
        return now.includes(part) ? now : undefined
      }),
    type: (selector, words) => first(selector).fill(words),
    click: (selector) => first(selector).click(),
    count: (selector) => page.locator(selector).count(),
    attribute: (selector, name) => first(selector).getAttribute(name),
    reload: async () => void (await page.reload()),
    screenshot: () => page.screenshot(),
  }
}
