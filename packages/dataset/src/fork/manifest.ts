import { isSafePath, order } from "./layout.ts"

/** What is known of a file: its length, and its SHA-256 in lower-case hexadecimal. */
export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
}

/** The manifest of files: a line each, as `sha256sum -c` reads it, sorted by path [F4]. */
export function manifestText(files: ReadonlyMap<string, FileFacts>): string {
  return [...files]
    .toSorted(([a], [b]) => order(a, b))
    .map(([path, { sha256 }]) => `${sha256}  ${path}\n`)
    .join("")
}

/** A line of a manifest: a file with its SHA-256, or what is wrong with the line. */
export type ManifestLine =
  | { readonly line: number; readonly path: string; readonly sha256: string }
  | { readonly line: number; readonly fault: string; readonly reason: string }

/** Reads a manifest of unknown origin, line by line. */
export function parseManifest(text: string): readonly ManifestLine[] {
  const lines = text.split("\n")
  const whole = lines.at(-1) === ""
  const seen = new Set<string>()
  const read = (whole ? lines.slice(0, -1) : lines).map((content, index): ManifestLine => {
    const line = index + 1
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(content) ?? []
    if (sha256 === undefined || path === undefined)
      return { line, reason: "bad-line", fault: "not 64 hexadecimal digits, two spaces and a path" }
    if (!isSafePath(path))
      return { line, reason: "path-climbs-out", fault: "its path leads out of the fork, or is none" }
    if (seen.has(path)) return { line, reason: "named-twice", fault: `${path} is named twice` }
    seen.add(path)
    return { line, path, sha256 }
  })
  const cutOff: ManifestLine = { line: lines.length, reason: "cut-off", fault: "its last line has no end" }
  return whole ? read : [...read, cutOff]
}
