import type { z } from "zod"
import { AgreementAct } from "../agreement/act.ts"
import { AgreementText } from "../agreement/schema.ts"
import { Need, Offer, Pledge } from "../board/schema.ts"
import { Audit, Visit } from "../checking/check-schema.ts"
import { Contest, Resolution } from "../checking/contest-schema.ts"
import { Question, Reply } from "../checking/question-schema.ts"
import { CapDeclaration, CapResponse } from "../cap/schema.ts"
import { Checkpoint } from "../checkpoint/schema.ts"
import { ConsumptionRelease } from "../consumption/schema.ts"
import { DataUseReport } from "../data-use/schema.ts"
import type { DocumentType } from "../document/descriptor.ts"
import { FederationAct } from "../federation/act.ts"
import { Charter } from "../federation/charter.ts"
import { MetricDefinition } from "../metric/schema.ts"
import { MetricStep } from "../metric-step/schema.ts"
import { Endorsement, MetricAdoption, PartyAttestation, PartyProfile, Withdrawal } from "../party/schema.ts"
import { PoolAct } from "../pool/act.ts"
import { ResearchNote } from "../research-note/schema.ts"
import { SupplierDisclosure } from "../supplier/disclosure.ts"
import { PriceBreakdown } from "../price/schema.ts"
import { ProductMatch } from "../product-match/schema.ts"
import { Recipe } from "../recipe/schema.ts"
import { Product } from "../supplier/schema.ts"
import { Survey, SurveyResult } from "../survey/schema.ts"

/** Every kind of statement [S10]: the schema of what it says and the types of documents it may stand in [D1]. */
export const KINDS = {
  PartyProfile: { schema: PartyProfile, documents: ["party"] },
  MetricAdoption: { schema: MetricAdoption, documents: ["party"] },
  MetricStep: { schema: MetricStep, documents: ["party"] },
  Endorsement: { schema: Endorsement, documents: ["party"] },
  Audit: { schema: Audit, documents: ["party"] },
  Visit: { schema: Visit, documents: ["party"] },
  Question: { schema: Question, documents: ["party"] },
  Contest: { schema: Contest, documents: ["party"] },
  Reply: { schema: Reply, documents: ["party"] },
  Resolution: { schema: Resolution, documents: ["party"] },
  PartyAttestation: { schema: PartyAttestation, documents: ["party"] },
  Survey: { schema: Survey, documents: ["party"] },
  SurveyResult: { schema: SurveyResult, documents: ["party"] },
  ResearchNote: { schema: ResearchNote, documents: ["party"] },
  Product: { schema: Product, documents: ["supplier"] },
  SupplierDisclosure: { schema: SupplierDisclosure, documents: ["supplier"] },
  CapDeclaration: { schema: CapDeclaration, documents: ["supplier"] },
  PriceBreakdown: { schema: PriceBreakdown, documents: ["supplier"] },
  Recipe: { schema: Recipe, documents: ["supplier"] },
  ProductMatch: { schema: ProductMatch, documents: ["supplier"] },
  CapResponse: { schema: CapResponse, documents: ["party"] },
  DataUseReport: { schema: DataUseReport, documents: ["supplier"] },
  MetricDefinition: { schema: MetricDefinition, documents: ["metric"] },
  ConsumptionRelease: { schema: ConsumptionRelease, documents: ["consumption"] },
  PoolAct: { schema: PoolAct, documents: ["consumption"] },
  AgreementText: { schema: AgreementText, documents: ["agreement"] },
  AgreementAct: { schema: AgreementAct, documents: ["agreement"] },
  Charter: { schema: Charter, documents: ["federation"] },
  FederationAct: { schema: FederationAct, documents: ["party"] },
  Checkpoint: { schema: Checkpoint, documents: ["checkpoint"] },
  Need: { schema: Need, documents: ["board"] },
  Offer: { schema: Offer, documents: ["board"] },
  Pledge: { schema: Pledge, documents: ["board"] },
  Withdrawal: { schema: Withdrawal, documents: ["party", "supplier", "metric", "consumption", "board"] },
} as const satisfies Record<string, { schema: z.ZodType; documents: readonly DocumentType[] }>

export type Kind = keyof typeof KINDS

/** What a statement of a kind says. */
export type SubjectOf<K extends Kind> = z.infer<(typeof KINDS)[K]["schema"]>

/** Whether a text names a kind that this version knows. */
export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind)
}

/** The schema of what a kind says; undefined when the kind is not known. */
export function subjectSchemaOf(kind: string): z.ZodType | undefined {
  return isKind(kind) ? KINDS[kind].schema : undefined
}

/** Whether a kind may stand in documents of that type. */
export function standsIn(kind: string, type: DocumentType): boolean {
  const types: readonly DocumentType[] = isKind(kind) ? KINDS[kind].documents : []
  return types.includes(type)
}
