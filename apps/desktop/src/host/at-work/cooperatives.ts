import type { CommonsNode } from "@commonshelf/node"
import type { Cooperative, SyncLine } from "../../protocol/answers.ts"

/** The cooperatives that invited this supplier, by name. */
export function readCooperatives({ replica }: CommonsNode): readonly Cooperative[] {
  return replica
    .peers()
    .filter(({ role }) => role === "cooperative")
    .map(({ scid, name, state, inStep, lastSeenAt, lastFailure }) => ({
      scid,
      name,
      state,
      inStep,
      ...(lastSeenAt !== undefined && { lastSeenAt }),
      ...(lastFailure !== undefined && { lastFailure }),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/**
 * The one line about being in step. Only what cooperatives said that they hold counts as told [E1].
 *
 * @param waiting own statements that have not arrived at every cooperative
 */
export function syncLine(cooperatives: readonly Cooperative[], waiting: number, now: string): SyncLine {
  if (cooperatives.length === 0) return { kind: "alone" }
  const connected = cooperatives.filter(({ state }) => state === "connected")
  if (connected.length === 0) {
    const since = cooperatives
      .flatMap(({ lastSeenAt }) => lastSeenAt ?? [])
      .toSorted()
      .at(-1)
    return { kind: "offline", waiting, ...(since !== undefined && { since }) }
  }
  if (waiting > 0) return { kind: "sending", waiting }
  if (!connected.every(({ inStep }) => inStep)) return { kind: "receiving" }
  return { kind: "up-to-date", with: connected.map(({ name }) => name).join(", "), at: now }
}
