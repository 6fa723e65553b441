import { assortment } from "./assortment.ts"
import { generateSales, type Sale, type ShopSettings } from "./sales.ts"
import { type Cells, count, customer, fullName, gtin, money, pieces, sku, table, unit } from "./till-cells.ts"

/** The profiles whose files can be made. */
export type TillKind = "completejourney" | "odoo" | "square" | "loyverse" | "generic"

/** An invented till file, and the products file where the till has one. */
export interface GeneratedTill {
  readonly profile: TillKind
  readonly till: Uint8Array
  readonly products?: Uint8Array
}

/** The till file that a shop of invented households would export. */
export function generateTill(settings: ShopSettings & { readonly profile: TillKind }): GeneratedTill {
  const { profile } = settings
  const text = WRITERS[profile](generateSales(settings))
  const till = new TextEncoder().encode(text)
  return profile === "completejourney"
    ? { profile, till, products: new TextEncoder().encode(productsFile()) }
    : { profile, till }
}

const WRITERS: Readonly<Record<TillKind, (sales: readonly Sale[]) => string>> = {
  completejourney: (sales) =>
    table(
      [
        "household_id",
        "store_id",
        "basket_id",
        "product_id",
        "quantity",
        "sales_value",
        "transaction_timestamp",
      ],
      sales.map((sale) => [
        String(sale.household),
        "1",
        sale.receipt,
        sale.product.code,
        pieces(sale),
        money(sale.value),
        sale.soldAt,
      ]),
    ),
  odoo: writeOdoo,
  square: (sales) =>
    table(
      [
        "Date",
        "Time",
        "Time Zone",
        "Category",
        "Item",
        "Qty",
        "SKU",
        "Net Sales",
        "Transaction ID",
        "Event Type",
        "Location",
        "Customer ID",
        "Customer Name",
        "Unit",
        "GTIN",
      ],
      sales.map((sale) => [
        sale.soldAt.slice(0, 10),
        sale.soldAt.slice(11),
        "Jerusalem",
        sale.product.category,
        sale.product.name,
        count(sale),
        sku(sale.product),
        money(sale.value).replace(/^(-?)/, "$1$"),
        sale.receipt,
        sale.amount < 0 ? "Refund" : "Payment",
        "Main",
        customer(sale),
        fullName(sale),
        unit(sale, "ea"),
        gtin(sale.product),
      ]),
    ),
  loyverse: (sales) =>
    `\uFEFF${table(
      [
        "Date",
        "Receipt number",
        "Receipt type",
        "Category",
        "SKU",
        "Item",
        "Quantity",
        "Gross sales",
        "Discounts",
        "Net sales",
        "Store",
        "Customer code",
        "Customer name",
        "Status",
      ],
      sales.map((sale) => [
        `${sale.soldAt.slice(8, 10)}/${sale.soldAt.slice(5, 7)}/${sale.soldAt.slice(0, 4)} ${sale.soldAt.slice(11, 16)}`,
        `1-${sale.receipt}`,
        sale.amount < 0 ? "Refund" : "Sale",
        sale.product.category,
        sale.product.code,
        sale.product.name,
        count(sale).replace("-", ""),
        money(Math.abs(sale.value)),
        "0.00",
        money(Math.abs(sale.value)),
        "Main",
        customer(sale),
        fullName(sale),
        "Closed",
      ]),
    )}`,
  generic: (sales) =>
    table(
      [
        "date",
        "receipt",
        "member",
        "barcode",
        "code",
        "product",
        "department",
        "category",
        "type",
        "brand",
        "quantity",
        "unit",
        "value",
        "currency",
      ],
      sales.map(({ product, ...sale }) => [
        sale.soldAt,
        sale.receipt,
        customer(sale),
        gtin(product),
        sku(product),
        product.name,
        product.department,
        product.category,
        product.type,
        product.brand,
        count({ product, ...sale }),
        unit({ product, ...sale }, "piece"),
        money(sale.value),
        "ILS",
      ]),
    ),
}

/** Orders with their lines: a continuation row leaves the order's cells blank. */
function writeOdoo(sales: readonly Sale[]): string {
  const header = [
    "Order Lines/Order Ref",
    "Order Lines/Order Ref/Date",
    "Customer/Internal Reference",
    "Order Lines/Product/Barcode",
    "Order Lines/Product/Internal Reference",
    "Order Lines/Product/Name",
    "Order Lines/Product/Product Category",
    "Order Lines/Product/Brand",
    "Order Lines/Quantity",
    "Unit of Measure",
    "Order Lines/Subtotal",
  ]
  const rows: Cells[] = []
  let receipt = ""
  const salesByReceipt = sales.toSorted((a, b) => a.receipt.localeCompare(b.receipt, "en"))
  for (const sale of salesByReceipt) {
    const { product } = sale
    const order =
      sale.receipt === receipt ? ["", "", ""] : [sale.receipt, sale.soldAt.replace("T", " "), customer(sale)]
    receipt = sale.receipt
    const category = ["All", product.department, product.category, product.type].join(" / ")
    const amounts = [count(sale), unit(sale, "Unit(s)"), money(sale.value)]
    rows.push([...order, gtin(product), sku(product), product.name, category, product.brand, ...amounts])
  }
  return [header, ...rows].map((row) => `${row.map((cell) => `"${cell}"`).join(",")}\r\n`).join("")
}

function productsFile(): string {
  return table(
    [
      "product_id",
      "manufacturer_id",
      "department",
      "brand",
      "product_category",
      "product_type",
      "package_size",
    ],
    assortment().map((product) => [
      product.code,
      product.brand,
      product.department,
      "National",
      product.category,
      product.type,
      "",
    ]),
  )
}
