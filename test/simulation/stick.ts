import { draftDisclosure, draftProduct, metricDigest } from "@commonshelf/documents"
import { testAuthor, testProfile, testUuid, type TestAuthor } from "@commonshelf/documents/testing"
import { ON_A_STICK } from "./cast.ts"
import { PAY_1, PAY_2 } from "./metrics.ts"

const authors = ON_A_STICK.map((supplier) => ({ ...supplier, author: testAuthor(supplier.name) }))

/** Who the suppliers without a node are and what they sell. */
export function introductions(): readonly string[] {
  return authors.flatMap(({ author, name }) => [
    ...author.logTexts.map(({ text }) => text),
    author.say(testProfile(author, "supplier")).text,
    author.say(productOf(author, name)).text,
  ])
}

/** What those that answer say of a year, by the version that was asked when they signed. */
export function answers(version: typeof PAY_1 | typeof PAY_2): readonly string[] {
  return authors.flatMap(({ author, ...supplier }) =>
    "paySpread" in supplier
      ? [
          author.say(
            draftDisclosure(author.did, {
              metric: metricDigest(version),
              period: "2025",
              answer: { state: "answered", value: { type: "ratio", value: supplier.paySpread } },
            }),
          ).text,
        ]
      : [],
  )
}

function productOf({ did, scid }: TestAuthor, name: string) {
  return draftProduct(did, 0, {
    id: `urn:uuid:${testUuid(name)}`,
    name: { en: { text: `What ${name} makes`, status: "authoritative" } },
    category: ["Food", "Pantry"],
    localCode: { issuer: scid, code: "1" },
  })
}

/** Lines as a command hands over a file. */
export function fileOf(lines: readonly string[]): { readonly file: string; readonly base64: string } {
  return { file: "stick.ndjson", base64: Buffer.from(lines.join("\n")).toString("base64") }
}
