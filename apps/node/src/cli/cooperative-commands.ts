import { basename } from "node:path"
import type { Command } from "commander"
import { readGivenFile, readGivenJson } from "./files.ts"
import type { CommandContext } from "./context.ts"
import { addDiscloseCommands } from "./disclose-commands.ts"
import { tableWords } from "./table-words.ts"
import { supplierWords } from "./supplier-words.ts"
import { importWords } from "./words.ts"
import { auditWords, releaseWords } from "./release-words.ts"
import { supplierHelp, supplierSays } from "../messages/supplier.ts"
import { tillHelp, tillSays } from "../messages/till.ts"
import { releaseHelp, releaseSays } from "../messages/release.ts"
import { codeSays, columnSays } from "../messages/common.ts"

/** The commands of those who sell and those who buy: suppliers' answers, the till, releases. */
export function addCooperativeCommands(program: Command, context: CommandContext): void {
  addSuppliers(program, context)
  addDiscloseCommands(program, context)
  addTill(program, context)
  addReleases(program, context)
}

function addSuppliers(program: Command, { ask, words: { say } }: CommandContext): void {
  const supplier = program.command("supplier").description(say(supplierHelp.supplier()))
  supplier
    .command("list")
    .description(say(supplierHelp.list()))
    .action(() => ask("supplier list", {}, tableWords("suppliers", SUPPLIER_COLUMNS, supplierSays.none())))
  supplier
    .command("show")
    .argument("<supplier>", say(supplierHelp.which()))
    .description(say(supplierHelp.show()))
    .action((wanted: string) => ask("supplier show", { supplier: wanted }, supplierWords))
  supplier
    .command("product")
    .description(say(supplierHelp.product()))
    .option("--again <product>", say(supplierHelp.again()))
    .option("--name <name>", say(supplierHelp.productName()))
    .option("--category <path>", say(supplierHelp.category()))
    .option("--gtin <gtin>", say(supplierHelp.gtin()))
    .option("--code <code>", say(supplierHelp.code()))
    .option("--brand <brand>", say(supplierHelp.brand()))
    .option("--gpc-category <code>", say(supplierHelp.gpcCategory()))
    .option("--allergens <codes...>", say(supplierHelp.allergens()))
    .option("--version-from <day>", say(supplierHelp.versionFrom()))
    .option("--version-to <day>", say(supplierHelp.versionTo()))
    .option("--what-changed <text>", say(supplierHelp.whatChanged()))
    .action(({ category, ...rest }: { category?: string }) =>
      ask(
        "supplier product",
        {
          ...rest,
          ...(category !== undefined && { category: category.split(">").map((part) => part.trim()) }),
        },
        ({ statement }) => say(supplierSays.published({ digest: String(statement) })),
      ),
    )
}

const SUPPLIER_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "products", title: supplierSays.products() },
  { member: "scid", title: columnSays.scid() },
]

const IMPORT_COLUMNS = [
  { member: "import", title: tillSays.import() },
  { member: "at", title: columnSays.at() },
  { member: "profile", title: tillSays.profile() },
  { member: "accepted", title: tillSays.accepted() },
  { member: "refused", title: tillSays.refused() },
]

const PROFILE_COLUMNS = [
  { member: "name", title: columnSays.name() },
  { member: "title", title: tillSays.title() },
]

interface ImportOptions {
  readonly profile: string
  readonly products?: string
  readonly store?: string
  readonly dryRun?: boolean
}

function addTill(program: Command, { ask, words: { say } }: CommandContext): void {
  const pos = program.command("pos").description(say(tillHelp.pos()))
  pos
    .command("import")
    .argument("<file>", say(tillHelp.file()))
    .requiredOption("--profile <profile>", say(tillHelp.profile()))
    .option("--products <file>", say(tillHelp.products()))
    .option("--store <store>", say(tillHelp.store()))
    .option("--dry-run", say(tillHelp.dryRun()))
    .description(say(tillHelp.import()))
    .action((file: string, { profile, products, store, dryRun }: ImportOptions) =>
      ask(
        "pos import",
        {
          file: basename(file),
          base64: readGivenFile(file).toString("base64"),
          profile,
          ...(profile.endsWith(".json") && { ownProfile: readGivenJson(profile) }),
          ...(products !== undefined && { products: readGivenFile(products).toString("base64") }),
          ...(store !== undefined && { store }),
          ...(dryRun === true && { dryRun }),
        },
        importWords,
      ),
    )
  pos
    .command("undo")
    .argument("<import>", say(tillHelp.importNumber()))
    .description(say(tillHelp.undo()))
    .action((id: string) =>
      ask("pos undo", { import: id }, ({ removed }) => say(tillSays.removed({ count: Number(removed) }))),
    )
  pos
    .command("list")
    .description(say(tillHelp.list()))
    .action(() => ask("pos list", {}, tableWords("imports", IMPORT_COLUMNS, tillSays.noImports())))
  pos
    .command("profiles")
    .argument("[name]", say(tillHelp.oneProfile()))
    .description(say(tillHelp.profiles()))
    .action((profile?: string) =>
      profile === undefined
        ? ask("pos profiles", {}, tableWords("profiles", PROFILE_COLUMNS, tillSays.noProfiles()))
        : ask("pos profiles", { profile }, (output) => JSON.stringify(output["profile"], null, 2)),
    )
}

const RELEASE_COLUMNS = [
  { member: "month", title: releaseSays.month() },
  { member: "state", title: columnSays.state(), codes: codeSays },
  { member: "publishedAt", title: releaseSays.publishedAt() },
]

function addReleases(program: Command, { ask, words: { say } }: CommandContext): void {
  const release = program.command("release").description(say(releaseHelp.release()))
  for (const [verb, about] of [
    ["preview", releaseHelp.preview()],
    ["publish", releaseHelp.publish()],
  ] as const) {
    release
      .command(verb)
      .requiredOption("--period <month>", say(releaseHelp.period()))
      .description(say(about))
      .action((options: { period: string }) => ask(`release ${verb}`, options, releaseWords))
  }
  release
    .command("audit")
    .option("--period <month>", say(releaseHelp.auditPeriod()))
    .description(say(releaseHelp.audit()))
    .action((options: { period?: string }) => ask("release audit", options, auditWords))
  release
    .command("list")
    .description(say(releaseHelp.list()))
    .action(() => ask("release list", {}, tableWords("releases", RELEASE_COLUMNS, releaseSays.none())))
}
