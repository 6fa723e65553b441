export {
  link,
  TEST_AT,
  testParticipants,
  type TestLink,
  type TestParticipant,
} from "./testing/participants.ts"
