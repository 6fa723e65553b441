import { existsSync } from "node:fs"
import { resolve } from "node:path"
import type { Command } from "commander"
import { formatInstant } from "@commonshelf/statement"
import { askNode } from "../api/reach.ts"
import type { CheckedBackup } from "../backup/check-backup.ts"
import { writeKeysFile } from "../backup/keys-file.ts"
import { EXIT, Failure } from "../failure.ts"
import { readHome, writeWhole, type HomePaths } from "../home/home.ts"
import { backupWords, checkWords, doctorWords, repairWords, restoreWords } from "./care-words.ts"
import type { CommandContext } from "./context.ts"
import { createTeller } from "./output.ts"
import { readPassphrase } from "./passphrase.ts"
import { careHelp, careSays } from "../messages/care.ts"

/** The commands that keep a home: backup, restore, doctor, repair. What opens databases is loaded when they run. */
export function addCareCommands(program: Command, context: CommandContext): void {
  addBackup(program, context)
  addRestore(program, context)
  addDoctor(program, context)
  addRepair(program, context)
}

interface BackupOptions {
  readonly withoutLedger?: boolean
  readonly keys?: string
  readonly keysPassphrase?: string
}

function addBackup(program: Command, context: CommandContext): void {
  program
    .command("backup")
    .description(context.words.say(careHelp.backup()))
    .argument("<place>", context.words.say(careHelp.place()))
    .option("--without-ledger", context.words.say(careHelp.withoutLedger()))
    .option("--keys <file>", context.words.say(careHelp.keys()))
    .option("--keys-passphrase <file>", context.words.say(careHelp.keysPassphrase()))
    .action(async (place: string, { withoutLedger, keys, keysPassphrase }: BackupOptions) => {
      const paths = context.home()
      const home = readHome(paths)
      const passphrase = keys === undefined ? undefined : readPassphrase(keysPassphrase)
      const written = await askNode(paths, "backup", {
        file: resolve(place),
        ...(withoutLedger === true && { withoutLedger }),
      })
      const saved =
        keys === undefined || passphrase === undefined
          ? []
          : await guarded(paths, () => writeKeysFile(paths, home, resolve(keys), passphrase))
      createTeller(context).tell({ ...written, keys: saved }, backupWords)
    })
}

interface RestoreOptions {
  readonly check?: boolean
  readonly keys?: string
  readonly keysPassphrase?: string
}

function addRestore(program: Command, context: CommandContext): void {
  program
    .command("restore")
    .description(context.words.say(careHelp.restore()))
    .argument("<backup>", context.words.say(careHelp.archive()))
    .option("--check", context.words.say(careHelp.check()))
    .option("--keys <file>", context.words.say(careHelp.keysFile()))
    .option("--keys-passphrase <file>", context.words.say(careHelp.itsPassphrase()))
    .action(async (backup: string, { check, keys, keysPassphrase }: RestoreOptions) => {
      const paths = context.home()
      const file = resolve(backup)
      const teller = createTeller(context)
      if (check === true) {
        const { checkBackup } = await import("../backup/check-backup.ts")
        const checked = checkBackup(file)
        const noted = await noteCheck(paths, checked)
        return teller.tell(
          { schema: "commonshelf/restore-check/1", ...checkedOutput(checked), noted },
          checkWords,
        )
      }
      const given =
        keys === undefined ? undefined : { file: resolve(keys), passphrase: readPassphrase(keysPassphrase) }
      const { restoreBackup } = await import("../backup/restore-backup.ts")
      const checked = await guarded(paths, () => restoreBackup(paths, file, given))
      const output = {
        schema: "commonshelf/restore/1",
        ...checkedOutput(checked),
        home: paths.root,
        keys: given !== undefined,
      }
      return teller.tell(output, restoreWords)
    })
}

function checkedOutput({ manifest, verified, withLedger }: CheckedBackup) {
  const { party, writtenAt, heads } = manifest
  return { party, writtenAt, heads, verified, withLedger }
}

/** The home that the backup is of remembers that it was checked; there may be none, and that is no failure. */
async function noteCheck(paths: HomePaths, { manifest }: CheckedBackup): Promise<boolean> {
  if (!existsSync(paths.record)) return false
  try {
    return (await askNode(paths, "backup checked", { scid: manifest.party.scid }))["noted"] === true
  } catch (error) {
    if (error instanceof Failure) return false
    throw error
  }
}

interface DoctorOptions {
  readonly url?: string
  readonly peerUrl?: string
  readonly bundle?: string
}

function addDoctor(program: Command, context: CommandContext): void {
  program
    .command("doctor")
    .description(context.words.say(careHelp.doctor()))
    .option("--url <url>", context.words.say(careHelp.url()))
    .option("--peer-url <url>", context.words.say(careHelp.peerUrl()))
    .option("--bundle <file>", context.words.say(careHelp.bundle()))
    .action(async ({ url, peerUrl, bundle }: DoctorOptions) => {
      const page = url ?? process.env["COMMONSHELF_PUBLIC_URL"]
      const peers = peerUrl ?? process.env["COMMONSHELF_PEER_URL"]
      for (const address of [page, peers]) if (address !== undefined) mustBeUrl(address)
      const { examine } = await import("../doctor/examine.ts")
      const { redactedBundle } = await import("../doctor/bundle.ts")
      const checks = await examine(context.home(), {
        ...(page !== undefined && { page }),
        ...(peers !== undefined && { peers }),
      })
      if (bundle !== undefined) writeWhole(resolve(bundle), redactedBundle(checks, formatInstant(Date.now())))
      const failed = checks.some(({ state }) => state === "fail")
      const output = { schema: "commonshelf/doctor/1", checks, ...(failed && { exit: EXIT.failed }) }
      createTeller(context).tell(output, doctorWords)
    })
}

function mustBeUrl(text: string): void {
  if (URL.canParse(text)) return
  throw new Failure(EXIT.usage, "bad-address", careSays.noAddress({ text }))
}

function addRepair(program: Command, context: CommandContext): void {
  program
    .command("repair")
    .description(context.words.say(careHelp.repair()))
    .option("--dry-run", context.words.say(careHelp.dryRun()))
    .action(async ({ dryRun }: { dryRun?: boolean }) => {
      const paths = context.home()
      if (!existsSync(paths.root)) readHome(paths)
      const { inspectHome } = await import("../repair/inspect-home.ts")
      const { repairHome } = await import("../repair/repair-home.ts")
      const output =
        dryRun === true
          ? { dryRun: true, files: inspectHome(paths) }
          : { dryRun: false, files: await guarded(paths, () => repairHome(paths, formatInstant(Date.now()))) }
      createTeller(context).tell({ schema: "commonshelf/repair/1", ...output }, repairWords)
    })
}

/** What the disk refuses is told in words. */
async function guarded<T>(paths: HomePaths, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { storageFailure } = await import("../node/storage-failure.ts")
    throw storageFailure(error, paths)
  }
}
