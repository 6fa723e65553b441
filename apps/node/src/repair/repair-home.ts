import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { basename, join } from "node:path"
import { generateSeed, keyPairFromSeed } from "@commonshelf/identity"
import { openNodeStore, openReplica, type KnownPeer, type Replica } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import { HomeRecord, readJson, writeWhole, type HomePaths } from "../home/home.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { inspectHome, type FileState, type HomeFile } from "./inspect-home.ts"
import { readOwnLog } from "../home/own-log.ts"
import { rebuildRecord } from "./rebuild-record.ts"
import { isPlaced, placeOf, readEach, salvageCommons, withDatabase } from "./salvage.ts"
import { repairSays } from "../messages/repair.ts"
import { said, type Sentence } from "../messages/sentence.ts"

/** What was done about one file. */
export interface Repaired {
  readonly file: HomeFile
  /** `rebuilt` from what could be read; `left` because only a backup, or its own program, can help. */
  readonly outcome: "rebuilt" | "left"
  readonly finding: Sentence
  /** What happens next, in a sentence. */
  readonly next: Sentence
  /** Where the damaged file was put. */
  readonly aside?: string
  /** How much of it came back. */
  readonly recovered?: number
}

/**
 * Repairs a home that nobody serves [H5]: puts each damaged file aside, and rebuilds it from what can be read. Nothing is
 * deleted. What is still missing of the commons comes back from the peers.
 *
 * @param now the present instant
 * @throws Failure when another process uses the home
 */
export function repairHome(paths: HomePaths, now: string): readonly Repaired[] {
  const states = inspectHome(paths)
  if (states.some(({ state }) => state === "in-use")) {
    throw new Failure(EXIT.locked, "locked", repairSays.locked({ root: paths.root }), {
      hint: repairSays.stopIt(),
    })
  }
  const broken = new Map(
    states
      .filter(({ state }) => state === "damaged" || state === "missing")
      .map((state) => [state.file, state]),
  )
  const aside = join(paths.root, `damaged-${now.replaceAll(/[-:]/g, "")}`)
  const peers = broken.has("node.sqlite") ? rebuildNode(paths, aside) : undefined
  const commons = broken.has("commons.sqlite")
    ? rebuildCommons(paths, aside, peers !== undefined, now)
    : undefined
  const record = broken.has("home.json") ? rebuildHomeRecord(paths, aside) : undefined
  const done = { "node.sqlite": peers, "commons.sqlite": commons, "home.json": record }
  return states.flatMap((state) => {
    if (state.state === "whole") return []
    const outcome = state.file in done ? done[state.file as keyof typeof done] : undefined
    return [
      { file: state.file, finding: state.finding ?? said(state.state), ...(outcome ?? leftAlone(state)) },
    ]
  })
}

type Outcome = Omit<Repaired, "file" | "finding">

function leftAlone({ file, state }: FileState): Outcome {
  if (state === "other-version") return { outcome: "left", next: repairSays.useMaker() }
  if (state === "not-writable") return { outcome: "left", next: repairSays.giveRight() }
  const next =
    file === "keys"
      ? repairSays.enrolNew()
      : file === "ledger.sqlite"
        ? repairSays.purchasesBack()
        : file === "drafts.sqlite"
          ? repairSays.draftsBack()
          : repairSays.restoreOther()
  return { outcome: "left", next }
}

function rebuildNode(paths: HomePaths, aside: string): Outcome {
  const moved = putAside(paths.node, aside)
  const peers: KnownPeer[] = []
  if (moved !== undefined) withDatabase(moved, (database) => peers.push(...readPeers(database)))
  const database = openDatabase(paths.node)
  try {
    const store = openNodeStore(database)
    for (const peer of peers) store.peers.accept(peer)
  } finally {
    closeDatabase(database)
  }
  return {
    outcome: "rebuilt",
    ...(moved !== undefined && { aside: moved }),
    recovered: peers.length,
    next: repairSays.peersBack({ count: peers.length }),
  }
}

function readPeers(database: Database): readonly KnownPeer[] {
  const columns = "scid, name, role, node_key AS nodeKey, url, accepted_at AS acceptedAt"
  const rows = readEach(database, `SELECT ${columns} FROM peers`)
  return rows.map((row) => {
    const peer = { ...row } as unknown as KnownPeer & { url: string | null } // STRICT columns as named above
    return { ...peer, url: peer.url ?? undefined, lastSeenAt: undefined }
  })
}

function rebuildCommons(paths: HomePaths, aside: string, forgotPeers: boolean, now: string): Outcome {
  const moved = putAside(paths.commons, aside)
  const { items, unplaced } = moved === undefined ? { items: [], unplaced: 0 } : salvageCommons(moved)
  const own = readOwnLog(paths).map((text) => ({ text, document: placeOf(text, new Map()) }))
  const recovered = withReplica(paths, now, (replica) => {
    const verdicts = replica.insert([...items, ...own.filter(isPlaced)])
    // What it said last may be lost with the rest: until a peer has told, it must not say anything in its place.
    if (forgotPeers || replica.peers().length > 0) replica.care.did("repair", now)
    return verdicts.filter(({ kind }) => kind === "admitted").length
  })
  return {
    outcome: "rebuilt",
    ...(moved !== undefined && { aside: moved }),
    recovered,
    next:
      unplaced > 0
        ? repairSays.backUnplaced({ count: recovered, unplaced })
        : repairSays.back({ count: recovered }),
  }
}

function rebuildHomeRecord(paths: HomePaths, aside: string): Outcome | undefined {
  const record = withReplica(paths, "1970-01-01T00:00:00Z", (replica) => rebuildRecord(paths, replica))
  if (record === undefined) return undefined
  const moved = putAside(paths.record, aside)
  writeWhole(paths.record, record)
  return {
    outcome: "rebuilt",
    ...(moved !== undefined && { aside: moved }),
    next: repairSays.homeAgain({ name: record.name }),
  }
}

/** Works on the databases of a home as they are, whoever lives in it. */
function withReplica<T>(paths: HomePaths, now: string, work: (replica: Replica) => T): T {
  const databases = [openDatabase(paths.commons), openDatabase(paths.node)] as const
  try {
    const found = HomeRecord.safeParse(readJson(paths.record))
    const { scid, name, role } = found.success
      ? found.data
      : ({ scid: "", name: "", role: "researcher" } as const)
    const self = { scid, name, role, nodeKey: keyPairFromSeed(generateSeed()) }
    return work(openReplica({ commons: databases[0], node: databases[1], self, now: () => now }))
  } finally {
    for (const database of databases) closeDatabase(database)
  }
}

/** Moves a file, and what SQLite keeps beside it, out of the way; gives where it is now. */
function putAside(path: string, folder: string): string | undefined {
  if (!existsSync(path)) return undefined
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, basename(path))
  for (const suffix of ["-wal", "-journal"]) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix)
  }
  renameSync(path, target)
  rmSync(`${path}-shm`, { force: true })
  return target
}
