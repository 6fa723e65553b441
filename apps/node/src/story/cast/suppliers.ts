import type { LanguageText, PartyProfile } from "@commonshelf/documents"
import {
  BEE_RIDGE,
  COPPER_KETTLE,
  EARLY_FIELD,
  GOAT_PATH,
  LONG_SHADOW,
  RED_DOOR,
  TIN_ROOF,
  type GivenAnswers,
} from "./answers.ts"
import type { CooperativeKey } from "./cooperatives.ts"
import type { Member } from "./member.ts"
import { wording } from "./wording.ts"

/*
 * Twelve suppliers, all invented. Three have nodes, eight sign elsewhere and send a stick, one is known from a list only.
 */

/** A product, with its place in the tree of categories: the words of the till where it has them. */
interface Good {
  readonly name: LanguageText
  readonly category: readonly string[]
  /** Its barcode, where tills of the story sell it. */
  readonly gtin?: string
}

/** What stands of a supplier in the register, and which cooperatives looked it up. */
interface Registered {
  readonly number: string
  readonly by: readonly CooperativeKey[]
}

function good(path: string, en: string, he: string, es: string, gtin?: string): Good {
  return { name: wording(en, he, es), category: path.split(" > "), ...(gtin !== undefined && { gtin }) }
}

/** A supplier of the story that has a node. */
export interface StorySupplier extends Member {
  readonly profile: Pick<PartyProfile, "legalForm">
  readonly product: Good
  /** Absent where no cooperative has looked. */
  readonly registered?: Registered
}

/** Barcodes that a till without barcodes has as its own codes. */
export const RYE_BREAD = "9520000001209"
export const LETTUCE = "9520000000882"

/** Suppliers with a node: two mills that compete, and a farm. */
export const SUPPLIERS = {
  hilltop: {
    name: wording("Hilltop Mill", "טחנת ראש הגבעה", "Molino de la Colina"),
    language: "en",
    profile: { legalForm: "company" },
    product: good("Food > Dry goods > Grains > Flour", "Spelt flour", "קמח כוסמין", "Harina de espelta"),
  },
  stonebrook: {
    name: wording("Stone Brook Mill", "טחנת נחל האבן", "Molino Arroyo de Piedra"),
    language: "en",
    profile: { legalForm: "company" },
    product: good("Food > Dry goods > Grains > Flour", "White flour", "קמח לבן", "Harina blanca"),
    registered: { number: "51-204418-9", by: ["almond"] },
  },
  farm: {
    name: wording("Dry Creek Farm", "חוות הנחל היבש", "Finca Arroyo Seco", "es"),
    language: "es",
    profile: { legalForm: "company" },
    product: good("Food > Fruit and vegetables > Vegetables > Tomatoes", "Tomatoes", "עגבניות", "Tomates"),
    registered: { number: "B-8812047", by: ["acequia", "harbour"] },
  },
} as const satisfies Readonly<Record<string, StorySupplier>>
export type SupplierKey = keyof typeof SUPPLIERS

/** A supplier without a node. Its English name names its keys. */
export interface SupplierOnAStick {
  readonly name: LanguageText
  readonly legalForm: NonNullable<PartyProfile["legalForm"]>
  readonly product: Good
  readonly answers: GivenAnswers
  /** Absent where no cooperative has looked. */
  readonly registered?: Registered
  /** Whether documents stand behind its answers. */
  readonly documented?: true
  /** Taken over from a list elsewhere: it does not speak itself, so nobody waits for its answers. */
  readonly listedOnly?: true
}

/** The supplier that never answers anything. */
export const SILENT: SupplierOnAStick = {
  name: wording("Quiet Orchard", "המטע השקט", "Huerto Callado"),
  legalForm: "company",
  product: good("Food > Fruit and vegetables > Fruit > Apples", "Apples", "תפוחים", "Manzanas"),
  answers: {},
}

/** The supplier whose answers two cooperatives have looked at. */
export const CHECKED: SupplierOnAStick = {
  name: wording("Red Door Bakery", "מאפיית הדלת האדומה", "Panadería Puerta Roja"),
  legalForm: "cooperative",
  product: good(
    "Food > Bakery > Bread > Wholegrain bread",
    "Rye bread",
    "לחם שיפון",
    "Pan de centeno",
    RYE_BREAD,
  ),
  answers: RED_DOOR,
  registered: { number: "57-001933-4", by: ["almond", "kibbutz"] },
}

export const ON_A_STICK: readonly SupplierOnAStick[] = [
  {
    name: wording("Bee Ridge Honey", "דבש רכס הדבורים", "Miel Loma de Abejas"),
    legalForm: "sole-trader",
    product: good("Food > Dry goods > Tins and jars > Honey", "Honey", "דבש", "Miel"),
    answers: BEE_RIDGE,
    registered: { number: "03-114509-2", by: ["kibbutz"] },
  },
  {
    name: wording("Copper Kettle Jams", "ריבות קומקום הנחושת", "Mermeladas Caldero de Cobre"),
    legalForm: "company",
    product: good(
      "Food > Dry goods > Tins and jars > Jam",
      "Fig jam",
      "ריבת תאנים",
      "Mermelada de higos",
      "9520000002299",
    ),
    answers: COPPER_KETTLE,
    registered: { number: "51-377120-6", by: ["lantern"] },
  },
  {
    name: wording("Early Field Greens", "ירקות השדה המוקדם", "Verduras Campo Temprano"),
    legalForm: "cooperative",
    product: good("Food > Fruit and vegetables > Leaves > Lettuce", "Lettuce", "חסה", "Lechuga", LETTUCE),
    answers: EARLY_FIELD,
    registered: { number: "57-002216-3", by: ["olive"] },
    documented: true,
  },
  {
    name: wording("Goat Path Dairy", "מחלבת שביל העיזים", "Lechería Senda de Cabras"),
    legalForm: "company",
    product: good(
      "Food > Dairy > Cheese > Hard cheese",
      "Hard goat cheese",
      "גבינת עיזים קשה",
      "Queso curado de cabra",
      "9520000000400",
    ),
    answers: GOAT_PATH,
    registered: { number: "51-410662-0", by: ["kibbutz"] },
    documented: true,
  },
  {
    name: wording("Long Shadow Olives", "זיתי הצל הארוך", "Olivas Sombra Larga"),
    legalForm: "company",
    product: good(
      "Food > Dry goods > Oil and vinegar > Olive oil",
      "Olive oil",
      "שמן זית",
      "Aceite de oliva",
      "9520000002060",
    ),
    answers: LONG_SHADOW,
    registered: { number: "51-362299-8", by: ["saltmarsh"] },
  },
  {
    name: wording("North Wall Mushrooms", "פטריות הקיר הצפוני", "Setas Muro Norte"),
    legalForm: "company",
    product: good("Food > Fruit and vegetables > Vegetables > Mushrooms", "Mushrooms", "פטריות", "Setas"),
    answers: {},
    listedOnly: true,
  },
  CHECKED,
  {
    name: wording("Tin Roof Eggs", "ביצי גג הפח", "Huevos Tejado de Lata"),
    legalForm: "company",
    product: good(
      "Food > Eggs > Free-range eggs",
      "Free-range eggs",
      "ביצי חופש",
      "Huevos camperos",
      "9520000000509",
    ),
    answers: TIN_ROOF,
    registered: { number: "51-398045-7", by: ["carob"] },
  },
  SILENT,
]
