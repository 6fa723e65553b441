import { awaitedDid, awaitedKey, type Awaited } from "@commonshelf/documents"
import type { Identity } from "@commonshelf/identity"

/** The names under which something may wait for what the log of a party says by now: that it is here, its keys, its DIDs. */
export function identityNames(scid: string, identity: Identity | undefined): readonly Awaited[] {
  if (identity === undefined) return []
  const keys = identity.keys
    .filter(({ assertion }) => assertion)
    .map(({ multikey }) => awaitedKey(scid, multikey))
  return [`identity:${scid}`, ...keys, ...identity.dids.map(awaitedDid)]
}
