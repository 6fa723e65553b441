export type { Result } from "@commonshelf/identity"
export type { AnswerState, AnswerValue, LanguageText, ValueType } from "@commonshelf/documents"
export type { DemandCell } from "./demand.ts"
export type {
  CellExplanation,
  ExplainedAnswer,
  ExplainedEndorsement,
  ExplainedMetric,
  ExplainedStatement,
  ExplainedWithdrawal,
} from "./explanation.ts"
export type {
  Cell,
  ComparisonTable,
  EvidenceStep,
  ForeignSource,
  MetricColumn,
  NotComparableCode,
  PartyName,
  ProductSummary,
  SignedName,
  SupplierRow,
} from "./table/types.ts"
