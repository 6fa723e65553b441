import { Option, type Command } from "commander"
import type { CommandContext } from "./context.ts"
import { duplicateWords, pairWords, productWords } from "./product-words.ts"

const RELATIONS = ["same", "different", "merged-into", "split-into"] as const
const NAMED = "its id, GTIN, code or name, or SUPPLIER/PRODUCT where several have such a one"

/** Which entries in the commons are one product. */
export function addProductCommands(program: Command, { ask }: CommandContext): void {
  const product = program.command("product").description("products, and which entries are one and the same")
  product
    .command("show")
    .argument("<product>", NAMED)
    .option("--supplier <party>", "where several have such a product")
    .description("one product with its versions, what it is one with, and what is said of it")
    .action((wanted: string, options: object) =>
      ask("product show", { product: wanted, ...options }, productWords),
    )
  product
    .command("duplicates")
    .description("entries that are one product, that may be one, and that are disputed")
    .action(() => ask("product duplicates", {}, duplicateWords))
  product
    .command("match")
    .argument("<product>", NAMED)
    .argument("<other>", "the other one")
    .addOption(
      new Option("--as <relation>", "how the first belongs to the other")
        .choices(RELATIONS)
        .makeOptionMandatory(),
    )
    .requiredOption("--reason <text>", "why")
    .description("sign how two entries belong together; nothing that was said of either is lost")
    .action((wanted: string, other: string, { as, reason }: { as: string; reason: string }) =>
      ask("product match", { product: wanted, other, relation: as, reason }, (output) =>
        [`Signed: ${String(output["statement"])}`, pairWords(output)].join("\n"),
      ),
    )
  product
    .command("unmatch")
    .argument("<product>", NAMED)
    .argument("<other>", "the other one")
    .requiredOption("--reason <text>", "why")
    .description("take back what this party said of the two; history stays")
    .action((wanted: string, other: string, options: object) =>
      ask("product unmatch", { product: wanted, other, ...options }, (output) =>
        [`Taken back: ${String(output["withdrew"])}`, pairWords(output)].join("\n"),
      ),
    )
}
