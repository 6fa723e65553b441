/*
 * The context of a Digital Conformity Credential of UNTP 0.6.1, as far as ours uses its terms: written by hand after that of
 * uncefact/spec-untp (data-models/untp-dcc/artefacts/context.jsonld, commit 0c4da1f43430fe551f4144ec1c378cf0f89571dd), term by
 * term with its scope, its type and its protection. The repository names no licence, so nothing is copied. Its vocabularies
 * are named `working` there; here they have the number under which they are published.
 */
const CORE = "https://test.uncefact.org/vocabulary/untp/core/0/"
const DCC = "https://test.uncefact.org/vocabulary/untp/dcc/0/"
const XSD = "http://www.w3.org/2001/XMLSchema#"
const UNITS = "https://vocabulary.uncefact.org/UnitMeasureCode#"

type Term = Readonly<Record<string, unknown>>

const text = (name: string, base = CORE): Term => ({ "@id": base + name, "@type": `${XSD}string` })
const number = (name: string): Term => ({ "@id": CORE + name, "@type": `${XSD}double` })
const link = (name: string, base = CORE): Term => ({ "@id": base + name, "@type": "@id" })
const code = (name: string, list: string): Term => ({
  "@id": CORE + name,
  "@type": "@vocab",
  "@context": { "@protected": true, "@vocab": list },
})
const coded = (name: string): Term => code(name, `${CORE}${name}Code#`)
const scoped = (id: string, terms: Term): Term => ({
  "@protected": true,
  "@id": id,
  "@context": { "@protected": true, ...terms },
})

const name = { "@id": "https://schema.org/name" }
const description = { "@id": "https://schema.org/description" }
const identified = { name, registeredId: text("registeredId"), idScheme: link("idScheme") }
const party: Term = {
  "@id": `${CORE}Party`,
  "@type": "@id",
  "@context": { "@protected": true, ...identified },
}
const describedParty = { ...party, "@context": { "@protected": true, ...identified, description } }
const secureLink = (term: string) =>
  scoped(CORE + term, {
    linkURL: text("linkURL"),
    linkName: text("linkName"),
    linkType: text("linkType"),
    hashDigest: text("hashDigest"),
    hashMethod: coded("hashMethod"),
  })

const attestation = {
  name,
  assessorLevel: coded("assessorLevel"),
  assessmentLevel: coded("assessmentLevel"),
  attestationType: coded("attestationType"),
  description,
  issuedToParty: describedParty,
  authorisation: link("authorisation"),
  conformityCertificate: secureLink("conformityCertificate"),
  auditableEvidence: secureLink("auditableEvidence"),
}
const declaration = {
  description,
  assessmentCriteria: link("assessmentCriteria"),
  assessmentDate: text("assessmentDate"),
  declaredValue: scoped(`${CORE}declaredValue`, {
    metricName: text("metricName"),
    metricValue: scoped(`${CORE}metricValue`, { value: number("value"), unit: code("unit", UNITS) }),
    score: text("score"),
    accuracy: number("accuracy"),
  }),
  conformityTopic: coded("conformityTopic"),
}

export const UNTP_CONTEXT_DOCUMENT = {
  "@context": {
    "@protected": true,
    "@version": 1.1,
    DigitalConformityCredential: { "@protected": true, "@id": `${DCC}DigitalConformityCredential` },
    IdentifierScheme: scoped(`${CORE}IdentifierScheme`, { name }),
    Party: scoped(`${CORE}Party`, { ...identified, description }),
    Product: scoped(`${CORE}Product`, { ...identified, description }),
    CredentialIssuer: scoped(`${CORE}CredentialIssuer`, { name, issuerAlsoKnownAs: party }),
    ConformityScheme: scoped(`${CORE}ConformityScheme`, {
      name,
      description,
      version: text("version"),
      validFrom: text("validFrom"),
      owner: party,
    }),
    Criterion: scoped(`${CORE}Criterion`, {
      name,
      description,
      conformityTopic: coded("conformityTopic"),
      status: coded("status"),
    }),
    ConformityAttestation: scoped(`${DCC}ConformityAttestation`, {
      ...attestation,
      scope: link("scope"),
      assessment: link("assessment", DCC),
    }),
    Attestation: scoped(`${CORE}Attestation`, attestation),
    Declaration: scoped(`${CORE}Declaration`, declaration),
  },
}
