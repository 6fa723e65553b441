import { saidBeside, type SaidBeside, type WholeAnswer } from "@commonshelf/dataset"
import { SupplierDisclosure, type Answer } from "@commonshelf/documents"
import { ANSWER_FIELDS, besideField } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"

/** An answer that was signed before, by whichever program. */
export interface EarlierAnswer extends WholeAnswer {
  /** Whether the form answers the same version of the metric about the same period: what was said then still fits. */
  readonly isSame: boolean
}

/** What a form says so far. */
export interface FormSoFar {
  readonly period: string
  /** Missing while something is wrong with it. */
  readonly answer?: Answer
  /** The members that are typed in it: what was said of these before gives way. */
  readonly typed: readonly string[]
  readonly fields: DraftFields
}

/** Something that an earlier answer says and the form has no field for, and what becomes of it. */
export interface Beside extends SaidBeside {
  /** `open`: the person has to say. `unfit`: it cannot be said beside this answer. */
  readonly choice: "keep" | "leave" | "open" | "unfit"
}

/**
 * What an earlier answer says beside the fields of the form, member by member [X7]: members that this program has never
 * heard of too. Of the same question and period it is said again unless the person leaves it out; of another one the person
 * says. What cannot stand beside the new answer is left out, and told.
 */
export function besideOf(earlier: EarlierAnswer, form: FormSoFar, now: string): readonly Beside[] {
  return saidBeside(earlier)
    .filter(({ member }) => !form.typed.includes(member))
    .map(({ member, value }) => ({ member, value, choice: choiceOf(member, value, earlier, form, now) }))
}

/** The members that are said again, for the draft of the new answer. */
export function keptMembers(beside: readonly Beside[]): {
  readonly members: Partial<SupplierDisclosure>
  readonly validUntil?: string
} {
  const kept = beside.filter(({ choice }) => choice === "keep")
  const until = kept.find(({ member }) => member === "validUntil")?.value
  return {
    members: Object.fromEntries(
      kept.filter(({ member }) => member !== "validUntil").map(({ member, value }) => [member, value]),
    ),
    ...(typeof until === "string" && { validUntil: until }),
  }
}

function choiceOf(
  member: string,
  value: unknown,
  earlier: EarlierAnswer,
  form: FormSoFar,
  now: string,
): Beside["choice"] {
  if (!fits(member, value, earlier, form, now)) return "unfit"
  const chosen = form.fields[besideField(member)]
  if (chosen === "keep" || chosen === "leave") return chosen
  return earlier.isSame ? "keep" : "open"
}

/** Where an answer came from is no word about this one: a person typed it. */
function fits(
  member: string,
  value: unknown,
  { disclosure }: EarlierAnswer,
  form: FormSoFar,
  now: string,
): boolean {
  if (member === "provenance") return false
  if (member === "validUntil") return Date.parse(String(value)) > Date.parse(now)
  const { id, metric, period } = disclosure
  const answer = form.answer ?? likelyAnswer(disclosure, form.fields)
  return SupplierDisclosure.safeParse({
    ...{ type: "SupplierDisclosure", v: 2, id, metric, period, answer },
    [member]: value,
  }).success
}

/** While the form cannot be read: the earlier value where one is being given, else that none is. */
function likelyAnswer({ answer }: SupplierDisclosure, fields: DraftFields): Answer {
  return fields[ANSWER_FIELDS.state] === "answered" ? answer : { state: "declined" }
}
