/** Types of the Noise implementation, which ships none. Buffers in, buffers out; anything wrong throws. */
declare module "noise-handshake" {
  export interface NoiseKeyPair {
    readonly publicKey: Uint8Array
    readonly secretKey: Uint8Array
  }
  export default class Noise {
    constructor(pattern: "XX", initiator: boolean, keyPair: NoiseKeyPair, options: { curve: unknown })
    initialise(prologue: Uint8Array): void
    send(payload?: Uint8Array): Uint8Array
    recv(message: Uint8Array): Uint8Array
    readonly complete: boolean
    /** The other side's static key, once its message has told it. */
    readonly rs: Uint8Array | null
    readonly tx: Uint8Array
    readonly rx: Uint8Array
  }
}
declare module "noise-handshake/cipher.js" {
  export default class Cipher {
    constructor(key: Uint8Array)
    encrypt(plaintext: Uint8Array): Uint8Array
    decrypt(ciphertext: Uint8Array): Uint8Array
    static readonly MACBYTES: number
  }
}
declare module "noise-curve-ed" {
  const curve: unknown
  export default curve
}
