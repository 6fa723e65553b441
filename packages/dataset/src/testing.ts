export {
  testCommons,
  testFeeds,
  testUuid,
  type Manner,
  type TestCommons,
  type TestFeeds,
} from "./testing/commons.ts"
export { testChecking, type TestChecking } from "./testing/checking.ts"
export { testFederations, type TestFederations } from "./testing/federations.ts"
export { memoryFiles, testFork, testForkDocuments, withManifest, type TestDocument } from "./testing/fork.ts"
export { logWithRevoked, sourceEntry, testLog } from "./testing/identity-logs.ts"
export { testLetters, type TestLetters } from "./testing/letters.ts"
export { organicShare, paySpread, paySpreadV2, wageCap, workerVoice } from "./testing/metrics.ts"
export { CHEESE, JUICE, testPools, type TestPools } from "./testing/pools.ts"
export { answered, releaseCell, testEvidence, testSayings, type TestSayings } from "./testing/sayings.ts"
export { testWorld, type TestWorld } from "./testing/world.ts"
