import { join } from "node:path"
import { documentId, type DocumentDescriptor } from "@commonshelf/documents"
import { writeFileSync } from "node:fs"
import type { Progress } from "../fork/progress.ts"
import type { ForkSource } from "../fork/source.ts"
import { writeFork, type WrittenFork } from "../fork/write-fork.ts"

/** The folder inside a bundle that can be checked offline. */
const COMMONS = "commons"

/** A letter as pages, by the name of the file. */
export type BundledPages = ReadonlyMap<string, string>

/**
 * Writes a letter with everything that shows it genuine: a fork of the documents that it rests on, with its own
 * `verify.mjs`, and the letter as pages to read beside it. Nothing of it needs this program.
 *
 * @param into a folder that is there and empty, or is not there
 */
export async function writeBundle(
  source: ForkSource,
  { documents, pages }: { readonly documents: readonly DocumentDescriptor[]; readonly pages: BundledPages },
  into: string,
  progress: Progress,
): Promise<WrittenFork> {
  const wanted = new Set(documents.map(documentId))
  const part: ForkSource = {
    ...source,
    documents: async () => (await source.documents()).filter((known) => wanted.has(documentId(known))),
  }
  const written = await writeFork(part, join(into, COMMONS), progress)
  for (const [name, html] of pages) writeFileSync(join(into, name), html)
  return written
}
