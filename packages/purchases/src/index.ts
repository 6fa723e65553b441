export { findProfile, profiles } from "./profiles/profiles.ts"
export { parseProfile, Profile, type ProfileError } from "./profiles/profile.ts"
export { decodeText, Encoding } from "./till/decode.ts"
export { readRows, type Row } from "./till/rows.ts"
export { parseTill, type ParsedTill, type TillFile } from "./till/parse-till.ts"
export { type ImportError, type RefusalKind, type RefusedRow } from "./till/import-error.ts"
export { type TillLine } from "./till/till-line.ts"
export {
  BallotChoices,
  choicesFault,
  type BallotBox,
  type BallotCounts,
  type TooFewBallots,
} from "./ballots/ballot-box.ts"
export { CONSENT_LEVELS, USUAL_CONSENT, type Consent, type ConsentLevel } from "./ledger/consent.ts"
export { memberSpending, type MemberSpending } from "./ledger/member-spending.ts"
export { NewerLedgerError } from "./ledger/schema.ts"
export {
  openLedger,
  type FileToImport,
  type ImportRecord,
  type ImportReport,
  type Ledger,
  type ReleaseRecord,
  type UndoError,
} from "./ledger/ledger.ts"
export { previewRelease } from "./ledger/preview.ts"
export { auditReleases, type ReleaseAudit } from "./ledger/audit-releases.ts"
export { commitRelease } from "./ledger/commit.ts"
export {
  ReleasePlan,
  type AuditSummary,
  type HeldBack,
  type ReleaseError,
  type SharesByLevel,
} from "./ledger/plan.ts"
export { DEFAULT_RULES, parseRules, type RulesError } from "./release/rules.ts"
export { countPool, type CountAsked } from "./pool/count-pool.ts"
export { endPool, joinPool, leavePool } from "./pool/join-pool.ts"
export { type PoolError } from "./pool/pool-error.ts"
export { previewPool, type PoolPreview } from "./pool/preview-pool.ts"
export { sharePool, type PoolCount, type SharedPart } from "./pool/share-pool.ts"
export {
  monthStep,
  quarterStep,
  type CoveredCell,
  type StepOutcome,
  type StepSettings,
} from "./release/roll-up.ts"
export { type ReleaseLine } from "./release/line.ts"
export { auditMonths, LEAST_PERCENT, type AuditFinding, type AuditResult } from "./audit/audit.ts"
export { describeFinding, type TellingCell } from "./audit/finding-words.ts"
export { type AuditedCell, type AuditedMonths, type Knowledge, type Measure } from "./audit/published.ts"
