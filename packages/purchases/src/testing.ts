export { auditLedger } from "./testing/audit.ts"
export { assortment, type ShopProduct } from "./testing/assortment.ts"
export { generateSales, type Sale, type ShopSettings } from "./testing/sales.ts"
export { generateTill, type GeneratedTill, type TillKind } from "./testing/write-till.ts"
export { tillOf } from "./testing/load-ledger.ts"
export {
  poolQuestion,
  runPool,
  type PoolOutcome,
  type PoolParty,
  type PoolSum,
} from "./testing/pool-parties.ts"
export { breadAndTofu } from "./testing/pool-shops.ts"
export { recountLines } from "./testing/recount.ts"
export { generateReleaseLines } from "./testing/release-lines.ts"
export { openSeededLedger } from "./testing/seeded-ledger.ts"
export { seededRandom, type Random } from "./testing/random.ts"
