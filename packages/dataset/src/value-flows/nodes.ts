import { wordingIn, type LanguageText } from "@commonshelf/documents"
import { periodBounds } from "@commonshelf/statement"

/** A node of the graph, in the terms of the context. */
export type FlowNode = Readonly<Record<string, unknown>>

const UNITS: Readonly<Record<string, FlowNode>> = {
  kg: { label: "kilogram", symbol: "kg", omUnitIdentifier: "om:kilogram" },
  L: { label: "litre", symbol: "L", omUnitIdentifier: "om:litre" },
  "{piece}": { label: "piece", omUnitIdentifier: "om:one" },
  "{share}": { label: "share of a harvest" },
}

/** A quantity with its unit; a unit that only people know is named as they name it. */
export function measure(amount: string, unit: string): FlowNode {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : { label: unit }
  return { type: "Measure", hasNumericalValue: amount, hasUnit: { type: "Unit", ...known } }
}

/** The first and the last instant of a period. */
export function span(period: string): FlowNode {
  const bounds = periodBounds(period)
  return bounds === undefined
    ? {}
    : { hasBeginning: `${bounds.first}T00:00:00Z`, hasEnd: `${bounds.last}T23:59:59Z` }
}

/** The end of a day by which something is due. */
export function dueOn(day: string | undefined): FlowNode {
  return day === undefined ? {} : { due: `${day}T23:59:59Z` }
}

/** One note of several texts, each as its author vouches for it: there is one at most. */
export function noteOf(...texts: readonly (LanguageText | undefined)[]): FlowNode {
  const note = texts.flatMap((text) => (text === undefined ? [] : wordingIn(text, ""))).join("\n\n")
  return note === "" ? {} : { note }
}
