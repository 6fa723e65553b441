import { spawn, type ChildProcess } from "node:child_process"
import { mkdir } from "node:fs/promises"
import { answerPage, encodeEvent } from "../answer-page.ts"
import { hasDisplay } from "../display.ts"
import { WindowUnavailable, type Answer, type PageSource, type WindowPort } from "../window-port.ts"
import { collectComplaints, endProcess, expectEnd, hasEnded } from "../window-process.ts"
import { WindowReport, type HostOrder } from "./process-messages.ts"
import { windowCommand } from "./window-command.ts"

/** Where the window keeps its things, and how it is started. */
export interface NativeWindowOptions {
  /** The folder for what the web view keeps; made when missing. */
  readonly folder: string
  /** Learns of our own mistakes; people see none of it. */
  readonly report: (mistake: unknown) => void
  /** The program and its arguments that become the window process; this very program when left out. */
  readonly command?: readonly [string, ...string[]]
}

/** The native window: a web view of the system in a process of its own, at the end of an ipc channel. */
export function nativeWindow(options: NativeWindowOptions): WindowPort {
  const { closed, end } = expectEnd()
  let child: ChildProcess | undefined
  return {
    async open(page, answer) {
      if (!hasDisplay(process.platform, process.env)) throw new WindowUnavailable("There is no screen here.")
      await mkdir(options.folder, { recursive: true, mode: 0o700 })
      child = start(options, page)
      child.once("exit", (code) => end(code === 0 ? "closed" : "failed"))
      child.once("error", () => end("failed"))
      await listen(child, answer, options.report)
    },
    notify: (event) => tell(child, { kind: "deliver", message: encodeEvent(event) }),
    focus: () => tell(child, { kind: "focus" }),
    async close() {
      if (child === undefined) return end("closed")
      tell(child, { kind: "close" })
      await endProcess(child)
    },
    closed,
  }
}

function start({ command = windowCommand(), folder }: NativeWindowOptions, page: PageSource): ChildProcess {
  const [program, ...words] = command
  const child = spawn(program, words, {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // GTK takes the language of its own words, those of the text fields' menus, from here.
    env: { ...process.env, LANGUAGE: page.language },
  })
  tell(child, { kind: "open", files: page.files, title: page.title, data: folder })
  return child
}

/** Serves the page's messages; resolves when the window has opened. */
function listen(child: ChildProcess, answer: Answer, report: (mistake: unknown) => void): Promise<void> {
  const complaints = collectComplaints(child)
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => reject(new WindowUnavailable(cause.message)))
    child.once("exit", () => reject(new WindowUnavailable(complaints() || "The window's process ended.")))
    child.on("message", (message) => {
      const said = WindowReport.safeParse(message)
      if (!said.success) return
      if (said.data.kind === "opened") resolve()
      if (said.data.kind === "unavailable") reject(new WindowUnavailable(said.data.why))
      if (said.data.kind === "asked") void reply(child, said.data.message, answer, report)
    })
  })
}

async function reply(
  child: ChildProcess,
  text: string,
  answer: Answer,
  report: (mistake: unknown) => void,
): Promise<void> {
  const message = await answerPage(text, answer, report)
  if (message !== undefined) tell(child, { kind: "deliver", message })
}

function tell(child: ChildProcess | undefined, order: HostOrder): void {
  if (child === undefined || hasEnded(child) || !child.connected) return
  // The window may go while it is told; then nobody is left to hear it.
  child.send(order, () => undefined)
}
