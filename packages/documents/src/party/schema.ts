import { DigestText, Did, Day } from "@commonshelf/statement"
import { z } from "zod"
import { Evidence, hasAny, Provenance, Slug, versioned, versionedTwice } from "../kinds/fields.ts"
import { Language, LanguageText } from "../kinds/text.ts"
import { Sector, WorkersBand } from "../metric/applicability.ts"

/** What a party does in the commons. */
export const PartyRole = z.enum(["cooperative", "supplier", "researcher", "organisation"])
export type PartyRole = z.infer<typeof PartyRole>

/** Who a party says it is. vf:Organization, schema:Organization, UNTP Party. A later profile supersedes an earlier. */
export const PartyProfile = z
  .strictObject({
    ...versionedTwice("PartyProfile"),
    id: Did,
    role: PartyRole,
    name: LanguageText,
    legalForm: z.enum(["cooperative", "company", "sole-trader", "association"]).exactOptional(),
    registeredId: z
      .strictObject({ scheme: z.string().min(1).max(40), value: z.string().min(1).max(60) })
      .exactOptional(),
    website: z.url().max(300).exactOptional(),
    /** Town level only. */
    place: z
      .strictObject({ country: z.string().regex(/^[A-Z]{2}$/), town: z.string().max(100).exactOptional() })
      .exactOptional(),
    languages: z.array(Language).max(20).exactOptional(),
    storeType: z.enum(["supermarket", "kibbutz-store", "buying-club", "csa"]).exactOptional(),
    members: z.enum(["1-49", "50-149", "150-499", "500-1999", "2000+"]).exactOptional(),
    /** Topics the party puts first, in order. */
    priorities: z.array(z.string().min(1).max(60)).max(20).exactOptional(),
    /** What it does, by ISIC Rev. 4. */
    sectors: z.array(Sector).min(1).max(20).exactOptional(),
    workers: WorkersBand.exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .refine(
    (profile) => profile.v >= profileVersion(profile),
    "version 1 has no sectors, no workers and no organisations",
  )
export type PartyProfile = z.infer<typeof PartyProfile>

/** The lowest version of the schema that can say it. */
export function profileVersion(fields: Readonly<Record<string, unknown>>): 1 | 2 {
  return hasAny(fields, ["sectors", "workers"]) || fields["role"] === "organisation" ? 2 : 1
}

/** A cooperative measures by a metric's exact version, or stops doing so. */
export const MetricAdoption = z.strictObject({
  ...versioned("MetricAdoption"),
  id: Did,
  metric: DigestText,
  name: Slug,
  decision: z.enum(["adopt", "drop"]),
  since: Day,
})
export type MetricAdoption = z.infer<typeof MetricAdoption>

/** Somebody looked at a statement: what they found and how. UNTP ConformityAttestation, schema:ClaimReview. */
export const Endorsement = z.strictObject({
  ...versioned("Endorsement"),
  id: z.string().startsWith("urn:commonshelf:statement:").max(120),
  target: DigestText,
  verdict: z.enum(["checked", "disputed"]),
  method: z.enum(["document", "visit", "recomputation", "other"]),
  note: LanguageText.exactOptional(),
})
export type Endorsement = z.infer<typeof Endorsement>

/**
 * A cooperative says that a party is a registered company, and how it found that out. Members are named as in the UNTP
 * Digital Identity Anchor (RegisteredIdentity) where it has them. It says nothing of what the party answers.
 */
export const PartyAttestation = z.strictObject({
  ...versioned("PartyAttestation"),
  /** The party that is vouched for. */
  id: Did,
  /** The name in the register, exactly as it stands there. */
  name: z.string().min(1).max(200),
  registeredId: z.string().min(1).max(60),
  /** The register: its name, and its address where it has one. */
  idScheme: z.strictObject({ name: z.string().min(1).max(100), id: z.url().max(300).exactOptional() }),
  method: z.enum(["register-extract", "invoice", "visit", "other"]),
  checkedOn: Day,
  evidence: z.array(Evidence).max(20).exactOptional(),
  /** The identity whose keys are lost, and which this party continues. */
  continues: Did.exactOptional(),
  note: LanguageText.exactOptional(),
})
export type PartyAttestation = z.infer<typeof PartyAttestation>

/** The issuer takes back an own statement; history stays, views change. It stands in the document of its target. */
export const Withdrawal = z.strictObject({
  ...versioned("Withdrawal"),
  id: z.string().startsWith("urn:commonshelf:statement:").max(120),
  target: DigestText,
  reason: z.string().min(1).max(500),
  replacedBy: DigestText.exactOptional(),
})
export type Withdrawal = z.infer<typeof Withdrawal>
