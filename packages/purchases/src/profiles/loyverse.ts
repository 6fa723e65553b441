import { type Profile } from "./profile.ts"

/** Loyverse's receipts by item. Its dates follow the account's language: day first here. */
export const loyverse: Profile = {
  name: "loyverse",
  title: "Loyverse: receipts by item (day before month)",
  aliases: ["loyverse-receipts"],
  encoding: "utf-8",
  delimiter: "auto",
  decimal: ".",
  dates: { formats: ["DD/MM/YYYY HH:mm", "YYYY-MM-DD HH:mm:ss"], zone: "till" },
  currency: "ILS",
  symbols: ["₪"],
  columns: {
    date: ["Date"],
    receipt: ["Receipt number"],
    // Loyverse has no number for a customer. Two members of one name then count as one: fewer, never more.
    member: ["Customer code", "Customer contacts", "Customer name"],
    code: ["SKU"],
    name: ["Item"],
    quantity: ["Quantity"],
    value: ["Net sales"],
    kind: ["Receipt type"],
    department: ["Category"],
    store: ["Store"],
  },
  fillDown: [],
  returns: ["Refund"],
  unit: "{piece}",
  units: {},
  unitRules: [],
  refusedCodes: [],
  variableCodes: [],
}
