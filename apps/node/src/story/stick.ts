import {
  draftDisclosure,
  draftPartyProfile,
  draftProduct,
  draftWithdrawal,
  subjectTypesOf,
  wordingIn,
  type Answer,
  type DraftBody,
} from "@commonshelf/documents"
import { testAuthor, testUuid, type Said, type TestAuthor } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { givenValue } from "../operations/answer-value.ts"
import type { GivenAnswer } from "./cast/answers.ts"
import { latestMetric, type LatestMetric } from "./cast/metrics.ts"
import { ON_A_STICK, type SupplierOnAStick } from "./cast/suppliers.ts"

/** What the suppliers without a node sign, as lines of a file. The same instants give the same lines. */
export interface Stick {
  /** Who they are and what they sell. */
  readonly introductions: (at: string) => readonly string[]
  /** What those that answer say of a year, by the metrics' second version. */
  readonly answers: (year: string, at: string) => readonly string[]
  readonly scidOf: (supplier: SupplierOnAStick) => string
}

/** The source that listed suppliers were taken from. */
const LIST = { route: "import", source: { name: "An invented open list", licence: "CC0-1.0" } } as const

/** The stick of one story: its authors say one thing after the other. */
export function openStick(): Stick {
  const speakers = ON_A_STICK.map((supplier) => ({
    supplier,
    author: testAuthor(wordingIn(supplier.name, "en")),
  }))
  return {
    introductions: (at) =>
      speakers.flatMap(({ supplier, author }) => [
        ...author.logTexts.map(({ text }) => text),
        author.say(profileOf(author, supplier), { at }).text,
        author.say(productOf(author, supplier), { at }).text,
      ]),
    answers: (year, at) =>
      speakers.flatMap(({ supplier, author }) =>
        Object.entries(supplier.answers).flatMap(([metric, given]) => {
          const said = author.say(answerOf(author, supplier, metric, given, year), { at })
          return [said, ...takenBack(author, said, given, at)].map(({ text }) => text)
        }),
      ),
    scidOf: (wanted) => speakers.find(({ supplier }) => supplier === wanted)?.author.scid ?? "",
  }
}

function profileOf({ did }: TestAuthor, { name, legalForm, listedOnly }: SupplierOnAStick): DraftBody {
  return draftPartyProfile(did, {
    role: "supplier",
    name,
    legalForm,
    ...(listedOnly && { provenance: LIST }),
  })
}

function productOf({ did, scid, name }: TestAuthor, { product }: SupplierOnAStick): DraftBody {
  return draftProduct(did, 0, {
    id: productId(name),
    name: product.name,
    category: [...product.category],
    ...(product.gtin === undefined ? { localCode: { issuer: scid, code: "1" } } : { gtin: product.gtin }),
  })
}

function answerOf(
  { did, name }: TestAuthor,
  { documented }: SupplierOnAStick,
  metricName: string,
  given: GivenAnswer,
  year: string,
): DraftBody {
  const metric = latestMetric(metricName)
  const yearsBefore = typeof given === "object" && "yearsBefore" in given ? given.yearsBefore : 0
  return draftDisclosure(did, {
    metric: metric.digest,
    period: String(Number(year) - yearsBefore),
    answer: stated(given, metric),
    ...(!subjectTypesOf(metric.content).includes("supplier") && { id: productId(name) }),
    ...(documented && { evidence: [inventedDocument(`${metricName}-${year}.pdf`, name)] }),
  })
}

function stated(given: GivenAnswer, metric: LatestMetric): Answer {
  if (typeof given === "object" && "declined" in given) return { state: "declined", reason: given.declined }
  if (typeof given === "object" && "notApplicable" in given)
    return { state: "not-applicable", reason: given.notApplicable }
  return { state: "answered", value: givenValue(typeof given === "string" ? given : given.value, metric) }
}

function takenBack(author: TestAuthor, said: Said, given: GivenAnswer, at: string): readonly Said[] {
  if (typeof given === "string" || !("withdrawn" in given)) return []
  return [author.say(draftWithdrawal(said.document, said.digest, { reason: given.withdrawn }), { at })]
}

function inventedDocument(name: string, supplier: string) {
  return { name, mediaType: "application/pdf", digest: digestBytes(utf8(`${name} of ${supplier}`)) }
}

function productId(supplier: string): string {
  return `urn:uuid:${testUuid(supplier)}`
}

/** Lines as a command hands over a file. */
export function fileOf(
  file: string,
  lines: readonly string[],
): { readonly file: string; readonly base64: string } {
  return { file, base64: Buffer.from(lines.join("\n")).toString("base64") }
}
