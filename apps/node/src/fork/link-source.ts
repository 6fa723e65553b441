import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createIdentity, generateSeed, keyPairFromSeed } from "@commonshelf/identity"
import { openReplica, type CallFailure, type InviteLink } from "@commonshelf/replica"
import { formatInstant } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { closeDatabase, openDatabase } from "../home/sqlite.ts"
import { readInvite } from "../node/read-invite.ts"
import type { Progress } from "./progress.ts"
import { removedAtEnd } from "./removed-at-end.ts"
import type { ForkSource } from "./source.ts"
import { storeSource } from "./store-source.ts"
import { codeSays } from "../messages/common.ts"
import { forkSays } from "../messages/fork.ts"
import { detailOf } from "../messages/detail.ts"

/**
 * The commons of the node of an invite link, read over the network by somebody who exists for this alone: an identity
 * and a folder that are gone afterwards.
 */
export async function linkSource(link: string, progress: Progress): Promise<ForkSource> {
  const invite = readLink(link)
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-fork-"))
  const remove = removedAtEnd(folder)
  const databases = ["commons.sqlite", "node.sqlite"].map((name) => openDatabase(join(folder, name)))
  const close = () => {
    for (const database of databases) closeDatabase(database)
    remove()
  }
  try {
    const replica = openReader(databases, progress)
    const failure = await tolerant(() => replica.readFrom(invite))
    if (failure !== undefined) throw callFailure(failure, invite)
    return storeSource(replica.store, async () => close())
  } catch (error) {
    close()
    throw error
  }
}

function readLink(link: string): InviteLink {
  const invite = readInvite(link)
  const { role } = invite
  if (role === "researcher") return invite
  throw new Failure(EXIT.usage, "other-role", forkSays.otherRole({ role: codeSays[role]() }), {
    hint: forkSays.askResearcher(),
  })
}

function openReader([commons, node]: readonly ReturnType<typeof openDatabase>[], progress: Progress) {
  if (commons === undefined || node === undefined) throw new TypeError("a reader has two databases")
  const [device, nodeKey] = [keyPairFromSeed(generateSeed()), keyPairFromSeed(generateSeed())]
  const now = () => formatInstant(Date.now())
  const { scid, entry } = createIdentity({
    masterSeed: generateSeed(),
    host: "reader.commonshelf.invalid",
    at: now(),
    deviceKeys: [device.multikey],
    nodeKeys: [nodeKey.multikey],
  })
  return openReplica({
    commons,
    node,
    self: { scid, name: "A reader", role: "researcher", nodeKey, log: () => [entry] },
    now,
    protection: { limits: WHOLE_COMMONS },
    onAdmitted: (changes) => progress.add(changes.length),
  })
}

/** A reader takes the whole commons from one peer in one sitting, a hundred times what a node takes in a day [G1]. */
const WHOLE_COMMONS = {
  "peer.messages": 6_000_000,
  "peer.bytes": 100 * 1024 ** 3,
  "peer.statements": 10_000_000,
  "peer.documents": 5_000_000,
  "issuer.statements": 10_000_000,
  "issuer.bytes": 100 * 1024 ** 3,
  "issuer.documents": 5_000_000,
  "issuer.rivals": 20_000,
}

/** automerge-repo 2.5.6 rejects promises that nobody can reach; that says nothing about the work. */
async function tolerant<T>(work: () => Promise<T>): Promise<T> {
  const ignore = () => undefined
  process.on("unhandledRejection", ignore)
  try {
    return await work()
  } finally {
    // What it rejects while it closes comes a turn later.
    setImmediate(() => process.off("unhandledRejection", ignore))
  }
}

function callFailure(failure: CallFailure, { name, url }: InviteLink): Failure {
  switch (failure.kind) {
    case "unreachable":
      return new Failure(
        EXIT.unreachable,
        "unreachable",
        forkSays.unreachable({ name, url, detail: detailOf(failure.kind, failure.message) }),
        { hint: forkSays.servingAgain() },
      )
    case "refused":
      return new Failure(
        EXIT.failed,
        "refused",
        forkSays.refused({ name, detail: detailOf(failure.kind, failure.message) }),
        {
          hint: forkSays.oneInvite(),
        },
      )
    case "invalid":
      return new Failure(
        EXIT.verification,
        "source-not-genuine",
        forkSays.notGenuine({ name, rule: failure.rule, detail: detailOf(failure.kind, failure.message) }),
        { hint: forkSays.otherVersion(), details: { rule: failure.rule } },
      )
  }
}
