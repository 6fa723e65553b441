import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { formatInstant } from "@commonshelf/statement"
import { createTeller } from "../cli/output.ts"
import { EXIT, Failure } from "../failure.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { demoDates } from "./dates.ts"
import { guideOutput, guideWords, placesOf } from "./guide.ts"
import type { NodeProcess } from "./node-process.ts"
import { openPage } from "./open-page.ts"
import { play, type Stage } from "./play.ts"
import { demoSays } from "../messages/demo.ts"

export interface DemonstrationOptions {
  /** One JSON object at the end instead of words. */
  readonly json: boolean
  readonly words: Words
  /** Opens the first page in a browser. */
  readonly open: boolean
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * Four nodes on this computer with invented data, until Ctrl-C. Whatever ends it, its processes end and its homes are
 * deleted; killed outright, it leaves its temporary folder behind, but no process.
 *
 * @throws Failure when one of the nodes ends by itself, or there is no room for the homes
 */
export async function runDemonstration(options: DemonstrationOptions): Promise<void> {
  tell(options.words.say(demoSays.begins()))
  const over = new AbortController()
  const stop = (): void => over.abort()
  for (const signal of SIGNALS) process.on(signal, stop)
  // Nobody reads any more.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", stop)
  const root = makeRoot()
  const processes: NodeProcess[] = []
  const tellIn = (told: Sentence | string): void =>
    tell(typeof told === "string" ? told : options.words.say(told))
  try {
    await untilOver(over.signal, (onLost) => {
      const onStarted = (started: NodeProcess): void => {
        processes.push(started)
        started.lost.catch(onLost)
      }
      return perform(
        { root, signal: over.signal, dates: demoDates(formatInstant(Date.now())), tell: tellIn, onStarted },
        options,
      )
    })
  } finally {
    stop()
    await Promise.all(processes.map((started) => started.end()))
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}

/** Resolves when the signal is aborted; rejects when the performance does or a node is lost. */
function untilOver(
  signal: AbortSignal,
  start: (onLost: (reason: unknown) => void) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => resolve())
    start(reject).catch(reject)
  })
}

/** Plays, and shows where to look around. */
async function perform(stage: Stage, { json, words, open }: DemonstrationOptions): Promise<void> {
  const played = await play(stage)
  const places = await placesOf(played.nodes)
  createTeller({ json: () => json, words }).tell(guideOutput(places, played), () =>
    guideWords(places, stage.dates.year, words),
  )
  const [first] = places
  if (open && first !== undefined) openPage(first.page, tell)
}

function makeRoot(): string {
  try {
    return mkdtempSync(join(tmpdir(), "commonshelf-demo-"))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure(
      EXIT.failed,
      "no-temporary-folder",
      demoSays.noPlace({ folder: tmpdir(), detail: reason }),
      {
        hint: demoSays.nameTmp(),
      },
    )
  }
}

/** Data go to stdout; what is told on the way is not data. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
