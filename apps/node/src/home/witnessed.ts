import { join } from "node:path"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { readJson, writeInHome, type HomePaths } from "./home.ts"
import { witnessSays } from "../messages/witness.ts"

/** The versionId that this node agreed to, by party and version number: `QmScid 4` → `4-QmHash`. */
const Witnessed = z.record(z.string(), z.string())

/**
 * Remembers what this node is about to agree to, on disk before the proof exists: a witness never agrees to two entries of
 * one version [N6].
 *
 * @throws Failure when it agreed to another entry of that version before
 */
export function rememberWitnessed(paths: HomePaths, scid: string, versionId: string): void {
  const all = witnessedSoFar(paths)
  const version = `${scid} ${Number.parseInt(versionId, 10)}`
  const before = all[version]
  if (before === versionId) return
  if (before !== undefined) {
    throw new Failure(EXIT.failed, "witnessed-another", witnessSays.another({ before }), {
      hint: witnessSays.twoHands(),
    })
  }
  writeInHome(paths, witnessedPath(paths), { ...all, [version]: versionId })
}

function witnessedSoFar(paths: HomePaths): z.infer<typeof Witnessed> {
  const value = readJson(witnessedPath(paths))
  if (value === undefined) return {}
  const read = Witnessed.safeParse(value)
  if (read.success) return read.data
  throw new Failure(EXIT.failed, "damaged-file", witnessSays.memoryDamaged({ file: witnessedPath(paths) }), {
    hint: witnessSays.memoryBack(),
  })
}

function witnessedPath(paths: HomePaths): string {
  return join(paths.keys, "witnessed.json")
}
