import { testAuthor, testProfile, type TestAuthor } from "@commonshelf/documents/testing"
import type { PartyRole } from "@commonshelf/documents"
import { DatabaseSync, type DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import type { ProtectionSettings } from "../limits/protection.ts"
import { openReplica } from "../open-replica.ts"
import type { Replica } from "../replica.ts"
import { parseInviteLink, type InviteLink } from "../session/invite-link.ts"

/** A node of the tests: a party with its replica on loopback. */
export interface TestNode {
  readonly author: TestAuthor
  readonly replica: Replica
  readonly url: string
  close(): Promise<void>
}

/** The instant at which test nodes live. */
export const TEST_NOW = "2026-03-01T12:00:00Z"

/** Opens a node for the party of that name; it has introduced itself in its own commons. */
export async function openTestNode(
  name: string,
  {
    role = "cooperative",
    commons = new DatabaseSync(":memory:"),
    protection = {},
    clockMs,
    node = new DatabaseSync(":memory:"),
  }: {
    role?: PartyRole
    commons?: Database
    protection?: ProtectionSettings
    clockMs?: () => number
    node?: Database
  } = {},
): Promise<TestNode> {
  const author = testAuthor(name)
  const replica = openReplica({
    commons,
    node,
    self: { scid: author.scid, name, role, nodeKey: author.node },
    now: () => TEST_NOW,
    protection,
    ...(clockMs !== undefined && { clockMs }),
  })
  replica.insert([...author.logTexts, author.say(testProfile(author, role))])
  const port = await replica.listen("127.0.0.1", 0)
  return { author, replica, url: `ws://127.0.0.1:${port}`, close: () => replica.close() }
}

/** An invite of `host`, read from its link. */
export function testInvite(host: TestNode, role: PartyRole = "cooperative"): InviteLink {
  const link = parseInviteLink(host.replica.createInvite(role, host.url, "2026-04-01T00:00:00Z"))
  if (!link.ok) throw new Error(link.error)
  return link.value
}

/** `guest` takes an invite of `host`. */
export async function introduce(
  host: TestNode,
  guest: TestNode,
  role: PartyRole = "cooperative",
): Promise<void> {
  await introduceTo(testInvite(host, role), guest)
}

/** `guest` takes an invite. */
export async function introduceTo(invite: InviteLink, guest: TestNode): Promise<void> {
  const met = await guest.replica.acceptInvite(invite)
  if ("kind" in met) throw new Error(met.message)
}
