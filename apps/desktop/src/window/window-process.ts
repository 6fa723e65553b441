import type { ChildProcess } from "node:child_process"
import type { WindowEnd } from "./window-port.ts"

/** How long a window may take to close before its process is ended. */
const PATIENCE_MS = 5_000

/** The end of a window, which is known once: `end` after the first time changes nothing. */
export interface Ending {
  readonly closed: Promise<WindowEnd>
  readonly end: (how: WindowEnd) => void
}

export function expectEnd(): Ending {
  let end: Ending["end"] = () => undefined
  const closed = new Promise<WindowEnd>((resolve) => {
    end = resolve
  })
  return { closed, end }
}

/** Resolves when the process is gone; ends it if it does not go by itself. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const impatience = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS)
  await gone
  clearTimeout(impatience)
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** The last lines of what the process complained of, for the person who looks into a failure. */
export function collectComplaints(child: ChildProcess): () => string {
  let complaints = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints = (complaints + text).slice(-2_000)
  })
  return () => complaints.trim()
}
