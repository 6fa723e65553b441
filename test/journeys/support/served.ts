import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { StartedCommand } from "./stage.ts"

/** How to serve a home; both addresses are of loopback, on ports that the system chooses, unless told. */
export interface ServeSettings {
  readonly http?: string
  readonly sync?: string
  /** Environment of the process besides the inherited. */
  readonly env?: NodeJS.ProcessEnv
  /** More options of `serve`. */
  readonly more?: readonly string[]
}

/** A node that serves its home in a process of its own. */
export interface Served {
  readonly home: string
  readonly pid: number
  /** `http://127.0.0.1:PORT` */
  readonly http: string
  /** `ws://127.0.0.1:PORT` */
  readonly sync: string
  /** Asks the node by HTTP as its owner. @throws when it refuses or is gone: then nothing was acknowledged */
  ask<T extends object>(operation: string, input?: object): Promise<T>
  /** Asks it to end, as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>
  /** What it wrote to its log so far. */
  log(): string
  /** Ends it without warning. */
  kill9(): Promise<void>
}

type Start = (args: readonly string[], env?: NodeJS.ProcessEnv) => StartedCommand

const READY_LIMIT_MS = 120_000

/** Serves a home; resolves at its ready line. @throws with what it said when it ends instead */
export async function serveOn(start: Start, home: string, settings: ServeSettings = {}): Promise<Served> {
  const { http = "127.0.0.1:0", sync = "127.0.0.1:0", env, more = [] } = settings
  const child = start(["--home", home, "serve", "--http", http, "--sync", sync, ...more, "--json"], env)
  let log = ""
  child.stderr.on("data", (text: string) => (log += text))
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve))
  const ready = await readyLine(child)
  return {
    home,
    pid: child.pid ?? 0,
    ...ready,
    ask: (operation, input = {}) => askAsOwner(home, operation, input),
    log: () => log,
    stop() {
      child.kill("SIGTERM")
      return exited
    },
    async kill9() {
      child.kill("SIGKILL")
      await exited
    },
  }
}

function readyLine(child: StartedCommand): Promise<{ http: string; sync: string }> {
  return new Promise((resolve, reject) => {
    let stdout = ""
    let stderr = ""
    const limit = setTimeout(() => reject(new Error(`not ready after ${READY_LIMIT_MS} ms`)), READY_LIMIT_MS)
    child.stderr.on("data", (text: string) => (stderr += text))
    child.once("close", () => {
      clearTimeout(limit)
      reject(new Error(`ended before it was ready: ${stdout}${stderr}`))
    })
    child.stdout.on("data", (text: string) => {
      stdout += text
      const [line, more] = stdout.split("\n")
      if (line === undefined || more === undefined) return
      clearTimeout(limit)
      const { http, sync } = JSON.parse(line) as { http: string; sync: string } // the contract's ready line
      resolve({ http, sync })
    })
  })
}

async function askAsOwner<T extends object>(home: string, operation: string, input: object): Promise<T> {
  const serving = JSON.parse(readFileSync(join(home, "serving.json"), "utf8")) as {
    http: string
    token: string
  } // what the serving node wrote
  const response = await fetch(`${serving.http}/api/v1/operations/${encodeURIComponent(operation)}`, {
    method: "POST",
    // A connection of its own: one that was kept may be of a node that has ended since.
    headers: {
      authorization: `Bearer ${serving.token}`,
      "content-type": "application/json",
      connection: "close",
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(READY_LIMIT_MS),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(answer)}`)
  return answer as T // the contract's shape, which the tests assert
}
