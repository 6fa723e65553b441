import { parseLogEntry, parseWitnessProof, scidOfDid } from "@commonshelf/identity"
import {
  documentUrl,
  isKind,
  KINDS,
  locateDocument,
  locateLogEntry,
  partyDocument,
  subjectSchemaOf,
  type DocumentDescriptor,
} from "@commonshelf/documents"

import { issuerScid, kindOf, parseStatement, verifyStatement } from "@commonshelf/statement"
import type { Verdict } from "@commonshelf/replica"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"
import { statementSays } from "../messages/statement.ts"
import { detailOf } from "../messages/detail.ts"

/** A file of statements or identity log entries, one per line, as the command line read it. */
const FileInput = z.strictObject({ file: z.string(), base64: z.string() })

/** The signed statements themselves. */
export const statementOperations = [
  operation(
    "statement list",
    z.strictObject({ kind: z.string().exactOptional() }),
    ({ dataset }, { kind }) => {
      if (kind !== undefined && !isKind(kind)) {
        throw new Failure(EXIT.usage, "unknown-kind", statementSays.noKind({ kind }), {
          hint: statementSays.kinds({ kinds: Object.keys(KINDS) }),
        })
      }
      const statements = [...dataset.statements.values()]
        .map(({ source, issuer, digest }) => ({
          digest,
          kind: kindOf(source.statement),
          issuer,
          validFrom: source.statement.validFrom,
          document: source.document,
          sequence: source.statement.sequence,
        }))
        .filter((statement) => kind === undefined || statement.kind === kind)
        .toSorted((a, b) => order(a.validFrom, b.validFrom) || order(a.digest, b.digest))
      return { statements }
    },
  ),
  operation("statement show", z.strictObject({ digest: z.string() }), ({ dataset }, { digest }) => {
    const matching = [...dataset.statements.values()].filter((said) => said.digest.startsWith(digest))
    const [only, second] = matching
    if (only === undefined || second !== undefined) {
      const message =
        only === undefined
          ? statementSays.noneHere({ digest })
          : statementSays.several({ digest, count: matching.length })
      throw new Failure(EXIT.failed, "not-found", message, { hint: statementSays.seeList() })
    }
    const { source } = only
    return { digest: only.digest, document: source.document, statement: source.statement, text: source.text }
  }),
  operation("statement verify", FileInput, (node, { file, base64 }) => {
    const bytes = withoutLineEnd(Buffer.from(base64, "base64"))
    const verified = verifyStatement(bytes, {
      identityOf: (scid) => node.replica.identityOf(scid),
      subjectSchemaOf,
    })
    if (!verified.ok) {
      const { rule, kind, message } = verified.error
      throw new Failure(
        EXIT.verification,
        kind,
        statementSays.notValid({ file, rule, detail: detailOf(kind, message) }),
        {
          details: { rule, valid: false },
        },
      )
    }
    const { digest, statement } = verified.value
    return { valid: true, digest, kind: kindOf(statement), issuer: issuerScid(statement) }
  }),
  operation("statement insert", FileInput, (node, { file, base64 }) => {
    const bytes = Buffer.from(base64, "base64")
    const lines = splitLines(bytes)
    const results = insertAll(node, locateAll(lines, node))
    const problems = results.flatMap((verdict, index) =>
      verdict.kind === "refused" || verdict.kind === "waits"
        ? [{ line: index + 1, state: verdict.kind, ...verdict.finding }]
        : [],
    )
    const refused = problems.filter(({ state }) => state === "refused")
    const count = (kind: Verdict["kind"]) => results.filter((verdict) => verdict.kind === kind).length
    const [first] = refused
    if (first !== undefined && lines.length === 1) {
      throw new Failure(
        EXIT.verification,
        first.reason,
        statementSays.refused({ file, rule: first.rule, detail: detailOf(first.reason, first.message) }),
        {
          details: { rule: first.rule },
        },
      )
    }
    return {
      admitted: count("admitted"),
      known: count("known"),
      ...(count("later") > 0 && { notAccepted: count("later") }),
      waiting: problems.filter(({ state }) => state === "waits"),
      refused,
      ...(refused.length > 0 && { exit: EXIT.someRefused }),
    }
  }),
]

interface Located {
  readonly line: Uint8Array
  readonly text: string
  readonly document: DocumentDescriptor | undefined
}

/** An act names its letter's document by its address only: what that is says the letter, here or on another line. */
function locateAll(lines: readonly Uint8Array[], node: CommonsNode): readonly Located[] {
  const ownerOfVersion = versionOwners(lines, node)
  const described = new Map(
    node.replica.store.documents().map(({ descriptor }) => [documentUrl(descriptor), descriptor] as const),
  )
  const known = (url: string) => described.get(url)
  const first = lines.map((line) => locate(line, known, ownerOfVersion))
  for (const { document } of first) if (document !== undefined) described.set(documentUrl(document), document)
  return first.map((found) =>
    found.document === undefined ? locate(found.line, known, ownerOfVersion) : found,
  )
}

/** Reads a line as far as it takes to say which document it is for. */
function locate(
  line: Uint8Array,
  known: (url: string) => DocumentDescriptor | undefined,
  ownerOfVersion: (versionId: string) => string | undefined,
): Located {
  const text = Buffer.from(line).toString("utf8")
  const proof = text.startsWith("[") ? parseWitnessProof(text) : undefined
  if (proof?.ok === true) {
    const owner = ownerOfVersion(proof.value.versionId)
    return { line, text, document: owner === undefined ? undefined : partyDocument(owner) }
  }
  const entry = text.includes('"versionId"') ? parseLogEntry(text) : undefined
  if (entry?.ok === true) return { line, text, document: locateLogEntry(entry.value.state.id) }
  const parsed = parseStatement(line, subjectSchemaOf)
  if (!parsed.ok) return { line, text, document: undefined }
  return { line, text, document: locateDocument(parsed.value.statement, known) }
}

/** Whose entry a versionId is: a witness proof does not say. It is looked for among the lines, then in the commons. */
function versionOwners(lines: readonly Uint8Array[], { replica }: CommonsNode) {
  const ownersByVersion = new Map<string, string>()
  for (const line of lines) {
    const entry = parseLogEntry(Buffer.from(line).toString("utf8"))
    const owner = entry.ok ? scidOfDid(entry.value.state.id) : undefined
    if (entry.ok && owner !== undefined) ownersByVersion.set(entry.value.versionId, owner)
  }
  return (versionId: string) => ownersByVersion.get(versionId) ?? replica.ownerOfVersion(versionId)
}

/** What can be placed goes through the gate together; what cannot is quarantined with the rule that it breaks. */
function insertAll({ replica }: CommonsNode, items: readonly Located[]): readonly Verdict[] {
  const placed = items.flatMap(({ text, document }) => (document === undefined ? [] : [{ text, document }]))
  const verdicts = [...replica.insert(placed)]
  return items.map((item) =>
    item.document === undefined
      ? replica.refuse(item.line, findingOf(item.line))
      : (verdicts.shift() as Verdict),
  )
}

function findingOf(line: Uint8Array) {
  const parsed = parseStatement(line, subjectSchemaOf)
  return parsed.ok
    ? {
        reason: "wrong-document",
        rule: "D1",
        message: "it names a document that is not one of its issuer and kind",
      }
    : { reason: parsed.error.kind, rule: parsed.error.rule, message: parsed.error.message }
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== LINE_FEED) continue
    if (i > start) lines.push(bytes.subarray(start, i))
    start = i + 1
  }
  return lines
}

function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === LINE_FEED ? bytes.subarray(0, -1) : bytes
}

const LINE_FEED = 0x0a

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
