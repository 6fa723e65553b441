import { testAuthor, testProfile, type TestAuthor } from "@commonshelf/documents/testing"
import type { PartyRole } from "@commonshelf/documents"
import { DatabaseSync, type DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { openReplica, type Replica } from "./replica.ts"
import { parseInviteLink } from "./session/invite-link.ts"

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
  }: { role?: PartyRole; commons?: Database } = {},
): Promise<TestNode> {
  const author = testAuthor(name)
  const replica = openReplica({
    commons,
    node: new DatabaseSync(":memory:"),
    self: { scid: author.scid, name, role, nodeKey: author.node },
    now: () => TEST_NOW,
  })
  replica.insert([...author.logTexts, author.say(testProfile(author, role))])
  const port = await replica.listen("127.0.0.1", 0)
  return { author, replica, url: `ws://127.0.0.1:${port}`, close: () => replica.close() }
}

/** `guest` takes an invite of `host`. */
export async function introduce(
  host: TestNode,
  guest: TestNode,
  role: PartyRole = "cooperative",
): Promise<void> {
  const link = parseInviteLink(host.replica.createInvite(role, host.url, "2026-04-01T00:00:00Z"))
  if (!link.ok) throw new Error(link.error)
  const met = await guest.replica.acceptInvite(link.value)
  if ("kind" in met) throw new Error(met.message)
}

/** Waits until the condition holds; fails after ten seconds with what it was waiting for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Waits until all nodes hold the same. */
export async function untilInStep(nodes: readonly TestNode[]): Promise<void> {
  await until("all nodes hold the same", () => new Set(nodes.map((node) => node.replica.heads())).size === 1)
}
