import {
  agreementDigest,
  authoritativeText,
  documentId,
  draftAgreementAct,
  draftAgreementText,
  draftPartyProfile,
  draftProduct,
  partyDocument,
  type AgreementContent,
  type DocumentDescriptor,
} from "@commonshelf/documents"
import {
  appendEntry,
  logEntryText,
  sha256,
  signWitnessProof,
  toHex,
  utf8,
  witnessProofText,
  type Identity,
  type LogEntry,
} from "@commonshelf/identity"
import { testKeyPair, type TestIdentity } from "@commonshelf/identity/testing"
import { ForkBuilder, type ForkPart } from "../fork/build-fork.ts"
import type { ForkFiles } from "../fork/fork-files.ts"
import { identityIn, judgeDocument } from "../fork/judge-document.ts"
import { byDescriptor } from "../fork/layout.ts"
import type { FileFacts } from "../fork/manifest.ts"
import { testUuid } from "./commons.ts"
import { answered } from "./sayings.ts"
import { sayDisclosures } from "./disclosures.ts"
import { testWorld } from "./world.ts"

/** A document with its texts, in any order. */
export interface TestDocument {
  readonly descriptor: DocumentDescriptor
  readonly texts: readonly string[]
}

/**
 * The world of the tests with everything that a fork may hold besides: a letter that both parties signed, a party with
 * two versions, two devices and witnesses, two statements that contradict each other, a checkpoint, and names that a spreadsheet would obey.
 */
export function testForkDocuments(): readonly TestDocument[] {
  const world = testWorld()
  const { bob } = world.suppliers
  const { beshutaf } = world.cooperatives
  const second = testKeyPair("Bob's second device")
  const log = extended(bob, [bob.device.multikey, second.multikey])
  const trap = authoritativeText("en", '=HYPERLINK("http://evil.example","free, today")\nno')
  world.say(bob, draftPartyProfile(bob.did, { role: "supplier", name: trap }), { key: second })
  const name = authoritativeText("he", "'גבינה, 5%")
  const product = { id: `urn:uuid:${testUuid(77)}`, name, category: ["Food", "-Dairy", "+Cheese"] }
  world.say(bob, draftProduct(bob.did, 0, { ...product, gtin: "4006381333931", brand: "@brand" }))
  const money = { type: "money", amountMinor: -5, currency: "ILS", per: "h" } as const
  const first = world.answer(bob, world.metrics.wageCap, answered(money))
  const { sequence, previousDigest } = first.statement
  const feed = { sequence, ...(previousDigest !== undefined && { previousDigest }) }
  world.answer(bob, world.metrics.wageCap, { state: "declined" }, {}, { feed })
  const parts = [{ code: "wages", amountMinor: 30 }]
  const breakdown = {
    type: "breakdown",
    totalMinor: 100,
    currency: "ILS",
    parts,
    notBrokenDownMinor: 70,
  } as const
  world.answer(bob, world.metrics.workerVoice, answered(breakdown), { period: "2024" })
  sayDisclosures(world)
  agree(world, beshutaf, bob)
  world.checkpoint(beshutaf, "2026-03-02T00:00:00Z", { seen: [first.digest] })
  const statements = new Map<string, { descriptor: DocumentDescriptor; texts: string[] }>()
  const put = (descriptor: DocumentDescriptor, text: string) => {
    const id = documentId(descriptor)
    const known = statements.get(id) ?? { descriptor, texts: [] }
    statements.set(id, known)
    known.texts.push(text)
  }
  for (const party of [...Object.values(world.cooperatives), ...Object.values(world.suppliers)]) {
    for (const entry of party === bob ? log : party.log) put(partyDocument(party.scid), logEntryText(entry))
  }
  for (const text of agreements(log)) put(partyDocument(bob.scid), text)
  for (const { document, text } of world.statements) put(document, text)
  return [...statements.values()]
}

/** Who must agree, two of them, to the version of Bob's log that enrols his second device [N3]. */
const WITNESSES = ["Anna", "Ben", "Cleo"].map(testKeyPair)

/** Two of them agreed. */
function agreements(log: readonly LogEntry[]): readonly string[] {
  const versionId = log.at(-1)?.versionId ?? ""
  return WITNESSES.slice(0, 2).map((witness) =>
    witnessProofText(signWitnessProof(versionId, witness, "2026-01-16T00:00:00Z")),
  )
}

function extended(
  { log, masterSeed }: TestIdentity,
  deviceKeys: readonly `z6Mk${string}`[],
): readonly LogEntry[] {
  const witnesses = { threshold: 2, keys: WITNESSES.map(({ multikey }) => multikey) }
  const change = { deviceKeys, witnesses }
  const entry = appendEntry({ log, masterSeed, at: "2026-01-15T00:00:00Z", change })
  if (!entry.ok) throw new Error(entry.error.message)
  return [...log, entry.value]
}

function agree({ say }: ReturnType<typeof testWorld>, proposer: TestIdentity, other: TestIdentity): void {
  const content: AgreementContent = {
    type: "Agreement",
    v: 1,
    title: authoritativeText("en", "A letter"),
    text: authoritativeText("en", "We learn from each other."),
    parties: [
      { id: proposer.did, role: "cooperative" },
      { id: other.did, role: "supplier" },
    ],
    validFrom: "2026-03-01T00:00:00Z",
  }
  say(proposer, draftAgreementText(proposer.did, content))
  for (const party of [other, proposer])
    say(party, draftAgreementAct(proposer.scid, agreementDigest(content), { act: "sign", language: "en" }))
}

/** The files of the fork of some documents, by path. @throws when something in them may not stand there */
export function testFork(documents: readonly TestDocument[], verifier: string): Map<string, Uint8Array> {
  const identities = new Map<string, Identity>()
  for (const { descriptor, texts } of documents) {
    const identity = descriptor.type === "party" ? identityIn(descriptor, texts) : undefined
    if (identity !== undefined) identities.set(identity.scid, identity)
  }
  const files = new Map<string, string>()
  const write = (parts: readonly ForkPart[]) => {
    for (const { path, text } of parts) files.set(path, `${files.get(path) ?? ""}${text}`)
  }
  const builder = new ForkBuilder(verifier)
  write(builder.begin())
  for (const { descriptor, texts } of documents.toSorted((a, b) =>
    byDescriptor(a.descriptor, b.descriptor),
  )) {
    const judged = judgeDocument(descriptor, texts, (scid) => identities.get(scid))
    const [excluded] = judged.excluded
    if (excluded !== undefined) throw new Error(excluded.exclusion.finding.message)
    write(builder.addDocument(judged))
  }
  write(builder.describe(factsOf(files)))
  write([builder.manifest(factsOf(files))])
  return new Map([...files].map(([path, text]) => [path, utf8(text)]))
}

function factsOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, FileFacts> {
  return new Map(
    [...files].map(([path, text]) => {
      const bytes = utf8(text)
      return [path, { bytes: bytes.length, sha256: toHex(sha256(bytes)) }]
    }),
  )
}

/** The same manifest as `sha256sum` would write for these files: for forgers who think of it. */
export function withManifest(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const name = "manifest-sha256.txt"
  const lines = [...files.keys()]
    .filter((path) => path !== name)
    .toSorted()
    .map((path) => `${toHex(sha256(files.get(path) ?? new Uint8Array(0)))}  ${path}\n`)
  return new Map([...files, [name, utf8(lines.join(""))]])
}

/** Files in memory as `verifyFork` looks at them. */
export function memoryFiles(
  files: ReadonlyMap<string, Uint8Array>,
  links: readonly string[] = [],
): ForkFiles {
  const bytesOf = (path: string) => files.get(path) ?? new Uint8Array(0)
  return {
    list: () => [
      ...[...files].map(([path, { length }]) => ({ path, kind: "file" as const, bytes: length })),
      ...links.map((path) => ({ path, kind: "link" as const, bytes: 0 })),
    ],
    read: (path, from, length) => bytesOf(path).slice(from, from + length),
    sha256: (path) => toHex(sha256(bytesOf(path))),
  }
}
