import {
  authoritativeText,
  draftCheckpoints,
  draftDisclosure,
  draftEndorsement,
  draftMetricAdoption,
  draftMetricDefinition,
  draftMetricStep,
  draftPartyAttestation,
  draftPartyProfile,
  draftProduct,
  draftRelease,
  draftWithdrawal,
  metricDigest,
  type Answer,
  type AnswerValue,
  type MetricContent,
  type MetricStep,
  type PartyRole,
  type Provenance,
  type ReleaseCell,
  type SeenSince,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import { digestBytes, utf8, type Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import type { SourceStatement } from "../source-statement.ts"
import { testCommons, testUuid, type Manner, type TestCommons } from "./commons.ts"

/** The sayings that the tests are made of, in a commons. */
export interface TestSayings extends TestCommons {
  readonly profile: (
    party: TestIdentity,
    role: PartyRole,
    provenance?: Provenance,
    manner?: Manner,
  ) => SourceStatement
  /** Publishes a metric and gives its digest. */
  readonly define: (owner: TestIdentity, content: MetricContent, manner?: Manner) => Digest
  readonly decide: (
    cooperative: TestIdentity,
    decision: "adopt" | "drop",
    metric: Digest,
    manner?: Manner,
  ) => SourceStatement
  readonly step: (
    party: TestIdentity,
    metric: Digest,
    fields: Pick<MetricStep, "step" | "note" | "trial" | "replacedBy">,
    manner?: Manner,
  ) => SourceStatement
  /** A product, and the id by which answers name it. `number` tells a supplier's products apart. */
  readonly product: (
    supplier: TestIdentity,
    number: number,
    category: readonly string[],
    manner?: Manner,
  ) => { readonly id: string; readonly statement: SourceStatement }
  readonly answer: (
    supplier: TestIdentity,
    metric: Digest,
    answer: Answer,
    about?: {
      readonly period?: string
      readonly product?: string
      readonly evidence?: readonly TestEvidence[]
    },
    manner?: Manner,
  ) => SourceStatement
  readonly check: (
    checker: TestIdentity,
    target: SourceStatement,
    verdict: "checked" | "disputed",
    manner?: Manner,
  ) => SourceStatement
  /** Vouches that a party is a company; with `continues`, that it continues another. */
  readonly attest: (
    cooperative: TestIdentity,
    party: TestIdentity,
    continues?: TestIdentity,
    manner?: Manner,
  ) => SourceStatement
  readonly withdraw: (
    issuer: TestIdentity,
    target: SourceStatement,
    replacedBy?: Digest,
    manner?: Manner,
  ) => SourceStatement
  readonly release: (
    cooperative: TestIdentity,
    period: string,
    cells: readonly ReleaseCell[],
    manner?: Manner,
  ) => SourceStatement
  /** A checkpoint of at most 10,000 digests, signed at `at`. */
  readonly checkpoint: (
    cooperative: TestIdentity,
    at: string,
    since: Partial<SeenSince>,
    manner?: Manner,
  ) => SourceStatement
}

/** A document that proves something. */
export type TestEvidence = NonNullable<SupplierDisclosure["evidence"]>[number]

/** Begins a commons with everything that can be said in it. */
export function testSayings(): TestSayings {
  const commons = testCommons()
  const { say } = commons
  return {
    ...commons,
    profile: (party, role, provenance, manner) =>
      say(
        party,
        draftPartyProfile(party.did, {
          role,
          name: authoritativeText("en", party.name),
          ...(provenance && { provenance }),
        }),
        manner,
      ),
    define: (owner, content, manner) => {
      say(owner, draftMetricDefinition(owner.did, content), manner)
      return metricDigest(content)
    },
    decide: (cooperative, decision, metric, manner) =>
      say(
        cooperative,
        draftMetricAdoption(cooperative.did, { metric, name: "a-metric", decision, since: "2026-02-01" }),
        manner,
      ),
    step: (party, metric, fields, manner) =>
      say(party, draftMetricStep(party.did, { metric, name: "a-metric", ...fields }), manner),
    product: (supplier, number, category, manner) => {
      const id = `urn:uuid:${testUuid(number)}`
      const name = authoritativeText("en", `Product ${number} of ${supplier.name}`)
      const localCode = { issuer: supplier.name, code: `P${number}` }
      const body = draftProduct(supplier.did, 0, { id, name, localCode, category: [...category] })
      return { id, statement: say(supplier, body, manner) }
    },
    answer: (supplier, metric, answer, about = {}, manner = {}) =>
      say(
        supplier,
        draftDisclosure(supplier.did, {
          metric,
          answer,
          period: about.period ?? "2025",
          ...(about.product !== undefined && { id: about.product }),
          ...(about.evidence && { evidence: [...about.evidence] }),
        }),
        manner,
      ),
    check: (checker, target, verdict, manner) =>
      say(checker, draftEndorsement(checker.did, target.digest, { verdict, method: "document" }), manner),
    attest: (cooperative, party, continues, manner) =>
      say(
        cooperative,
        draftPartyAttestation(cooperative.did, {
          id: party.did,
          name: `${party.name} Ltd`,
          registeredId: "51-234567-8",
          idScheme: { name: "Registrar of Companies" },
          method: "register-extract",
          checkedOn: "2026-01-15",
          ...(continues && { continues: continues.did }),
        }),
        manner,
      ),
    withdraw: (issuer, target, replacedBy, manner) =>
      say(
        issuer,
        draftWithdrawal(target.document, target.digest, {
          reason: "a mistake",
          ...(replacedBy && { replacedBy }),
        }),
        manner,
      ),
    release: (cooperative, period, cells, manner) =>
      say(
        cooperative,
        draftRelease(cooperative.did, { period, rules: TEST_RULES, cells: [...cells] }),
        manner,
      ),
    checkpoint: (cooperative, at, { seen = [], others = [], previous }, manner) => {
      const since = { seen, others, ...(previous !== undefined && { previous }) }
      const [body] = draftCheckpoints(cooperative.did, at, since)
      if (body === undefined) throw new TypeError("there is at least one checkpoint")
      return say(cooperative, body, { ...manner, at })
    },
  }
}

/** An answer with that value. */
export function answered(value: AnswerValue): Answer {
  return { state: "answered", value }
}

/** A figure of a release at a node of the tree. */
export function releaseCell(node: readonly string[], quantity: string): ReleaseCell {
  const level = (["all", "department", "category", "type", "product"] as const)[node.length] ?? "product"
  return {
    node: [...node],
    level,
    other: false,
    quantity,
    unit: "kg",
    unitPrice: "12.5",
    currency: "ILS",
    members: "10-19",
  }
}

/** A document that proves something, by the digest of its name. */
export function testEvidence(name: string): TestEvidence {
  return { name, mediaType: "application/pdf", digest: digestBytes(utf8(name)) }
}

const TEST_RULES = {
  series: "monthly",
  k: 5,
  kSensitive: 10,
  sensitive: [],
  pPercent: 10,
  minOthers: 3,
  roundingBase: { kg: "0.5" },
}
