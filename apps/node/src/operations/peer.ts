import { PartyRole } from "@commonshelf/documents"
import { formatInstant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { peerSays } from "../messages/peer.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { readInvite } from "../node/read-invite.ts"
import { namesOf } from "./names-of.ts"
import { operation } from "./operation.ts"

const INVITE_DAYS = 14

/** Whom this node syncs with. */
export const peerOperations = [
  operation(
    "invite create",
    z.strictObject({ for: PartyRole }),
    ({ replica, syncUrl, now }, { for: role }) => {
      const url = syncUrl()
      if (url === undefined) {
        throw new Failure(EXIT.failed, "not-serving", peerSays.notServing(), { hint: peerSays.startFirst() })
      }
      const expiresAt = formatInstant(Date.parse(now()) + INVITE_DAYS * 86_400_000)
      return { link: replica.createInvite(role, url, expiresAt), for: role, expiresAt }
    },
  ),
  operation(
    "peer add",
    z.strictObject({ link: z.string().max(4000) }),
    async ({ replica, home }, { link }) => {
      const invite = readInvite(link)
      if (invite.scid === home.scid) throw new Failure(EXIT.usage, "own-invite", peerSays.ownInvite())
      const met = await replica.acceptInvite(invite)
      if ("kind" in met) {
        const { name, url } = invite
        throw met.kind === "unreachable"
          ? new Failure(
              EXIT.unreachable,
              "unreachable",
              peerSays.unreachable({ name, url, detail: met.message }),
              { hint: peerSays.stillValid() },
            )
          : new Failure(EXIT.failed, "refused", peerSays.refused({ name, detail: met.message }), {
              hint: peerSays.askAgain(),
            })
      }
      return { peer: { scid: met.scid, name: met.name, role: met.role } }
    },
  ),
  operation("peer list", z.strictObject({}), (node) => ({ peers: listPeers(node) })),
]

/** The peers as this node sees them now. */
export function listPeers({ replica, dataset }: CommonsNode) {
  return replica.peers().map(({ scid, name, role, state, inStep, standing, lastSeenAt, lastFailure }) => ({
    scid,
    name,
    ...namesOf(dataset, scid),
    role,
    state,
    inStep,
    ...(standing !== "good" && { standing }),
    ...(lastSeenAt !== undefined && { lastSeenAt }),
    ...(lastFailure !== undefined && { lastFailure }),
  }))
}
