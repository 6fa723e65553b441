import type { StatusAnswer } from "../api/answers.ts"
import type { Resource } from "../api/resource.ts"
import { formatTime } from "../messages/format.ts"
import type { Words } from "../messages/words.tsx"
import { wordingOf } from "./wording.ts"

/** How things stand between this page, its node and the node's peers, in one line. */
export interface SyncLine {
  /** Whether the reader should know that something is not as it should be. */
  readonly tone: "quiet" | "attention"
  readonly text: string
}

/** One line, always at the same place. Says "up to date" only of peers whose heads the node knows to be its own. */
export function syncInWords(status: Resource<StatusAnswer>, { locale, say }: Words): SyncLine {
  const time = (at: number) => formatTime(locale, at)
  if (status.kind === "loading") return { tone: "quiet", text: say("loading") }
  if (status.kind === "failed")
    return { tone: "attention", text: say("sync.unreachable", { since: time(status.since) }) }
  if (status.kind === "stale") {
    const times = { since: time(status.since), loaded: time(status.loadedAt) }
    return { tone: "attention", text: say("sync.stale", times) }
  }
  const { peers } = status.value
  const connected = peers.filter(({ state }) => state === "connected")
  const inStep = connected.filter((peer) => peer.inStep === true)
  const names = (some: typeof peers) =>
    new Intl.ListFormat(locale).format(some.map(({ name }) => isolated(wordingOf(name, locale).text)))
  if (peers.length === 0) return { tone: "quiet", text: say("sync.alone") }
  if (connected.length === 0) return { tone: "attention", text: say("sync.offline") }
  if (inStep.length < connected.length) {
    return {
      tone: "quiet",
      text: say("sync.exchanging", { names: names(connected.filter((peer) => peer.inStep !== true)) }),
    }
  }
  return { tone: "quiet", text: say("sync.upToDate", { names: names(inStep), time: time(status.loadedAt) }) }
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what `<bdi>` is in plain text (UAX #9). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
