import { existsSync, statSync } from "node:fs"
import { forkTexts, verifyFork, type ForkReport, type Lock } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { forkFolder } from "./fork-folder.ts"
import type { Progress } from "./progress.ts"
import type { ForkSource } from "./source.ts"
import { verifierText } from "./write-fork.ts"
import { forkSays } from "../messages/fork.ts"

/** Checks a fork in a folder, whatever is in it. @throws Failure when there is no such folder, or it may not be read */
export function checkForkFolder(folder: string, progress: Progress): ForkReport {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Failure(EXIT.usage, "no-folder", forkSays.noFolder({ folder }))
  progress.begin("Checking")
  try {
    return verifyFork(forkFolder(folder), verifierText(), (texts) => progress.add(texts))
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error
    throw new Failure(EXIT.failed, "unreadable", forkSays.unreadable({ folder, detail: String(error.code) }))
  }
}

/** The lock of a fork without findings. @throws Failure with the findings otherwise */
export function genuineLock(folder: string, { lock, findings, count, comparedTables }: ForkReport): Lock {
  if (lock !== undefined && count === 0) return lock
  throw new Failure(EXIT.verification, "fork-damaged", forkSays.damaged({ folder, count }), {
    hint: forkSays.getAgain(),
    details: { valid: false, count, findings, comparedTables },
  })
}

/** The commons in a fork, which is checked first. @throws Failure when it is not whole and genuine */
export function folderSource(folder: string, progress: Progress): ForkSource {
  const { documents } = genuineLock(folder, checkForkFolder(folder, progress))
  const texts = forkTexts(forkFolder(folder))
  return {
    documents: async () => documents.map(({ type, owner, name }) => ({ type, owner, name })),
    texts: async (document) => texts(document),
    close: async () => {},
  }
}
