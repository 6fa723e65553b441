/** Types of the second implementation, which ships none; test-only. */
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; date?: string; cryptosuite: unknown })
  }
}
declare module "@digitalbazaar/eddsa-jcs-2022-cryptosuite" {
  export const cryptosuite: unknown
  export function createVerifyCryptosuite(): unknown
  export function createSignCryptosuite(): unknown
}
declare module "@digitalbazaar/ed25519-multikey" {
  export function generate(options: {
    id?: string
    controller?: string
    seed: Uint8Array
  }): Promise<{ signer(): unknown; publicKeyMultibase: string }>
}
declare module "jsonld-signatures" {
  interface Options {
    readonly suite: unknown
    readonly purpose: unknown
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>
  }
  const jsigs: {
    sign(document: object, options: Options): Promise<Record<string, unknown>>
    verify(document: object, options: Options): Promise<{ verified: boolean; error?: { errors?: Error[] } }>
    purposes: { AssertionProofPurpose: new () => unknown }
  }
  export default jsigs
}
