import { z } from "zod"
import { OPERATIONS } from "../../operations/index.ts"
import type { Operation } from "../../operations/operation.ts"

/** Something that may be read over HTTP: the one place that says where, what may be asked, and what comes [C8]. */
export interface Address {
  /** After `/api/v1/`. */
  readonly path: string
  /** One line for programmers. */
  readonly summary: string
  /** What answers it. */
  readonly operation: Operation
  /** The members of the operation's input that the query may have. */
  readonly query: readonly string[]
  /** Those of them that are lists, with commas; `all` for every one there is. */
  readonly lists?: readonly string[]
  readonly answer: z.ZodType
  /** Where the answer is a list that can be had in pages: its member, and what names an item in it [C10]. */
  readonly list?: { readonly member: string; readonly key: readonly string[] }
  /** Told to this computer only. */
  readonly local?: true
}

/** An address that an operation answers, which commands ask too. */
export function known(name: string, address: Omit<Address, "operation">): Address {
  const operation = OPERATIONS.get(name)
  if (operation === undefined) throw new TypeError(`there is no operation "${name}"`)
  return { ...address, operation }
}

/** What a list names its items by, mostly. */
export const named = { digest: z.string() }
