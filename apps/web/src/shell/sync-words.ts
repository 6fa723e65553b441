import { formatTime, isolatedNames, wordingOf } from "@commonshelf/page"
import type { PeerAnswer, StatusAnswer } from "../api/answers.ts"
import { valueOf, type Resource } from "../api/resource.ts"
import type { Words } from "../messages/words.ts"

/** How things stand between this page, its node and the node's peers, in one line. */
export interface SyncLine {
  /** Whether the reader should know that something is not as it should be. */
  readonly tone: "quiet" | "attention"
  readonly text: string
}

/**
 * One line, always at the same place. Says "up to date" only of peers whose heads the node knows to be its own. A reader
 * on another device is not told the status; then the line says that the node answers.
 */
export function syncInWords(node: Resource<unknown>, status: Resource<StatusAnswer>, words: Words): SyncLine {
  const { locale, say } = words
  const time = (at: number) => formatTime(locale, at)
  if (node.kind === "loading") return { tone: "quiet", text: say("loading") }
  if (node.kind === "failed")
    return { tone: "attention", text: say("sync.unreachable", { since: time(node.since) }) }
  if (node.kind === "stale") {
    const times = { since: time(node.since), loaded: time(node.loadedAt) }
    return { tone: "attention", text: say("sync.stale", times) }
  }
  const at = time(node.loadedAt)
  const peers = valueOf(status)?.peers
  return peers === undefined
    ? { tone: "quiet", text: say("sync.answers", { time: at }) }
    : peersInWords(peers, at, words)
}

function peersInWords(peers: readonly PeerAnswer[], time: string, { locale, say }: Words): SyncLine {
  const connected = peers.filter(({ state }) => state === "connected")
  const others = connected.filter(({ inStep }) => inStep !== true)
  const named = (some: typeof peers) =>
    isolatedNames(
      some.map(({ name, names }) => wordingOf(names ?? name, locale).text),
      locale,
    )
  if (peers.length === 0) return { tone: "quiet", text: say("sync.alone") }
  if (connected.length === 0) return { tone: "attention", text: say("sync.offline") }
  if (others.length > 0) return { tone: "quiet", text: say("sync.exchanging", { names: named(others) }) }
  return { tone: "quiet", text: say("sync.upToDate", { names: named(connected), time }) }
}
