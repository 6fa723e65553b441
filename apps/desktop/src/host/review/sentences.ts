import { PartyProfile, Product, SupplierDisclosure, Withdrawal } from "@commonshelf/documents"
import { disclosureSentences } from "./disclosure-sentences.ts"
import { productSentences } from "./product-sentences.ts"
import { otherSentences, type Reading } from "./reading.ts"

/**
 * Plain sentences that say what a statement says, read back from its canonical text, signed or not. Everything that
 * the text says about its subject is said; a member without a sentence of its own is given as it stands.
 *
 * @param text the canonical JSON of a statement of this supplier
 */
export function sentencesOf(text: string, reading: Reading): readonly string[] {
  const statement = JSON.parse(text) as ReadStatement // composed or admitted by this host, in the form of S3
  const { say } = reading.words
  const end = [
    ...(statement.validUntil === undefined
      ? []
      : [say("said.until", { day: reading.words.day(statement.validUntil) })]),
    say("said.signed", { day: reading.words.day(statement.validFrom), sequence: statement.sequence }),
  ]
  return [...subjectSentences(statement, reading), ...end]
}

/** What the statement says, in its first sentence. */
export function firstSentence(text: string, reading: Reading): string {
  return sentencesOf(text, reading)[0] ?? ""
}

interface ReadStatement {
  readonly type: readonly [string, string]
  readonly validFrom: string
  readonly validUntil?: string
  readonly sequence: number
  readonly credentialSubject: Readonly<Record<string, unknown>>
}

function subjectSentences({ type, credentialSubject }: ReadStatement, reading: Reading): readonly string[] {
  const { words, supplier } = reading
  const kind = type[1]
  switch (kind) {
    case "SupplierDisclosure":
      return disclosureSentences(SupplierDisclosure.parse(credentialSubject), reading)
    case "Product":
      return productSentences(Product.parse(credentialSubject), reading)
    case "PartyProfile": {
      const {
        name,
        type: _type,
        v: _v,
        id: _id,
        role: _role,
        ...more
      } = PartyProfile.parse(credentialSubject)
      return [
        words.say("said.profile", { supplier, name: words.wording(name) }),
        ...otherSentences(more, words),
      ]
    }
    case "Withdrawal": {
      const { target, reason, type: _type, v: _v, id: _id, ...more } = Withdrawal.parse(credentialSubject)
      return [
        words.say("said.withdrawal", { supplier, digest: target, reason }),
        ...otherSentences(more, words),
      ]
    }
    default:
      return [words.say("said.statement", { supplier, kind }), ...otherSentences(credentialSubject, words)]
  }
}
