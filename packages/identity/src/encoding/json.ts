import * as z from "zod"

/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: JsonValue
}

/** A schema for any JSON value. */
export const anyJson: z.ZodType<JsonValue> = z.json()

/**
 * Why a value cannot be written as canonical JSON, as a phrase for a message, or undefined when it can. Faults are:
 * undefined, functions, symbols, bigints, NaN, infinities, lone surrogates, sparse arrays, objects with a class, cycles,
 * a member named `__proto__` (schema libraries drop it without a word), and arrays and objects nested more than
 * `maxNesting` levels deep (a lone scalar is 0 levels, `[]` is 1). Never looks deeper, so it is safe on hostile input.
 */
export function jsonFault(value: unknown, maxNesting: number): string | undefined {
  if (value === null || typeof value === "boolean") return undefined
  if (typeof value === "string") return textFault(value)
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `has the number ${value}`
  if (typeof value !== "object") return `has a value of the type ${typeof value}`
  if (maxNesting === 0) return "nests too many levels deep"
  return Array.isArray(value) ? arrayFault(value, maxNesting) : objectFault(value, maxNesting)
}

function arrayFault(array: readonly unknown[], maxNesting: number): string | undefined {
  // By index, because array methods step over the holes of a sparse array.
  for (let i = 0; i < array.length; i++) {
    const fault = jsonFault(array[i], maxNesting - 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

function objectFault(object: object, maxNesting: number): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null)
    return "has an object with a class (a date, a map, bytes)"
  for (const [name, member] of Object.entries(object)) {
    if (name === "__proto__") return "has a member named __proto__"
    const fault = textFault(name) ?? jsonFault(member, maxNesting - 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

function textFault(text: string): string | undefined {
  return /\p{Surrogate}/u.test(text) ? "has a string with a lone surrogate" : undefined
}
