import { productOfOwnCode, type Dataset } from "@commonshelf/dataset"
import { authoritativeText, Gtin, type Product } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import { PRODUCT_FIELDS } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import type { HostWords } from "../messages/words.ts"
import { Problems, type Problem } from "./problem.ts"

/** What a product's form says. */
export type FormProduct = Pick<Product, "name" | "category" | "gtin" | "localCode" | "brand">

const MAX_NAME = 200
const MAX_SHORT = 60
const MAX_LEVELS = 8

/** Reads the form of a new product of the supplier `scid`: what it says, or everything that is still wrong with it. */
export function readProductForm(
  fields: DraftFields,
  words: HostWords,
  { scid, dataset }: { readonly scid: string; readonly dataset: Dataset },
): Result<FormProduct, readonly Problem[]> {
  const problems = new Problems(words)
  const field = (name: string) => (fields[name] ?? "").trim()
  const name = field(PRODUCT_FIELDS.name)
  if (name === "") problems.add(PRODUCT_FIELDS.name, "problem.name")
  const category = field(PRODUCT_FIELDS.category)
    .split(">")
    .map((part) => part.trim())
  if (category.length > MAX_LEVELS || category.some((part) => part === "" || part.length > 100))
    problems.add(PRODUCT_FIELDS.category, "problem.category")
  const gtin = field(PRODUCT_FIELDS.gtin).replaceAll(/[\s-]/g, "")
  const code = field(PRODUCT_FIELDS.code)
  if (gtin === "" && code === "") problems.add(PRODUCT_FIELDS.gtin, "problem.code")
  if (gtin !== "" && !Gtin.safeParse(gtin).success) problems.add(PRODUCT_FIELDS.gtin, "problem.gtin")
  const known = code === "" ? undefined : productOfOwnCode(dataset, scid, code)?.product
  if (known !== undefined)
    problems.add(PRODUCT_FIELDS.code, "problem.codeTaken", { product: words.wording(known.name) })
  const brand = field(PRODUCT_FIELDS.brand)
  for (const [key, text, most] of [
    [PRODUCT_FIELDS.name, name, MAX_NAME],
    [PRODUCT_FIELDS.code, code, MAX_SHORT],
    [PRODUCT_FIELDS.brand, brand, MAX_SHORT],
  ] as const)
    if (text.length > most) problems.add(key, "problem.tooLong", { count: most })
  if (problems.found.length > 0) return err(problems.found)
  return ok({
    name: authoritativeText(words.language, name),
    category,
    ...(gtin !== "" && { gtin }),
    ...(code !== "" && { localCode: { issuer: scid, code } }),
    ...(brand !== "" && { brand }),
  })
}
