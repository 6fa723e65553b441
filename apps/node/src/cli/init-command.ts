import { existsSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import { Option, type Command } from "commander"
import { generateSeed } from "@commonshelf/identity"
import { recoveryWords } from "@commonshelf/identity/secret"
import { formatInstant } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { folderSource } from "../fork/folder-source.ts"
import { createProgress } from "../fork/progress.ts"
import { LANGUAGES } from "../messages/language.ts"
import { recoverySheetText, writeRecoverySheet } from "../home/recovery-sheet.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { createTeller } from "./output.ts"
import { checkNewPassphrase } from "./secrets.ts"
import { initHelp, initSays } from "../messages/init.ts"

interface InitOptions {
  readonly name: string
  readonly role: (typeof ROLES)[number]
  readonly lang: (typeof LANGUAGES)[number]
  readonly recoverySheet?: string
  readonly from?: string
}

/** Founds a party and its first home. */
export function addInit(program: Command, context: CommandContext): void {
  program
    .command("init")
    .description(context.words.say(initHelp.init()))
    .requiredOption("--name <name>", context.words.say(initHelp.name()))
    .addOption(
      new Option("--role <role>", context.words.say(initHelp.role())).choices(ROLES).makeOptionMandatory(),
    )
    .addOption(
      new Option("--lang <language>", context.words.say(initHelp.lang()))
        .choices(LANGUAGES)
        .default(context.words.language),
    )
    .option("--from <dir>", context.words.say(initHelp.from()))
    .option("--recovery-sheet <file>", context.words.say(initHelp.recoverySheet()))
    .action((options: InitOptions) => init(context, options))
}

async function init(
  context: CommandContext,
  { name, role, lang, recoverySheet, from }: InitOptions,
): Promise<void> {
  const paths = context.home()
  const passphrase = checkNewPassphrase(context.passphrase())
  if (recoverySheet !== undefined && recoverySheet !== "-" && existsSync(recoverySheet))
    throw new Failure(EXIT.usage, "file-exists", initSays.fileExists({ file: recoverySheet }))
  const masterSeed = generateSeed()
  const source = from === undefined ? undefined : folderSource(resolve(from), createProgress(context.json()))
  const { createHome } = await import("../home/create-home.ts")
  const party = await createHome(
    paths,
    {
      name,
      role,
      language: lang,
      at: formatInstant(Date.now()),
      masterSeed,
      recovery: recoverySheet === "-" ? "caller" : "sheet",
      ...(passphrase !== undefined && { passphrase }),
    },
    source,
  )
  const { scid, did } = party
  const sheet = recoverySheetText(party.name, scid, masterSeed, lang)
  if (recoverySheet !== undefined && recoverySheet !== "-")
    moveSheet(paths.recoverySheet, recoverySheet, sheet)
  const where = recoverySheet ?? paths.recoverySheet
  const kept = recoverySheet === "-" ? { recoveryWords: recoveryWords(masterSeed) } : { recoverySheet: where }
  createTeller(context).tell(
    { schema: "commonshelf/init/1", party: { scid, did, name: party.name }, ...kept },
    () =>
      [
        context.words.say(initSays.hasIdentity({ name: party.name, scid })),
        context.words.say(initSays.itsHome({ root: paths.root })),
        ...(recoverySheet === "-" ? ["", sheet] : [context.words.say(initSays.wordsIn({ where }))]),
        context.words.say(initSays.licence()),
        context.words.say(initSays.nextServe()),
      ].join("\n"),
  )
}

/** The sheet is in the home until it is where it was asked for: at no moment is it nowhere. */
function moveSheet(from: string, to: string, text: string): void {
  try {
    writeRecoverySheet(to, text)
  } catch {
    throw new Failure(EXIT.failed, "sheet-not-written", initSays.sheetNotWritten({ to }), {
      hint: initSays.takeFrom({ from }),
    })
  }
  rmSync(from)
}
