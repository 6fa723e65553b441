import type { LanguageText } from "@commonshelf/documents"
import type { Member } from "./member.ts"
import { wording } from "./wording.ts"

/*
 * Twelve suppliers, all invented. Three have nodes; nine sign elsewhere and send a stick.
 */

/** Suppliers with a node: two mills that compete, and a farm. */
export const SUPPLIERS = {
  hilltop: {
    name: wording("Hilltop Mill", "טחנת ראש הגבעה", "Molino de la Colina"),
    language: "en",
  },
  stonebrook: {
    name: wording("Stone Brook Mill", "טחנת נחל האבן", "Molino Arroyo de Piedra"),
    language: "en",
  },
  farm: {
    name: wording("Dry Creek Farm", "חוות הנחל היבש", "Finca Arroyo Seco", "es"),
    language: "es",
  },
} as const satisfies Readonly<Record<string, Member>>
export type SupplierKey = keyof typeof SUPPLIERS

/** A supplier without a node. Its English name names its keys. */
export interface SupplierOnAStick {
  readonly name: LanguageText
  /** Silent without one. */
  readonly paySpread?: string
}

/** The supplier that never answers anything. */
export const SILENT: SupplierOnAStick = {
  name: wording("Quiet Orchard", "המטע השקט", "Huerto Callado"),
}

export const ON_A_STICK: readonly SupplierOnAStick[] = [
  { name: wording("Bee Ridge Honey", "דבש רכס הדבורים", "Miel Loma de Abejas"), paySpread: "3" },
  {
    name: wording("Copper Kettle Jams", "ריבות קומקום הנחושת", "Mermeladas Caldero de Cobre"),
    paySpread: "9",
  },
  { name: wording("Early Field Greens", "ירקות השדה המוקדם", "Verduras Campo Temprano"), paySpread: "2.5" },
  { name: wording("Goat Path Dairy", "מחלבת שביל העיזים", "Lechería Senda de Cabras"), paySpread: "11.5" },
  { name: wording("Long Shadow Olives", "זיתי הצל הארוך", "Olivas Sombra Larga"), paySpread: "5" },
  { name: wording("North Wall Mushrooms", "פטריות הקיר הצפוני", "Setas Muro Norte"), paySpread: "7" },
  { name: wording("Red Door Bakery", "מאפיית הדלת האדומה", "Panadería Puerta Roja"), paySpread: "4" },
  { name: wording("Tin Roof Eggs", "ביצי גג הפח", "Huevos Tejado de Lata"), paySpread: "6" },
  SILENT,
]
