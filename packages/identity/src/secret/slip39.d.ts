declare module "slip39" {
  /** What is used of it: shares of a secret in groups, and the secret of shares. */
  export default class Slip39 {
    static fromArray(
      secret: readonly number[],
      options: {
        readonly threshold: number
        /** Threshold, number of members, description. */
        readonly groups: readonly (readonly [number, number, string])[]
        readonly title: string
      },
    ): Slip39
    static recoverSecret(mnemonics: readonly string[], passphrase: string): readonly number[]
    fromPath(path: string): { readonly mnemonics: readonly string[] }
  }
}
