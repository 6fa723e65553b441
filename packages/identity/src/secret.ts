/*
 * Secrets on disk and on paper. Apart from the index, because only who keeps keys needs it: it brings a second libsodium
 * and two lists of words.
 */
export {
  recoveryShares,
  seedOfShares,
  type RecoveryShares,
  type SharesError,
} from "./secret/recovery-shares.ts"
export {
  RECOVERY_WORD_COUNT,
  recoveryWords,
  seedOfRecoveryWords,
  type WordsError,
} from "./secret/recovery-words.ts"
export { openSecret, SealedSecret, sealSecret, type SecretError } from "./secret/sealed-secret.ts"
