import type { Command } from "commander"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"
import { recipeWords } from "./recipe-words.ts"

/** How products are made. */
export function addRecipeCommands(program: Command, { ask }: CommandContext): void {
  const recipe = program.command("recipe").description("how products are made, as far as it is told")
  recipe
    .command("publish")
    .argument("<product>", "an own product: its id, GTIN, code or name")
    .argument("<file>", "a JSON file: yield, flows, hiddenShare, processes, licence and the like")
    .description("tell how an own product is made; shares and what is hidden come to exactly 100 per cent")
    .action((product: string, file: string) =>
      ask("recipe publish", { product, recipe: readGivenJson(file) }, (output) =>
        [`Signed: ${String(output["statement"])}`, recipeWords(output)].join("\n"),
      ),
    )
  recipe
    .command("show")
    .argument("<product>", "its id, GTIN, code or name")
    .option("--supplier <party>", "where several have such a product")
    .description("what is told of how it is made, and how much is hidden")
    .action((product: string, options: object) => ask("recipe show", { product, ...options }, recipeWords))
}
