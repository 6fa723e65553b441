/** A currency, and what the amount is for: `ILS/kg` is ILS per kg. */
export interface MoneyUnit {
  readonly currency: string
  readonly per?: string
}

/** The currency of a metric's unit such as `ILS` or `ILS/kg`, and what an amount is for. */
export function moneyUnitOf(unit: string): MoneyUnit {
  const [currency = "", ...rest] = unit.split("/")
  return rest.length === 0 ? { currency } : { currency, per: rest.join("/") }
}

/** A metric of version 1 is in any text that people wrote; an amount is in a code such as ILS. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}
