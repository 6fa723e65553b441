import { createHash, type Hash } from "node:crypto"
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs"
import { dirname, join } from "node:path"
import type { FileFacts, ForkPart } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { removedAtEnd } from "./removed-at-end.ts"
import { forkSays } from "../messages/fork.ts"

/**
 * A folder that is made beside its place and moved there whole, so that neither a failure nor a crash leaves half of it.
 */
export class StagedFolder {
  readonly #place: string
  readonly #staged: string
  readonly #remove: () => void
  readonly #filesByPath = new Map<string, { readonly hash: Hash; bytes: number }>()

  /** @throws Failure when the place is taken or may not be written */
  constructor(place: string) {
    this.#place = place
    this.#staged = `${place}.new-${process.pid}`
    refuseUsedPlace(place)
    writing(place, () => mkdirSync(this.#staged, { recursive: true }))
    this.#remove = removedAtEnd(this.#staged)
  }

  /** Adds to the end of a file. */
  append({ path, text }: ForkPart): void {
    const file = this.#filesByPath.get(path) ?? { hash: createHash("sha256"), bytes: 0 }
    this.#filesByPath.set(path, file)
    const bytes = Buffer.from(text)
    file.hash.update(bytes)
    file.bytes += bytes.length
    writing(this.#place, () => {
      const target = join(this.#staged, path)
      mkdirSync(dirname(target), { recursive: true })
      const descriptor = openSync(target, "a")
      try {
        for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
      } finally {
        closeSync(descriptor)
      }
    })
  }

  /** What has been written so far, by path. */
  facts(): ReadonlyMap<string, FileFacts> {
    return new Map(
      [...this.#filesByPath].map(([path, { hash, bytes }]) => [
        path,
        { bytes, sha256: hash.copy().digest("hex") },
      ]),
    )
  }

  /** Everything is on disk, then in its place. */
  finish(): void {
    writing(this.#place, () => {
      const folders = new Set([...this.#filesByPath.keys()].map((path) => dirname(join(this.#staged, path))))
      for (const path of [
        ...[...this.#filesByPath.keys()].map((file) => join(this.#staged, file)),
        ...folders,
      ]) {
        const descriptor = openSync(path, "r")
        fsyncSync(descriptor)
        closeSync(descriptor)
      }
      renameSync(this.#staged, this.#place)
    })
  }

  /** Takes away what is not in its place yet. */
  discard(): void {
    this.#remove()
  }
}

function refuseUsedPlace(place: string): void {
  if (!existsSync(place)) return
  const isFolder = statSync(place).isDirectory()
  if (isFolder && readdirSync(place).length === 0) return
  throw new Failure(
    EXIT.failed,
    "not-empty",
    isFolder ? forkSays.placeNotEmpty({ place }) : forkSays.placeIsFile({ place }),
    { hint: forkSays.nameEmpty() },
  )
}

const WHY_NOT: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "a file would become larger than is allowed",
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  EROFS: "it is on a read-only disk",
  ENOTDIR: "a part of its path is a file",
  ENOENT: "the folder that it is in cannot be made",
  ENAMETOOLONG: "its name is too long",
  EBUSY: "it is in use by another program",
}

/** Runs what writes; what the disk refuses is told in words. */
function writing<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error
    const why = WHY_NOT[String(error.code)] ?? String(error.code)
    throw new Failure(EXIT.failed, "cannot-write", forkSays.cannotWrite({ place, why }), {
      hint: forkSays.otherPlace(),
    })
  }
}
