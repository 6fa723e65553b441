import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Command } from "commander"
import { formatDeviceCode, isInstant, logEntryText } from "@commonshelf/identity"
import { recoveryShares, recoveryWords, seedOfShares } from "@commonshelf/identity/secret"
import { formatInstant } from "@commonshelf/statement"
import { renderSVG, renderUnicodeCompact } from "uqr"
import { EXIT, Failure } from "../failure.ts"
import { readHome, type HomePaths } from "../home/home.ts"
import { joinHome, refuseInhabited } from "../home/join-home.ts"
import { deviceMultikey, makeKeys, openDeviceKey, readKeys } from "../home/keys.ts"
import { foundingKey } from "../node/party-texts.ts"
import { nextEntry } from "./change-identity.ts"
import type { CommandContext } from "./context.ts"
import { readGivenFile } from "./files.ts"
import { createTeller } from "./output.ts"
import { partyFrom } from "./party-source.ts"
import { checkNewPassphrase, masterSeedFor, readWords } from "./secrets.ts"

/** The commands of a computer that is new to its party, and those of the words on paper. */
export function addRecoverCommands(key: Command, context: CommandContext): void {
  addDevice(key, context)
  addJoin(key, context)
  addRecover(key, context)
  addShares(key, context)
}

function addDevice(key: Command, context: CommandContext): void {
  key
    .command("device")
    .option("--svg <file>", "write the QR code as a picture")
    .description("show the code of this computer, with which its party enrols it; a new one gets its keys")
    .action(async ({ svg }: { svg?: string }) => {
      const paths = context.home()
      if (deviceMultikey(paths) === undefined) await makeKeys(paths, checkNewPassphrase(context.passphrase()))
      const { device, node } = readKeys(paths)
      const keys = { device: device.multikey, node: node.multikey }
      const code = formatDeviceCode(keys)
      if (svg !== undefined) writeFileSync(svg, renderSVG(code, { ecc: "M" }))
      tell(context, { schema: "commonshelf/key-device/1", code, keys }, () =>
        [
          ...(svg === undefined ? [renderUnicodeCompact(code, { ecc: "M" })] : [`QR code: ${svg}`]),
          code,
          "",
          'On a computer that has the party\'s words:  commonshelf key enrol CODE --name "what you call this one"',
          "Then here:                                 commonshelf key join --from SOURCE",
        ].join("\n"),
      )
    })
}

function addJoin(key: Command, context: CommandContext): void {
  key
    .command("join")
    .requiredOption(
      "--from <source>",
      "the page of a cooperative's node (http…), a file that `party log` wrote, or a fork",
    )
    .description("make this computer a home of the party that enrolled it")
    .action(async ({ from }: { from: string }) => {
      const paths = context.home()
      refuseInhabited(paths)
      const device = deviceMultikey(paths)
      if (device === undefined)
        throw new Failure(EXIT.failed, "no-keys", "This computer has no keys yet.", {
          hint: "First: commonshelf key device",
        })
      const texts = await partyFrom(from, device)
      const { scid, did, name } = await joinHome(paths, { texts, at: formatInstant(Date.now()) })
      tell(context, { schema: "commonshelf/key-join/1", party: { scid, did, name } }, () =>
        [
          `This computer now speaks for ${name}.`,
          "Next: commonshelf peer add LINK, with an invite of a cooperative",
        ].join("\n"),
      )
    })
}

interface RecoverOptions {
  readonly wordsFile: string
  readonly from: string
  readonly asOf?: string
  readonly keep?: boolean
}

function addRecover(key: Command, context: CommandContext): void {
  key
    .command("recover")
    .requiredOption("--words-file <file>", "the 24 words of the recovery sheet; - is standard input")
    .requiredOption(
      "--from <source>",
      "the page of a cooperative's node (http…), a file that `party log` wrote, or a fork",
    )
    .option(
      "--as-of <instant>",
      "from when the lost keys are disowned, the last moment you trust (default: now)",
    )
    .option("--keep", "the old computers are not lost: their keys stay")
    .description("make a new home for a party whose computer is lost, with new keys")
    .action(async (options: RecoverOptions) => {
      const paths = context.home()
      refuseInhabited(paths)
      const { recovered, revoked, pending, did, name, scid } = await recover(
        paths,
        options,
        context.passphrase(),
      )
      const output = {
        schema: "commonshelf/key-recover/1",
        party: { scid, did, name },
        ...recovered,
        revoked,
        pending,
      }
      tell(context, output, () =>
        [
          `${name} speaks from this computer again, with new keys.`,
          revoked.length === 0 ? "The old keys stay in use." : `${revoked.length} old keys are disowned.`,
          ...(pending ? [WAITS] : []),
          "Next: commonshelf peer add LINK, with an invite of a cooperative",
        ].join("\n"),
      )
    })
}

const WAITS =
  "It has no effect until the witnesses agree. Give them this file: commonshelf party log PARTY > FILE; they run commonshelf statement insert FILE, then commonshelf witness sign."

async function recover(
  paths: HomePaths,
  { wordsFile, from, asOf, keep }: RecoverOptions,
  passphrase?: string,
) {
  const masterSeed = readWords(wordsFile)
  const now = formatInstant(Date.now())
  const since = asOf ?? now
  if (!isInstant(since))
    throw new Failure(EXIT.usage, "bad-instant", `--as-of ${since}: expected YYYY-MM-DDTHH:MM:SSZ.`)
  const texts = await partyFrom(from, foundingKey(masterSeed))
  if (deviceMultikey(paths) === undefined) await makeKeys(paths, checkNewPassphrase(passphrase))
  const { device, node } = readKeys(paths)
  let revoked: readonly string[] = []
  const entry = nextEntry(texts.log, masterSeed, ({ devices, nodes }) => {
    const old = keep === true ? [] : [...new Set([...devices, ...nodes])]
    revoked = old
    return {
      deviceKeys: [...(keep === true ? devices : []), device.multikey],
      nodeKeys: [...(keep === true ? nodes : []), node.multikey],
      revoked: old.map((multikey) => ({ multikey, at: since })),
    }
  })
  const keyPair = passphrase === undefined ? undefined : await openDeviceKey(paths, passphrase)
  const home = await joinHome(paths, { texts, entry: logEntryText(entry), at: now, keyPair })
  const pending = hasWitnesses(texts.log)
  return { ...home, revoked, pending, recovered: { version: texts.log.length + 1, key: device.multikey } }
}

function hasWitnesses(
  log: readonly { readonly parameters: { readonly witness?: { readonly threshold?: number } } }[],
): boolean {
  const last = log.findLast(({ parameters }) => parameters.witness !== undefined)
  return last?.parameters.witness?.threshold !== undefined
}

function addShares(key: Command, context: CommandContext): void {
  const shares = key
    .command("shares")
    .description("the words in shares: own paper and two of three cooperatives")
  shares
    .command("make")
    .requiredOption("--to <folder>", "an existing folder, best on a stick")
    .option("--words-file <file>", "the 24 words of the recovery sheet; - is standard input")
    .description("write four shares: one for yourself, one for each of three cooperatives")
    .action(async ({ to, wordsFile }: { to: string; wordsFile?: string }) => {
      const paths = context.home()
      const { name, scid } = readHome(paths)
      const { own, cooperatives } = await recoveryShares(masterSeedFor(paths, wordsFile))
      const files = [
        ["own-paper.txt", "for yourself", own] as const,
        ...cooperatives.map(
          (share, at) => [`cooperative-${at + 1}.txt`, `for cooperative ${at + 1} of 3`, share] as const,
        ),
      ].map(([file, whose, share]) => {
        const path = join(to, file)
        writeShare(path, `Share of the recovery words of ${name}\n${scid}\n${whose}\n\n${share}\n`)
        return path
      })
      tell(context, { schema: "commonshelf/key-shares-make/1", files }, () =>
        [
          ...files,
          "Needed to recover: your own, and two of the cooperatives'. Neither suffices alone.",
          "Hand them out on paper and delete the files.",
        ].join("\n"),
      )
    })
  shares
    .command("combine")
    .argument("<file...>", "your own share and two of the cooperatives'")
    .description("print the 24 words of shares")
    .action(async (files: readonly string[]) => {
      const seed = await seedOfShares(files.map((file) => shareIn(readGivenFile(file).toString("utf8"))))
      if (!seed.ok) throw new Failure(EXIT.usage, seed.error.kind, seed.error.message)
      const words = recoveryWords(seed.value)
      tell(context, { schema: "commonshelf/key-shares-combine/1", words }, () =>
        words.map((word, index) => `${index + 1}. ${word}`).join("\n"),
      )
    })
}

function writeShare(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: "wx", flush: true })
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "cannot be written"
    throw new Failure(
      EXIT.usage,
      "cannot-write",
      `${path}: ${reason === "EEXIST" ? "is there already" : reason}.`,
    )
  }
}

/** The last part of a file that `shares make` wrote, or the whole of one that a person typed. */
function shareIn(text: string): string {
  return (
    text
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? ""
  )
}

function tell(context: CommandContext, output: Readonly<Record<string, unknown>>, words: () => string): void {
  createTeller(context).tell(output, words)
}
