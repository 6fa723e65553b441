import { Day, Decimal, Did } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, hasAny, Provenance, Slug, UuidUrn, versionedTwice } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** Names a product, and stays the same when the product is described again. */
export const ProductId = UuidUrn

/** A GTIN of 8, 12, 13 or 14 digits with a right check digit (GS1: modulo 10 over the number padded to 14). */
export const Gtin = z.string().refine(isGtin, "a GTIN with its check digit")

/** A version of a product: from when on it is made so, and what is new. */
const ProductVersion = z
  .strictObject({ from: Day, to: Day.exactOptional(), whatChanged: LanguageText.exactOptional() })
  .refine(({ from, to }) => to === undefined || from <= to, "it does not end before it begins")

/** The lowest version of the schema that can say what a product's description says. */
export function productSchemaVersion(fields: Readonly<Record<string, unknown>>): 1 | 2 {
  return hasAny(fields, ["version", "gpcCategory", "allergens"]) ? 2 : 1
}

/** Something a supplier sells. vf:ResourceSpecification, gs1:Product, dfc-b:SuppliedProduct. */
export const Product = z
  .strictObject({
    ...versionedTwice("Product"),
    /** Stays the same when the product's statement is superseded. */
    id: ProductId,
    supplier: Did,
    name: LanguageText,
    gtin: Gtin.exactOptional(),
    localCode: z
      .strictObject({ issuer: z.string().min(1).max(100), code: z.string().min(1).max(60) })
      .exactOptional(),
    brand: z.string().min(1).max(100).exactOptional(),
    /** From the widest to the finest, such as `["Food", "Dairy", "Cheese"]`. */
    category: z.array(z.string().min(1).max(100)).min(1).max(8),
    netContent: z.strictObject({ value: Decimal, unit: z.string().min(1).max(20) }).exactOptional(),
    soldBy: z.enum(["unit", "weight"]).exactOptional(),
    countryOfOrigin: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .exactOptional(),
    /** Which version of the product it is, from version 2 of the schema on like all that follow. */
    version: ProductVersion.exactOptional(),
    /** The brick of the GS1 Global Product Classification. */
    gpcCategory: z
      .string()
      .regex(/^\d{8}$/, "a GS1 brick code of 8 digits")
      .exactOptional(),
    allergens: z.array(Slug).max(30).exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .refine(
    (product) => product.v >= productSchemaVersion(product),
    "version 1 has no version, gpcCategory or allergens",
  )
  .refine((product) => product.gtin !== undefined || product.localCode !== undefined, "a gtin or a localCode")
export type Product = z.infer<typeof Product>

/**
 * Where an amount goes, in the parts that the metric names, to the last minor unit: the parts and what is not broken down
 * make up the total exactly. schema:CompoundPriceSpecification.
 */
export const Breakdown = z
  .strictObject({
    type: z.literal("breakdown"),
    totalMinor: z.int().min(1),
    currency: Currency,
    per: z.string().max(40).exactOptional(),
    parts: z
      .array(z.strictObject({ code: Slug, amountMinor: z.int().min(0) }))
      .min(1)
      .max(50),
    /** Always said, also when it is nothing. */
    notBrokenDownMinor: z.int().min(0),
  })
  .refine(({ parts }) => new Set(parts.map(({ code }) => code)).size === parts.length, "each part once")
  .refine(
    (value) => unexplainedMinor(value) === value.notBrokenDownMinor,
    "parts that make up the total exactly",
  )
export type Breakdown = z.infer<typeof Breakdown>

/** What of a total its parts leave open, in minor units: negative when they come to more. */
export function unexplainedMinor(value: {
  readonly totalMinor: number
  readonly parts: readonly { readonly amountMinor: number }[]
}): number {
  return value.parts.reduce((rest, { amountMinor }) => rest - amountMinor, value.totalMinor)
}

/** A value as an answer states it; its `type` must be the metric's. Money is integer minor units. */
export const AnswerValue = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("number"), value: Decimal, unit: z.string().min(1).max(40) }),
  z.strictObject({ type: z.literal("ratio"), value: Decimal }),
  z.strictObject({
    type: z.literal("money"),
    amountMinor: z.int(),
    currency: Currency,
    per: z.string().max(40).exactOptional(),
  }),
  z.strictObject({ type: z.literal("boolean"), value: z.boolean() }),
  z.strictObject({ type: z.literal("ordinal"), level: Slug }),
  z.strictObject({ type: z.literal("category"), options: z.array(Slug).min(1).max(50) }),
  Breakdown,
])
export type AnswerValue = z.infer<typeof AnswerValue>

/**
 * What a supplier says to a question: a value, that it does not say, that it does not know itself, or why the question
 * does not apply. The other answer states (not asked, waiting, disputed, withdrawn or expired) are nobody's statement:
 * they follow from the others, see `AnswerState`.
 */
export const Answer = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("answered"), value: AnswerValue }),
  z.strictObject({ state: z.literal("declined"), reason: z.string().min(1).max(500).exactOptional() }),
  z.strictObject({ state: z.literal("unknown"), reason: z.string().min(1).max(500).exactOptional() }),
  z.strictObject({ state: z.literal("not-applicable"), reason: z.string().min(1).max(500) }),
])
export type Answer = z.infer<typeof Answer>

/** The seven states an answer can be in, never one "n/a". */
export const ANSWER_STATES = [
  "answered",
  "declined",
  "not-asked",
  "waiting",
  "not-applicable",
  "disputed",
  "withdrawn",
] as const
export type AnswerState = (typeof ANSWER_STATES)[number]

function isGtin(text: string): boolean {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false
  const digits = Array.from(text.padStart(14, "0"), Number)
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0
}
