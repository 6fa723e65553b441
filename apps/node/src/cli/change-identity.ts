import {
  appendEntry,
  logEntryText,
  parseLogEntry,
  readDocumentKeys,
  type IdentityChange,
  type LogEntry,
  type Multikey,
} from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { readHome, type HomePaths } from "../home/home.ts"
import type { Output } from "../operations/operation.ts"
import { masterSeedFor } from "./secrets.ts"
import { keySays } from "../messages/key.ts"
import { detailOf } from "../messages/detail.ts"

/** The keys that a log lists now, revoked ones left out. */
export interface PresentKeys {
  readonly devices: readonly Multikey[]
  readonly nodes: readonly Multikey[]
}

/**
 * Changes the identity of a home's party: this process signs the entry with the recovery words, and the node of the home,
 * which may be serving, gets the signed entry only.
 */
export async function changeIdentity(
  home: {
    readonly paths: HomePaths
    readonly ask: (operation: string, input: unknown) => Promise<Output>
    readonly wordsFile: string | undefined
    /** Another change waits that is not the owner's: this one is its rival. */
    readonly despitePending?: boolean
  },
  changeOf: (present: PresentKeys) => IdentityChange,
): Promise<Output> {
  const { paths, ask, wordsFile, despitePending } = home
  readHome(paths)
  const { entries, pending } = (await ask("key log", {})) as unknown as {
    entries: readonly string[]
    pending: readonly string[]
  }
  if (pending.length > 0 && despitePending !== true) {
    throw new Failure(EXIT.failed, "entry-pending", keySays.pending(), {
      hint: keySays.seePending(),
    })
  }
  const log = entries.flatMap((text) => {
    const entry = parseLogEntry(text)
    return entry.ok ? [entry.value] : []
  })
  return ask("key append", { entry: logEntryText(nextEntry(log, masterSeedFor(paths, wordsFile), changeOf)) })
}

/** The next entry of a log. @throws Failure when the words belong to another identity, or the change does not fit */
export function nextEntry(
  log: readonly LogEntry[],
  masterSeed: Uint8Array,
  changeOf: (present: PresentKeys) => IdentityChange,
): LogEntry {
  const last = log.at(-1)
  if (last === undefined) throw new Failure(EXIT.failed, "log-missing", keySays.logMissing())
  const change = changeOf(presentKeys(last))
  const entry = appendEntry({ log, masterSeed, at: instantAfter(last.versionTime), change })
  if (entry.ok) return entry.value
  const { kind, message } = entry.error
  if (kind === "master-seed-wrong")
    throw new Failure(EXIT.wrongPassphrase, "words-wrong", keySays.wordsWrong())
  throw new Failure(EXIT.usage, kind, detailOf(kind, message))
}

function presentKeys({ state }: LogEntry): PresentKeys {
  const present = readDocumentKeys(state).filter(({ revokedAt }) => revokedAt === undefined)
  return {
    devices: present.filter(({ assertion }) => assertion).map(({ multikey }) => multikey),
    nodes: present.filter(({ authentication }) => authentication).map(({ multikey }) => multikey),
  }
}

/** Now, or a second after the last entry where this computer's clock is behind it. */
function instantAfter(last: string): string {
  return formatInstant(Math.max(Date.now(), Date.parse(last) + 1000))
}
