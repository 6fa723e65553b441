import { execFile } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { testFork, testForkDocuments } from "@commonshelf/dataset/testing"

/** The stand-alone script as it stands in the package. */
export const SCRIPT = join(import.meta.dirname, "../../packages/dataset/fork/verify.mjs")

/** The files of the fork of the tests' world, with the real script. */
export function worldFork(): Map<string, Uint8Array> {
  return testFork(testForkDocuments(), readFileSync(SCRIPT, "utf8"))
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** What a program said, and how it ended. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd?: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, encoding: "utf8" }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
}
