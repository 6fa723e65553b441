import {
  draftDisclosure,
  draftPartyProfile,
  draftProduct,
  metricDigest,
  wordingIn,
} from "@commonshelf/documents"
import { testAuthor, testUuid, type TestAuthor } from "@commonshelf/documents/testing"
import { PAY_2 } from "./cast/metrics/changing.ts"
import { ON_A_STICK, type SupplierOnAStick } from "./cast/suppliers.ts"

/** What the suppliers without a node sign: as lines of a file, the same for the same instants. */
export interface Stick {
  /** Who they are and what they sell. */
  readonly introductions: (at: string) => readonly string[]
  /** What those that answer say of a year, by the metrics' second version. */
  readonly answers: (year: string, at: string) => readonly string[]
  /** The SCID of the supplier. */
  readonly scidOf: (supplier: SupplierOnAStick) => string
}

/** The stick of one story: its authors say one thing after the other. */
export function openStick(): Stick {
  const authors = new Map(
    ON_A_STICK.map((supplier) => [supplier, testAuthor(wordingIn(supplier.name, "en"))]),
  )
  return {
    introductions: (at) =>
      [...authors].flatMap(([{ name }, author]) => [
        ...author.logTexts.map(({ text }) => text),
        author.say(draftPartyProfile(author.did, { role: "supplier", name }), { at }).text,
        author.say(productOf(author, name), { at }).text,
      ]),
    answers: (year, at) =>
      [...authors].flatMap(([{ paySpread }, author]) =>
        paySpread === undefined ? [] : [author.say(answerOf(author, paySpread, year), { at }).text],
      ),
    scidOf: (supplier) => authors.get(supplier)?.scid ?? "",
  }
}

function answerOf({ did }: TestAuthor, paySpread: string, period: string) {
  return draftDisclosure(did, {
    metric: metricDigest(PAY_2),
    period,
    answer: { state: "answered", value: { type: "ratio", value: paySpread } },
  })
}

function productOf({ did, scid, name: author }: TestAuthor, name: SupplierOnAStick["name"]) {
  return draftProduct(did, 0, {
    id: `urn:uuid:${testUuid(author)}`,
    name,
    category: ["Food", "Pantry"],
    localCode: { issuer: scid, code: "1" },
  })
}

/** Lines as a command hands over a file. */
export function fileOf(
  file: string,
  lines: readonly string[],
): { readonly file: string; readonly base64: string } {
  return { file, base64: Buffer.from(lines.join("\n")).toString("base64") }
}
