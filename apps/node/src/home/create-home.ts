import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { createIdentity, generateSeed, keyPairFromSeed, logEntryText } from "@commonshelf/identity"
import { authoritativeText, draftPartyProfile, partyDocument, type PartyRole } from "@commonshelf/documents"
import { EXIT, Failure } from "../failure.ts"
import type { ForkSource } from "../fork/source.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { HOME_VERSION, homePaths, writeWhole, type HomePaths, type HomeRecord } from "./home.ts"
import type { Language } from "../messages/language.ts"
import { writeDevice, writeSeed } from "./keys.ts"
import { recoverySheetText, writeRecoverySheet } from "./recovery-sheet.ts"
import { homeSays } from "../messages/home.ts"

export interface NewParty {
  readonly name: string
  readonly role: PartyRole
  readonly language: Language
  /** The present instant. */
  readonly at: string
  /** The master seed of the party, where it was shown before to be written down; else a new one. 32 bytes. */
  readonly masterSeed?: Uint8Array
  /** Seals the device key. */
  readonly passphrase?: string
  /**
   * Where the master seed is kept: in clear in `keys/recovery.json`, as words in `recovery-sheet.txt`, or nowhere, because
   * the caller has seen to it that it is on paper. Unless told: nowhere with a passphrase, else in the key file.
   */
  readonly recovery?: "key-file" | "sheet" | "caller"
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

/** Nothing is ever made over what is there. @throws Failure when the place holds a node or anything else */
export function refuseUsedPlace(paths: HomePaths): void {
  if (existsSync(paths.record)) {
    throw new Failure(EXIT.failed, "home-exists", homeSays.exists({ root: paths.root }), {
      hint: homeSays.otherHome(),
    })
  }
  if (existsSync(paths.root) && readdirSync(paths.root).length > 0) {
    throw new Failure(EXIT.failed, "not-empty", homeSays.notEmpty({ root: paths.root }), {
      hint: homeSays.emptyHome(),
    })
  }
}

async function furnish(paths: HomePaths, party: NewParty, from: ForkSource | undefined): Promise<HomeRecord> {
  const { name, role, language, at, passphrase, masterSeed = generateSeed() } = party
  const { recovery = passphrase === undefined ? "key-file" : "caller" } = party
  const [device, nodeSeed] = [generateSeed(), generateSeed()]
  const deviceKey = keyPairFromSeed(device)
  const { scid, did, entry } = createIdentity({
    masterSeed,
    host: `${slugOf(name) ?? "party"}.commonshelf.invalid`,
    at,
    deviceKeys: [deviceKey.multikey],
    nodeKeys: [keyPairFromSeed(nodeSeed).multikey],
  })
  await writeDevice(paths, device, passphrase)
  if (recovery === "key-file") writeSeed(paths, "recovery", masterSeed)
  if (recovery === "sheet") {
    writeRecoverySheet(paths.recoverySheet, recoverySheetText(name, scid, masterSeed, language))
  }
  writeSeed(paths, "node", nodeSeed)
  const record: HomeRecord = { version: HOME_VERSION, scid, did, name, role, language, createdAt: at }
  writeWhole(paths.record, record)
  const node = openNode(paths, { founding: true })
  try {
    if (from !== undefined) await takeOver(node, from)
    node.replica.insert([{ text: logEntryText(entry), document: partyDocument(scid) }])
    node.say(
      [draftPartyProfile(did, { role, name: authoritativeText(language, name), languages: [language] })],
      { keyPair: deviceKey, at },
    )
  } finally {
    await node.close()
  }
  return record
}

/**
 * Puts a commons through the gate, a document in each durable step: identities first, since everything else waits for
 * them, and each feed from its beginning, so that nothing waits at all.
 */
async function takeOver({ replica }: CommonsNode, from: ForkSource): Promise<void> {
  const documents = await from.documents()
  const parties = documents.filter(({ type }) => type === "party")
  const others = documents.filter(({ type }) => type !== "party")
  for (const document of [...parties, ...others]) {
    const texts = (await from.texts(document)).map((text) => ({ text, document, place: placeOf(text) }))
    for (const verdict of replica.insert(texts.toSorted((a, b) => a.place - b.place))) {
      if (verdict.kind === "refused" || verdict.kind === "waits")
        throw new Error(`the gate does not take what was verified: ${verdict.finding.message}`)
    }
  }
}

/** Where a verified text stands: log entries before all statements, each kind by its number. */
function placeOf(text: string): number {
  const said = JSON.parse(text) as { versionId?: string; sequence?: number } // verified
  return said.versionId === undefined ? (said.sequence ?? 0) : Number.parseInt(said.versionId, 10) - 10_000
}

/** A label from a name: what is left of it in ASCII, if anything. The SCID, not the host made of it, names a party [S9]. */
export function slugOf(name: string): string | undefined {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "")
  return slug === "" ? undefined : slug
}
