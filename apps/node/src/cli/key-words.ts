import type { EntryChange } from "../operations/entry-changes.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"
import type { Words } from "../messages/words.ts"
import { changeSays, keySays, useSays } from "../messages/key.ts"
import { columnSays } from "../messages/common.ts"

interface ListedKey {
  readonly key: string
  readonly name?: string
  readonly use: "device" | "node"
  readonly inUse: boolean
  readonly here: boolean
  readonly revokedAt?: string
}

/** An entry that waits for its witnesses. */
export interface PendingWords {
  readonly version: number
  readonly versionId: string
  readonly at: string
  readonly changes: readonly EntryChange[]
  readonly agreed: number
  readonly threshold: number
}

/** What an entry changes, one line each. */
export function changeWords(changes: readonly EntryChange[], { say }: Words): readonly string[] {
  return changes.map(
    ({ change, what }) => `  ${say(changeSays[change]())}${what === undefined ? "" : ` ${what}`}`,
  )
}

export function keyListWords(output: Output, words: Words): string {
  const { say } = words
  const { keys, pending, did, versions, deactivated, sealed, witnesses, recoveryOnDisk } =
    output as unknown as {
      did: string
      versions: number
      deactivated: boolean
      keys: readonly ListedKey[]
      sealed: boolean
      witnesses?: { threshold: number; keys: readonly string[] }
      pending: readonly PendingWords[]
      recoveryOnDisk?: string
    }
  return [
    say((deactivated ? keySays.versionEnded : keySays.version)({ did, version: versions })),
    columns(
      [say(keySays.key()), say(keySays.use()), say(columnSays.name()), say(columnSays.state())],
      keys.map((key) => [
        key.key,
        say(useSays[key.use]()),
        key.name ?? (key.here ? say(keySays.thisComputer()) : ""),
        stateWords(key, words),
      ]),
    ),
    say(sealed ? keySays.sealed() : keySays.notSealed()),
    witnesses === undefined
      ? say(keySays.noWitnesses())
      : say(keySays.mustAgree({ threshold: witnesses.threshold, count: witnesses.keys.length })),
    ...pending.flatMap((waiting) => [
      say(keySays.waits({ version: waiting.version, agreed: waiting.agreed, threshold: waiting.threshold })),
      ...changeWords(waiting.changes, words),
    ]),
    ...(recoveryOnDisk === undefined
      ? []
      : [say(keySays.wordsHere({ file: recoveryOnDisk })), say(keySays.toPaper())]),
  ].join("\n")
}

export function appendWords(output: Output, words: Words): string {
  const { say } = words
  const { version, key, pending } = output as unknown as {
    version: number
    key?: string
    pending?: PendingWords
  }
  if (pending !== undefined) {
    return [
      say(keySays.noEffectYet({ version, agreed: pending.agreed, threshold: pending.threshold })),
      ...changeWords(pending.changes, words),
      say(keySays.tellWitnesses()),
    ].join("\n")
  }
  return say(key === undefined ? keySays.done({ version }) : keySays.doneKey({ version, key: plain(key) }))
}

function stateWords({ inUse, here, revokedAt, use }: ListedKey, { say }: Words): string {
  if (revokedAt !== undefined) return say(keySays.revokedAsOf({ at: revokedAt }))
  if (!inUse) return say(keySays.notUsed())
  return say(
    use === "device"
      ? here
        ? keySays.signsHere()
        : keySays.signs()
      : here
        ? keySays.opensHere()
        : keySays.opens(),
  )
}
