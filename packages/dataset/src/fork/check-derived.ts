import { utf8 } from "@commonshelf/identity"
import type { ForkPart } from "./build-fork.ts"
import type { Findings } from "./finding.ts"
import type { ForkFiles, ListedFile } from "./fork-files.ts"

/**
 * Compares files with what the statements make of them [F1], part by part as these are made: no file is held whole. The
 * first line that differs is told, once a file.
 */
export class DerivedFiles {
  readonly #files: ForkFiles
  readonly #plain: ReadonlyMap<string, ListedFile>
  readonly #findings: Findings
  readonly #comparedByPath = new Map<string, { bytes: number; lines: number; differs: boolean }>()

  constructor(files: ForkFiles, plain: ReadonlyMap<string, ListedFile>, findings: Findings) {
    this.#files = files
    this.#plain = plain
    this.#findings = findings
  }

  /** The files so far, whether they are there or not. */
  paths(): Iterable<string> {
    return this.#comparedByPath.keys()
  }

  compare({ path, text }: ForkPart): void {
    const compared = this.#comparedByPath.get(path) ?? { bytes: 0, lines: 0, differs: !this.#plain.has(path) }
    if (!this.#comparedByPath.has(path) && compared.differs) this.#tell(path, "missing-file", "it is missing")
    this.#comparedByPath.set(path, compared)
    if (compared.differs) return
    const expected = utf8(text)
    const actual = this.#files.read(path, compared.bytes, expected.length)
    const at = firstDifference(expected, actual)
    if (at !== undefined) {
      compared.differs = true
      const line = compared.lines + linesIn(expected.subarray(0, at)) + 1
      this.#tell(path, "not-derived", "from here on it is not what the statements make", line)
    }
    compared.bytes += expected.length
    compared.lines += linesIn(expected)
  }

  /** After the last part: files that go on, and files that nothing makes. */
  finish(): void {
    for (const [path, { bytes, lines, differs }] of this.#comparedByPath) {
      if (!differs && (this.#plain.get(path)?.bytes ?? 0) > bytes)
        this.#tell(path, "not-derived", "from here on it is more than the statements make", lines + 1)
    }
    for (const path of this.#plain.keys()) {
      if (!this.#comparedByPath.has(path)) this.#tell(path, "extra-file", "the statements make no such file")
    }
  }

  #tell(file: string, reason: string, message: string, line?: number): void {
    this.#findings.add({ file, ...(line !== undefined && { line }), reason, rule: "F1", message })
  }
}

function firstDifference(expected: Uint8Array, actual: Uint8Array): number | undefined {
  for (let i = 0; i < expected.length; i++) if (expected[i] !== actual[i]) return i
  return undefined
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
