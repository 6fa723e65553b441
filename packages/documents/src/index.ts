export { agreementDocument } from "./agreement/document.ts"
export { AgreementAct, type AgreementActV2 } from "./agreement/act.ts"
export {
  AgreementContent,
  LetterRole,
  wordingsOf,
  type AgreementContentV2,
  type LetterWording,
} from "./agreement/content.ts"
export { agreementDigest, draftAgreementAct, draftAgreementText, type ActFields } from "./agreement/draft.ts"
export { addDuration, Duration, durationsPassed } from "./agreement/duration.ts"
export type { LetterPromise } from "./agreement/promise.ts"
export { AgreementText } from "./agreement/schema.ts"
export { boardDocument } from "./board/document.ts"
export { draftNeed, draftOffer, draftPledge } from "./board/draft.ts"
export { Amount, BoardPlace, BoardText, BoardUnit, Criterion } from "./board/fields.ts"
export { Need, Offer, Pledge } from "./board/schema.ts"
export { Accreditation, Audit, Visit } from "./checking/check-schema.ts"
export { Contest, Mandate, Resolution } from "./checking/contest-schema.ts"
export {
  draftAudit,
  draftContest,
  draftQuestion,
  draftReply,
  draftResolution,
  draftVisit,
} from "./checking/draft.ts"
export { CheckMethod, Participants, TownPlace } from "./checking/fields.ts"
export { Question, RecordReference, recordUrn, Reply } from "./checking/question-schema.ts"
export { draftCapDeclaration, draftCapResponse } from "./cap/draft.ts"
export { Cap, CapDeclaration, CapResponse } from "./cap/schema.ts"
export { checkpointDocument } from "./checkpoint/document.ts"
export { draftCheckpoints, type SeenSince } from "./checkpoint/draft.ts"
export { Checkpoint, MAX_OTHERS, MAX_SEEN } from "./checkpoint/schema.ts"
export { contextDocument, contextText, TERMS_IRI } from "./context/context.ts"
export { consumptionDocument } from "./consumption/document.ts"
export { draftRelease } from "./consumption/draft.ts"
export {
  BaseUnit,
  ConsumptionRelease,
  Level,
  MemberBand,
  ReleaseCell,
  ReleaseRules,
} from "./consumption/schema.ts"
export { draftDataUseReport } from "./data-use/draft.ts"
export { DataUseReport, DecisionTopic } from "./data-use/schema.ts"
export { FederationAct } from "./federation/act.ts"
export {
  type AmendedCharter,
  Charter,
  CharterContent,
  FederationMandate,
  type FoundingCharter,
  MetricSet,
  Quorum,
} from "./federation/charter.ts"
export { federationDocument } from "./federation/document.ts"
export { charterDigest, draftCharter, draftFederationAct, type FederationFields } from "./federation/draft.ts"
export { LEAST_PARTIES, PoolAct, Quarter, type PoolCall } from "./pool/act.ts"
export {
  draftPoolCall,
  draftPoolStep,
  namedByPoolAct,
  type PoolName,
  type PoolStepFields,
} from "./pool/draft.ts"
export { nodesOverlap, poolNodeKey, PoolNode, PoolRounding, toThousandths } from "./pool/node.ts"
export { formatPoolKey, parsePoolKey, type PoolKey } from "./pool/pool-key.ts"
export type { PoolPeer, PoolQuestion } from "./pool/question.ts"
export { sealedBytes } from "./pool/sealed.ts"
export {
  addWords,
  decodeBytes,
  decodeWords,
  encodeBytes,
  encodeWords,
  subtractWords,
  WORDS_MODULUS,
} from "./pool/words.ts"
export { ByteReader } from "./document/byte-reader.ts"
export {
  canonicalChange,
  changeHash,
  GENESIS_CHANGE,
  GENESIS_HASH,
  readCanonicalChange,
  type CanonicalChange,
  type ChangeFault,
  type ChangeHash,
  type ClaimedChange,
} from "./document/canonical-change.ts"
export {
  DOCUMENT_TYPES,
  DocumentDescriptor,
  documentId,
  documentIdBytes,
  documentUrl,
  isDocumentId,
  type CommonsDocumentId,
  type DocumentType,
} from "./document/descriptor.ts"
export {
  awaitedDid,
  awaitedKey,
  awaitedVersion,
  refused,
  waits,
  type Awaited,
  type Exclusion,
  type Finding,
} from "./judgement/exclusion.ts"
export { isWitnessText, LOG_FEED, logEntryFor, WITNESS_FEED } from "./judgement/judge-log.ts"
export { judgeStatement, judgeText, placeInFeed, type Sound } from "./judgement/judge-text.ts"
export type { Judged, Judgement, Place, Surroundings } from "./judgement/judgement.ts"
export { headsDigest, type DocumentHeads } from "./document/heads.ts"
export { statementUrn, type DraftBody } from "./kinds/draft.ts"
export { Evidence, Provenance, Slug, UuidUrn } from "./kinds/fields.ts"
export { insertionOf, type Insertion } from "./kinds/insertion.ts"
export { locateDocument, locateLogEntry } from "./kinds/locate.ts"
export { isKind, KINDS, standsIn, subjectSchemaOf, type Kind, type SubjectOf } from "./kinds/registry.ts"
export { authoritativeText, LanguageText, wordingIn } from "./kinds/text.ts"
export { metricDocument } from "./metric/document.ts"
export { draftMetricDefinition, metricDigest } from "./metric/draft.ts"
export { Applicability, isKnownSector, isWithinSector, Sector, WorkersBand } from "./metric/applicability.ts"
export { MetricContent, MetricDefinition, subjectTypesOf, supersededVersion } from "./metric/schema.ts"
export { MetricContentV1 } from "./metric/schema-v1.ts"
export { MetricContentV2, SubjectType, UnitText } from "./metric/schema-v2.ts"
export { ValueType } from "./metric/value-fields.ts"
export {
  diffMetrics,
  isMeasuredAlike,
  type AnswersComparable,
  type MetricChange,
  type MetricDiff,
} from "./metric/review/diff.ts"
export {
  SEVERITIES,
  type MetricFinding,
  type MetricFindingKind,
  type Severity,
} from "./metric/review/finding.ts"
export { lintMetric } from "./metric/review/lint.ts"
export { TOPICS, UNTP_TOPICS } from "./metric/topics.ts"
export { draftMetricStep } from "./metric-step/draft.ts"
export { MetricStep, MetricStepKind, Trial } from "./metric-step/schema.ts"
export { partyDocument } from "./party/document.ts"
export {
  draftEndorsement,
  draftMetricAdoption,
  draftPartyAttestation,
  draftPartyProfile,
  draftWithdrawal,
} from "./party/draft.ts"
export {
  Endorsement,
  MetricAdoption,
  PartyAttestation,
  PartyProfile,
  PartyRole,
  Withdrawal,
} from "./party/schema.ts"
export { draftSurvey, draftSurveyResult } from "./survey/draft.ts"
export {
  Survey,
  SURVEY_WORDS,
  SurveyCount,
  SurveyMethod,
  SurveyQuestion,
  SurveyResult,
  type SurveyWord,
} from "./survey/schema.ts"
export { draftResearchNote } from "./research-note/draft.ts"
export { NoteContent, NoteFinding, NoteSource, NoteSubject, ResearchNote } from "./research-note/schema.ts"
export {
  PRICE_COMPONENT_CODES,
  PRICE_COMPONENTS,
  VALUE_RECEIVERS,
  type PriceComponent,
  type ValueReceiver,
} from "./price/components.ts"
export { draftPriceBreakdown } from "./price/draft.ts"
export { leftOpenMinor, PaidTo, PriceBasis, PriceBreakdown, PriceKind, sumMinor } from "./price/schema.ts"
export { draftProductMatch } from "./product-match/draft.ts"
export { ProductMatch, ProductReference } from "./product-match/schema.ts"
export { draftRecipe } from "./recipe/draft.ts"
export { recipeOpenness } from "./recipe/read.ts"
export { disclosedShares, Recipe, type RecipeFlow } from "./recipe/schema.ts"
export { answersDocument, productsDocument, PRODUCTS_PER_DOCUMENT } from "./supplier/document.ts"
export { compareDecimals, sumOfDecimals } from "./number/decimal.ts"
export { MethodDeviation, numberOf, SupplierDisclosure } from "./supplier/disclosure.ts"
export { draftDisclosure, draftProduct } from "./supplier/draft.ts"
export {
  Answer,
  ANSWER_STATES,
  AnswerValue,
  Breakdown,
  Gtin,
  Product,
  ProductId,
  unexplainedMinor,
  type AnswerState,
} from "./supplier/schema.ts"
