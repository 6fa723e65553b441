/*
 * Secrets on disk and on paper. Apart from the index, because only who keeps keys needs it: it brings a second libsodium
 * and a list of 2,048 words.
 */
export {
  RECOVERY_WORD_COUNT,
  recoveryWords,
  seedOfRecoveryWords,
  type WordsError,
} from "./secret/recovery-words.ts"
export { openSecret, SealedSecret, sealSecret, type SecretError } from "./secret/sealed-secret.ts"
