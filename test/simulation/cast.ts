import type { TillKind } from "@commonshelf/purchases/testing"
import type { Language } from "@commonshelf/node"

/*
 * Who is in the story: ten cooperatives and twelve suppliers, all invented. Each has its name in the language of its home.
 */

/** A cooperative of the story, with a node. */
export interface StoryCooperative {
  readonly name: string
  readonly language: Language
  /** What its till brings in, where the story publishes needs. */
  readonly till?: { readonly profile: TillKind; readonly households: number; readonly seed: number }
}

export const COOPERATIVES = {
  almond: {
    name: "Almond Street Co-op",
    language: "en",
    till: { profile: "generic", households: 60, seed: 1 },
  },
  kibbutz: {
    name: "כלבו קיבוץ נוף אלון",
    language: "he",
    till: { profile: "odoo", households: 25, seed: 2 },
  },
  harbour: {
    name: "Harbour Buying Club",
    language: "en",
    till: { profile: "loyverse", households: 40, seed: 3 },
  },
  acequia: { name: "Cooperativa La Acequia Vieja", language: "es" },
  olive: { name: "קואופ חצר הזית", language: "he" },
  lantern: { name: "Lantern Hill Food Club", language: "en" },
  higuera: { name: "Grupo de consumo La Higuera", language: "es" },
  carob: { name: "קבוצת הרכישה החרוב", language: "he" },
  saltmarsh: { name: "Saltmarsh Co-op", language: "en" },
  tomillo: { name: "Despensa El Tomillo", language: "es" },
} as const satisfies Readonly<Record<string, StoryCooperative>>
export type CooperativeKey = keyof typeof COOPERATIVES

/** Suppliers with a node: two mills that compete, and a farm. */
export const SUPPLIERS = {
  hilltop: { name: "Hilltop Mill", language: "en" },
  stonebrook: { name: "Stone Brook Mill", language: "en" },
  farm: { name: "Finca Arroyo Seco", language: "es" },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly language: Language }>>
export type SupplierKey = keyof typeof SUPPLIERS

/** A supplier that never answers anything. */
export const SILENT = "Quiet Orchard"

/** Suppliers without a node, and what their pay spread is: they sign elsewhere and send a stick. */
export const ON_A_STICK = [
  { name: "Bee Ridge Honey", paySpread: "3" },
  { name: "Copper Kettle Jams", paySpread: "9" },
  { name: "Early Field Greens", paySpread: "2.5" },
  { name: "Goat Path Dairy", paySpread: "11.5" },
  { name: "Long Shadow Olives", paySpread: "5" },
  { name: "North Wall Mushrooms", paySpread: "7" },
  { name: "Red Door Bakery", paySpread: "4" },
  { name: "Tin Roof Eggs", paySpread: "6" },
  { name: SILENT },
] as const satisfies readonly { readonly name: string; readonly paySpread?: string }[]
