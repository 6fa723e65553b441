import { logEntryText, sha256, toHex, utf8, type Digest } from "@commonshelf/identity"
import { testIdentity, type TestIdentity } from "@commonshelf/identity/testing"
import { signStatement, type VerifiedStatement } from "@commonshelf/statement"
import type { AgreementContentV2 } from "./agreement/content.ts"
import { documentUrl, type DocumentDescriptor } from "./document/descriptor.ts"
import type { DraftBody } from "./kinds/draft.ts"
import { authoritativeText } from "./kinds/text.ts"
import type { MetricContentV1 } from "./metric/schema-v1.ts"
import type { MetricContentV2 } from "./metric/schema-v2.ts"
import { partyDocument } from "./party/document.ts"
import { draftPartyProfile } from "./party/draft.ts"
import type { PartyRole } from "./party/schema.ts"

/** A party of the tests that speaks: it keeps its own feeds, and everything it says is deterministic. */
export interface TestAuthor extends TestIdentity {
  /** Signs a draft as the next statement of its feed. */
  say(draft: DraftBody, options?: { readonly at?: string; readonly validUntil?: string }): Said
  /** Its identity log as texts for its party document. */
  readonly logTexts: readonly { readonly text: string; readonly document: DocumentDescriptor }[]
}

/** A signed statement with the document it belongs to. */
export interface Said extends VerifiedStatement {
  readonly document: DocumentDescriptor
}

/** A party of that name with its device; the same name says the same things in every run. */
export function testAuthor(name: string): TestAuthor {
  const identity = testIdentity(name)
  const lastByDocument = new Map<string, { sequence: number; digest: Digest }>()
  let count = 0
  return {
    ...identity,
    logTexts: identity.log.map((entry) => ({
      text: logEntryText(entry),
      document: partyDocument(identity.scid),
    })),
    say({ kind, document, subject, relatedResource }, { at = "2026-02-01T09:00:00Z", validUntil } = {}) {
      const url = documentUrl(document)
      const last = lastByDocument.get(url)
      count += 1
      const signed = signStatement(
        {
          kind,
          issuer: identity.did,
          subject,
          document: url,
          feed:
            last === undefined
              ? { sequence: 1 }
              : { sequence: last.sequence + 1, previousDigest: last.digest },
          at,
          uuid: testUuid(`${name} ${count}`),
          ...(validUntil !== undefined && { validUntil }),
          ...(relatedResource !== undefined && { relatedResource }),
        },
        identity.device,
      )
      lastByDocument.set(url, { sequence: signed.statement.sequence, digest: signed.digest })
      return { ...signed, document }
    },
  }
}

/** The UUID of a name. */
export function testUuid(name: string): string {
  const hex = toHex(sha256(utf8(name)))
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  )
}

/** A profile draft of a test party. */
export function testProfile({ did, name }: TestIdentity, role: PartyRole): DraftBody {
  return draftPartyProfile(did, { role, name: authoritativeText("en", name) })
}

/** A letter of a cooperative (first) and suppliers that needs no more than what is told; in force from January 2026. */
export function testLetter(
  [coop, ...suppliers]: readonly TestIdentity[],
  fields: Partial<AgreementContentV2> = {},
): AgreementContentV2 {
  if (coop === undefined) throw new TypeError("a letter has parties")
  return {
    type: "Agreement",
    v: 2,
    title: authoritativeText("en", "A letter"),
    purpose: authoritativeText("en", "To learn from each other."),
    language: "en",
    segments: [{ id: "learning", text: authoritativeText("en", "We learn together.") }],
    parties: [
      { id: coop.did, role: "coop" },
      ...suppliers.map(({ did }) => ({ id: did, role: "supplier" as const })),
    ],
    requires: "all",
    promises: [],
    validFrom: "2026-01-01T00:00:00Z",
    ...fields,
  }
}

/** A metric that needs no more than what is told; by default a ratio from 12 (worst) to 2 (best). */
export function testMetric(name: string, fields: Partial<MetricContentV1> = {}): MetricContentV1 {
  return {
    type: "Metric",
    v: 1,
    name,
    version: "1.0.0",
    status: "draft",
    title: authoritativeText("en", name),
    question: authoritativeText("en", `What is your ${name}?`),
    method: authoritativeText("en", "Divide the first by the second."),
    subjectType: "supplier",
    valueType: "ratio",
    anchors: { worst: "12", best: "2" },
    topic: "social.labour",
    ...fields,
  }
}

/** The same in version 2 of its schema: a number that is calculated from two inputs. */
export function testMetricV2(name: string, fields: Partial<MetricContentV2> = {}): MetricContentV2 {
  return {
    type: "Metric",
    v: 2,
    name,
    version: "1.0.0",
    status: "draft",
    title: authoritativeText("en", name),
    question: authoritativeText("en", `What is your ${name}?`),
    method: authoritativeText("en", "Divide the first by the second."),
    subjectTypes: ["supplier"],
    valueType: "number",
    unit: "GRM/KGM",
    inputs: [
      { name: "packaging", label: authoritativeText("en", "Packaging"), valueType: "number", unit: "GRM" },
      { name: "product", label: authoritativeText("en", "Product"), valueType: "number", unit: "KGM" },
    ],
    formula: "packaging / product",
    anchors: { worst: "200", best: "0" },
    topic: "environment.waste",
    ...fields,
  }
}
