import { productRecipes, type ProductVersion } from "@commonshelf/dataset"
import { authoritativeText, draftRecipe } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { drafted } from "./drafted.ts"
import { findProduct } from "./find-product.ts"
import { operation } from "./operation.ts"
import { recipeSays } from "../messages/recipe.ts"

const Publish = z.strictObject({
  product: z.string(),
  /** As a recipe has it; texts may be plain, and of an ingredient the shares say how it is disclosed. */
  recipe: z.record(z.string(), z.unknown()),
})

const Show = z.strictObject({ product: z.string(), supplier: z.string().exactOptional() })

/** How products are made: told by their suppliers, and how open that is follows from what they tell. */
export const recipeOperations = [
  operation("recipe publish", Publish, (node, { product: wanted, recipe }) => {
    const { did, scid, language } = node.home
    const product = findProduct(node.dataset, { product: wanted, supplier: scid })
    const fields = inFull(recipe, language)
    const draft = drafted("recipe", () =>
      // What a person wrote: the draft parses it.
      draftRecipe(did, { ...fields, id: product.product.id } as never),
    )
    const [statement] = node.say([draft])
    return { statement, ...shown(node, product) }
  }),
  operation("recipe show", Show, (node, wanted) => shown(node, findProduct(node.dataset, wanted))),
]

function shown({ dataset }: CommonsNode, { supplier, product }: ProductVersion) {
  return {
    product: { supplier, id: product.id, name: product.name },
    recipes: productRecipes(dataset, { supplier, product: product.id }),
  }
}

/** A recipe with every text in its language, and every ingredient with how it is disclosed. */
function inFull(recipe: Readonly<Record<string, unknown>>, language: string): object {
  const { flows, processes, byproducts, ...rest } = recipe
  const text = (value: unknown) => (typeof value === "string" ? authoritativeText(language, value) : value)
  return {
    ...rest,
    flows: members("flows", flows ?? []).map((flow) => ({
      ...flow,
      what: text(flow["what"]),
      disclosed: "share" in flow ? "full" : "range",
    })),
    ...(processes !== undefined && {
      processes: members("processes", processes).map((process) => ({
        ...process,
        name: text(process["name"]),
      })),
    }),
    ...(byproducts !== undefined && {
      byproducts: Array.isArray(byproducts) ? byproducts.map(text) : byproducts,
    }),
  }
}

function members(name: string, value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list = z.array(z.record(z.string(), z.unknown())).safeParse(value)
  if (list.success) return list.data
  throw new Failure(EXIT.usage, "bad-input", recipeSays.notAList({ member: name }))
}
