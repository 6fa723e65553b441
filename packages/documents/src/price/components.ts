/** To whom value goes by GRI 201-1 (economic value generated and distributed). */
export const VALUE_RECEIVERS = [
  "operating-costs",
  "wages",
  "capital-providers",
  "government",
  "retained",
] as const
export type ValueReceiver = (typeof VALUE_RECEIVERS)[number]

/**
 * What a price is made of, each with its place in GRI 201-1. Depreciation is retained there: the standard's operating
 * costs are payments. Taxes on the price itself, such as VAT, stand apart and are no component.
 */
export const PRICE_COMPONENTS = {
  materials: "operating-costs",
  "farm-labour": "wages",
  "processing-labour": "wages",
  energy: "operating-costs",
  packaging: "operating-costs",
  transport: "operating-costs",
  "quality-certification": "operating-costs",
  marketing: "operating-costs",
  administration: "operating-costs",
  depreciation: "retained",
  "finance-cost": "capital-providers",
  tax: "government",
  reserve: "retained",
  "owner-profit": "capital-providers",
  "coop-staff": "wages",
  "coop-rent": "operating-costs",
  "coop-loss": "operating-costs",
  "coop-other": "operating-costs",
} as const satisfies Readonly<Record<string, ValueReceiver>>
export type PriceComponent = keyof typeof PRICE_COMPONENTS

/** The codes in the order in which they are listed. */
export const PRICE_COMPONENT_CODES = Object.keys(PRICE_COMPONENTS) as [PriceComponent, ...PriceComponent[]]

/** A loss is a negative profit, or is taken from the reserve. Nothing else is paid less than nothing. */
export const MAY_BE_NEGATIVE: readonly PriceComponent[] = ["owner-profit", "reserve"]
