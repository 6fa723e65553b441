export { openCountingProxy, type CountingProxy } from "./testing/counting-proxy.ts"
export { openTestGate, type TestGate } from "./testing/test-gate.ts"
export {
  introduce,
  introduceTo,
  openTestNode,
  TEST_NOW,
  testInvite,
  type TestNode,
} from "./testing/test-node.ts"
export { openRawSession } from "./testing/raw-session.ts"
export { until, untilInStep } from "./testing/until.ts"
