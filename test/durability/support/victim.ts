import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Digest } from "@commonshelf/identity"

const PROGRAM = join(import.meta.dirname, "victim.mjs")

/** What a victim is told to do. */
export interface Order {
  readonly home: string
  readonly round: number
  /** A peer's invite: taken the first time; then the peer is called at every start. */
  readonly invite?: string
  readonly work: "talk" | "till"
  /** How often it speaks. */
  readonly steps?: number
  /** Months of a till to import and to publish. */
  readonly files?: readonly { readonly month: string; readonly base64: string }[]
  /** It kills itself this long after it began this step. */
  readonly aim?: { readonly step: number; readonly microseconds: number }
}

/** What it said when the home was open. */
export interface Held {
  readonly digests: readonly Digest[]
  readonly imports: readonly {
    readonly fileDigest: string
    readonly accepted: number
    readonly already: number
  }[]
  readonly begun: readonly { readonly month: string; readonly state: string }[]
  /** The period of every release in its commons. */
  readonly released: readonly string[]
}

/** Something that it told after it was done. */
export type Done =
  | { readonly event: "did"; readonly digests: readonly Digest[] }
  | { readonly event: "imported" | "published"; readonly month: string }
  | { readonly event: "aimed" | "idle" }

/** A node in a process that will be killed. */
export interface Victim {
  /** Resolves when it has loaded everything. */
  readonly booted: Promise<void>
  /** Gives it its order; resolves with what its home holds. @throws with what it said, when it does not open the home */
  start(order: Order): Promise<Held>
  /** All that it told before it died, in its order. */
  readonly told: readonly Done[]
  /** Resolves when it has told that it is done with its work, or has died. */
  readonly idle: Promise<void>
  /** Kills it, unless it is dead; resolves when it is and all that it told has been read. */
  kill(): Promise<void>
}

/** Starts a process that has everything loaded and waits for its order. */
export function prepareVictim(): Victim {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["pipe", "pipe", "pipe"] })
  const told: Done[] = []
  let errors = ""
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text))
  // Writing to one that died is part of the story.
  child.stdin.on("error", () => undefined)
  const held = resolvers<Held>()
  const idle = resolvers<void>()
  const booted = resolvers<void>()
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = parseLine(line)
    if (event === undefined) return
    if (event.event === "holds") held.resolve(event)
    else if (event.event === "booted") booted.resolve()
    else told.push(event)
    if (event.event === "idle") idle.resolve()
  })
  const dead = new Promise<void>((resolve) => child.once("close", () => resolve()))
  void dead.then(() => {
    held.reject(new Error(`it ended before its home was open: ${errors}`))
    idle.resolve()
    booted.resolve()
    return undefined
  })
  held.promise.catch(() => undefined)
  return {
    told,
    idle: idle.promise,
    booted: booted.promise,
    start(order) {
      child.stdin.write(`${JSON.stringify(order)}\n`)
      return held.promise
    },
    async kill() {
      child.kill("SIGKILL")
      await dead
    },
  }
}

type Event = Done | ({ readonly event: "holds" } & Held) | { readonly event: "booted" }

/** A line may be cut short by the kill: then it was never told. */
function parseLine(line: string): Event | undefined {
  try {
    return JSON.parse(line) as Event // what victim.mjs prints
  } catch {
    return undefined
  }
}

function resolvers<T>() {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
