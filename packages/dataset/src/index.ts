export type { AnswerState, AnswerValue, LanguageText, ValueType } from "@commonshelf/documents"
export type { Result } from "@commonshelf/identity"
export { contradictions, type Contradiction } from "./contradictions.ts"
export { demandCells, type DemandCell, type DemandQuestion } from "./demand/demand-cells.ts"
export { explainCell, type CellOfTable } from "./explanation/explain-cell.ts"
export type {
  CellExplanation,
  ExplainedAdoption,
  ExplainedAnswer,
  ExplainedEndorsement,
  ExplainedMetric,
  ExplainedStatement,
  ExplainedWithdrawal,
} from "./explanation/types.ts"
export { listMetrics, type MetricVersion } from "./metric/metrics.ts"
export { partyStanding } from "./party/attestations.ts"
export { listParties, type Party } from "./party/parties.ts"
export { listCategories, listProducts, type CategoryCount, type ProductVersion } from "./product/products.ts"
export type { SourceStatement } from "./source-statement.ts"
export { buildDataset, createIndex, type DatasetIndex } from "./store/create-index.ts"
export type { Dataset } from "./store/dataset.ts"
export { isNewer } from "./store/entry.ts"
export { askedQuestions, type AskedQuestion } from "./table/asked-questions.ts"
export { comparisonTable } from "./table/comparison-table.ts"
export type {
  Cell,
  ComparisonTable,
  Confirmation,
  Continuation,
  EvidenceStep,
  ForeignSource,
  MetricColumn,
  NotComparableCode,
  PartyName,
  PartyStanding,
  ProductSummary,
  SignedName,
  SupplierRow,
} from "./table/types.ts"
