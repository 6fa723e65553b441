import { spawn, type ChildProcess } from "node:child_process"
import { createInterface } from "node:readline"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { demoSays } from "../messages/demo.ts"

/** What a node prints when it serves. */
const Ready = z.object({ event: z.literal("ready"), http: z.string(), sync: z.string() })
export type Ready = z.infer<typeof Ready>

/** How long a node may take to close before it is killed. */
const CLOSE_MS = 5000

/** A node in a process of its own, which ends when its standard input does: it cannot outlive this process. */
export interface NodeProcess {
  /** Where it serves. Rejects when it ends before. */
  readonly ready: Promise<Ready>
  /** Rejects when the process ends although nobody told it to; never resolves. */
  readonly lost: Promise<never>
  /** Ends the process; resolves when it is gone. */
  end(): Promise<void>
}

/** Starts the command that runs here once more, to serve the home at `root`. */
export function startNodeProcess(name: string, root: string): NodeProcess {
  const [, entry = ""] = process.argv
  const command = ["--home", root, "serve", "--demo", "--until-stdin-ends"]
  const child = spawn(process.execPath, [...process.execArgv, entry, ...command], {
    stdio: ["pipe", "pipe", "inherit"],
  })
  let ending = false
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message))
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const lost = gone.then((how) =>
    ending ? new Promise<never>(() => undefined) : Promise.reject(lostNode(name, how)),
  )
  const ready = Promise.race([firstLine(child), lost])
  // Both are awaited elsewhere, perhaps later than they reject.
  for (const promise of [lost, ready]) promise.catch(() => undefined)
  return {
    ready,
    lost,
    async end() {
      ending = true
      child.stdin.on("error", () => undefined).end()
      const timer = setTimeout(() => child.kill("SIGKILL"), CLOSE_MS)
      await gone
      clearTimeout(timer)
    },
  }
}

function firstLine({ stdout }: ChildProcess): Promise<Ready> {
  if (stdout === null) throw new TypeError("a node's output is a pipe")
  return new Promise((resolve) => {
    // The interface goes on reading, so that the pipe never fills.
    createInterface({ input: stdout }).once("line", (line) => resolve(Ready.parse(JSON.parse(line))))
  })
}

function lostNode(name: string, how: string): Failure {
  return new Failure(EXIT.failed, "node-lost", demoSays.nodeLost({ name, how }), {
    hint: demoSays.printedAbove(),
  })
}
