import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { answerPage, encodeEvent } from "../answer-page.ts"
import { hasDisplay } from "../display.ts"
import { WindowUnavailable, type PageSource, type WindowPort } from "../window-port.ts"
import { collectComplaints, endProcess, expectEnd } from "../window-process.ts"
import { startBrowser, type BrowserProcess, type BrowserSetting } from "./browser-process.ts"
import { findBrowser } from "./find-browser.ts"
import { OPENING_PATH, type PageServer, type Served } from "./page-server.ts"
import { serveWhereBefore } from "./remembered-port.ts"

/** Where the window keeps its things. */
export interface AppModeOptions {
  /** The folder for the browser's profile and the remembered port; made when missing. */
  readonly folder: string
  /** Learns of our own mistakes; people see none of it. */
  readonly report: (mistake: unknown) => void
}

/** The app-mode window: the system's Chromium shows the page, which a server on the loopback gives to it alone. */
export function appModeWindow({ folder, report }: AppModeOptions): WindowPort {
  const { closed, end } = expectEnd()
  let server: PageServer | undefined
  let browser: BrowserProcess | undefined
  return {
    async open(page, answer) {
      const program = requireBrowser()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const loading = expectPage(page, (text) => answerPage(text, answer, report))
      server = await serveWhereBefore(loading.served, folder)
      browser = startBrowser(settingOf(program, folder, page, server))
      browser.child.once("exit", (code) => {
        void server?.close()
        end(code === 0 ? "closed" : "failed")
      })
      void browser.show(server.startAddress)
      await Promise.race([loading.loaded, failureOf(browser)])
    },
    notify: (event) => server?.tell(encodeEvent(event)),
    focus: () => browser?.focus(),
    async close() {
      if (browser === undefined) return end("closed")
      browser.close()
      await endProcess(browser.child)
    },
    closed,
  }
}

function requireBrowser(): string {
  if (!hasDisplay(process.platform, process.env)) throw new WindowUnavailable("There is no screen here.")
  const program = findBrowser(process.platform, process.env["PATH"] ?? "")
  if (program === undefined) throw new WindowUnavailable("There is no Chromium, Chrome or Edge here.")
  return program
}

/** What the server gives out, and a promise that the page was among it. */
function expectPage(
  { files }: PageSource,
  answer: Served["answer"],
): { readonly served: Served; readonly loaded: Promise<void> } {
  let onPage: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => {
    onPage = resolve
  })
  return { served: { files, answer, onPage: () => onPage() }, loaded }
}

function settingOf(
  browser: string,
  folder: string,
  { language }: PageSource,
  server: PageServer,
): BrowserSetting {
  return {
    browser,
    language,
    profile: join(folder, "profile"),
    address: server.origin + OPENING_PATH,
  }
}

/** Rejects when the browser ends before the page is there. */
function failureOf({ child }: BrowserProcess): Promise<never> {
  const complaints = collectComplaints(child)
  return new Promise((_resolve, reject) => {
    child.once("error", ({ message }) => reject(new WindowUnavailable(message)))
    child.once("exit", () => reject(new WindowUnavailable(complaints() || "The browser ended at once.")))
  })
}
