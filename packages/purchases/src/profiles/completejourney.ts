import { type Profile } from "./profile.ts"

/** The Complete Journey data set of 84.51°: transactions of households, with a products file. */
export const completejourney: Profile = {
  name: "completejourney",
  title: "The Complete Journey: transactions with a products file",
  aliases: ["complete-journey"],
  encoding: "utf-8",
  delimiter: ",",
  decimal: ".",
  dates: { formats: ["YYYY-MM-DDTHH:mm:ss", "YYYY-MM-DD HH:mm:ss"], zone: "till" },
  currency: "USD",
  symbols: ["$"],
  columns: {
    date: ["transaction_timestamp"],
    receipt: ["basket_id"],
    member: ["household_id"],
    code: ["product_id"],
    quantity: ["quantity"],
    value: ["sales_value"],
    store: ["store_id"],
  },
  fillDown: [],
  returns: [],
  unit: "{piece}",
  units: {},
  // Fuel is counted in thousandths of a gallon; where the pump gave no volume the row says 1, one sale.
  unitRules: [
    { level: "type", names: ["GASOLINE-REG UNLEADED"], from: "100", unit: "[gal_us]", factor: "0.001" },
  ],
  refusedCodes: [],
  variableCodes: [],
  products: {
    code: ["product_id"],
    department: ["department"],
    category: ["product_category"],
    type: ["product_type"],
    supplier: ["manufacturer_id"],
  },
}
