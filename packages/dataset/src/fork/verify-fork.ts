import type { DocumentDescriptor } from "@commonshelf/documents"
import { ForkBuilder, type ForkPart } from "./build-fork.ts"
import { DerivedFiles } from "./check-derived.ts"
import { checkDocuments, readIdentities, readLock, textsOf } from "./check-documents.ts"
import { checkListing, checkManifest } from "./check-folder.ts"
import { Findings, type ForkFinding } from "./finding.ts"
import type { ForkFiles } from "./fork-files.ts"
import { MANIFEST_PATH } from "./layout.ts"
import type { Lock } from "./lock.ts"
import type { FileFacts } from "./manifest.ts"

/** What came out of checking a fork. It is whole and genuine exactly when there are no findings. */
export interface ForkReport {
  /** What the fork says it holds; undefined when that could not be read. */
  readonly lock: Lock | undefined
  /** The first of the findings, in the order in which they were found. */
  readonly findings: readonly ForkFinding[]
  /** How many there are. */
  readonly count: number
  /** Whether the tables were compared; they are not when a statement is wrong already, for then every table is. */
  readonly comparedTables: boolean
}

/**
 * Checks a fork offline [F8]: that the folder holds plain files and the manifest names them; every statement, identity
 * log, digest, canonical change and head against the lock; and every other file against what the statements make.
 *
 * @param verifier the text of `verify.mjs` as this version writes it
 * @param judged told after each document, for progress
 */
export function verifyFork(
  files: ForkFiles,
  verifier: string,
  judged: (texts: number) => void = () => {},
): ForkReport {
  const findings = new Findings()
  const plain = checkListing(files, findings)
  const facts = checkManifest(files, plain, findings)
  const checked = { files, plain, findings }
  const lock = readLock(checked)
  if (lock === undefined) return report(lock, findings, false)

  const builder = new ForkBuilder(verifier)
  // Beside the rest, because tables that follow from damaged statements would only repeat that these are damaged.
  const derivedFindings = new Findings()
  const derived = new DerivedFiles(files, plain, derivedFindings)
  const compare = (parts: readonly ForkPart[]) => {
    for (const part of parts) derived.compare(part)
  }
  const before = findings.count
  compare(builder.begin())
  checkDocuments(checked, lock, readIdentities(checked, lock), (document) => {
    compare(builder.addDocument(document))
    judged(document.items.length + document.excluded.length)
  })
  if (findings.count > before) return report(lock, findings, false)
  const data = pick(facts, derived.paths())
  // What describes the files cannot be made when one of them is missing, which is told.
  if (data.size === [...derived.paths()].length) {
    compare(builder.describe(data))
    compare([builder.manifest(pick(facts, derived.paths()))])
    derived.finish()
  }
  // What the manifest told already is not told again.
  const told = new Set(findings.kept.map(({ file }) => file))
  for (const finding of derivedFindings.kept) if (!isRepeated(finding, told)) findings.add(finding)
  return report(lock, findings, true)
}

/** The texts of the documents of a fork that was verified. */
export function forkTexts(files: ForkFiles): (document: DocumentDescriptor) => readonly string[] {
  const plain = new Map(files.list().map((listed) => [listed.path, listed]))
  return (document) => textsOf({ files, plain }, document).map(({ text }) => text)
}

/** A missing or extra file, and the manifest's own line about a file that differs, say nothing new. */
function isRepeated({ file, reason }: ForkFinding, told: ReadonlySet<string>): boolean {
  if (reason === "not-derived" && file !== MANIFEST_PATH) return false
  return told.has(file) || told.has(MANIFEST_PATH)
}

function report(lock: Lock | undefined, findings: Findings, comparedTables: boolean): ForkReport {
  return { lock, findings: findings.kept, count: findings.count, comparedTables }
}

function pick(
  facts: ReadonlyMap<string, FileFacts>,
  paths: Iterable<string>,
): ReadonlyMap<string, FileFacts> {
  return new Map(
    [...paths].flatMap((path) => {
      const known = facts.get(path)
      return known === undefined ? [] : [[path, known] as const]
    }),
  )
}
