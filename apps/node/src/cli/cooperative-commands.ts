import { basename } from "node:path"
import type { Command } from "commander"
import { readGivenFile, readGivenJson } from "./files.ts"
import type { CommandContext } from "./context.ts"
import { addDiscloseCommands } from "./disclose-commands.ts"
import { detailWords, importWords, listWords } from "./words.ts"
import { auditWords, releaseWords } from "./release-words.ts"

/** The commands of those who sell and those who buy: suppliers' answers, the till, releases. */
export function addCooperativeCommands(program: Command, context: CommandContext): void {
  addSuppliers(program, context)
  addDiscloseCommands(program, context)
  addTill(program, context)
  addReleases(program, context)
}

function addSuppliers(program: Command, { ask }: CommandContext): void {
  const supplier = program.command("supplier").description("suppliers and their products")
  supplier
    .command("list")
    .description("all suppliers")
    .action(() =>
      ask(
        "supplier list",
        {},
        listWords("suppliers", { name: "name", products: "products", scid: "scid" }, "No suppliers yet."),
      ),
    )
  supplier
    .command("show")
    .argument("<supplier>", "its SCID, the beginning of it, or its name")
    .description("one supplier with its products")
    .action((wanted: string) => ask("supplier show", { supplier: wanted }, detailWords))
  supplier
    .command("product")
    .description("add a product of this node's own party")
    .requiredOption("--name <name>", "how it is called")
    .requiredOption("--category <path>", 'from the widest to the finest, such as "Food > Dairy > Cheese"')
    .option("--gtin <gtin>", "its barcode number")
    .option("--code <code>", "the party's own number, for what has no barcode")
    .option("--brand <brand>", "its brand")
    .action(({ category, ...rest }: { category: string }) =>
      ask(
        "supplier product",
        { ...rest, category: category.split(">").map((part) => part.trim()) },
        ({ statement }) => `Published: ${String(statement)}`,
      ),
    )
}

interface ImportOptions {
  readonly profile: string
  readonly products?: string
  readonly store?: string
  readonly dryRun?: boolean
}

function addTill(program: Command, { ask }: CommandContext): void {
  const pos = program.command("pos").description("the till's exports, which stay on this node")
  pos
    .command("import")
    .argument("<file>", "a till export")
    .requiredOption("--profile <profile>", "how to read it: a name of `pos profiles`, or a JSON file")
    .option("--products <file>", "the till's products, where they are another file")
    .option("--store <store>", "only the lines of this store")
    .option("--dry-run", "say what would happen, change nothing")
    .description("read a till export into the private ledger")
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
    .argument("<import>", "the number of an import")
    .description("remove what an import added, unless it was published")
    .action((id: string) =>
      ask("pos undo", { import: id }, ({ removed }) => `${String(removed)} lines removed.`),
    )
  pos
    .command("list")
    .description("the imports so far")
    .action(() =>
      ask(
        "pos list",
        {},
        listWords(
          "imports",
          { import: "import", at: "at", profile: "profile", accepted: "accepted", refused: "refused" },
          "No imports yet.",
        ),
      ),
    )
  pos
    .command("profiles")
    .description("the tills that can be read")
    .action(() => ask("pos profiles", {}, listWords("profiles", { name: "name", title: "title" }, "")))
}

function addReleases(program: Command, { ask }: CommandContext): void {
  const release = program.command("release").description("what is published of the members' needs")
  for (const [verb, about] of [
    ["preview", "exactly what would be published, and what is held back"],
    ["publish", "sign and publish it, once and for ever"],
  ] as const) {
    release
      .command(verb)
      .requiredOption(
        "--period <month>",
        "a month such as 2017-03; the last of a quarter brings the quarter's cells",
      )
      .description(about)
      .action((options: { period: string }) => ask(`release ${verb}`, options, releaseWords))
  }
  release
    .command("audit")
    .option("--period <month>", "a month that would be published besides")
    .description("what could be told of one member from all that is published, by whoever knows what")
    .action((options: { period?: string }) => ask("release audit", options, auditWords))
  release
    .command("list")
    .description("the releases so far")
    .action(() =>
      ask(
        "release list",
        {},
        listWords(
          "releases",
          { month: "month", state: "state", published: "publishedAt" },
          "Nothing published yet.",
        ),
      ),
    )
}
