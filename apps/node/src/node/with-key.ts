import type { KeyPair } from "@commonshelf/identity"
import type { CommonsNode, SayOptions } from "./commons-node.ts"

/** The same node, signing with a key that was opened for one request: the node itself stays sealed. */
export function withKey(node: CommonsNode, keyPair: KeyPair): CommonsNode {
  const say: CommonsNode["say"] = (drafts, options: SayOptions = {}) =>
    node.say(drafts, { keyPair, ...options })
  const signCredential: CommonsNode["signCredential"] = (credential) =>
    node.signCredential(credential, { keyPair })
  return new Proxy(node, {
    get(target, property) {
      if (property === "say") return say
      if (property === "signCredential") return signCredential
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
}
