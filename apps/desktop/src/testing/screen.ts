import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import type { Readable } from "node:stream"
import { until } from "./until.ts"

/** A screen of its own for one test, with a window manager, so that windows can be closed as a person closes them. */
export interface Screen {
  /** The value of `DISPLAY` for the programs on this screen. */
  readonly display: string
  /** The titles of the windows that are open now. */
  titles(): readonly string[]
  /** Closes a window as its cross does. */
  closeWindow(title: string): void
  /** Opens some other window, which takes the keyboard. */
  openOther(title: string): { end(): Promise<void> }
  /** The title of the window that has the keyboard. */
  activeTitle(): string
  end(): Promise<void>
}

/** `-noreset`: else the server throws everybody out whenever the only program on the screen ends. */
const XVFB = ["-displayfd", "3", "-noreset", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]

/** Opens a screen nobody else uses: the server itself picks a free number. */
export async function openScreen(): Promise<Screen> {
  const server = spawn("Xvfb", XVFB, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  })
  const display = `:${await firstLine(server)}`
  const env = { ...process.env, DISPLAY: display }
  const ask = (program: string, ...words: string[]): string =>
    execFileSync(program, words, { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  const manager = spawn("openbox", ["--sm-disable"], { env, stdio: "ignore" })
  const titles = (): readonly string[] =>
    ask("wmctrl", "-l")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split(/\s+/).slice(3).join(" "))
  await until("the window manager is there", () => ask("wmctrl", "-m").includes("Openbox"))
  return {
    display,
    titles,
    closeWindow: (title) => void ask("wmctrl", "-F", "-c", title),
    openOther: (title) => {
      const other = spawn("zenity", ["--info", "--text=.", `--title=${title}`], { env, stdio: "ignore" })
      return { end: () => endChild(other) }
    },
    activeTitle: () => ask("xdotool", "getactivewindow", "getwindowname").trim(),
    end: async () => {
      await endChild(manager)
      await endChild(server)
    },
  }
}

/** Ends a process that a test started, if it still runs. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill(signal)
  await gone
}

async function firstLine(server: ChildProcess): Promise<string> {
  const [, , , told] = server.stdio
  const [chunk] = (await once(told as Readable, "data")) as [Buffer] // the fourth of `stdio` above is a pipe
  return chunk.toString("utf8").trim()
}
