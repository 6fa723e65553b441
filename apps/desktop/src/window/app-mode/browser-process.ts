import { spawn, type ChildProcess } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import { allowsAutomation } from "../../release.ts"
import { openDevtoolsPipe } from "./devtools-pipe.ts"
import { holdWindow } from "./hold-window.ts"
import { quietProfile } from "./quiet-profile.ts"

/** A browser that shows one page as a window of its own. */
export interface BrowserProcess {
  readonly child: ChildProcess
  /** Leads the window from its first, empty page to an address. */
  show(address: string): Promise<void>
  focus(): void
  close(): void
}

export interface BrowserSetting {
  readonly browser: string
  /** What the browser keeps lies here, apart from the person's own browsing. */
  readonly profile: string
  readonly language: string
  /** The first page; what it is called is seen by everybody on this computer, so nothing secret is in it. */
  readonly address: string
}

/** Quiet: the browser asks nothing of anybody, offers nothing, and ends with its window. */
const FLAGS = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-background-mode",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-crash-reporter",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-quic",
  "--disable-sync",
  "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication",
  "--password-store=basic",
  "--class=commonshelf-desktop",
  "--window-size=1100,800",
  "--remote-debugging-pipe",
]

/** Starts the browser on its first page. */
export function startBrowser(setting: BrowserSetting): BrowserProcess {
  quietProfile(setting.profile)
  const child = spawn(setting.browser, flagsOf(setting), {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
  })
  const [, , , write, read] = child.stdio
  // The numbers 3 and 4 are pipes, as the line above says.
  const pipe = openDevtoolsPipe(write as Writable, read as Readable)
  const session = holdWindow(pipe, new URL(setting.address).origin)
  return {
    child,
    show: async (address) => void (await pipe.command("Page.navigate", { url: address }, await session)),
    focus: () => void session.then((id) => pipe.command("Page.bringToFront", {}, id)),
    close: () => void pipe.command("Browser.close"),
  }
}

function flagsOf({ profile, language, address }: BrowserSetting): string[] {
  const flags = [`--app=${address}`, `--user-data-dir=${profile}`, `--lang=${language}`, ...FLAGS]
  // The browser refuses to run as root within its sandbox; nobody but a test or a container is root with a window.
  if (process.getuid?.() === 0) flags.push("--no-sandbox")
  if (allowsAutomation) flags.push("--remote-debugging-port=0", "--disable-gpu")
  return flags
}
