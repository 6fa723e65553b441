import type { CommonsDocumentId } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { scidOfDid } from "@commonshelf/identity"
import type { CommonsStore } from "../store/commons-store.ts"
import type { Quarantine } from "../store/quarantine-store.ts"
import type { Gate } from "./gate.ts"
import { identityNames } from "./identity-names.ts"
import type { IdentityRegistry } from "./identity-registry.ts"

/** Where it is seen what has come. */
interface Here {
  readonly store: CommonsStore
  readonly identities: Pick<IdentityRegistry, "identityOf">
}

/** What waits and has got what it waits for, while this node did not run or in the moment it was stopped [Q3]. */
export function retryAwaited(gate: Pick<Gate, "retry">, quarantine: Quarantine, here: Here): void {
  const come = quarantine.awaited().filter((what) => isHere(what, here))
  if (come.length > 0) gate.retry(come.flatMap((what) => quarantine.waitingFor(what)))
}

function isHere(awaited: string, { store, identities }: Here): boolean {
  const [kind, name = ""] = awaited.split(":")
  const [scid = ""] = kind === "did" ? [scidOfDid(awaited)] : name.split("#")
  const isKnown = () => identityNames(scid, identities.identityOf(scid)).some((known) => known === awaited)
  if (kind === "identity" || kind === "key" || kind === "did") return isKnown()
  // Which versions are here is seen when it is judged.
  if (kind === "version") return identities.identityOf(scid) !== undefined
  if (kind === "statement") return store.placeOf(name as Digest) !== undefined // written by the gate
  return store.holdsAny(name as CommonsDocumentId) // written by the gate
}
