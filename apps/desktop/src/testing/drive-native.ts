import { spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadableLibrary } from "./loadable-library.ts"
import { automation } from "./automation.ts"
import { descendantsOf, endProcesses } from "./process-tree.ts"
import { removeFolder } from "./remove-folder.ts"
import { endChild, openScreen } from "./screen.ts"
import { until } from "./until.ts"
import { openSession, type WebDriverSession } from "./web-driver.ts"
import type { DrivenWindow, DriveOptions, WindowDriver } from "./window-driver.ts"

/**
 * Starts a desktop program on a screen of its own and drives its native window by WebKitWebDriver.
 *
 * ```ts
 * const window = await driveNative({ command: fromSource(MAIN, "--home", home), home })
 * await window.type("#name", "שלום")
 * await window.click("button")
 * await window.untilText("h1", "Welcome")
 * await window.end()
 * ```
 *
 * The driver starts the program itself, with `COMMONSHELF_WINDOW=native` and `COMMONSHELF_AUTOMATION=1`; so the program
 * must run from its sources or its build: a release refuses to be driven.
 */
export async function driveNative({ command, env = {} }: DriveOptions): Promise<DrivenWindow> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-drive-"))
  const screen = await openScreen()
  const port = await freePort()
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...loadableLibrary(folder), ...automation("native", screen), ...env },
  })
  // The session is not closed in the driver's own way: it waits for ever for a window that is gone.
  const end = async (): Promise<void> => {
    const processes = descendantsOf(driver.pid ?? 0)
    await endChild(driver)
    await endProcesses(processes)
    await screen.end()
    await removeFolder(folder)
  }
  try {
    const address = `http://127.0.0.1:${port}`
    await until("the driver listens", async () => (await fetch(`${address}/status`)).ok)
    const [binary, ...args] = command
    const session = await openSession(address, { "webkitgtk:browserOptions": { binary, args } })
    return { ...driving(session), screen, end }
  } catch (failure) {
    await end()
    throw failure
  }
}

/** Keys as the W3C names them: control, held for an `a` to the end of the request, and delete. */
const SELECT_ALL = "\uE009a"
const DELETE = "\uE017"

/** The key under which the W3C hides an element's id. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

function driving(session: WebDriverSession): WindowDriver {
  const find = (selector: string): Promise<string> =>
    until(`there is ${selector}`, async () => {
      const found = await session.ask("/element", { using: "css selector", value: selector })
      return (found as Record<string, string>)[ELEMENT] // as the W3C lays it down
    })
  // An element may be drawn anew between finding and using it; then it is found again.
  const using = <T>(selector: string, use: (path: string) => Promise<T>): Promise<T> =>
    until(`${selector} can be used`, async () => ({
      result: await use(`/element/${await find(selector)}`),
    })).then(({ result }) => result)
  const text = (selector: string): Promise<string> =>
    using(selector, async (path) => String(await session.ask(`${path}/text`)))
  return {
    text,
    untilText: (selector, part) =>
      until(`${selector} says ${part}`, async () => {
        const now = await text(selector)
        return now.includes(part) ? now : undefined
      }),
    type: (selector, words) =>
      // The driver's own way to empty a field tells the page of a change, and not of input.
      using(selector, async (path) => {
        await session.ask(`${path}/value`, { text: SELECT_ALL })
        await session.ask(`${path}/value`, { text: DELETE + words })
      }),
    click: (selector) => using(selector, async (path) => void (await session.ask(`${path}/click`, {}))),
    count: async (selector) =>
      ((await session.ask("/elements", { using: "css selector", value: selector })) as unknown[]).length,
    attribute: (selector, name) =>
      using(selector, async (path) => (await session.ask(`${path}/attribute/${name}`)) as string | null),
    reload: async () => void (await session.ask("/refresh", {})),
    screenshot: async () => Buffer.from(String(await session.ask("/screenshot")), "base64"),
  }
}

/** A port that was free a moment ago: the driver cannot pick one and tell. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}
