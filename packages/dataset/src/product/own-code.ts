import type { Dataset } from "../store/dataset.ts"
import { listProducts, type ProductVersion } from "./products.ts"

/** A code of one's own in the form in which two are compared: nobody tells them apart by case or by spaces. */
export function ownCodeForm(code: string): string {
  return code.trim().normalize("NFC").replaceAll(/\s+/g, " ").toLowerCase()
}

/** The product to which a party (SCID) gave a code of its own [DI16]. */
export function productOfOwnCode(
  dataset: Dataset,
  supplier: string,
  code: string,
): ProductVersion | undefined {
  return listProducts(dataset, { supplier }).find(
    ({ product: { localCode } }) =>
      localCode?.issuer === supplier && ownCodeForm(localCode.code) === ownCodeForm(code),
  )
}
