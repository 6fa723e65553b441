import type { Findings } from "./finding.ts"
import { wholeText, type ForkFiles, type ListedFile } from "./fork-files.ts"
import { MANIFEST_PATH } from "./layout.ts"
import type { FileFacts } from "./manifest.ts"
import { parseManifest } from "./manifest.ts"

/** A manifest of a million files. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024

/** The plain files of a fork by path; whatever else is in the folder is a finding [F5]. */
export function checkListing(files: ForkFiles, findings: Findings): ReadonlyMap<string, ListedFile> {
  const plain = new Map<string, ListedFile>()
  for (const listed of files.list()) {
    if (listed.kind === "file") plain.set(listed.path, listed)
    else {
      const what = listed.kind === "link" ? "a link, which may lead out of the fork" : "no plain file"
      findings.add({ file: listed.path, reason: "not-a-file", rule: "F5", message: `it is ${what}` })
    }
  }
  return plain
}

/** Compares the manifest with the files, both ways [F4]; gives what the files are. */
export function checkManifest(
  files: ForkFiles,
  plain: ReadonlyMap<string, ListedFile>,
  findings: Findings,
): ReadonlyMap<string, FileFacts> {
  const facts = new Map<string, FileFacts>()
  for (const [path, { bytes }] of plain) {
    if (path !== MANIFEST_PATH) facts.set(path, { bytes, sha256: files.sha256(path) })
  }
  const listed = plain.get(MANIFEST_PATH)
  if (listed === undefined) {
    findings.add({
      file: MANIFEST_PATH,
      reason: "missing-file",
      rule: "F4",
      message: "the manifest is missing",
    })
    return facts
  }
  const text = wholeText(files, listed, MAX_MANIFEST_BYTES)
  if (text === undefined) {
    findings.add({ file: MANIFEST_PATH, reason: "bad-line", rule: "F4", message: "the manifest is no text" })
    return facts
  }
  compare(text, facts, findings)
  return facts
}

function compare(manifest: string, facts: ReadonlyMap<string, FileFacts>, findings: Findings): void {
  const named = new Set<string>()
  for (const read of parseManifest(manifest)) {
    const at = { file: MANIFEST_PATH, line: read.line }
    if ("fault" in read) {
      findings.add({
        ...at,
        reason: read.reason,
        rule: read.reason === "path-climbs-out" ? "F5" : "F4",
        message: read.fault,
      })
      continue
    }
    named.add(read.path)
    const found = facts.get(read.path)
    if (found === undefined)
      findings.add({ ...at, reason: "missing-file", rule: "F4", message: `${read.path} is missing` })
    else if (found.sha256 !== read.sha256)
      findings.add({
        file: read.path,
        reason: "file-changed",
        rule: "F4",
        message: "its SHA-256 is not the one in the manifest",
      })
  }
  for (const path of facts.keys()) {
    if (!named.has(path))
      findings.add({ file: path, reason: "extra-file", rule: "F4", message: "the manifest does not name it" })
  }
}
