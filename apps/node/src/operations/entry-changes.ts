import { hostOfDid, readDocumentKeys, type LogEntry } from "@commonshelf/identity"

/** What an entry of an identity log changes, as a person who is to agree to it must know it. */
export interface EntryChange {
  readonly change:
    | "founds"
    | "adds-device"
    | "drops-device"
    | "adds-node"
    | "drops-node"
    | "revokes"
    | "moves"
    | "names-witnesses"
    | "dismisses-witnesses"
    | "ends"
    | "rotates"
  readonly what?: string
}

/** What an entry changes in what was before; a change of the update key alone is `rotates`. */
export function entryChanges(before: LogEntry | undefined, entry: LogEntry): readonly EntryChange[] {
  if (before === undefined) return [{ change: "founds", what: entry.state.id }]
  const changes = [...keyChanges(before, entry), ...parameterChanges(before, entry)]
  return changes.length === 0 ? [{ change: "rotates" }] : changes
}

function keyChanges(before: LogEntry, entry: LogEntry): readonly EntryChange[] {
  const [old, now] = [usable(before), usable(entry)]
  const differ = (change: EntryChange["change"], of: readonly string[], less: readonly string[]) =>
    of.filter((key) => !less.includes(key)).map((what) => ({ change, what }))
  return [
    ...differ("adds-device", now.devices, old.devices),
    ...differ("drops-device", old.devices, [...now.devices, ...now.revoked]),
    ...differ("adds-node", now.nodes, old.nodes),
    ...differ("drops-node", old.nodes, [...now.nodes, ...now.revoked]),
    ...differ("revokes", now.revocations, old.revocations),
  ]
}

function parameterChanges(before: LogEntry, { state, parameters }: LogEntry): readonly EntryChange[] {
  const { witness, deactivated } = parameters
  const names = witness?.witnesses?.map(({ id }) => id.replace("did:key:", "")) ?? []
  return [
    ...(state.id === before.state.id ? [] : [{ change: "moves" as const, what: hostOfDid(state.id) }]),
    ...(witness === undefined
      ? []
      : names.length === 0
        ? [{ change: "dismisses-witnesses" as const }]
        : [{ change: "names-witnesses" as const, what: `${witness.threshold} of ${names.join(", ")}` }]),
    ...(deactivated === true ? [{ change: "ends" as const }] : []),
  ]
}

function usable({ state }: LogEntry) {
  const keys = readDocumentKeys(state)
  const inUse = keys.filter(({ revokedAt }) => revokedAt === undefined)
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== undefined)
  return {
    devices: inUse.filter(({ assertion }) => assertion).map(({ multikey }) => multikey),
    nodes: inUse.filter(({ authentication }) => authentication).map(({ multikey }) => multikey),
    revoked: revoked.map(({ multikey }) => multikey),
    revocations: revoked.map(({ multikey, revokedAt }) => `${multikey} as of ${revokedAt}`),
  }
}
