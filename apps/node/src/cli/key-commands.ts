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

const WORDS_OPTION = [
  "--words-file <file>",
  "the 24 words of the recovery sheet; - is standard input",
] as const

interface WordsOption {
  readonly wordsFile?: string | undefined
}

/** The keys of this node's party: which there are, and every change of them. */
export function addKeyCommands(program: Command, context: CommandContext): void {
  const key = program
    .command("key")
    .description("the keys of this party: which there are, enrol, revoke, rotate, recover")
  key
    .command("list")
    .description("every key, what it is for, and what is still to be done")
    .action(() => context.ask("key list", {}, keyListWords))
  key
    .command("name")
    .argument("<key>", "the key or its beginning")
    .argument("<name>", "what you call it; kept on this computer only")
    .description("call a device by a name")
    .action((wanted: string, name: string) =>
      context.ask("key name", { key: wanted, name }, () => `It is called ${name} here.`),
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
    .argument("<code>", "what `key device` shows on the new computer")
    .option("--name <name>", "what you call it; kept on this computer only")
    .option(...WORDS_OPTION)
    .description("let another computer speak for this party")
    .action(async (code: string, { name, wordsFile }: WordsOption & { name?: string }) => {
      readHome(context.home())
      const keys = parseDeviceCode(code)
      if (!keys.ok) throw new Failure(EXIT.usage, keys.error.kind, keys.error.message)
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
    .argument("<key>", "the key, its beginning, or its name")
    .option("--as-of <instant>", "the last moment you are sure that it was in good hands (default: now)")
    .option(...WORDS_OPTION)
    .description("disown a key that is lost or stolen; what it signed before stays")
    .action(async (wanted: string, { asOf, wordsFile }: WordsOption & { asOf?: string }) => {
      const paths = context.home()
      readHome(paths)
      const at = asOf ?? formatInstant(Date.now())
      if (!isInstant(at))
        throw new Failure(EXIT.usage, "bad-instant", `--as-of ${at}: expected YYYY-MM-DDTHH:MM:SSZ.`)
      const { key: found } = await context.answer("key find", { key: wanted })
      const multikey = found as Multikey // the contract of `key find`
      const own = readKeys(paths)
      if (multikey === own.device.multikey || multikey === own.node.multikey) {
        throw new Failure(EXIT.usage, "own-key", "This is the key of this computer: it would fall silent.", {
          hint: "Change it instead: commonshelf key rotate --device; or revoke it from another computer.",
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
    .option(
      "--device",
      "this computer gets a new key too; the old one is no longer used, what it signed stays",
    )
    .option("--despite-pending", "a change waits that is not yours: let the witnesses choose this one")
    .option(...WORDS_OPTION)
    .description("spend the update key; with --device, give this computer a new key")
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
      throw new Failure(
        EXIT.wrongPassphrase,
        "key-sealed",
        "The passphrase of this computer is needed: --passphrase-file FILE.",
      )
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
    .argument("<host>", "the party's own domain, such as dairy.example")
    .option(...WORDS_OPTION)
    .description("move the identity to a domain; its name in the commons stays")
    .action(async (host: string, { wordsFile }: WordsOption) => {
      readHome(context.home())
      if (!isHost(host))
        throw new Failure(EXIT.usage, "bad-host", `"${host}" is no domain, such as dairy.example.`)
      tell(context, await change(context, { wordsFile }, () => ({ host })))
    })
  key
    .command("deactivate")
    .option("--for-ever", "yes: nothing can be changed or said in this name again")
    .option(...WORDS_OPTION)
    .description("end this identity")
    .action(async ({ forEver, wordsFile }: WordsOption & { forEver?: boolean }) => {
      const { name } = readHome(context.home())
      if (forEver !== true)
        throw new Failure(
          EXIT.usage,
          "not-confirmed",
          `This ends the identity of ${name}. Nothing was changed.`,
          {
            hint: "If you mean it: --for-ever",
          },
        )
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
