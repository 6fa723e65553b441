import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import {
  byDescriptor,
  ForkBuilder,
  identityIn,
  judgeDocument,
  type JudgedDocument,
  type Lock,
} from "@commonshelf/dataset"
import { documentId } from "@commonshelf/documents"
import type { Identity } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"
import type { Progress } from "./progress.ts"
import type { ForkSource } from "./source.ts"
import { StagedFolder } from "./staged-folder.ts"
import { forkSays } from "../messages/fork.ts"
import { detailOf } from "../messages/detail.ts"

/** What was written. */
export interface WrittenFork {
  readonly lock: Lock
  readonly files: number
  readonly bytes: number
}

/** The text of the stand-alone script that every fork carries. */
export function verifierText(): string {
  const path = createRequire(import.meta.url).resolve("@commonshelf/dataset/fork/verify.mjs")
  return readFileSync(path, "utf8")
}

/**
 * Writes the fork of a commons. Every statement is judged on the way, so what is written is genuine; where the source is
 * not, nothing is written.
 */
export async function writeFork(source: ForkSource, into: string, progress: Progress): Promise<WrittenFork> {
  const folder = new StagedFolder(into)
  try {
    const builder = new ForkBuilder(verifierText())
    for (const part of builder.begin()) folder.append(part)
    for await (const document of judgedDocuments(source)) {
      for (const part of builder.addDocument(document)) folder.append(part)
      progress.add(document.items.length)
    }
    for (const part of builder.describe(folder.facts())) folder.append(part)
    folder.append(builder.manifest(folder.facts()))
    const facts = [...folder.facts().values()]
    folder.finish()
    return {
      lock: builder.lock(),
      files: facts.length,
      bytes: facts.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  } finally {
    folder.discard()
  }
}

/** All documents of a source in the order of a fork, judged. @throws Failure at the first thing that is not genuine */
async function* judgedDocuments(source: ForkSource): AsyncGenerator<JudgedDocument> {
  const documents = (await source.documents()).toSorted(byDescriptor)
  const identities = new Map<string, Identity>()
  for (const document of documents) {
    if (document.type !== "party") continue
    const identity = identityIn(document, await source.texts(document))
    if (identity !== undefined) identities.set(identity.scid, identity)
  }
  for (const document of documents) {
    const judged = judgeDocument(document, await source.texts(document), (scid) => identities.get(scid))
    const [excluded] = judged.excluded
    if (excluded !== undefined) {
      const { rule, message, reason } = excluded.exclusion.finding
      const where = `the ${document.type} document ${documentId(document)}`
      throw new Failure(
        EXIT.verification,
        "source-not-genuine",
        forkSays.invalidStatement({
          digest: excluded.digest,
          where,
          rule,
          detail: detailOf(reason, message),
        }),
        { hint: forkSays.alteredSource(), details: { rule, reason } },
      )
    }
    yield judged
  }
}
