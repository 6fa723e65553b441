import type { SupplierDisclosure } from "@commonshelf/documents"
import { canonicalJson } from "@commonshelf/identity"

/** An answer as it was signed, or will be. */
export interface WholeAnswer {
  readonly disclosure: SupplierDisclosure
  /** Until when its statement holds. */
  readonly validUntil?: string
}

/** Something that an answer says beside its value. */
export interface SaidBeside {
  /** A member of the disclosure, or `validUntil` of the statement. */
  readonly member: string
  readonly value: unknown
}

/** Something that an earlier answer says beside its value and a later one does not. */
export interface NotSaidAgain extends SaidBeside {
  /** Which part of the member it is, where it has several: the language of a note, the name of an input or a document. */
  readonly part?: string
}

/** Members of which each entry is a word of its own. */
const BY_ENTRY: readonly string[] = ["note", "coverage"]

/** What an answer says beside its value, member by member: members that this program has never heard of too. */
export function saidBeside({ disclosure, validUntil }: WholeAnswer): readonly SaidBeside[] {
  const {
    type: _type,
    v: _v,
    id: _id,
    metric: _metric,
    period: _period,
    answer: _answer,
    ...members
  } = disclosure
  const said = { ...members, ...(validUntil !== undefined && { validUntil }) }
  return Object.entries(said).map(([member, value]) => ({ member, value }))
}

/**
 * What an earlier answer says beside its value and a later one does not say just so. It compares whatever there is, not what
 * somebody thought of, so that nothing is lost unseen [X7].
 */
export function notSaidAgain(earlier: WholeAnswer, later: WholeAnswer): readonly NotSaidAgain[] {
  const said = new Set(saidBeside(later).flatMap(partsOf).map(canonicalJson))
  return saidBeside(earlier)
    .flatMap(partsOf)
    .filter((part) => !said.has(canonicalJson(part)))
}

function partsOf({ member, value }: SaidBeside): readonly NotSaidAgain[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ member, ...nameOf(item), value: item }))
  if (BY_ENTRY.includes(member) && typeof value === "object" && value !== null)
    return Object.entries(value).map(([part, entry]: [string, unknown]) => ({ member, part, value: entry }))
  return [{ member, value }]
}

function nameOf(item: unknown): { readonly part?: string } {
  return typeof item === "object" && item !== null && "name" in item && typeof item.name === "string"
    ? { part: item.name }
    : {}
}
