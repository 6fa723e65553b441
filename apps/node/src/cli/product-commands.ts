import { Option, type Command } from "commander"
import type { CommandContext } from "./context.ts"
import { productHelp } from "../messages/product-help.ts"
import { productSays } from "../messages/product.ts"
import { duplicateWords, pairWords, productWords } from "./product-words.ts"

const RELATIONS = ["same", "different", "merged-into", "split-into"] as const
/** Which entries in the commons are one product. */
export function addProductCommands(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  const product = program.command("product").description(say(productHelp.product()))
  product
    .command("show")
    .argument("<product>", say(productHelp.named()))
    .option("--supplier <party>", say(productHelp.supplier()))
    .description(say(productHelp.show()))
    .action((wanted: string, options: object) =>
      ask("product show", { product: wanted, ...options }, productWords),
    )
  product
    .command("duplicates")
    .description(say(productHelp.duplicates()))
    .action(() => ask("product duplicates", {}, duplicateWords))
  product
    .command("match")
    .argument("<product>", say(productHelp.named()))
    .argument("<other>", say(productHelp.other()))
    .addOption(new Option("--as <relation>", say(productHelp.as())).choices(RELATIONS).makeOptionMandatory())
    .requiredOption("--reason <text>", say(productHelp.reason()))
    .description(say(productHelp.match()))
    .action((wanted: string, other: string, { as, reason }: { as: string; reason: string }) =>
      ask("product match", { product: wanted, other, relation: as, reason }, (output) =>
        [say(productSays.signed({ digest: String(output["statement"]) })), pairWords(output, words)].join(
          "\n",
        ),
      ),
    )
  product
    .command("code")
    .argument("<product>", say(productHelp.named()))
    .argument("<code>", say(productHelp.tillCode()))
    .option("--supplier <party>", say(productHelp.supplier()))
    .option("--reason <text>", say(productHelp.reason()))
    .description(say(productHelp.code()))
    .action((wanted: string, code: string, options: object) =>
      ask("product code", { product: wanted, code, ...options }, (output) =>
        [say(productSays.coded({ code })), pairWords(output, words)].join("\n"),
      ),
    )
  product
    .command("unmatch")
    .argument("<product>", say(productHelp.named()))
    .argument("<other>", say(productHelp.other()))
    .requiredOption("--reason <text>", say(productHelp.reason()))
    .description(say(productHelp.unmatch()))
    .action((wanted: string, other: string, options: object) =>
      ask("product unmatch", { product: wanted, other, ...options }, (output) =>
        [say(productSays.takenBack({ digest: String(output["withdrew"]) })), pairWords(output, words)].join(
          "\n",
        ),
      ),
    )
}
