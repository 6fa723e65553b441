import type { Command } from "commander"
import type { CommandContext } from "./context.ts"
import { readGivenJson } from "./files.ts"
import { recipeHelp, recipeSays } from "../messages/recipe.ts"
import { recipeWords } from "./recipe-words.ts"

/** How products are made. */
export function addRecipeCommands(program: Command, { ask, words }: CommandContext): void {
  const { say } = words
  const recipe = program.command("recipe").description(say(recipeHelp.recipe()))
  recipe
    .command("publish")
    .argument("<product>", say(recipeHelp.ownProduct()))
    .argument("<file>", say(recipeHelp.file()))
    .description(say(recipeHelp.publish()))
    .action((product: string, file: string) =>
      ask("recipe publish", { product, recipe: readGivenJson(file) }, (output) =>
        [say(recipeSays.signed({ digest: String(output["statement"]) })), recipeWords(output, words)].join(
          "\n",
        ),
      ),
    )
  recipe
    .command("show")
    .argument("<product>", say(recipeHelp.product()))
    .option("--supplier <party>", say(recipeHelp.supplier()))
    .description(say(recipeHelp.show()))
    .action((product: string, options: object) => ask("recipe show", { product, ...options }, recipeWords))
}
