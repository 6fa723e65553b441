import { join } from "node:path"
import { draftEndorsement, draftPartyProfile, wordingIn } from "@commonshelf/documents"
import { formatInstant } from "@commonshelf/statement"
import { createHome } from "../home/create-home.ts"
import { homePaths, type HomePaths } from "../home/home.ts"
import { openNode } from "../node/open-node.ts"
import { DEMO_PARTIES, type DemoPartyKey } from "./cast/parties.ts"
import type { SignedCast } from "./cast/signed-cast.ts"

/**
 * Makes the home of a party below `root`. What a cooperative says in it before its node starts: its full profile, and
 * what it found about others' answers, for which there is no command.
 */
export async function foundParty(
  root: string,
  key: DemoPartyKey,
  checks: SignedCast["checks"],
): Promise<HomePaths> {
  const { role, name, profile } = DEMO_PARTIES[key]
  const paths = homePaths(join(root, key))
  await createHome(paths, {
    name: wordingIn(name, "en"),
    role,
    language: "en",
    at: formatInstant(Date.now()),
  })
  const node = openNode(paths)
  const { did } = node.home
  node.say([
    draftPartyProfile(did, { role, name, ...profile, languages: ["en", "he", "es"] }),
    ...checks
      .filter(({ by }) => by === key)
      .map(({ target, verdict, method, note }) =>
        draftEndorsement(did, target, { verdict, method, ...(note !== undefined && { note }) }),
      ),
  ])
  await node.close()
  return paths
}
