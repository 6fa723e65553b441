import { contextText, documentId } from "@commonshelf/documents"
import { ForeignSources } from "./foreign-sources.ts"
import type { JudgedDocument } from "./judge-document.ts"
import {
  consumptionPath,
  CONTEXT_PATH,
  LOCK_PATH,
  MANIFEST_PATH,
  statementsPath,
  VERIFIER_PATH,
} from "./layout.ts"
import { lockOf, lockText, type Lock, type LockedDocument } from "./lock.ts"
import { manifestText, type FileFacts } from "./manifest.ts"
import { citationText } from "./metadata/citation.ts"
import { dataPackageText } from "./metadata/data-package.ts"
import { licenceText } from "./metadata/licence.ts"
import { readmeText } from "./metadata/readme.ts"
import { consumptionTable, publishedIn } from "./tables/consumption-tables.ts"
import { headerOf } from "./tables/table.ts"
import { FORK_TABLES, tablePath } from "./tables/tables.ts"

/** Text that is added to the end of a file, which begins empty. */
export interface ForkPart {
  readonly path: string
  readonly text: string
}

/**
 * Makes the files of a fork from judged documents, given one at a time in the order of `byDescriptor`: a function of the
 * statements alone [F1]. Whoever calls writes the parts, or compares them with what is there.
 */
export class ForkBuilder {
  readonly #verifier: string
  readonly #locked: LockedDocument[] = []
  readonly #sources = new ForeignSources()
  readonly #begun = new Set<string>()

  /** @param verifier the text of `verify.mjs` */
  constructor(verifier: string) {
    this.#verifier = verifier
  }

  /** The tables begin, those without rows too. */
  begin(): readonly ForkPart[] {
    return FORK_TABLES.map((table) => ({ path: tablePath(table), text: headerOf(table) }))
  }

  addDocument(document: JudgedDocument): readonly ForkPart[] {
    const { descriptor, items, heads } = document
    if (items.length === 0) return []
    for (const item of items) this.#sources.add(item)
    this.#locked.push({ id: documentId(descriptor), ...descriptor, changes: items.length, heads: [...heads] })
    return [
      { path: statementsPath(descriptor), text: items.map(({ text }) => `${text}\n`).join("") },
      ...this.#tableParts(document),
      ...this.#consumptionParts(document),
    ]
  }

  /** The lock of all documents so far. */
  lock(): Lock {
    return lockOf(this.#locked)
  }

  /**
   * The lock and the files that describe the fork.
   *
   * @param files all data files as they are now, by path
   */
  describe(files: ReadonlyMap<string, FileFacts>): readonly ForkPart[] {
    const lock = this.lock()
    const fork = { lock, sources: this.#sources.list(), files }
    return [
      { path: LOCK_PATH, text: lockText(lock) },
      { path: "datapackage.json", text: dataPackageText(fork) },
      { path: "CITATION.cff", text: citationText(fork) },
      { path: "LICENSE", text: licenceText(fork) },
      { path: "README.md", text: readmeText(fork) },
      { path: CONTEXT_PATH, text: contextText() },
      { path: VERIFIER_PATH, text: this.#verifier },
    ]
  }

  /** The last file, of all the others. */
  manifest(files: ReadonlyMap<string, FileFacts>): ForkPart {
    return { path: MANIFEST_PATH, text: manifestText(files) }
  }

  #tableParts({ descriptor, items }: JudgedDocument): readonly ForkPart[] {
    return FORK_TABLES.flatMap((table) => {
      const text = items.flatMap((item) => table.rowsOf(item, descriptor)).join("")
      return text === "" ? [] : [{ path: tablePath(table), text }]
    })
  }

  #consumptionParts({ descriptor, items }: JudgedDocument): readonly ForkPart[] {
    return items.flatMap((item) =>
      publishedIn(item).map(({ cooperative, period }) => {
        const path = consumptionPath(cooperative, period)
        const rows = consumptionTable.rowsOf(item, descriptor).join("")
        const text = this.#begun.has(path) ? rows : `${headerOf(consumptionTable)}${rows}`
        this.#begun.add(path)
        return { path, text }
      }),
    )
  }
}
