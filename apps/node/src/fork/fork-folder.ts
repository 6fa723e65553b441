import { createHash } from "node:crypto"
import { closeSync, lstatSync, openSync, readdirSync, readSync } from "node:fs"
import { join } from "node:path"
import type { ForkFiles, ListedFile } from "@commonshelf/dataset"

const CHUNK_BYTES = 1024 * 1024

/** A folder on disk as `verifyFork` looks at it. Links are told and never followed. */
export function forkFolder(root: string): ForkFiles {
  return {
    list: () => filesIn(root, ""),
    read(path, from, length) {
      const file = openSync(join(root, path), "r")
      try {
        const buffer = Buffer.alloc(length)
        return buffer.subarray(0, readWhole(file, buffer, from))
      } finally {
        closeSync(file)
      }
    },
    sha256(path) {
      const file = openSync(join(root, path), "r")
      try {
        const hash = createHash("sha256")
        const buffer = Buffer.alloc(CHUNK_BYTES)
        for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
          hash.update(buffer.subarray(0, read))
        return hash.digest("hex")
      } finally {
        closeSync(file)
      }
    },
  }
}

function readWhole(file: number, buffer: Buffer, from: number): number {
  let read = 0
  while (read < buffer.length) {
    const more = readSync(file, buffer, read, buffer.length - read, from + read)
    if (more === 0) break
    read += more
  }
  return read
}

function filesIn(root: string, inside: string): ListedFile[] {
  return readdirSync(join(root, inside), { withFileTypes: true }).flatMap((entry): ListedFile[] => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) return filesIn(root, path)
    if (entry.isSymbolicLink()) return [{ path, kind: "link", bytes: 0 }]
    if (!entry.isFile()) return [{ path, kind: "other", bytes: 0 }]
    return [{ path, kind: "file", bytes: lstatSync(join(root, path)).size }]
  })
}
