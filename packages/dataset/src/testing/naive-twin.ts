import { metricDigest, MetricDefinition } from "@commonshelf/documents"
import { scidOfDid, type Digest, type JsonObject } from "@commonshelf/identity"
import { issuerScid, kindOf } from "@commonshelf/statement"
import type { SourceStatement } from "../source-statement.ts"

/*
 * The dataset done slowly: each answer by one walk over all statements, without an index and without knowing how the
 * dataset does it.
 */

type Statements = readonly SourceStatement[]
type Wanted = (statement: SourceStatement, subject: JsonObject) => boolean

/** The statements of a kind that are wanted, oldest first; those in the name of another party are nobody's. */
export function naiveEntries(statements: Statements, kind: string, wanted: Wanted): readonly Digest[] {
  return statements
    .filter((source) => kindOf(source.statement) === kind)
    .filter((source) => {
      const subject = source.statement.credentialSubject
      if (kind === "PartyAttestation") return wanted(source, subject)
      const party = subject["supplier"] ?? subject["designer"] ?? subject["id"]
      const isDid = typeof party === "string" && party.startsWith("did:")
      return (!isDid || scidOfDid(party) === issuerScid(source.statement)) && wanted(source, subject)
    })
    .toSorted((a, b) => naiveAge(statements, a, b))
    .map(({ digest }) => digest)
}

/** The order of two statements: by the latest time claimed in the feed so far, then by sequence, then by digest. */
function naiveAge(statements: Statements, a: SourceStatement, b: SourceStatement): number {
  const [inA, inB] = [naiveSaidAt(statements, a), naiveSaidAt(statements, b)]
  if (inA !== inB) return inA < inB ? -1 : 1
  if (a.statement.sequence !== b.statement.sequence) return a.statement.sequence - b.statement.sequence
  return a.digest < b.digest ? -1 : 1
}

function naiveSaidAt(statements: Statements, said: SourceStatement): string {
  const upTo = statements
    .filter(({ statement }) => statement.proof.verificationMethod === said.statement.proof.verificationMethod)
    .filter(({ statement }) => statement.document === said.statement.document)
    .filter(({ statement, digest }) =>
      statement.sequence === said.statement.sequence
        ? digest <= said.digest
        : statement.sequence < said.statement.sequence,
    )
  return (
    upTo
      .map(({ statement }) => statement.validFrom)
      .toSorted()
      .at(-1) ?? ""
  )
}

/** Whether the issuer took the statement back. */
export function naiveIsWithdrawn(statements: Statements, target: Digest): boolean {
  const issuer = naiveIssuer(statements, target)
  return naiveEntries(statements, "Withdrawal", (_, subject) => subject["target"] === target).some(
    (digest) => naiveIssuer(statements, digest) === issuer,
  )
}

/** The last word, unless it was taken back. */
export function naiveLastWord(
  statements: Statements,
  kind: string,
  wanted: Wanted,
): SourceStatement | undefined {
  const last = naiveEntries(statements, kind, wanted).at(-1)
  if (last === undefined || naiveIsWithdrawn(statements, last)) return undefined
  return statements.find(({ digest }) => digest === last)
}

/** The cooperatives that have adopted a metric's version, by walking through every family of it. */
export function naiveAdopters(statements: Statements, metric: Digest): readonly string[] {
  const family = naiveFamily(statements, metric)
  return [...new Set(statements.map(({ statement }) => issuerScid(statement)))]
    .filter((scid) => naiveRole(statements, scid) === "cooperative")
    .filter((scid) => {
      const decision = naiveLastWord(
        statements,
        "MetricAdoption",
        ({ statement }, subject) =>
          issuerScid(statement) === scid && naiveFamily(statements, subject["metric"]) === family,
      )?.statement.credentialSubject
      return decision?.["decision"] === "adopt" && decision["metric"] === metric
    })
    .toSorted()
}

/** The role in the latest profile of a party. */
export function naiveRole(statements: Statements, scid: string): unknown {
  return naiveLastWord(statements, "PartyProfile", ({ statement }) => issuerScid(statement) === scid)
    ?.statement.credentialSubject["role"]
}

function naiveFamily(statements: Statements, metric: unknown): string | undefined {
  const [first] = naiveEntries(
    statements,
    "MetricDefinition",
    (_, subject) => naiveMetric(subject) === metric,
  )
  const definition = statements.find(({ digest }) => digest === first)
  if (definition === undefined) return undefined
  const { designer, content } = MetricDefinition.parse(definition.statement.credentialSubject)
  return `${scidOfDid(designer)} ${content.name}`
}

/** The digest of the content of a definition. */
export function naiveMetric(definition: JsonObject): Digest {
  return metricDigest(MetricDefinition.parse(definition).content)
}

function naiveIssuer(statements: Statements, wanted: Digest): string | undefined {
  const found = statements.find(({ digest }) => digest === wanted)
  return found && issuerScid(found.statement)
}
