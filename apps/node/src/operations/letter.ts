import {
  letterDocuments,
  letterIn,
  letterSource,
  listLetters,
  readLetter,
  translationOf,
  type Letter,
  type LetterPart,
  type LetterParty,
} from "@commonshelf/dataset"
import { AgreementContent, agreementDigest, draftAgreementText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Instant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { learningLetter } from "../letter/learning-letter.ts"
import { letterPage } from "../letter/letter-page.ts"
import { LANGUAGES } from "../messages/language.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { marksOf } from "./contradictions.ts"
import { findLetter, findMetric, findParty } from "./find.ts"
import { operation } from "./operation.ts"
import { issueSentence } from "../messages/issue.ts"
import { letterSays } from "../messages/letter.ts"

const Language = z.string().max(20)
const OneLetter = z.strictObject({
  letter: z.string(),
  asOf: Instant.exactOptional(),
  language: Language.exactOptional(),
})

const Template = z.strictObject({
  with: z.array(z.string()).min(1).max(99),
  metrics: z.array(z.string()).max(30).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  validFrom: Instant.exactOptional(),
  validUntil: Instant.exactOptional(),
})

/** Letters: written, proposed, read and printed. What parties do about them is in `letter-acts.ts`. */
export const letterOperations = [
  operation("letter template", Template, (node, input) => ({ content: templateFor(node, input) })),
  operation("letter propose", z.strictObject({ content: z.unknown() }), (node, { content }) =>
    propose(node, parseLetter(content)),
  ),
  operation(
    "letter amend",
    z.strictObject({ letter: z.string(), content: z.unknown() }),
    (node, { letter: wanted, content }) => {
      const old = findLetter(node.dataset, wanted, node.now())
      requireParty(node, old)
      const given = typeof content === "object" ? content : {}
      return propose(node, parseLetter({ ...given, amends: old.digest }))
    },
  ),
  operation(
    "letter list",
    z.strictObject({ party: z.string().exactOptional(), asOf: Instant.exactOptional() }),
    ({ dataset, now }, { party, asOf = now() }) => {
      const of = party === undefined ? undefined : findParty(dataset, party).scid
      const letters = listLetters(dataset, asOf, of)
      return {
        asOf,
        letters: letters.map((letter) => ({ ...summary(letter), ...marksOf(dataset, letter.statements) })),
      }
    },
  ),
  operation("letter show", OneLetter, (node, { letter: wanted, asOf = node.now(), language }) => {
    const { dataset, home } = node
    const letter = findLetter(dataset, wanted, asOf)
    const shown = language ?? home.language
    return {
      asOf,
      letter: { ...letter, ...marksOf(dataset, letter.statements) },
      language: shown,
      parts: partsIn(node, letter.digest, shown, asOf),
    }
  }),
  operation("letter documents", z.strictObject({ letter: z.string() }), ({ dataset, now }, input) => {
    const { digest, translations } = findLetter(dataset, input.letter, now())
    return {
      letter: digest,
      documents: letterDocuments(dataset, digest, now()) ?? [],
      languages: translations.filter(({ missing }) => missing.length === 0).map(({ language }) => language),
    }
  }),
  operation("letter print", OneLetter, (node, { letter: wanted, asOf = node.now(), language }) => {
    const letter = findLetter(node.dataset, wanted, asOf)
    const shown = language ?? node.home.language
    const parts = partsIn(node, letter.digest, shown, asOf)
    return { letter: letter.digest, language: shown, html: letterPage(letter, parts, shown) }
  }),
]

/** Whether the party of this node stands in a letter. */
export function requireParty({ home }: CommonsNode, { parties, digest }: Letter): void {
  if (parties.some(({ scid }) => scid === home.scid)) return
  throw new Failure(EXIT.failed, "not-a-party", letterSays.noParty({ name: home.name, letter: digest }), {
    hint: letterSays.proposeOwn(),
  })
}

/** A letter in a language, part by part. */
export function partsIn(
  { dataset }: CommonsNode,
  letter: Digest,
  language: string,
  asOf: string,
): readonly LetterPart[] {
  const source = letterSource(dataset, letter, asOf)
  return source === undefined ? [] : letterIn(source, language)
}

/** How far a letter can be read in a language. */
export function translationIn({ dataset }: CommonsNode, letter: Digest, language: string, asOf: string) {
  const source = letterSource(dataset, letter, asOf)
  return source && translationOf(source, language)
}

/** A letter in a list. */
export interface LetterSummary extends Pick<
  Letter,
  "digest" | "title" | "state" | "proposedBy" | "proposedOn"
> {
  readonly parties: readonly Pick<LetterParty, "scid" | "name" | "role" | "stance">[]
}

/** The line of a letter in a list. */
export function summary(letter: Letter): LetterSummary {
  const { digest, title, state, parties, proposedBy, proposedOn } = letter
  return {
    digest,
    title,
    state,
    parties: parties.map(({ scid, name, role, stance }) => ({
      scid,
      ...(name !== undefined && { name }),
      role,
      stance,
    })),
    proposedBy,
    proposedOn,
  }
}

function propose(node: CommonsNode, content: AgreementContent) {
  const { dataset, home } = node
  if (!content.parties.some(({ id }) => id.includes(home.scid)))
    throw new Failure(EXIT.usage, "not-a-party", letterSays.standsNotIn({ name: home.name }), {
      hint: letterSays.addToParties({ did: home.did }),
    })
  const digest = agreementDigest(content)
  const known = readLetter(dataset, digest, node.now())
  const isOurs = known?.proposedBy.scid === home.scid
  const statements = isOurs ? [] : node.say([draftAgreementText(home.did, content)])
  return {
    letter: digest,
    proposed: !isOurs,
    ...(statements[0] !== undefined && { statement: statements[0] }),
  }
}

function parseLetter(content: unknown): AgreementContent {
  const letter = AgreementContent.safeParse(content)
  if (letter.success) return letter.data
  const [issue] = letter.error.issues
  throw new Failure(EXIT.usage, "bad-letter", letterSays.notALetter({ detail: issueSentence(issue) }), {
    hint: letterSays.beginWith(),
  })
}

function templateFor(node: CommonsNode, input: z.infer<typeof Template>) {
  const { dataset, home, now } = node
  const others = input.with.map((wanted) => findParty(dataset, wanted))
  const parties = [{ did: home.did, role: home.role }, ...others]
  const ofRole = (isCoop: boolean) =>
    parties.filter(({ role }) => (role === "cooperative") === isCoop).map(({ did }) => did)
  const validFrom = input.validFrom ?? `${now().slice(0, 10)}T00:00:00Z`
  return learningLetter({
    language: input.language ?? home.language,
    coops: ofRole(true),
    suppliers: ofRole(false),
    metrics: (input.metrics ?? []).map((wanted) => {
      const { digest, name, content } = findMetric(dataset, wanted)
      return { digest, name, title: content.title }
    }),
    validFrom,
    validUntil: input.validUntil ?? yearsAfter(validFrom, 2),
  })
}

function yearsAfter(instant: string, years: number): string {
  return `${Number(instant.slice(0, 4)) + years}${instant.slice(4).replace("-02-29", "-02-28")}`
}
