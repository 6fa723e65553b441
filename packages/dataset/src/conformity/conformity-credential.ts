import { TERMS_IRI, wordingIn, type LanguageText } from "@commonshelf/documents"
import { base58Decode, toHex, type Digest, type JsonObject } from "@commonshelf/identity"
import { CONTEXT, formatInstant } from "@commonshelf/statement"
import { instantMs } from "../store/current.ts"
import type { ClaimedMetric, ConformityClaim } from "./types.ts"

/** The context of a Digital Conformity Credential of UNTP 0.6.1. */
const UNTP_CONTEXT = "https://test.uncefact.org/vocabulary/untp/dcc/0.6.1/"

/** Nothing takes an envelope back: it ends within a year, and sooner when the answer is not current any more. */
const LONGEST_MS = 365 * 24 * 60 * 60 * 1000

/** How many bytes of a multihash come before the hash: which one it is, and its length. */
const HASH_PREFIX = 2

/** Who tells it, when, and in which words. */
export interface CredentialTelling {
  /** A URN of its own. */
  readonly id: string
  readonly issuer: { readonly did: string; readonly name: string }
  readonly at: string
  /** Of its texts, where the record has it. */
  readonly language: string
  /** Whose word it is, how far it is supported, and what is not claimed. */
  readonly description: string
}

/**
 * An answer as a Digital Conformity Credential of UNTP 0.6.1 [IN8]: one attestation that is itself a declaration. It has no
 * assessment: in that version each would have to say whether something conforms, which nobody here has looked at [IN9].
 */
export function conformityCredential(claim: ConformityClaim, telling: CredentialTelling): JsonObject {
  const { id, issuer, at, language } = telling
  const latest = Math.min(instantMs(claim.currentUntil), instantMs(at) + LONGEST_MS)
  return {
    "@context": [CONTEXT[0], UNTP_CONTEXT],
    type: ["DigitalConformityCredential", "VerifiableCredential"],
    id,
    name: titleOf(claim, language),
    issuer: { type: ["CredentialIssuer"], id: issuer.did, name: issuer.name },
    validFrom: at,
    validUntil: formatInstant(latest),
    relatedResource: relatedResources(claim),
    credentialSubject: attestation(claim, telling),
  }
}

function attestation(claim: ConformityClaim, { language, description }: CredentialTelling): JsonObject {
  const { statement, supplier, metric, measure, accuracy } = claim
  return {
    type: ["ConformityAttestation", "Attestation", "Declaration"],
    id: urnOf(statement),
    name: titleOf(claim, language),
    description,
    assessorLevel: "Self",
    assessmentLevel: "Unspecified",
    attestationType: "declaration",
    issuedToParty: { id: supplier.did, name: wordingIn(supplier.name, language) },
    auditableEvidence: {
      linkURL: urnOf(statement),
      linkName: "SupplierDisclosure",
      hashDigest: sha256Of(statement),
      hashMethod: "SHA-256",
    },
    scope: schemeOf(metric, language),
    assessment: [],
    assessmentDate: claim.signedOn,
    assessmentCriteria: [criterionOf(metric, language)],
    conformityTopic: metric.topic,
    declaredValue: [
      {
        metricName: nameOfMetric(metric, language),
        metricValue: { value: measure.value, unit: measure.unit },
        ...(measure.score !== undefined && { score: measure.score }),
        ...(accuracy !== undefined && { accuracy }),
      },
    ],
    "https://schema.org/about": aboutOf(claim, language),
    [`${TERMS_IRI}assurance`]: claim.step,
  }
}

function aboutOf({ supplier, product }: ConformityClaim, language: string): JsonObject {
  if (product === undefined)
    return { type: ["Party"], id: supplier.did, name: wordingIn(supplier.name, language) }
  const { id, name, gtin } = product
  return {
    type: ["Product"],
    id,
    name: wordingIn(name, language),
    ...(gtin !== undefined && {
      registeredId: gtin,
      idScheme: { type: ["IdentifierScheme"], id: "https://id.gs1.org/01/", name: "GTIN" },
    }),
  }
}

function schemeOf(metric: ClaimedMetric, language: string): JsonObject {
  const { content, designer } = metric
  return {
    type: ["ConformityScheme"],
    id: `urn:commonshelf:metric:${metric.owner}:${metric.name}`,
    name: wordingIn(content.title, language),
    description: wordingIn(content.question, language),
    version: metric.version,
    validFrom: metric.publishedOn,
    owner: { id: designer.did, name: designer.name ? wordingIn(designer.name, language) : designer.did },
  }
}

function criterionOf(metric: ClaimedMetric, language: string): JsonObject {
  const { content } = metric
  const levels = content.valueType === "ordinal" ? (content.options ?? []) : []
  const texts: readonly (LanguageText | undefined)[] = [content.method, content.boundary]
  const lines = [
    ...texts.flatMap((text) => (text === undefined ? [] : wordingIn(text, language))),
    ...levels.map(({ code, label }, place) => `${place + 1} ${code}: ${wordingIn(label, language)}`),
  ]
  return {
    type: ["Criterion"],
    id: urnOf(metric.digest),
    name: nameOfMetric(metric, language),
    description: lines.join("\n"),
    conformityTopic: metric.topic,
    status: metric.status,
  }
}

/** Everything that it rests on, by digest: the statement, the metric, what bears it out, and documents that it names. */
function relatedResources({
  statement,
  metric,
  restsOn,
  disclosure,
}: ConformityClaim): readonly JsonObject[] {
  const resources = [
    ...[statement, ...restsOn].map((digest) => ({ digest, mediaType: "application/vc" })),
    { digest: metric.digest, mediaType: "application/json" },
    ...(disclosure.evidence ?? []),
  ]
  const byDigest = new Map(resources.map((resource) => [resource.digest, resource]))
  return [...byDigest.values()].map(({ digest, mediaType }) => ({
    id: urnOf(digest),
    digestMultibase: digest,
    mediaType,
  }))
}

function titleOf({ metric, supplier, disclosure }: ConformityClaim, language: string): string {
  return `${nameOfMetric(metric, language)} · ${wordingIn(supplier.name, language)} · ${disclosure.period}`
}

function nameOfMetric({ content, version }: ClaimedMetric, language: string): string {
  return `${wordingIn(content.title, language)} (${version})`
}

function urnOf(digest: Digest): string {
  return `urn:commonshelf:digest:${digest}`
}

/** The hash in a digest, as UNTP writes hashes. */
function sha256Of(digest: Digest): string {
  const bytes = base58Decode(digest.slice(1))
  if (bytes === undefined) throw new TypeError(`${digest} is no digest`)
  return toHex(bytes.slice(HASH_PREFIX))
}
