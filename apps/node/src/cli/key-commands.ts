import type { Command } from "commander"
import {
  generateSeed,
  isHost,
  isInstant,
  keyPairFromSeed,
  parseDeviceCode,
  type IdentityChange,
  type Multikey,
} from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { readHome } from "../home/home.ts"
import { isSealed, openDeviceKey, readKeys } from "../home/keys.ts"
import { promoteNextDevice, writeNextDevice } from "../home/next-device.ts"
import type { Output } from "../operations/operation.ts"
import { changeIdentity, type PresentKeys } from "./change-identity.ts"
import type { CommandContext } from "./context.ts"
import { appendWords, keyListWords } from "./key-words.ts"
import { createTeller } from "./output.ts"
import { addRecoverCommands } from "./recover-commands.ts"
import { detailOf } from "../messages/detail.ts"
import { wordsOption } from "./words-option.ts"
import { keyHelp, keySays } from "../messages/key.ts"

interface WordsOption {
  readonly wordsFile?: string | undefined
}

/** The keys of this node's party: which there are, and every change of them. */
export function addKeyCommands(program: Command, context: CommandContext): void {
  const key = program.command("key").description(context.words.say(keyHelp.key()))
  key
    .command("list")
    .description(context.words.say(keyHelp.list()))
    .action(() => context.ask("key list", {}, keyListWords))
  key
    .command("name")
    .argument("<key>", context.words.say(keyHelp.which()))
    .argument("<name>", context.words.say(keyHelp.keptHere()))
    .description(context.words.say(keyHelp.name()))
    .action((wanted: string, name: string) =>
      context.ask("key name", { key: wanted, name }, () => context.words.say(keySays.named({ name }))),
    )
  addEnrol(key, context)
  addRevoke(key, context)
  addRotate(key, context)
  addMove(key, context)
  addRecoverCommands(key, context)
}

function addEnrol(key: Command, context: CommandContext): void {
  key
    .command("enrol")
    .argument("<code>", context.words.say(keyHelp.code()))
    .option("--name <name>", context.words.say(keyHelp.keptHere()))
    .option(...wordsOption(context))
    .description(context.words.say(keyHelp.enrol()))
    .action(async (code: string, { name, wordsFile }: WordsOption & { name?: string }) => {
      readHome(context.home())
      const keys = parseDeviceCode(code)
      if (!keys.ok)
        throw new Failure(EXIT.usage, keys.error.kind, detailOf(keys.error.kind, keys.error.message))
      const { device, node } = keys.value
      const output = await change(context, { wordsFile }, ({ devices, nodes }) => ({
        deviceKeys: [...new Set([...devices, device])],
        nodeKeys: [...new Set([...nodes, node])],
      }))
      if (name !== undefined && !("pending" in output))
        await context.answer("key name", { key: device, name })
      tell(context, { ...output, key: device })
    })
}

function addRevoke(key: Command, context: CommandContext): void {
  key
    .command("revoke")
    .argument("<key>", context.words.say(keyHelp.revokeWhich()))
    .option("--as-of <instant>", context.words.say(keyHelp.asOf()))
    .option(...wordsOption(context))
    .description(context.words.say(keyHelp.revoke()))
    .action(async (wanted: string, { asOf, wordsFile }: WordsOption & { asOf?: string }) => {
      const paths = context.home()
      readHome(paths)
      const at = asOf ?? formatInstant(Date.now())
      if (!isInstant(at)) throw new Failure(EXIT.usage, "bad-instant", keySays.badInstant({ at }))
      const { key: found } = await context.answer("key find", { key: wanted })
      const multikey = found as Multikey // the contract of `key find`
      const own = readKeys(paths)
      if (multikey === own.device.multikey || multikey === own.node.multikey) {
        throw new Failure(EXIT.usage, "own-key", keySays.ownKey(), {
          hint: keySays.changeInstead(),
        })
      }
      tell(context, {
        ...(await change(context, { wordsFile }, () => ({ revoked: [{ multikey, at }] }))),
        key: multikey,
        revokedAt: at,
      })
    })
}

function addRotate(key: Command, context: CommandContext): void {
  key
    .command("rotate")
    .option("--device", context.words.say(keyHelp.device()))
    .option("--despite-pending", context.words.say(keyHelp.despitePending()))
    .option(...wordsOption(context))
    .description(context.words.say(keyHelp.rotate()))
    .action(
      async ({
        device,
        wordsFile,
        despitePending,
      }: WordsOption & { device?: boolean; despitePending?: boolean }) => {
        if (device === true) return rotateDevice(context, wordsFile)
        return tell(context, await change(context, { wordsFile, despitePending }, () => ({})))
      },
    )
}

/** The new key is on disk before anybody learns of it, and takes the old one's place when the log lists it. */
async function rotateDevice(context: CommandContext, wordsFile: string | undefined): Promise<void> {
  const paths = context.home()
  readHome(paths)
  const old = readKeys(paths).device.multikey
  const passphrase = context.passphrase()
  if (isSealed(paths)) {
    if (passphrase === undefined)
      throw new Failure(EXIT.wrongPassphrase, "key-sealed", keySays.passphraseNeeded())
    await openDeviceKey(paths, passphrase)
  }
  const seed = generateSeed()
  const next = keyPairFromSeed(seed).multikey
  const output = await change(
    context,
    { wordsFile },
    ({ devices }) => ({
      deviceKeys: [...devices.filter((known) => known !== old), next],
    }),
    async () => writeNextDevice(paths, seed, passphrase),
  )
  if ("pending" in output) {
    return tell(context, { ...output, key: old, nextKey: next })
  }
  promoteNextDevice(paths, (key) => key === next)
  return tell(context, { ...output, key: next, before: old })
}

function addMove(key: Command, context: CommandContext): void {
  key
    .command("move")
    .argument("<host>", context.words.say(keyHelp.host()))
    .option(...wordsOption(context))
    .description(context.words.say(keyHelp.move()))
    .action(async (host: string, { wordsFile }: WordsOption) => {
      readHome(context.home())
      if (!isHost(host)) throw new Failure(EXIT.usage, "bad-host", keySays.badHost({ host }))
      tell(context, await change(context, { wordsFile }, () => ({ host })))
    })
  key
    .command("deactivate")
    .option("--for-ever", context.words.say(keyHelp.forEver()))
    .option(...wordsOption(context))
    .description(context.words.say(keyHelp.deactivate()))
    .action(async ({ forEver, wordsFile }: WordsOption & { forEver?: boolean }) => {
      const { name } = readHome(context.home())
      if (forEver !== true)
        throw new Failure(EXIT.usage, "not-confirmed", keySays.endsIdentity({ name }), {
          hint: keySays.ifMeant(),
        })
      tell(context, await change(context, { wordsFile }, () => ({ deactivate: true })))
    })
}

/** Appends the next entry of the home's party. @param before what is done when the words are known to fit */
export async function change(
  context: CommandContext,
  { wordsFile, despitePending = false }: WordsOption & { readonly despitePending?: boolean | undefined },
  changeOf: (present: PresentKeys) => IdentityChange,
  before?: () => Promise<void>,
): Promise<Output> {
  const ask = async (operation: string, input: unknown) => {
    if (operation === "key append") await before?.()
    return context.answer(operation, input)
  }
  return changeIdentity({ paths: context.home(), ask, wordsFile, despitePending }, changeOf)
}

function tell(context: CommandContext, output: Output): void {
  createTeller(context).tell(output, appendWords)
}
