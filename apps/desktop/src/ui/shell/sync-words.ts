import { formatDay, formatTime, isolated, isolatedNames } from "@commonshelf/page"
import type { AtWork } from "../../protocol/answers.ts"
import type { Words } from "../messages/words.ts"

/** How things stand between this computer and the cooperatives, in one line. */
export interface SyncWords {
  /** Whether the reader should know that something is not as it should be. */
  readonly tone: "quiet" | "attention"
  readonly text: string
}

/** The one line of a desktop. "Up to date" is said only when the host says it. */
export function syncInWords(
  { sync, cooperatives }: Pick<AtWork, "sync" | "cooperatives">,
  words: Words,
): SyncWords {
  const { locale, say } = words
  switch (sync.kind) {
    case "alone":
      return { tone: "quiet", text: say("sync.alone") }
    case "up-to-date": {
      const time = formatTime(locale, Date.parse(sync.at))
      return { tone: "quiet", text: say("sync.upToDate", { name: isolated(sync.with), time }) }
    }
    case "sending":
      return { tone: "quiet", text: say("sync.sending", { count: sync.waiting }) }
    case "receiving":
      return { tone: "quiet", text: say("sync.receiving") }
    case "offline": {
      const saved = say("sync.offline", { count: sync.waiting })
      const failed = cooperatives
        .filter(({ lastFailure }) => lastFailure !== undefined)
        .map(({ name }) => name)
      if (sync.since === undefined || failed.length === 0) return { tone: "attention", text: saved }
      const names = isolatedNames(failed, locale)
      const cannot = say("sync.cannotReach", { names, since: instantInWords(locale, sync.since) })
      return { tone: "attention", text: `${cannot} · ${saved}` }
    }
  }
}

/** An instant as its day and time here. */
export function instantInWords(locale: Words["locale"], at: string): string {
  return `${formatDay(locale, at)}, ${formatTime(locale, Date.parse(at))}`
}
