import type { PartyProfile } from "@commonshelf/documents"
import type { TillKind } from "@commonshelf/purchases/testing"
import { wording } from "./wording.ts"
import type { Member } from "./member.ts"

/** A cooperative of the story. */
export interface StoryCooperative extends Member {
  readonly profile: Pick<PartyProfile, "legalForm" | "storeType" | "members">
  /** What its till brings in, where the story publishes needs. */
  readonly till?: { readonly profile: TillKind; readonly households: number; readonly seed: number }
}

/** Ten cooperatives: supermarkets, buying clubs and a kibbutz shop of 25 households. All are invented. */
export const COOPERATIVES = {
  almond: {
    name: wording("Almond Street Co-op", "קואופ רחוב השקד", "Cooperativa Calle Almendro"),
    language: "en",
    profile: { legalForm: "cooperative", storeType: "supermarket", members: "50-149" },
    till: { profile: "generic", households: 60, seed: 1 },
  },
  kibbutz: {
    name: wording("Kibbutz Nof Alon Store", "כלבו קיבוץ נוף אלון", "Tienda del kibutz Nof Alon", "he"),
    language: "he",
    profile: { legalForm: "cooperative", storeType: "kibbutz-store", members: "1-49" },
    till: { profile: "loyverse", households: 25, seed: 2 },
  },
  harbour: {
    name: wording("Harbour Buying Club", "קבוצת הרכישה הנמל", "Grupo de consumo del Puerto"),
    language: "en",
    profile: { legalForm: "association", storeType: "buying-club", members: "1-49" },
    till: { profile: "generic", households: 40, seed: 3 },
  },
  acequia: {
    name: wording("Old Channel Co-op", "קואופ התעלה הישנה", "Cooperativa La Acequia Vieja", "es"),
    language: "es",
    profile: { legalForm: "cooperative", storeType: "supermarket" },
  },
  olive: {
    name: wording("Olive Yard Co-op", "קואופ חצר הזית", "Cooperativa Patio del Olivo", "he"),
    language: "he",
    profile: { legalForm: "cooperative", storeType: "supermarket" },
    till: { profile: "generic", households: 14, seed: 4 },
  },
  lantern: {
    name: wording("Lantern Hill Food Club", "מועדון המזון גבעת הפנס", "Club de alimentos Cerro del Farol"),
    language: "en",
    profile: { legalForm: "association", storeType: "buying-club" },
    till: { profile: "generic", households: 12, seed: 5 },
  },
  higuera: {
    name: wording("Fig Tree Buying Group", "קבוצת הרכישה התאנה", "Grupo de consumo La Higuera", "es"),
    language: "es",
    profile: { legalForm: "association", storeType: "buying-club" },
  },
  carob: {
    name: wording("Carob Buying Group", "קבוצת הרכישה החרוב", "Grupo de consumo El Algarrobo", "he"),
    language: "he",
    profile: { legalForm: "association", storeType: "buying-club" },
  },
  saltmarsh: {
    name: wording("Saltmarsh Co-op", "קואופ המלחה", "Cooperativa La Marisma"),
    language: "en",
    profile: { legalForm: "cooperative", storeType: "supermarket" },
    till: { profile: "generic", households: 16, seed: 6 },
  },
  tomillo: {
    name: wording("Thyme Pantry", "מזווה הקורנית", "Despensa El Tomillo", "es"),
    language: "es",
    profile: { legalForm: "association", storeType: "buying-club" },
  },
} as const satisfies Readonly<Record<string, StoryCooperative>>
export type CooperativeKey = keyof typeof COOPERATIVES
