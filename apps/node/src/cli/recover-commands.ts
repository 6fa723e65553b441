import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Command } from "commander"
import { formatDeviceCode, isInstant, logEntryText } from "@commonshelf/identity"
import { recoveryShares, recoveryWords, seedOfShares } from "@commonshelf/identity/secret"
import { formatInstant } from "@commonshelf/statement"
import { renderSVG, renderUnicodeCompact } from "uqr"
import { EXIT, Failure } from "../failure.ts"
import { readHome, type HomePaths } from "../home/home.ts"
import { deviceMultikey, makeKeys, openDeviceKey, readKeys } from "../home/keys.ts"
import { foundingKey } from "../node/party-texts.ts"
import { nextEntry } from "./change-identity.ts"
import type { CommandContext } from "./context.ts"
import { readGivenFile } from "./files.ts"
import { createTeller } from "./output.ts"
import { wordsOption } from "./words-option.ts"
import { partyFrom } from "./party-source.ts"
import { checkNewPassphrase, masterSeedFor, readWords } from "./secrets.ts"
import { recoverHelp, recoverSays } from "../messages/recover.ts"
import { detailOf } from "../messages/detail.ts"

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
    .option("--svg <file>", context.words.say(recoverHelp.svg()))
    .description(context.words.say(recoverHelp.device()))
    .action(async ({ svg }: { svg?: string }) => {
      const paths = context.home()
      if (deviceMultikey(paths) === undefined) await makeKeys(paths, checkNewPassphrase(context.passphrase()))
      const { device, node } = readKeys(paths)
      const keys = { device: device.multikey, node: node.multikey }
      const code = formatDeviceCode(keys)
      if (svg !== undefined) writeFileSync(svg, renderSVG(code, { ecc: "M" }))
      tell(context, { schema: "commonshelf/key-device/1", code, keys }, () =>
        [
          ...(svg === undefined
            ? [renderUnicodeCompact(code, { ecc: "M" })]
            : [context.words.say(recoverSays.qrCode({ file: svg }))]),
          code,
          "",
          context.words.say(recoverSays.thereEnrol()),
          context.words.say(recoverSays.hereJoin()),
        ].join("\n"),
      )
    })
}

function addJoin(key: Command, context: CommandContext): void {
  key
    .command("join")
    .requiredOption("--from <source>", context.words.say(recoverHelp.source()))
    .description(context.words.say(recoverHelp.join()))
    .action(async ({ from }: { from: string }) => {
      const paths = context.home()
      const { joinHome, refuseInhabited } = await import("../home/join-home.ts")
      refuseInhabited(paths)
      const device = deviceMultikey(paths)
      if (device === undefined)
        throw new Failure(EXIT.failed, "no-keys", recoverSays.noKeys(), {
          hint: recoverSays.deviceFirst(),
        })
      const texts = await partyFrom(from, device)
      const { scid, did, name } = await joinHome(paths, { texts, at: formatInstant(Date.now()) })
      tell(context, { schema: "commonshelf/key-join/1", party: { scid, did, name } }, () =>
        [context.words.say(recoverSays.speaksNow({ name })), context.words.say(recoverSays.nextPeer())].join(
          "\n",
        ),
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
    .requiredOption(...wordsOption(context))
    .requiredOption("--from <source>", context.words.say(recoverHelp.source()))
    .option("--as-of <instant>", context.words.say(recoverHelp.asOf()))
    .option("--keep", context.words.say(recoverHelp.keep()))
    .description(context.words.say(recoverHelp.recover()))
    .action(async (options: RecoverOptions) => {
      const paths = context.home()
      const { refuseInhabited } = await import("../home/join-home.ts")
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
          context.words.say(recoverSays.speaksAgain({ name })),
          context.words.say(
            revoked.length === 0 ? recoverSays.oldStay() : recoverSays.oldDisowned({ count: revoked.length }),
          ),
          ...(pending ? [context.words.say(recoverSays.waits())] : []),
          context.words.say(recoverSays.nextPeer()),
        ].join("\n"),
      )
    })
}

async function recover(
  paths: HomePaths,
  { wordsFile, from, asOf, keep }: RecoverOptions,
  passphrase?: string,
) {
  const masterSeed = readWords(wordsFile)
  const now = formatInstant(Date.now())
  const since = asOf ?? now
  if (!isInstant(since)) throw new Failure(EXIT.usage, "bad-instant", recoverSays.badInstant({ at: since }))
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
  const { joinHome } = await import("../home/join-home.ts")
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
  const shares = key.command("shares").description(context.words.say(recoverHelp.shares()))
  shares
    .command("make")
    .requiredOption("--to <folder>", context.words.say(recoverHelp.to()))
    .option(...wordsOption(context))
    .description(context.words.say(recoverHelp.make()))
    .action(async ({ to, wordsFile }: { to: string; wordsFile?: string }) => {
      const paths = context.home()
      const { say } = context.words
      const { name, scid } = readHome(paths)
      const { own, cooperatives } = await recoveryShares(masterSeedFor(paths, wordsFile))
      const files = [
        ["own-paper.txt", say(recoverSays.forYourself()), own] as const,
        ...cooperatives.map(
          (share, at) =>
            [
              `cooperative-${at + 1}.txt`,
              say(recoverSays.forCooperative({ number: at + 1 })),
              share,
            ] as const,
        ),
      ].map(([file, whose, share]) => {
        const path = join(to, file)
        writeShare(path, `${say(recoverSays.shareOf({ name }))}\n${scid}\n${whose}\n\n${share}\n`)
        return path
      })
      tell(context, { schema: "commonshelf/key-shares-make/1", files }, () =>
        [...files, say(recoverSays.needed()), say(recoverSays.handOut())].join("\n"),
      )
    })
  shares
    .command("combine")
    .argument("<file...>", context.words.say(recoverHelp.combineFiles()))
    .description(context.words.say(recoverHelp.combine()))
    .action(async (files: readonly string[]) => {
      const seed = await seedOfShares(files.map((file) => shareIn(readGivenFile(file).toString("utf8"))))
      if (!seed.ok)
        throw new Failure(EXIT.usage, seed.error.kind, detailOf(seed.error.kind, seed.error.message))
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
    const detail = error instanceof Error && "code" in error ? String(error.code) : ""
    throw new Failure(
      EXIT.usage,
      "cannot-write",
      detail === "EEXIST" ? recoverSays.shareThere({ path }) : recoverSays.shareNotWritten({ path, detail }),
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
