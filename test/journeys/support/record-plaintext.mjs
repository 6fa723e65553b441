/*
 * Loaded into a node by `--import`: appends what its sessions carry, before it is encrypted and after it is decrypted,
 * to the file that PLAINTEXT names.
 */
import { appendFileSync } from "node:fs"
import { createRequire } from "node:module"

const node = createRequire(process.argv[1])
const replica = createRequire(node.resolve("@commonshelf/replica"))
const { prototype } = replica("noise-handshake/cipher.js")
const { encrypt, decrypt } = prototype

prototype.encrypt = function (plaintext, ...rest) {
  appendFileSync(process.env.PLAINTEXT, plaintext)
  return encrypt.call(this, plaintext, ...rest)
}
prototype.decrypt = function (...given) {
  const plaintext = decrypt.apply(this, given)
  appendFileSync(process.env.PLAINTEXT, plaintext)
  return plaintext
}
