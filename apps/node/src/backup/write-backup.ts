import { createHash } from "node:crypto"
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { isAbsolute, join } from "node:path"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { PROGRAM_VERSION } from "../program-version.ts"
import { BACKED_UP, type Manifest } from "./manifest.ts"
import { writeTar } from "./tar.ts"
import { backupSays } from "../messages/backup.ts"

/** A backup that was written. */
export interface WrittenBackup {
  readonly file: string
  readonly bytes: number
  readonly manifest: Manifest
}

/**
 * Writes everything of a home but its keys into one archive [H4]: the databases as they are in one instant, while the
 * node serves. A crash leaves no half of an archive under its name.
 *
 * @param place an absolute path: of the file to be made, or of a folder to make one in
 * @throws Failure when the file exists; what the disk refuses
 */
export function writeBackup(
  node: CommonsNode,
  place: string,
  { withLedger }: { readonly withLedger: boolean },
): WrittenBackup {
  const file = fileFor(place, node.now())
  removeLeftovers(node.paths.root)
  const folder = mkdtempSync(join(node.paths.root, "backup-"))
  const draft = `${file}.new-${process.pid}`
  try {
    const manifest = copyAll(node, folder, withLedger)
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`)
    const names = ["manifest.json", ...manifest.files.map(({ name }) => name)]
    const sources = names.map((name) => ({
      name,
      path: join(folder, name),
      size: statSync(join(folder, name)).size,
    }))
    rmSync(draft, { force: true })
    writeTar(draft, sources, new Date(node.now()))
    renameSync(draft, file)
    node.replica.care.did("backup", node.now())
    return { file, bytes: statSync(file).size, manifest }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(draft, { force: true })
  }
}

/** What a backup that was killed left in the home. */
function removeLeftovers(root: string): void {
  const names = readdirSync(root).filter((name) => /^backup-\w{6}$/.test(name))
  for (const name of names) rmSync(join(root, name), { recursive: true, force: true })
}

/** In one turn of the event loop, so that nothing comes in between the files. */
function copyAll(node: CommonsNode, folder: string, withLedger: boolean): Manifest {
  const { home, paths, replica } = node
  copyFileSync(paths.record, join(folder, "home.json"))
  if (existsSync(paths.config)) copyFileSync(paths.config, join(folder, "config.toml"))
  if (existsSync(paths.ports)) copyFileSync(paths.ports, join(folder, "ports.json"))
  node.copy("commons", join(folder, "commons.sqlite"))
  node.copy("node", join(folder, "node.sqlite"))
  if (withLedger && existsSync(paths.ledger)) node.copy("ledger", join(folder, "ledger.sqlite"))
  if (existsSync(paths.drafts)) node.copy("drafts", join(folder, "drafts.sqlite"))
  const files = BACKED_UP.filter((name) => existsSync(join(folder, name))).map((name) => {
    const path = join(folder, name)
    return { name, bytes: statSync(path).size, sha256: sha256Of(path) }
  })
  return {
    schema: "commonshelf/backup/2",
    writtenAt: node.now(),
    program: PROGRAM_VERSION,
    party: { scid: home.scid, did: home.did, name: home.name, role: home.role },
    statements: replica.store.counts().statements,
    heads: replica.heads(),
    files,
  }
}

function fileFor(place: string, now: string): string {
  if (!isAbsolute(place)) throw new Failure(EXIT.usage, "bad-input", backupSays.notAbsolute({ place }))
  const isFolder = existsSync(place) && statSync(place).isDirectory()
  const file = isFolder ? join(place, `commonshelf-backup-${now.replaceAll(/[-:]/g, "")}.tar`) : place
  if (!existsSync(file)) return file
  throw new Failure(EXIT.failed, "file-exists", backupSays.exists({ file }), {
    hint: backupSays.otherNameOrFolder(),
  })
}

function sha256Of(path: string): string {
  const hash = createHash("sha256")
  const file = openSync(path, "r")
  const piece = Buffer.alloc(1024 * 1024)
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read))
    return hash.digest("hex")
  } finally {
    closeSync(file)
  }
}
