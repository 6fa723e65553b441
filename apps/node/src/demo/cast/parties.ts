import type { LanguageText, PartyProfile, PartyRole } from "@commonshelf/documents"
import type { TillKind } from "@commonshelf/purchases/testing"
import { wording } from "../../story/cast/wording.ts"

/** The four parties with a node of their own. */
export type DemoPartyKey = "hilltop" | "almond" | "kibbutz" | "harbour"
export type DemoCooperativeKey = Exclude<DemoPartyKey, "hilltop">

/** An invented party with a node. */
export interface DemoParty {
  readonly role: PartyRole
  readonly name: LanguageText
  readonly profile: Pick<PartyProfile, "legalForm" | "storeType" | "members">
}

/** What an invented cooperative sells in three months. */
export interface DemoTill {
  readonly profile: TillKind
  readonly households: number
  readonly seed: number
}

export const DEMO_PARTIES: Readonly<Record<DemoPartyKey, DemoParty>> = {
  hilltop: {
    role: "supplier",
    name: wording("Hilltop Mill", "טחנת ראש הגבעה", "Molino de la Colina"),
    profile: { legalForm: "company" },
  },
  almond: {
    role: "cooperative",
    name: wording("Almond Street Co-op", "קואופ רחוב השקד", "Cooperativa Calle Almendro"),
    profile: { legalForm: "cooperative", storeType: "supermarket", members: "50-149" },
  },
  kibbutz: {
    role: "cooperative",
    name: wording("Kibbutz Nof Alon Store", "כלבו קיבוץ נוף אלון", "Tienda del kibutz Nof Alon"),
    profile: { legalForm: "cooperative", storeType: "kibbutz-store", members: "50-149" },
  },
  harbour: {
    role: "cooperative",
    name: wording("Harbour Buying Club", "קבוצת הרכישה הנמל", "Grupo de consumo del Puerto"),
    profile: { legalForm: "association", storeType: "buying-club", members: "1-49" },
  },
}

/** Three kinds of till, one for each cooperative. */
export const DEMO_TILLS: Readonly<Record<DemoCooperativeKey, DemoTill>> = {
  almond: { profile: "generic", households: 34, seed: 1 },
  kibbutz: { profile: "odoo", households: 28, seed: 2 },
  harbour: { profile: "loyverse", households: 24, seed: 3 },
}

/** What Hilltop Mill sells, and what it says about itself on its own node. */
export const HILLTOP = {
  product: {
    name: "Stone-ground spelt flour",
    category: ["Food", "Dry goods", "Grains", "Flour"],
    code: "HM-1",
  },
  answers: [
    { metric: "pay-spread", value: "3.4" },
    { metric: "organic-share", value: "62" },
    { metric: "price-openness", value: "whole" },
  ],
} as const
