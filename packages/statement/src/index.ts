export { forbiddenValue, MAX_DEPTH, MAX_STATEMENT_BYTES, parseCanonical } from "./canonical.ts"
export { CONTEXT, Did, DocumentUrl, issuerScid, kindOf, RelatedResource, Statement } from "./envelope.ts"
export type { Finding, FindingKind } from "./finding.ts"
export {
  composeStatement,
  signComposed,
  signStatement,
  type ComposedStatement,
  type FeedPosition,
  type StatementDraft,
} from "./sign.ts"
export { utf8Text } from "./utf8-text.ts"
export {
  Day,
  Decimal,
  DigestText,
  formatInstant,
  Instant,
  isInstant,
  Period,
  periodBounds,
  periodsOverlap,
} from "./values.ts"
export {
  parseStatement,
  verifyStatement,
  type VerificationContext,
  type VerifiedStatement,
} from "./verify.ts"
