import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  authoritativeText,
  documentId,
  draftMetricDefinition,
  subjectSchemaOf,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { utf8, verifyLog } from "@commonshelf/identity"
import { verifyStatement } from "@commonshelf/statement"
import { checkForkFolder } from "../../apps/node/src/fork/folder-source.ts"
import { createProgress } from "../../apps/node/src/fork/progress.ts"
import type { ForkSource } from "../../apps/node/src/fork/source.ts"
import { writeFork } from "../../apps/node/src/fork/write-fork.ts"
import { report } from "./report.ts"

/*
 * Writing and checking the fork of N statements in documents of a hundred, on disk, against the plain verification of
 * the same statements, and of 4 N against N; processor time.
 *
 *   npx tsx --conditions=source test/bench/fork.ts [--json] [N]
 */

const COUNT = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 2000)
const PER_DOCUMENT = 100
const progress = createProgress(true)

async function costOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Statements of about 1.5 kB by one author, as a commons and as bytes. */
function commons(count: number): { readonly source: ForkSource; readonly verifyPlainly: () => void } {
  const author = testAuthor("A prolific designer")
  const method = authoritativeText("en", "Divide the highest pay by the lowest pay. ".repeat(14))
  const said = Array.from({ length: count }, (_, i) => {
    const fields = { version: `1.0.${i % PER_DOCUMENT}`, method }
    return author.say(
      draftMetricDefinition(author.did, testMetric(`metric-${Math.floor(i / PER_DOCUMENT)}`, fields)),
    )
  })
  const documents = new Map<string, { document: DocumentDescriptor; texts: string[] }>()
  for (const { document, text } of [...author.logTexts, ...said]) {
    const id = documentId(document)
    const known = documents.get(id) ?? { document, texts: [] }
    documents.set(id, known)
    known.texts.push(text)
  }
  const identity = verifyLog(author.log)
  if (!identity.ok) throw new Error(identity.error.message)
  const context = { identityOf: () => identity.value, subjectSchemaOf }
  const bytes = said.map(({ text }) => utf8(text))
  return {
    source: {
      documents: async () => Array.from(documents.values(), ({ document }) => document),
      texts: async (document) => documents.get(documentId(document))?.texts ?? [],
      close: async () => {},
    },
    verifyPlainly() {
      for (const one of bytes)
        if (!verifyStatement(one, context).ok) throw new Error("a statement was refused")
    },
  }
}

async function measure(count: number) {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-bench-"))
  try {
    const { source, verifyPlainly } = commons(count)
    const plainMs = await costOf(verifyPlainly)
    const forkMs = await costOf(async () => void (await writeFork(source, join(folder, "fork"), progress)))
    const verifyMs = await costOf(() => {
      if (checkForkFolder(join(folder, "fork"), progress).count > 0) throw new Error("the fork is damaged")
    })
    return { plainMs, forkMs, verifyMs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await measure(200)
const one = await measure(COUNT)
const four = await measure(4 * COUNT)
const rounded = (value: number) => Number(value.toFixed(2))
report({
  statements: COUNT,
  plainProcessorMs: Math.round(one.plainMs),
  forkProcessorMs: Math.round(one.forkMs),
  verifyProcessorMs: Math.round(one.verifyMs),
  forkAgainstPlain: rounded(one.forkMs / one.plainMs),
  verifyAgainstPlain: rounded(one.verifyMs / one.plainMs),
  forkOfFourfoldAgainstOne: rounded(four.forkMs / one.forkMs),
  verifyOfFourfoldAgainstOne: rounded(four.verifyMs / one.verifyMs),
  hold: "forkOfFourfoldAgainstOne <= 4.5, verifyOfFourfoldAgainstOne <= 4.5, verifyAgainstPlain <= 3",
})
