import { join } from "node:path"
import { setImmediate } from "node:timers/promises"
import {
  draftPartyProfile,
  wordingIn,
  type LanguageText,
  type PartyProfile,
  type PartyRole,
} from "@commonshelf/documents"
import { serveNode, type ServedNode } from "../api/serve.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import type { Output } from "../operations/operation.ts"
import { runOperation } from "../operations/run.ts"
import type { Member } from "./cast/member.ts"
import type { StoryClock } from "./clock.ts"

/** A party of the story at its node, which serves its page and its peers from this process. */
export interface StoryNode {
  readonly key: string
  /** As its own people write it, */
  readonly name: string
  /** and as others call it. */
  readonly names: LanguageText
  readonly role: PartyRole
  readonly scid: string
  readonly served: ServedNode
  /** Asks an operation of it, as its own people do by command. @throws Failure when the node refuses */
  readonly ask: (operation: string, input?: object) => Promise<Output>
}

/** Who founds a home. */
export interface Founder extends Member {
  readonly key: string
  readonly role: PartyRole
  readonly profile?: Pick<PartyProfile, "legalForm" | "storeType" | "members">
}

export interface Ground {
  /** The folder for the homes. */
  readonly root: string
  readonly clock: StoryClock
  /** Whether the pages say that it is a demonstration. */
  readonly demo: boolean
  /** Aborted when the story is over, at whatever point. */
  readonly signal: AbortSignal
  readonly onError: (error: unknown) => void
}

/** No second checkpoint of a node within the story. */
const FLAGS = { "checkpoints.every": "86400" }

const ANY_PORT = "127.0.0.1:0"

/** Makes the home of a party and serves it; its profile has its name in all languages. */
export async function foundStoryNode(
  { key, role, name, language, profile }: Founder,
  { root, clock, demo, signal, onError }: Ground,
): Promise<StoryNode> {
  await setImmediate()
  signal.throwIfAborted()
  const paths = homePaths(join(root, key))
  const own = wordingIn(name, language)
  await createHome(paths, { name: own, role, language, at: clock.now() })
  signal.throwIfAborted()
  const served = await serveNode(paths, {
    http: ANY_PORT,
    sync: ANY_PORT,
    flags: FLAGS,
    now: clock.now,
    demo,
    onError,
  })
  const { node } = served
  node.say([draftPartyProfile(node.home.did, { role, name, ...profile, languages: Object.keys(name) })])
  return {
    key,
    name: own,
    names: name,
    role,
    scid: node.home.scid,
    served,
    async ask(operation, input = {}) {
      // Nothing of this waits for anything: signals and other nodes have their turn now, or none.
      await setImmediate()
      signal.throwIfAborted()
      return runOperation(node, operation, input)
    },
  }
}
