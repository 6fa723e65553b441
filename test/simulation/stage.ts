import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "vitest"
import { storyClock } from "../../apps/node/src/story/clock.ts"
import { byInvite } from "../../apps/node/src/story/by-invite.ts"
import { openStory, STORY_DAYS, type Story } from "../../apps/node/src/story/story.ts"
import { openWeather } from "./weather.ts"

/** The story in a weather that cuts its links. */
export interface Stage extends Story {
  readonly storm: () => void
  readonly cuts: () => number
}

/** The last day of the story; the hours of the day are enough for it. */
const ENDS = Date.parse("2026-11-25T09:00:00Z")

/** Opens the story with links that fall by the seed. */
export async function openStage(seed: number): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), "commonshelf-story-"))
  const weather = openWeather(seed)
  const started = performance.now()
  const over = new AbortController()
  const ground = {
    root,
    clock: storyClock(STORY_DAYS, () => ENDS + performance.now() - started),
    demo: false,
    signal: over.signal,
    onError: (error: unknown) => expect.soft(error).toBeUndefined(),
  }
  const story = await openStory(ground, byInvite(weather.carry))
  return {
    ...story,
    storm: weather.storm,
    cuts: weather.cuts,
    async close() {
      over.abort()
      await weather.close()
      await story.close()
      rmSync(root, { recursive: true })
    },
  }
}

/** Plays a chapter and looks at every moment of it. */
export async function follow<Moment extends { readonly kind: string }>(
  chapter: AsyncIterable<Moment>,
  look: { readonly [Kind in Moment["kind"]]: (moment: Extract<Moment, { kind: Kind }>) => Promise<void> },
): Promise<void> {
  const seen = new Set<string>()
  // Each is called with its own kind.
  const looks = look as unknown as Readonly<Record<string, (moment: Moment) => Promise<void>>>
  for await (const moment of chapter) {
    await looks[moment.kind]?.(moment)
    seen.add(moment.kind)
  }
  expect([...seen].toSorted()).toEqual(Object.keys(look).toSorted())
}
