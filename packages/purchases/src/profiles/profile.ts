import { err, ok, type Result } from "@commonshelf/identity"
import { z } from "zod"
import { Currency } from "../till/currency.ts"
import { Encoding } from "../till/decode.ts"
import { Unit } from "../till/unit.ts"

/** The spellings that a column's header may have, best first. Case and surrounding blanks do not matter. */
const Headers = z.array(z.string().min(1)).min(1).readonly()

const PositiveDecimal = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, "not a positive decimal number")

const Zone = z
  .string()
  .refine((zone) => zone === "till" || isTimeZone(zone), "neither `till` nor an IANA time zone")

const TreeColumns = {
  department: Headers.exactOptional(),
  category: Headers.exactOptional(),
  type: Headers.exactOptional(),
  supplier: Headers.exactOptional(),
  name: Headers.exactOptional(),
}

const Columns = z.strictObject({
  ...TreeColumns,
  date: Headers,
  time: Headers.exactOptional(),
  receipt: Headers.exactOptional(),
  /** Becomes the member key and is read for nothing else. */
  member: Headers,
  /** Barcodes, then the store's own numbers: a row's product is the first that it has, or else its name. */
  barcode: Headers.exactOptional(),
  code: Headers.exactOptional(),
  quantity: Headers,
  /** What the line cost after its discounts. */
  value: Headers,
  unit: Headers.exactOptional(),
  currency: Headers.exactOptional(),
  /** Says whether a row is a sale or a return. */
  kind: Headers.exactOptional(),
  store: Headers.exactOptional(),
})

/** The columns of a till file that we read; no other is ever looked at. */
export type ColumnName = keyof z.infer<typeof Columns>

const UnitRule = z.strictObject({
  /** The level of the tree at which one of `names` stands. */
  level: z.enum(["department", "category", "type"]),
  names: z.array(z.string()).min(1).readonly(),
  /** Quantities below this are pieces all the same. */
  from: PositiveDecimal,
  unit: Unit,
  factor: PositiveDecimal,
})

/** Words of a till, of which most tills need none. */
const Words = z.array(z.string()).readonly().default([])

/** How one kind of till writes its files, as data, so that another till needs no code. */
export const Profile = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "not small letters, digits and hyphens"),
  title: z.string().max(200).default(""),
  aliases: Words,
  encoding: Encoding,
  delimiter: z.enum(["auto", ",", ";", "\t", "|"]),
  decimal: z.enum([".", ","]),
  /** Formats of YYYY MM M DD D HH H mm ss; `zone` is "till" for the till's wall time, an IANA zone for files in UTC. */
  dates: z.strictObject({ formats: z.array(z.string().min(1)).min(1).readonly(), zone: Zone }),
  /** The currency of every line; a row in another one is refused. */
  currency: Currency,
  /** What may stand beside an amount in that currency. */
  symbols: z.array(z.string().min(1)).readonly().default([]),
  columns: Columns,
  /** Columns that a row without a receipt takes from the row above it. */
  fillDown: z
    .array(z.enum(["receipt", "date", "time", "member", "currency", "store"]))
    .readonly()
    .default([]),
  /** A whole path in one column: where it is split, and names at its beginning that say nothing. */
  path: z
    .strictObject({ separator: z.string().min(1), drop: z.array(z.string()).readonly() })
    .exactOptional(),
  /** Words in the column `kind` that make a row a return. Negative quantities always are. */
  returns: Words,
  /** The unit of a row that states none. */
  unit: Unit,
  /** This till's own words for units, before the ones that everybody uses; "100 g" is 100 g times the quantity. */
  units: z.record(z.string(), z.strictObject({ unit: Unit, factor: PositiveDecimal })).default({}),
  /** Products whose quantity is in another unit whatever the row says. */
  unitRules: z.array(UnitRule).readonly().default([]),
  /** 13-digit codes that are not products, such as member cards. Patterns as Odoo's. */
  refusedCodes: z
    .array(z.strictObject({ pattern: z.string(), reason: z.string() }))
    .readonly()
    .default([]),
  /** 13-digit codes whose `{NNDDD}` part is a weight or a price and no part of the product's key. */
  variableCodes: Words,
  /** The header spellings of a second file that describes the products. */
  products: z.strictObject({ ...TreeColumns, code: Headers }).exactOptional(),
})
export type Profile = z.infer<typeof Profile>

/** What is wrong with a profile: each finding names the place in it. */
export interface ProfileError {
  readonly kind: "bad-profile"
  readonly findings: readonly string[]
  readonly message: string
}

/** A profile that a person wrote, checked. */
export function parseProfile(input: unknown): Result<Profile, ProfileError> {
  const parsed = Profile.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const findings = parsed.error.issues.map((issue) => {
    const place = issue.path.join(".") || "profile"
    return `${place}: ${isMissing(input, issue.path) ? missing(issue) : issue.message}`
  })
  const message = `These places are to be corrected: ${findings.join("; ")}.`
  return err({ kind: "bad-profile", findings, message })
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let at = input
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return true
    at = Reflect.get(at, step)
  }
  return false
}

function missing(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_value" ? `missing: one of ${issue.values.join(" ")}` : "missing"
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
