import { existsSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import { Option, type Command } from "commander"
import { generateSeed } from "@commonshelf/identity"
import { recoveryWords } from "@commonshelf/identity/secret"
import { formatInstant } from "@commonshelf/statement"
import { EXIT, Failure } from "../failure.ts"
import { folderSource } from "../fork/folder-source.ts"
import { createProgress } from "../fork/progress.ts"
import { createHome } from "../home/create-home.ts"
import { LANGUAGES } from "../messages/language.ts"
import { recoverySheetText, writeRecoverySheet } from "../home/recovery-sheet.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { createTeller } from "./output.ts"
import { checkNewPassphrase } from "./secrets.ts"

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
    .description("make a home: keys, an identity, a first profile")
    .requiredOption("--name <name>", "how the party is called")
    .addOption(new Option("--role <role>", "what it does").choices(ROLES).makeOptionMandatory())
    .addOption(new Option("--lang <language>", "its language").choices(LANGUAGES).default("en"))
    .option("--from <dir>", "a fork: the node begins with all of it")
    .option(
      "--recovery-sheet <file>",
      "write the 24 words there, or with - print them, and keep them off this computer",
    )
    .action((options: InitOptions) => init(context, options))
}

async function init(
  context: CommandContext,
  { name, role, lang, recoverySheet, from }: InitOptions,
): Promise<void> {
  const paths = context.home()
  const passphrase = checkNewPassphrase(context.passphrase())
  if (recoverySheet !== undefined && recoverySheet !== "-" && existsSync(recoverySheet))
    throw new Failure(EXIT.usage, "file-exists", `${recoverySheet} is there already. Nothing was changed.`)
  const masterSeed = generateSeed()
  const source = from === undefined ? undefined : folderSource(resolve(from), createProgress(context.json()))
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
  const sheet = recoverySheetText(party.name, scid, masterSeed)
  if (recoverySheet !== undefined && recoverySheet !== "-")
    moveSheet(paths.recoverySheet, recoverySheet, sheet)
  const where = recoverySheet ?? paths.recoverySheet
  const kept = recoverySheet === "-" ? { recoveryWords: recoveryWords(masterSeed) } : { recoverySheet: where }
  createTeller(context).tell(
    { schema: "commonshelf/init/1", party: { scid, did, name: party.name }, ...kept },
    () =>
      [
        `${party.name} now has an identity: ${scid}`,
        `Its home is ${paths.root}.`,
        ...(recoverySheet === "-"
          ? ["", sheet]
          : [
              `The 24 recovery words are in ${where}: write them on paper, keep it at two safe places, and delete the file.`,
            ]),
        "What it publishes it publishes under CC BY 4.0: everybody may use it who names it.",
        "Next: commonshelf serve",
      ].join("\n"),
  )
}

/** The sheet is in the home until it is where it was asked for: at no moment is it nowhere. */
function moveSheet(from: string, to: string, text: string): void {
  try {
    writeRecoverySheet(to, text)
  } catch {
    throw new Failure(EXIT.failed, "sheet-not-written", `The home was made, and ${to} cannot be written.`, {
      hint: `The 24 words are in ${from}: take them from there.`,
    })
  }
  rmSync(from)
}
