import { Did, DigestText, Instant } from "@commonshelf/statement"
import { z } from "zod"
import { Slug } from "../kinds/fields.ts"
import { Language, LanguageText } from "../kinds/text.ts"
import { Duration } from "./duration.ts"
import { LetterPromise } from "./promise.ts"

/** What a party is in a letter. */
export const LetterRole = z.enum([
  "supplier",
  "coop",
  "federation",
  "farmer",
  "processor",
  "institution",
  "coordinator",
])
export type LetterRole = z.infer<typeof LetterRole>

const LetterParty = z.strictObject({
  id: Did,
  role: LetterRole,
  /** Digest of the charter of the federation for which a member signs by its mandate. */
  federation: DigestText.exactOptional(),
})

/** Whose signatures make it hold: everybody's, or of one role at least so many and of the other roles everybody's. */
const Requirement = z.union([
  z.literal("all"),
  z.strictObject({ role: LetterRole, atLeast: z.int().min(1).max(100) }),
])

/** What may be done with what one learns of the other. Nobody may try to find out who is behind a figure. */
const DataUse = z.strictObject({
  purpose: LanguageText,
  noReidentification: z.literal(true),
  retention: Duration,
  onwardSharing: z.enum(["none", "parties", "anybody"]),
})

/** Version 1: one text, signed by all. */
export const AgreementContentV1 = z.strictObject({
  type: z.literal("Agreement"),
  v: z.literal(1),
  title: LanguageText,
  text: LanguageText,
  parties: z
    .array(z.strictObject({ id: Did, role: Slug }))
    .min(2)
    .max(100),
  validFrom: Instant,
  validUntil: Instant.exactOptional(),
  amends: DigestText.exactOptional(),
})

/** Version 2: segments that are translated one by one, promises, and how it is reviewed and ended. */
export const AgreementContentV2 = z
  .strictObject({
    type: z.literal("Agreement"),
    v: z.literal(2),
    title: LanguageText,
    purpose: LanguageText,
    /** The language whose wording binds; the others help to read it. */
    language: Language,
    segments: z
      .array(z.strictObject({ id: Slug, text: LanguageText }))
      .min(1)
      .max(200),
    parties: z.array(LetterParty).min(2).max(100),
    requires: Requirement,
    promises: z.array(LetterPromise).max(100),
    dataUse: DataUse.exactOptional(),
    reviewEvery: Duration.exactOptional(),
    /** How long a party stays bound after it said that it leaves. */
    notice: Duration.exactOptional(),
    /** What happens at the end, in words. */
    exit: LanguageText.exactOptional(),
    validFrom: Instant,
    validUntil: Instant.exactOptional(),
    amends: DigestText.exactOptional(),
  })
  .superRefine((content, context) => {
    for (const fault of contentFaults(content)) context.addIssue({ code: "custom", ...fault })
  })
export type AgreementContentV2 = z.infer<typeof AgreementContentV2>

/** The text of a letter: content-addressed and never edited; a change is a new text that amends the old. vf:Agreement. */
export const AgreementContent = z.discriminatedUnion("v", [AgreementContentV1, AgreementContentV2])
export type AgreementContent = z.infer<typeof AgreementContent>

/** What the shape of the members alone does not say. */
function contentFaults(
  content: AgreementContentV2,
): readonly { path: (string | number)[]; message: string }[] {
  const { parties, promises, segments, requires, language, validFrom, validUntil } = content
  const ids = parties.map(({ id }) => id)
  const strangers = promises.filter(({ who, to = [] }) => ![who, ...to].every((party) => ids.includes(party)))
  const unbound = wordingsOf(content).filter(({ text }) => !bindsIn(text, language))
  const ofRole = requires === "all" ? [] : parties.filter(({ role }) => role === requires.role)
  return [
    ...(isRepeated(ids) ? [{ path: ["parties"], message: "a party stands in it once" }] : []),
    ...(isRepeated(segments.map(({ id }) => id)) ? [{ path: ["segments"], message: "each id once" }] : []),
    ...(isRepeated(promises.map(({ id }) => id)) ? [{ path: ["promises"], message: "each id once" }] : []),
    ...strangers.map(({ id }) => ({
      path: ["promises", id],
      message: "who promises and to whom are parties of the letter",
    })),
    ...unbound.map(({ part }) => ({
      path: [part],
      message: `its one authoritative wording is in ${language}, the language of the letter`,
    })),
    ...(requires !== "all" && ofRole.length < requires.atLeast
      ? [{ path: ["requires"], message: `there are ${ofRole.length} parties of this role` }]
      : []),
    ...(validUntil !== undefined && validUntil <= validFrom
      ? [{ path: ["validUntil"], message: "it ends after it begins" }]
      : []),
  ]
}

function bindsIn(text: LanguageText, language: string): boolean {
  const binding = Object.keys(text).filter((tag) => text[tag]?.status === "authoritative")
  return binding.length === 1 && binding[0] === language
}

function isRepeated(ids: readonly string[]): boolean {
  return new Set(ids).size !== ids.length
}

/** A part of a letter that people read, by its name within the letter. */
export interface LetterWording {
  readonly part: string
  readonly text: LanguageText
}

/** Every part of a letter that people read, in the order in which they read it: what there is to translate. */
export function wordingsOf(content: AgreementContentV2): readonly LetterWording[] {
  const { title, purpose, segments, promises, dataUse, exit } = content
  return [
    { part: "title", text: title },
    { part: "purpose", text: purpose },
    ...segments.map(({ id, text }) => ({ part: `segment-${id}`, text })),
    ...promises.flatMap(({ id, what, measure }) => [
      { part: `promise-${id}`, text: what },
      ...(measure === undefined ? [] : [{ part: `measure-${id}`, text: measure }]),
    ]),
    ...(dataUse === undefined ? [] : [{ part: "data-use", text: dataUse.purpose }]),
    ...(exit === undefined ? [] : [{ part: "exit", text: exit }]),
  ]
}
