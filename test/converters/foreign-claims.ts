import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { convertForeignClaims } from "./convert.ts"
import { SourceFileError } from "./read-table.ts"

/*
 * A converter of foreign claims: what Open Food Facts and WikiRate say about brands and companies, as statements to try
 * the commons with. None of it is a supplier's own word. The identities stand for nobody: their keys follow from their
 * names and are no secret, and every statement carries `provenance` with the source and its licence.
 */

const USAGE = `Usage: npx tsx --conditions=source test/converters/foreign-claims.ts
  --off FILE           products of Open Food Facts (CSV)
  --wikirate FILE      answers of WikiRate (CSV)
  --into FILE          where to write: identity logs first, then statements, one per line
  [--methodology FILE] questions and methods of WikiRate's metrics (JSON); may be given again
  [--brands 60] [--companies 60] [--products 20] [--metrics 12]   at most so many; products are per brand`

function main(): void {
  const { values } = parseArgs({
    options: {
      off: { type: "string" },
      wikirate: { type: "string" },
      into: { type: "string" },
      methodology: { type: "string", multiple: true, default: [] },
      brands: { type: "string", default: "60" },
      companies: { type: "string", default: "60" },
      products: { type: "string", default: "20" },
      metrics: { type: "string", default: "12" },
    },
  })
  const { off, wikirate, into, methodology } = values
  if (off === undefined || wikirate === undefined || into === undefined) throw new SourceFileError(USAGE)
  const limits = {
    brands: atMost("--brands", values.brands),
    companies: atMost("--companies", values.companies),
    products: atMost("--products", values.products),
    metrics: atMost("--metrics", values.metrics),
  }
  const { lines, counts, skipped } = convertForeignClaims({ off, wikirate, methodology, limits })
  writeFileSync(into, lines.map((line) => `${line}\n`).join(""))
  console.log(
    `${into}: ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(", ")}`,
  )
  for (const [reason, count] of skipped) console.log(`skipped ${count} × ${reason}`)
  console.log(`Foreign claims, nobody's own word. Next: commonshelf statement insert ${into}`)
}

function atMost(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new SourceFileError(`${option} ${text}: a whole number is needed.`)
}

try {
  main()
} catch (error) {
  const expected = error instanceof SourceFileError || (error instanceof TypeError && "code" in error)
  if (!expected) throw error
  console.error(error.message)
  process.exitCode = 2
}
