import { existsSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { generateTill } from "@commonshelf/purchases/testing"
import { inventForeignFiles, type ForeignFiles } from "./foreign-files.ts"
import { ROOT } from "./stage.ts"

/** A shop as a cooperative: its till's export of 2017 with the products file. */
export interface Shop {
  readonly name: string
  readonly till: string
  readonly products: string
  /** The number of the store in the export. */
  readonly store: string
}

/** What the journey of three cooperatives is made of. */
export interface JourneyInput {
  readonly shops: readonly [Shop, Shop, Shop]
  readonly foreign: ForeignFiles
  /** A department in which every shop has something to publish. */
  readonly department: string
  /** A category of the suppliers' products, and a supplier that has both products and answers. */
  readonly category: string
  readonly supplier: string
}

/** The months of 2017. */
export const MONTHS: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => `2017-${String(index + 1).padStart(2, "0")}`,
)

/**
 * Real purchases and real foreign claims where their folder lies beside the repository, else invented ones in the same
 * files: the journey is the same.
 */
export function journeyInput(folder: string): JourneyInput {
  const real = resolve(ROOT, "../shared/data")
  return existsSync(join(real, "completejourney")) ? realInput(real) : inventedInput(folder)
}

function realInput(folder: string): JourneyInput {
  const shop = (store: string): Shop => ({
    name: `Store ${store}`,
    till: join(folder, "completejourney/transactions_100k.csv"),
    products: join(folder, "completejourney/products_used.csv"),
    store,
  })
  return {
    shops: [shop("367"), shop("406"), shop("356")],
    foreign: {
      off: join(folder, "openfoodfacts/off_products.csv"),
      wikirate: join(folder, "wikirate/answers_food_beverage.csv"),
      methodology: ["metrics_with_methodology.json", "methodology_table.json"].map((name) =>
        join(folder, "wikirate", name),
      ),
    },
    department: "PRODUCE",
    category: "Snacks",
    supplier: "Marks and Spencer Group plc",
  }
}

/** What `journeyInput` gives without the folder of real data. */
export function inventedInput(folder: string): JourneyInput {
  const shop = (number: number): Shop => {
    const { till, products = new Uint8Array() } = generateTill({
      profile: "completejourney",
      households: 60,
      months: MONTHS,
      seed: number,
    })
    const [tillFile, productsFile] = [
      join(folder, `till-${number}.csv`),
      join(folder, `products-${number}.csv`),
    ]
    writeFileSync(tillFile, till)
    writeFileSync(productsFile, products)
    return { name: `Shop ${number}`, till: tillFile, products: productsFile, store: "1" }
  }
  return {
    shops: [shop(1), shop(2), shop(3)],
    foreign: inventForeignFiles(folder),
    department: "Fruit and vegetables",
    category: "Dairies",
    supplier: "Meadow Dairy plc",
  }
}
