import type { EntryChange } from "../operations/entry-changes.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

interface ListedKey {
  readonly key: string
  readonly name?: string
  readonly use: string
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

const CHANGES: Readonly<Record<EntryChange["change"], string>> = {
  founds: "founds the party",
  "adds-device": "lets a device sign:",
  "drops-device": "stops using the device",
  "adds-node": "lets a node open sessions:",
  "drops-node": "stops using the node",
  revokes: "disowns the key",
  moves: "moves to",
  "names-witnesses": "names witnesses:",
  "dismisses-witnesses": "dismisses its witnesses",
  ends: "ENDS THE IDENTITY",
  rotates: "renews the update key",
}

/** What an entry changes, one line each. */
export function changeWords(changes: readonly EntryChange[]): readonly string[] {
  return changes.map(({ change, what }) => `  ${CHANGES[change]}${what === undefined ? "" : ` ${what}`}`)
}

export function keyListWords(output: Output): string {
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
    `${did}, version ${versions}${deactivated ? ", ENDED" : ""}`,
    columns(
      ["key", "what", "name", "state"],
      keys.map((key) => [key.key, key.use, key.name ?? (key.here ? "(this computer)" : ""), stateWords(key)]),
    ),
    sealed ? "A passphrase seals this computer's key." : "No passphrase seals this computer's key.",
    witnesses === undefined
      ? "No witnesses: whoever has the words can change this identity."
      : `${witnesses.threshold} of ${witnesses.keys.length} witnesses must agree to every change.`,
    ...pending.flatMap((waiting) => [
      `Version ${waiting.version} waits: ${waiting.agreed} of ${waiting.threshold} witnesses agreed.`,
      ...changeWords(waiting.changes),
    ]),
    ...(recoveryOnDisk === undefined
      ? []
      : [
          `! The recovery words are on this computer: ${recoveryOnDisk}`,
          "  Write them on paper, keep it at two places, and delete the file.",
        ]),
  ].join("\n")
}

export function appendWords(output: Output): string {
  const { version, key, pending } = output as unknown as {
    version: number
    key?: string
    pending?: PendingWords
  }
  if (pending !== undefined) {
    return [
      `Version ${version} is signed and has no effect yet: ${pending.agreed} of ${pending.threshold} witnesses agreed.`,
      ...changeWords(pending.changes),
      "It travels with the next sync. Tell the witnesses; they run: commonshelf witness requests",
    ].join("\n")
  }
  return `Done: version ${version} of this identity${key === undefined ? "" : `, key ${plain(key)}`}. It travels with the next sync.`
}

function stateWords({ inUse, here, revokedAt, use }: ListedKey): string {
  if (revokedAt !== undefined) return `revoked as of ${revokedAt}`
  if (!inUse) return "no longer used"
  return `${use === "device" ? "signs" : "opens sessions"}${here ? ", here" : ""}`
}
