export type { AnswerState, AnswerValue, LanguageText, ValueType } from "@commonshelf/documents"
export type { Result } from "@commonshelf/identity"
export { contradictions, isOpen, rivalsOf, type Contradiction } from "./contradictions.ts"
export { demandCells, type DemandCell, type DemandQuestion } from "./demand/demand-cells.ts"
export { explainCell, type CellOfTable } from "./explanation/explain-cell.ts"
export type {
  CellExplanation,
  ExplainedAdoption,
  ExplainedAnswer,
  ExplainedEndorsement,
  ExplainedMetric,
  ExplainedStatement,
  ExplainedTime,
  ExplainedWithdrawal,
} from "./explanation/types.ts"
export { listMetrics, type MetricVersion } from "./metric/metrics.ts"
export { listParties, type Party } from "./party/parties.ts"
export { listCategories, listProducts, type CategoryCount, type ProductVersion } from "./product/products.ts"
export type { SourceStatement } from "./source-statement.ts"
export { buildDataset, createIndex, type DatasetIndex } from "./store/create-index.ts"
export type { Dataset } from "./store/dataset.ts"
export { isNewer } from "./store/entry.ts"
export type { SourceLogEntry } from "./store/identity-log.ts"
export { comparisonTable } from "./table/comparison-table.ts"
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
export { createJudge, type Judge } from "./trust/judge.ts"
export type { Judgement } from "./trust/judgement.ts"
export { readMarks, type MarkReader, type Marks } from "./trust/marks.ts"
export { lastCheckpoints, pendingCheckpoint, type PendingCheckpoint } from "./trust/pending-checkpoint.ts"
export type { Receipt } from "./trust/receipts.ts"
export { trustIn, type Trust } from "./trust/trust.ts"
