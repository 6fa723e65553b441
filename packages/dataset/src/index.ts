export type { AnswerState, AnswerValue, LanguageText, ValueType } from "@commonshelf/documents"
export type { Result } from "@commonshelf/identity"
export { listPledges, readBoard } from "./board/board.ts"
export { currentBoardEntries, type BoardEntry } from "./board/entries.ts"
export type { CriterionResult } from "./board/criteria.ts"
export type {
  Board,
  BoardNeed,
  BoardOffer,
  BoardPledge,
  BoardQuestion,
  BoardTotal,
  PledgeFault,
} from "./board/types.ts"
export { EVIDENCE_STEPS, weakestStep } from "./checking/evidence-step.ts"
export { CONTEST_STATES, type ContestState } from "./checking/contests.ts"
export { inboxOf } from "./checking/inbox.ts"
export {
  faultOfResolving,
  listContests,
  listQuestions,
  showContest,
  showQuestion,
} from "./checking/listings.ts"
export type { ContestSummary, InboxItem, QuestionSummary, Speaker } from "./checking/types.ts"
export { QUESTION_STATES, type QuestionState } from "./checking/questions.ts"
export type { CheckFault } from "./checking/speaker.ts"
export {
  notSaidAgain,
  saidBeside,
  type NotSaidAgain,
  type SaidBeside,
  type WholeAnswer,
} from "./answer/said-beside.ts"
export { recomputationOf, type Recomputation } from "./answer/recomputation.ts"
export type { Actual, Companion, NotShownCode } from "./cap/actual.ts"
export { conformityClaim } from "./conformity/conformity-claim.ts"
export { conformityCredential, type CredentialTelling } from "./conformity/conformity-credential.ts"
export type { ClaimFault, ConformityClaim } from "./conformity/types.ts"
export { declaredCaps, type CapReply, type DeclaredCap } from "./cap/caps.ts"
export { isOpen, rivalsOf, type Contradiction, type ReleaseContradiction } from "./contradiction.ts"
export { contradictions, ignoredReleases } from "./contradictions.ts"
export type { CitedRelease, DataUseFinding } from "./data-use/cited-releases.ts"
export { dataUseReports, type DataUse, type DataUseQuestion } from "./data-use/reports.ts"
export {
  demandMeasures,
  demandMeasureSteps,
  type DemandMeasure,
  type DemandMeasures,
  type MeasureQuestion,
  type UnmeasuredProduct,
} from "./demand/demand-measures.ts"
export type { DemandSeries, Replenishment, Seasonality, Trend } from "./demand/demand-series.ts"
export type { Interval } from "./demand/interval.ts"
export type { QuarterFigures } from "./demand/quarter-figures.ts"
export {
  dataLevels,
  reportRounds,
  type DataLevel,
  type ReportRound,
  type RoundQuestion,
} from "./data-use/rounds.ts"
export {
  publishedSpending,
  supplierByTillKey,
  type Spending,
  type SpendingQuestion,
} from "./spending/spending.ts"
export { unitOf } from "./answer/comparable.ts"
export { answerAbout } from "./answer/current-answer.ts"
export { productNames, type KeyedProduct } from "./demand/product-names.ts"
export { demandCells, type DemandCell, type DemandQuestion } from "./demand/demand-cells.ts"
export type {
  ExplainedAudit,
  ExplainedChecks,
  ExplainedContest,
  ExplainedEndorsement,
  ExplainedQuestion,
  ExplainedReply,
  ExplainedResolution,
  ExplainedVisit,
} from "./explanation/check-types.ts"
export { explainChecks } from "./explanation/explain-checks.ts"
export { explainCell, type CellOfTable } from "./explanation/explain-cell.ts"
export type { ExplainedStatement, ExplainedTime } from "./explanation/explained-statement.ts"
export type {
  CellExplanation,
  ExplainedAdoption,
  ExplainedAnswer,
  ExplainedMetric,
  ExplainedWithdrawal,
  StatedBeside,
} from "./explanation/types.ts"
export { listFederations, readFederation } from "./federation/federations.ts"
export { hasMandate } from "./federation/history.ts"
export type { CharterAmendment } from "./federation/charters-in-force.ts"
export type { Federation, FederationParty } from "./federation/federations.ts"
export type { AdoptedMetrics, MandateStanding } from "./federation/mandates.ts"
export { progressOf, type Progress } from "./federation/progress.ts"
export { ForkBuilder, type ForkPart } from "./fork/build-fork.ts"
export type { ForkFinding } from "./fork/finding.ts"
export type { ForkFiles, ListedFile } from "./fork/fork-files.ts"
export { identityIn, judgeDocument, type JudgedDocument } from "./fork/judge-document.ts"
export { byDescriptor, LOCK_PATH, VERIFIER_PATH } from "./fork/layout.ts"
export type { Lock } from "./fork/lock.ts"
export type { FileFacts } from "./fork/manifest.ts"
export { forkTexts, verifyFork, type ForkReport } from "./fork/verify-fork.ts"
export { levelsPromised, type PromisedLevel } from "./letter/levels-promised.ts"
export { letterDocuments } from "./letter/letter-documents.ts"
export { letterSource } from "./letter/letter-source.ts"
export { isBinding, listLetters, readLetter } from "./letter/letters.ts"
export { letterIn, translationOf, type LetterPart } from "./letter/translations.ts"
export type {
  Letter,
  LetterParty,
  LetterReview,
  LetterRound,
  LetterState,
  LetterTranslation,
  PromiseStanding,
} from "./letter/types.ts"
export { outOfScope } from "./metric/applies.ts"
export { equivalentVersions } from "./metric/equivalence.ts"
export {
  metricLife,
  metricLives,
  type MetricLife,
  type MetricStanding,
  type StepTaken,
  type TrialTaken,
} from "./metric/life.ts"
export { listMetrics, type MetricVersion } from "./metric/metrics.ts"
export { pricesBeside, type BesideAnswer, type PaidPrice, type PricesBeside } from "./price/beside.ts"
export type { ChainPart, PriceFlow, PriceFlows } from "./price/flows.ts"
export type { Apart, ApartCode } from "./price/join-parts.ts"
export { pooledDemand, type PooledDemand } from "./pool/pooled-demand.ts"
export { listPools, readPool } from "./pool/pools.ts"
export { poolSteps, type PoolSteps } from "./pool/pool-steps.ts"
export type {
  Pool,
  PooledFigure,
  PoolEnd,
  PoolNodeStanding,
  PoolParty,
  PoolState,
  PoolStepName,
} from "./pool/types.ts"
export {
  productPrices,
  type ChainPrice,
  type PriceLetter,
  type PricePart,
  type ProductPrices,
} from "./price/prices.ts"
export { productRecipes, type ToldRecipe } from "./recipe/recipes.ts"
export { productClaims, productVersions, type DescribedVersion, type ProductClaim } from "./product/claims.ts"
export {
  productIdentities,
  sameProducts,
  type IdentifiedProduct,
  type ProductIdentities,
  type ProductIdentity,
  type ProposedMatch,
} from "./product/identities.ts"
export { productOfOwnCode } from "./product/own-code.ts"
export { matchedPairs, type CountedMatch, type MatchedPair } from "./product/matches.ts"
export { partyStanding } from "./party/attestations.ts"
export { shortName } from "./party/short-name.ts"
export { listParties, profileOf, type Party } from "./party/parties.ts"
export { listCategories, listProducts, type CategoryCount, type ProductVersion } from "./product/products.ts"
export {
  listSurveys,
  type PublishedResult,
  type PublishedSurvey,
  type SurveyIssue,
} from "./survey/surveys.ts"
export { noteInvitations, type Invitation } from "./research/invitations.ts"
export { listNotes, type PublishedNote } from "./research/notes.ts"
export type { SourceStatement } from "./source-statement.ts"
export { buildDataset, createIndex, type DatasetIndex } from "./store/create-index.ts"
export type { Dataset, Judgement } from "./store/dataset.ts"
export { isNewer } from "./store/entry.ts"
export type { SourceLogEntry } from "./store/identity-log.ts"
export { askedQuestions, type AskedQuestion } from "./table/asked-questions.ts"
export { comparisonTable, productTable, type TableSubject } from "./table/comparison-table.ts"
export type {
  Cell,
  CellContest,
  CellInput,
  Certification,
  ComparisonTable,
  Confirmation,
  Continuation,
  EvidenceStep,
  ForeignSource,
  MetricColumn,
  NotComparableCode,
  OutOfScope,
  PartyName,
  PartyStanding,
  ProductSummary,
  SignedName,
  SupplierRow,
} from "./table/types.ts"
export { createJudge, type Judge } from "./trust/judge.ts"
export { readMarks, type MarkReader, type Marks } from "./trust/marks.ts"
export { lastCheckpoints, pendingCheckpoint, type PendingCheckpoint } from "./trust/pending-checkpoint.ts"
export type { Receipt } from "./trust/receipt.ts"
export { trustIn, type Trust } from "./trust/trust.ts"
export { valueFlows, type ValueFlows, type ValueFlowsQuestion } from "./value-flows/value-flows.ts"
