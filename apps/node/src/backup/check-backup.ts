import { createHash } from "node:crypto"
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDraftStore } from "@commonshelf/drafts"
import { generateSeed, keyPairFromSeed } from "@commonshelf/identity"
import { openLedger } from "@commonshelf/purchases"
import { openNodeStore, openReplica, type Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { HomeRecord, homePaths, readJson, type HomePaths } from "../home/home.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { Manifest } from "./manifest.ts"
import { listTar, readEntry, writeAll, type TarEntry } from "./tar.ts"
import { backupSays } from "../messages/backup.ts"
import { said, type Sentence } from "../messages/sentence.ts"
import { detailOf } from "../messages/detail.ts"

/** What a backup was found to hold. */
export interface CheckedBackup {
  readonly manifest: Manifest
  /** Statements and log entries whose proofs were verified again, one by one. */
  readonly verified: number
  /** Whether members' purchases are in it. */
  readonly withLedger: boolean
}

/**
 * Verifies everything in a backup and writes nothing that stays [H4]: digests, databases, the proof of every statement,
 * and that all comes to the heads that the manifest names.
 * @throws Failure with exit 20 that names what is wrong
 */
export function checkBackup(file: string): CheckedBackup {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-check-"))
  try {
    const manifest = unpack(file, folder)
    return { manifest, ...verifyHome(homePaths(folder), manifest) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts the files of a backup into a folder, each only if it is what the manifest says. */
export function unpack(file: string, folder: string): Manifest {
  const entries = entriesOf(file)
  const [first] = entries
  const manifest = Manifest.safeParse(first?.name === "manifest.json" ? jsonOf(file, first) : undefined)
  if (!manifest.success) throw broken(backupSays.noBackup({ file }))
  for (const { name, bytes, sha256 } of manifest.data.files) {
    const entry = entries.find((found) => found.name === name)
    if (entry === undefined || entry.size !== bytes) throw broken(backupSays.notIn({ name, file }))
    if (extract(file, entry, join(folder, name)) !== sha256)
      throw broken(backupSays.otherDigest({ name, file }))
  }
  return manifest.data
}

function entriesOf(file: string): readonly TarEntry[] {
  let size: number
  try {
    size = statSync(file).size
  } catch {
    throw new Failure(EXIT.usage, "no-file", backupSays.noFile({ file }))
  }
  const entries = listTar(file, size)
  if (entries === undefined) throw broken(backupSays.noArchive({ file }))
  return entries
}

function jsonOf(file: string, entry: TarEntry): unknown {
  if (entry.size > 1024 * 1024) return undefined
  try {
    return JSON.parse(Buffer.concat([...readEntry(file, entry)]).toString("utf8"))
  } catch {
    return undefined
  }
}

/** Gives the SHA-256 of what it wrote. */
function extract(file: string, entry: TarEntry, path: string): string {
  const hash = createHash("sha256")
  const target = openSync(path, "wx", 0o600)
  try {
    for (const piece of readEntry(file, entry)) {
      hash.update(piece)
      writeAll(target, piece)
    }
  } finally {
    closeSync(target)
  }
  return hash.digest("hex")
}

function verifyHome(paths: HomePaths, manifest: Manifest): Omit<CheckedBackup, "manifest"> {
  const record = HomeRecord.safeParse(readJson(paths.record))
  if (!record.success || record.data.scid !== manifest.party.scid) throw broken(backupSays.otherParty())
  const withLedger = manifest.files.some(({ name }) => name === "ledger.sqlite")
  const databases: Database[] = []
  const open = (path: string) => {
    const database = openDatabase(path)
    databases.push(database)
    return database
  }
  try {
    const self = { ...record.data, nodeKey: keyPairFromSeed(generateSeed()) }
    const replicaOf = (commons: string, node: string) =>
      openReplica({ commons: open(commons), node: open(node), self, now: () => manifest.writtenAt })
    openNodeStore(open(paths.node))
    // Without its quarantine: what waits there may be let in when the home is opened, and must not change what is checked.
    const stored = replicaOf(paths.commons, ":memory:")
    const verified = verifyAll(stored, replicaOf(":memory:", ":memory:"))
    if (!isAsWritten(stored, manifest)) throw broken(backupSays.otherHeads())
    if (withLedger) verifyLedger(open(paths.ledger))
    if (manifest.files.some(({ name }) => name === "drafts.sqlite")) openDraftStore(open(paths.drafts))
    return { verified, withLedger }
  } catch (error) {
    throw error instanceof Failure
      ? error
      : broken(said(error instanceof Error ? error.message : "unreadable"))
  } finally {
    for (const database of databases) closeDatabase(database)
  }
}

/** Heads of version 1 were reckoned from other changes of identity logs [D7], so of those the statements are counted. */
function isAsWritten(stored: Replica, { schema, heads, statements }: Manifest): boolean {
  if (schema === "commonshelf/backup/1") return stored.store.counts().statements === statements
  return stored.heads() === heads
}

/** Puts every statement through the gate of an empty commons, as if a stranger had brought it. */
function verifyAll(stored: Replica, empty: Replica): number {
  const items = [...stored.texts()].map(({ document: id, text }) => {
    const document = stored.store.descriptorOf(id)
    if (document === undefined) throw broken(backupSays.notDescribed())
    return { document, text }
  })
  const verdicts = empty.insert(items)
  const refused = verdicts.find(({ kind }) => kind === "refused" || kind === "waits")
  if (refused?.kind === "refused" || refused?.kind === "waits")
    throw broken(
      backupSays.notVerified({ detail: detailOf(refused.finding.reason, refused.finding.message) }),
    )
  if (empty.heads() !== stored.heads()) throw broken(backupSays.storedHeads())
  return verdicts.length
}

function verifyLedger(database: Database): void {
  const row = database.prepare("PRAGMA integrity_check").get()
  if (row === undefined || Object.values(row)[0] !== "ok") throw broken(backupSays.ledgerDamaged())
  openLedger(database)
}

function broken(finding: Sentence): Failure {
  return new Failure(EXIT.verification, "backup-damaged", backupSays.damaged({ finding }), {
    hint: backupSays.useEarlier(),
  })
}
