export type {
  AnswerState,
  AnswerValue,
  Cell,
  CellExplanation,
  ComparisonTable,
  Confirmation,
  Continuation,
  DemandCell,
  EvidenceStep,
  ExplainedAdoption,
  ExplainedAnswer,
  ExplainedEndorsement,
  ExplainedMetric,
  ExplainedStatement,
  ExplainedWithdrawal,
  ForeignSource,
  KeyedProduct,
  LanguageText,
  Marks,
  MetricColumn,
  NotComparableCode,
  PartyName,
  PartyStanding,
  ProductSummary,
  PublishedResult,
  PublishedSurvey,
  SignedName,
  SupplierRow,
  ValueType,
} from "@commonshelf/dataset"
export type { Group } from "./assess.ts"
export { explainScore, type ExactShare, type ScoreExplanation, type ScoreStep } from "./explain-score.ts"
export type { Fraction } from "./fraction.ts"
export { rankSuppliers, type RankedSupplier, type Ranking } from "./rank.ts"
export { isScorable, scoreOf } from "./score.ts"
export {
  spendingIndex,
  type SpendingIndex,
  type SpendingShares,
  type SupplierSpending,
} from "./spending-index.ts"
export {
  addedVoices,
  importanceOfVoices,
  lastAnswered,
  surveyWeights,
  type AnsweredSurvey,
  type IssueVoices,
} from "./survey-weights.ts"
export { rankStability, type Stability, type WeightMove } from "./stability.ts"
export {
  DEFAULT_MINIMUM,
  defaultWeights,
  IMPORTANCES,
  importanceOf,
  isImportance,
  minimumOf,
  type Importance,
  type MustHave,
  type Weights,
} from "./weights.ts"
export { nearestName } from "./nearest-name.ts"
