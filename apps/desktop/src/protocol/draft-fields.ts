/*
 * The names of the fields of a draft, shared by the form that is typed into and the host that reads it.
 *
 * A draft is named `answer <metric digest> <subject>` (subject: `self` or a product's id) or `product <id or new>`.
 */

/** Of every answer. */
export const ANSWER_FIELDS = {
  /** `answered`, `declined`, `unknown` or `not-applicable`. */
  state: "state",
  /** Why it is declined, not known or does not apply. */
  reason: "reason",
  /** The period it is about, such as `2025`. */
  period: "period",
  note: "note",
  /** The decimal of a number or a ratio; `yes` or `no`; the code of an ordinal; of money the amount in major units. */
  value: "value",
  /** Of a breakdown: the total in major units, as a person writes money: `12.50`. */
  total: "total",
  /** The currency of inputs that are money and may be in any. */
  currency: "currency",
} as const

/** The field of a number that an answer gives beside its value: money in major units. */
export function inputField(name: string): string {
  return `input-${name}`
}

/** The field of one part of a breakdown (an amount in major units), or of one option of a category (`on` or empty). */
export function optionField(code: string): string {
  return `option-${code}`
}

/** What becomes of something that an earlier answer says and the form has no field for: `keep`, `leave`, or empty. */
export function besideField(member: string): string {
  return `beside-${member}`
}

/** Of a product. */
export const PRODUCT_FIELDS = {
  name: "name",
  /** `Food > Dairy > Cheese` */
  category: "category",
  gtin: "gtin",
  code: "code",
  brand: "brand",
} as const

/** The draft of an answer. @param product its id; the supplier itself without */
export function answerDraft(metric: string, product?: string): string {
  return `answer ${metric} ${product ?? "self"}`
}

/** The draft of a new product. */
export const NEW_PRODUCT_DRAFT = "product new"
