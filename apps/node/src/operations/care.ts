import { DEFAULT_RULES } from "@commonshelf/purchases"
import { z } from "zod"
import { writeBackup } from "../backup/write-backup.ts"
import { checkpointsHeldBack } from "../node/may-sign.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"

/** What is done so that nothing is lost, and how a node is inside. */
export const careOperations = [
  operation(
    "backup",
    z.strictObject({ file: z.string().max(4000), withoutLedger: z.boolean().exactOptional() }),
    (node, { file, withoutLedger }) => {
      const written = writeBackup(node, file, { withLedger: withoutLedger !== true })
      const { files, statements, heads } = written.manifest
      return {
        file: written.file,
        bytes: written.bytes,
        files: files.map(({ name }) => name),
        statements,
        heads,
      }
    },
  ),
  operation("backup checked", z.strictObject({ scid: z.string() }), ({ home, replica, now }, { scid }) => {
    const isOwn = scid === home.scid
    if (isOwn) replica.care.did("restore-check", now())
    return { noted: isOwn }
  }),
  operation("health", z.strictObject({}), health),
]

/** Facts for `doctor`, the health endpoint and metrics. */
function health(node: CommonsNode) {
  const { home, replica, syncUrl, now } = node
  const { documents, statements } = replica.store.counts()
  const { items, notKept } = replica.quarantine.counts()
  return {
    serving: syncUrl() !== undefined,
    now: now(),
    role: home.role,
    documents,
    statements,
    quarantine: items,
    quarantineNotKept: notKept,
    damaged: node.damaged(),
    canSign: node.canSign(),
    checkpointsHeldBack: checkpointsHeldBack(node) ?? null,
    lastSaidAt: lastSaidAt(node) ?? null,
    peers: replica.peers().map(({ name, role, state, inStep, clockAheadMs, lastSeenAt }) => ({
      name,
      state,
      inStep,
      role,
      clockAheadMs: clockAheadMs ?? null,
      lastSeenAt: lastSeenAt ?? null,
    })),
    backupAt: replica.care.last("backup") ?? null,
    restoreCheckedAt: replica.care.last("restore-check") ?? null,
    repairedAt: replica.care.last("repair") ?? null,
    rules: { k: DEFAULT_RULES.k, kSensitive: DEFAULT_RULES.kSensitive, pPercent: DEFAULT_RULES.pPercent },
  }
}

/** When its party said something last, by its own clock. */
function lastSaidAt({ home, dataset }: CommonsNode): string | undefined {
  const own = [...dataset.statements.values()].filter(({ issuer }) => issuer === home.scid)
  return own
    .map(({ source }) => source.statement.validFrom)
    .toSorted()
    .at(-1)
}
