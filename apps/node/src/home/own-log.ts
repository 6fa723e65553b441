import { z } from "zod"
import { readJson, writeInHome, type HomePaths } from "./home.ts"

const OwnLog = z.strictObject({ v: z.literal(1), scid: z.string(), entries: z.array(z.string()) })

/**
 * Keeps a second copy of the party's own identity log beside the commons: with it a home that lost its whole commons can
 * still show its peers who it is, and gets everything back from them [H5].
 */
export function rememberOwnLog(paths: HomePaths, scid: string, entries: readonly string[]): void {
  const known = OwnLog.safeParse(readJson(paths.identity))
  if (entries.length === 0) return
  if (known.success && known.data.entries.join() === entries.join()) return
  try {
    writeInHome(paths, paths.identity, { v: 1, scid, entries })
  } catch {
    // A full disk, or a home that was moved: the commons has it, and the next start tries again.
  }
}

/** The entries of the party's own log as they were kept, or none. */
export function readOwnLog(paths: HomePaths): readonly string[] {
  const known = OwnLog.safeParse(readJson(paths.identity))
  return known.success ? known.data.entries : []
}
