import {
  isMultikey,
  logEntryText,
  parseLogEntry,
  readDocumentKeys,
  type Multikey,
} from "@commonshelf/identity"
import { partyDocument } from "@commonshelf/documents"
import type { PendingEntry } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { deviceNames, nameDevice } from "../home/device-names.ts"
import { isSealed } from "../home/keys.ts"
import { seedOnDisk } from "../home/recovery-sheet.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { entryChanges } from "./entry-changes.ts"
import { operation } from "./operation.ts"
import { keySays } from "../messages/key.ts"
import { detailOf } from "../messages/detail.ts"

const SHORTEST_KEY = 8

/** The keys of this node's own party. Whoever changes them signs with the recovery words elsewhere: they never come here. */
export const keyOperations = [
  operation("key list", z.strictObject({}), listKeys),
  operation("key log", z.strictObject({}), ({ replica, home }) => ({
    party: home.scid,
    entries: replica.logOf(home.scid).map(logEntryText),
    pending: replica.pendingOf(home.scid).map(({ entry }) => entry.versionId),
  })),
  operation("key append", z.strictObject({ entry: z.string().max(65_536) }), appendToLog),
  operation(
    "key name",
    z.strictObject({ key: z.string(), name: z.string().trim().min(1).max(60) }),
    (node, { key, name }) => {
      const named = findKey(node, key)
      nameDevice(node.paths, named, name)
      return { key: named, name }
    },
  ),
  operation("key find", z.strictObject({ key: z.string() }), (node, { key }) => ({
    key: findKey(node, key),
  })),
]

function listKeys(node: CommonsNode) {
  const { home, replica, paths, keys: own } = node
  const names = deviceNames(paths)
  const identity = replica.identityOf(home.scid)
  const last = replica.logOf(home.scid).at(-1)
  const present = last === undefined ? [] : readDocumentKeys(last.state)
  const sheet = seedOnDisk(paths)
  return {
    did: identity?.did ?? home.did,
    versions: identity?.versionCount ?? 0,
    deactivated: identity?.deactivated ?? false,
    keys: (identity?.keys ?? []).map(({ multikey, assertion, authentication, revokedAt }) => {
      const now = present.find((key) => key.multikey === multikey)
      return {
        key: multikey,
        ...(names[multikey] !== undefined && { name: names[multikey] }),
        use: assertion ? "device" : "node",
        inUse: revokedAt === undefined && (now?.assertion === true || authentication),
        here: multikey === own.device || multikey === own.node,
        ...(revokedAt !== undefined && { revokedAt }),
      }
    }),
    sealed: isSealed(paths),
    ...(identity?.witnesses !== undefined && { witnesses: identity.witnesses }),
    pending: replica.pendingOf(home.scid).map((pending) => pendingSummary(node, home.scid, pending)),
    ...(sheet !== undefined && { recoveryOnDisk: sheet }),
  }
}

/** An entry that waits for its witnesses, and what it changes. */
export function pendingSummary(
  { replica }: CommonsNode,
  scid: string,
  { entry, required, agreed }: PendingEntry,
) {
  const version = Number.parseInt(entry.versionId, 10)
  const before = replica.logOf(scid)[version - 2]
  return {
    version,
    versionId: entry.versionId,
    at: entry.versionTime,
    changes: entryChanges(before, entry),
    agreed: agreed.length,
    threshold: required.threshold,
  }
}

function appendToLog(node: CommonsNode, { entry: text }: { entry: string }) {
  const { replica, home } = node
  const entry = parseLogEntry(text)
  if (!entry.ok)
    throw new Failure(EXIT.verification, entry.error.kind, detailOf(entry.error.kind, entry.error.message))
  const [verdict] = replica.insert([{ text, document: partyDocument(home.scid) }])
  if (verdict?.kind === "refused" || verdict?.kind === "waits") {
    const { reason, rule, message } = verdict.finding
    throw new Failure(
      EXIT.verification,
      reason,
      keySays.notAdmitted({ rule, detail: detailOf(reason, message) }),
      {
        details: { rule },
      },
    )
  }
  node.moved()
  const { versionId } = entry.value
  const pending = replica.pendingOf(home.scid).find((waiting) => waiting.entry.versionId === versionId)
  return {
    version: Number.parseInt(versionId, 10),
    versionId,
    did: home.did,
    ...(pending !== undefined && { pending: pendingSummary(node, home.scid, pending) }),
  }
}

/** The key that a person means: by name, by the whole of it or by its beginning. */
function findKey({ replica, home, paths }: CommonsNode, wanted: string): Multikey {
  const known = (replica.identityOf(home.scid)?.keys ?? []).map(({ multikey }) => multikey)
  const names = deviceNames(paths)
  const named = known.filter((key) => names[key]?.toLowerCase() === wanted.trim().toLowerCase())
  const begun = known.filter((key) => wanted.length >= SHORTEST_KEY && key.startsWith(wanted))
  const [only, second] = isMultikey(wanted)
    ? known.filter((key) => key === wanted)
    : named.length > 0
      ? named
      : begun
  if (only !== undefined && second === undefined) return only
  throw new Failure(
    EXIT.failed,
    only === undefined ? "not-found" : "ambiguous",
    only === undefined ? keySays.noKey({ wanted }) : keySays.severalKeys({ wanted }),
    { hint: keySays.seeList() },
  )
}
