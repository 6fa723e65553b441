import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { createIdentity, generateSeed, keyPairFromSeed, logEntryText } from "@commonshelf/identity"
import { authoritativeText, draftPartyProfile, partyDocument, type PartyRole } from "@commonshelf/documents"
import { EXIT, Failure } from "../failure.ts"
import type { ForkSource } from "../fork/source.ts"
import { openNode, type CommonsNode } from "../node/open-node.ts"
import {
  HOME_VERSION,
  homePaths,
  writeSeed,
  writeWhole,
  type HomeLanguage,
  type HomePaths,
  type HomeRecord,
} from "./home.ts"

export interface NewParty {
  readonly name: string
  readonly role: PartyRole
  readonly language: HomeLanguage
  /** The present instant. */
  readonly at: string
}

/**
 * Founds a node: keys, an identity, a home, and the party's first profile. Made beside its place and moved there whole,
 * so that a crash leaves no half of a home.
 *
 * @param from a commons that the home begins with
 */
export async function createHome(paths: HomePaths, party: NewParty, from?: ForkSource): Promise<HomeRecord> {
  refuseUsedPlace(paths)
  const staged = homePaths(`${paths.root}.new-${process.pid}`)
  mkdirSync(dirname(paths.root), { recursive: true, mode: 0o700 })
  try {
    const record = await furnish(staged, party, from)
    renameSync(staged.root, paths.root)
    return record
  } catch (error) {
    rmSync(staged.root, { recursive: true, force: true })
    throw error
  }
}

function refuseUsedPlace(paths: HomePaths): void {
  if (existsSync(paths.record)) {
    throw new Failure(
      EXIT.failed,
      "home-exists",
      `${paths.root} already holds a node. Nothing was changed.`,
      {
        hint: "Use another --home for another party.",
      },
    )
  }
  if (existsSync(paths.root) && readdirSync(paths.root).length > 0) {
    throw new Failure(
      EXIT.failed,
      "not-empty",
      `${paths.root} is not empty and holds no node. Nothing was changed.`,
      {
        hint: "Use an empty or a new folder as --home.",
      },
    )
  }
}

async function furnish(
  paths: HomePaths,
  { name, role, language, at }: NewParty,
  from: ForkSource | undefined,
): Promise<HomeRecord> {
  const [masterSeed, deviceSeed, nodeSeed] = [generateSeed(), generateSeed(), generateSeed()]
  const { scid, did, entry } = createIdentity({
    masterSeed,
    host: `${slugOf(name)}.commonshelf.invalid`,
    at,
    deviceKeys: [keyPairFromSeed(deviceSeed).multikey],
    nodeKeys: [keyPairFromSeed(nodeSeed).multikey],
  })
  writeSeed(paths, "recovery", masterSeed)
  writeSeed(paths, "device", deviceSeed)
  writeSeed(paths, "node", nodeSeed)
  const record: HomeRecord = { version: HOME_VERSION, scid, did, name, role, language, createdAt: at }
  writeWhole(paths.record, record)
  const node = openNode(paths)
  if (from !== undefined) await takeOver(node, from)
  node.replica.insert([{ text: logEntryText(entry), document: partyDocument(scid) }])
  node.say([draftPartyProfile(did, { role, name: authoritativeText(language, name), languages: [language] })])
  await node.close()
  return record
}

/** So many statements are judged in one durable step. */
const STEP = 500

/** Puts a commons through the gate: identities first, since everything else waits for them. */
async function takeOver({ replica }: CommonsNode, from: ForkSource): Promise<void> {
  const documents = await from.documents()
  const [parties, others] = [true, false].map((wanted) =>
    documents.filter(({ type }) => (type === "party") === wanted),
  )
  for (const document of [...(parties ?? []), ...(others ?? [])]) {
    const items = (await from.texts(document)).map((text) => ({ text, document }))
    for (let i = 0; i < items.length; i += STEP) {
      for (const verdict of replica.insert(items.slice(i, i + STEP))) {
        if (verdict.kind !== "refused") continue
        throw new Error(`the gate refused what was verified: ${verdict.finding.message}`)
      }
    }
  }
}

/** A host label from a name: what is left of it in ASCII, or `party`. The SCID, not the host, names the party [S9]. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "")
  return slug === "" ? "party" : slug
}
