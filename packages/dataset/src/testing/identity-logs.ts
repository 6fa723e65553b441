import {
  appendEntry,
  digestBytes,
  logEntryText,
  utf8,
  type IdentityChange,
  type LogEntry,
} from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceLogEntry } from "../store/identity-log.ts"

/** An entry as the dataset takes it. */
export function sourceEntry({ scid }: Pick<TestIdentity, "scid">, entry: LogEntry): SourceLogEntry {
  return { party: scid, digest: digestBytes(utf8(logEntryText(entry))), entry }
}

/** The log of a party with further versions, each said at its time. */
export function testLog(
  party: TestIdentity,
  ...changes: readonly { readonly at: string; readonly change: IdentityChange }[]
): readonly SourceLogEntry[] {
  let log: readonly LogEntry[] = party.log
  for (const { at, change } of changes) {
    const next = appendEntry({ log, masterSeed: party.masterSeed, at, change })
    if (!next.ok) throw new Error(next.error.message)
    log = [...log, next.value]
  }
  return log.map((entry) => sourceEntry(party, entry))
}

/** The log of a party that disowns a key as of an instant, and says so at another. */
export function logWithRevoked(
  party: TestIdentity,
  { as, said }: { readonly as: string; readonly said: string },
): readonly SourceLogEntry[] {
  const revoked = [{ multikey: party.device.multikey, at: as }]
  return testLog(party, { at: said, change: { revoked } })
}
