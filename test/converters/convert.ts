import {
  authoritativeText,
  draftDisclosure,
  draftMetricDefinition,
  draftProduct,
  metricDigest,
} from "@commonshelf/documents"
import { testUuid } from "@commonshelf/documents/testing"
import { nameKey } from "./company-name.ts"
import { foundForeignParty, type ForeignParty } from "./foreign-party.ts"
import { convertMetric, readMethodology, WIKIRATE_LICENCE, type ConvertedMetric } from "./metric-content.ts"
import { readBrands, type ForeignBrand, type ForeignProduct } from "./open-food-facts.ts"
import { countSkipped, type Skipped } from "./skipped.ts"
import { readMetrics, type ForeignMetric } from "./wikirate.ts"

/** The files to convert and how much of them. */
export interface ConversionSettings {
  /** Products of Open Food Facts, CSV. */
  readonly off: string
  /** Answers of WikiRate, CSV. */
  readonly wikirate: string
  /** Files about WikiRate's metrics, JSON. */
  readonly methodology: readonly string[]
  /** At most so many; `products` is per brand. */
  readonly limits: {
    readonly brands: number
    readonly companies: number
    readonly products: number
    readonly metrics: number
  }
}

/** Foreign claims as lines for `statement insert`. */
export interface Conversion {
  /** Identity log entries, then statements; each feed in its order. */
  readonly lines: readonly string[]
  readonly counts: Readonly<Record<"parties" | "metrics" | "products" | "answers", number>>
  readonly skipped: readonly (readonly [reason: string, count: number])[]
}

interface Chosen extends ConvertedMetric {
  readonly source: ForeignMetric
}

/**
 * Converts both files. The same files give the same bytes. Companies of WikiRate that have the name of a brand become
 * one party with it; the others have no products.
 * @throws SourceFileError when a file is missing or is not what it should be
 */
export function convertForeignClaims({ off, wikirate, methodology, limits }: ConversionSettings): Conversion {
  const skipped = countSkipped()
  const brands = readBrands(off, skipped)
  const read = readMetrics(wikirate, skipped)
  const methods = readMethodology(methodology)
  const metrics = read
    .slice(0, limits.metrics)
    .map((source) => ({ source, ...convertMetric(source, methods) }))
  for (const { answers } of read.slice(limits.metrics))
    skipped.add("answer: of a metric beyond --metrics", answers.length)
  const partiesByKey = foundParties(brands, metrics, limits, skipped)
  const converter = foundForeignParty("WikiRate converter", "researcher", "WikiRate")
  for (const { content } of metrics) converter.say(draftMetricDefinition(converter.did, content))
  const products = addProducts(partiesByKey, brands, limits.products, skipped)
  const answers = addAnswers(partiesByKey, metrics, skipped)
  const all = [converter, ...partiesByKey.values()]
  return {
    lines: [...all.flatMap(({ log }) => log), ...all.flatMap(({ said }) => said)],
    counts: { parties: all.length, metrics: metrics.length, products, answers },
    skipped: skipped.list(),
  }
}

/** A party for each of the brands with most products and of the companies with most answers. */
function foundParties(
  brands: ReadonlyMap<string, ForeignBrand>,
  metrics: readonly Chosen[],
  limits: ConversionSettings["limits"],
  skipped: Skipped,
): ReadonlyMap<string, ForeignParty> {
  const byProducts = [...brands].toSorted(([, a], [, b]) => b.products.length - a.products.length)
  const companies = companiesOf(metrics)
  // A company with the name of a brand is worth more than its answers: it alone has both.
  const byAnswers = [...companies].toSorted(
    ([keyA, a], [keyB, b]) => Number(brands.has(keyB)) - Number(brands.has(keyA)) || b.answers - a.answers,
  )
  const wanted = byAnswers.slice(0, limits.companies)
  const chosen = byProducts.slice(0, limits.brands)
  skipped.add("brand: beyond --brands", byProducts.length - chosen.length)
  skipped.add("company: beyond --companies", byAnswers.length - wanted.length)
  const names = new Map(wanted.map(([key, { name }]) => [key, { name, source: "WikiRate" }]))
  for (const [key, { name }] of chosen)
    if (!names.has(key)) names.set(key, { name, source: "Open Food Facts" })
  return new Map(
    [...names].map(([key, { name, source }]) => [key, foundForeignParty(name, "supplier", source)]),
  )
}

function companiesOf(
  metrics: readonly Chosen[],
): ReadonlyMap<string, { readonly name: string; readonly answers: number }> {
  const companies = new Map<string, { name: string; answers: number }>()
  for (const { company } of metrics.flatMap(({ source }) => source.answers)) {
    const known = companies.get(nameKey(company)) ?? { name: company, answers: 0 }
    companies.set(nameKey(company), { ...known, answers: known.answers + 1 })
  }
  return companies
}

function addProducts(
  parties: ReadonlyMap<string, ForeignParty>,
  brands: ReadonlyMap<string, ForeignBrand>,
  limit: number,
  skipped: Skipped,
): number {
  let count = 0
  for (const [key, party] of parties) {
    const { name: brand, products } = brands.get(key) ?? { name: "", products: [] }
    skipped.add("product: beyond --products of its brand", products.length - limit)
    for (const [index, product] of products.slice(0, limit).entries()) {
      party.say(productDraft(party, index, brand, product))
      count += 1
    }
  }
  return count
}

function productDraft(
  { did }: ForeignParty,
  index: number,
  brand: string,
  { code, gtin, name, category, url }: ForeignProduct,
) {
  return draftProduct(did, index, {
    id: `urn:uuid:${testUuid(`product ${did} ${code}`)}`,
    name: authoritativeText("en", name),
    brand: brand.slice(0, 100),
    category: [...category],
    ...(gtin === undefined ? { localCode: { issuer: "openfoodfacts.org", code } } : { gtin }),
    provenance: { route: "import", source: { name: "Open Food Facts", url, licence: "ODbL-1.0" } },
  })
}

function addAnswers(
  parties: ReadonlyMap<string, ForeignParty>,
  metrics: readonly Chosen[],
  skipped: Skipped,
): number {
  let count = 0
  for (const { source, content, answerOf } of metrics) {
    for (const { company, period, value, url } of source.answers) {
      const party = parties.get(nameKey(company))
      const answer = answerOf(value)
      if (party === undefined) skipped.add("answer: of a company beyond --companies")
      else if (answer === undefined) skipped.add("answer: unknown")
      else {
        const provenance = {
          route: "import",
          source: { name: "WikiRate", url, licence: WIKIRATE_LICENCE },
        } as const
        party.say(draftDisclosure(party.did, { metric: metricDigest(content), period, answer, provenance }))
        count += 1
      }
    }
  }
  return count
}
