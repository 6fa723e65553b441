import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { formatInstant } from "@commonshelf/statement"
import { demoDates } from "./dates.ts"
import type { NodeProcess } from "./node-process.ts"
import { openPage } from "./open-page.ts"
import { play } from "./play.ts"
import { demoOutput, guideWords } from "./guide.ts"

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Four nodes on this computer with invented data, until Ctrl-C. Whatever ends it, its processes end and its homes are
 * deleted.
 */
export async function runDemonstration({ json, open }: { json: boolean; open: boolean }): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`)
  tell("Demo: 4 nodes on this computer. Nothing leaves it. Ctrl-C ends and deletes everything.")
  const over = new AbortController()
  const stop = (): void => over.abort()
  for (const signal of SIGNALS) process.on(signal, stop)
  const stopped = new Promise<void>((resolve) => over.signal.addEventListener("abort", () => resolve()))
  const processes: NodeProcess[] = []
  const root = mkdtempSync(join(tmpdir(), "commonshelf-demo-"))
  const show = async (): Promise<void> => {
    const played = await new Promise<Awaited<ReturnType<typeof play>>>((resolve, reject) => {
      const onStarted = (started: NodeProcess): void => {
        processes.push(started)
        started.lost.catch(reject)
      }
      play({ root, signal: over.signal, dates: demoDates(formatInstant(Date.now())), tell, onStarted }).then(resolve, reject)
    })
    void played
  }
  try {
    await Promise.race([stopped, show()])
  } finally {
    over.abort()
    await Promise.all(processes.map((started) => started.end()))
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
