import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTeller } from "../cli/output.ts"
import { EXIT, Failure } from "../failure.ts"
import { demoSays } from "../messages/demo.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import { keepRunning } from "../service/keep-running.ts"
import { createLog, errorFacts, quietLibraries } from "../service/log.ts"
import { storyClock } from "../story/clock.ts"
import { byStick } from "../story/by-stick.ts"
import { openStory, STORY_DAYS } from "../story/story.ts"
import type { Ground } from "../story/story-node.ts"
import { guideOutput, guideWords, placesOf } from "./guide.ts"
import { openPage } from "./open-page.ts"
import { play } from "./play.ts"

export interface DemonstrationOptions {
  /** One JSON object at the end instead of words. */
  readonly json: boolean
  readonly words: Words
  /** Opens the first page in a browser. */
  readonly open: boolean
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

/**
 * The story of ten cooperatives, played by thirteen nodes in this process, which then serve their pages until Ctrl-C.
 * Whatever ends it, its homes are deleted; killed outright, it leaves its temporary folder behind.
 *
 * @throws Failure when there is no room for the homes
 */
export async function runDemonstration(options: DemonstrationOptions): Promise<void> {
  tell(options.words.say(demoSays.begins()))
  const over = new AbortController()
  const stop = (): void => over.abort()
  for (const signal of SIGNALS) process.on(signal, stop)
  // Nobody reads any more.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", stop)
  const log = createLog({ format: "human", level: "warn" })
  const onError = (error: unknown) => log.error("something went wrong", errorFacts(error))
  quietLibraries(log)
  keepRunning(onError)
  const root = makeRoot()
  const clock = storyClock(STORY_DAYS, () => Date.now())
  try {
    await perform({ root, clock, demo: true, signal: over.signal, onError }, options)
  } catch (error) {
    // Whatever was going on is refused from then on.
    if (!over.signal.aborted) throw error
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}

/** Plays, shows where to look around, and goes on serving until the signal. */
async function perform(ground: Ground, { json, words, open }: DemonstrationOptions): Promise<void> {
  const story = await openStory(ground, byStick)
  try {
    const played = await play(story, (sentence: Sentence) => tell(words.say(sentence)))
    const places = placesOf(story)
    createTeller({ json: () => json, words }).tell(guideOutput(places, story, played), () =>
      guideWords(places, story, words),
    )
    const [first] = places
    if (open && first !== undefined) openPage(first.page, (sentence) => tell(words.say(sentence)))
    await aborted(ground.signal)
  } finally {
    await story.close()
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve())
  })
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
