import { buildDataset, demandMeasures, type DemandMeasure } from "@commonshelf/dataset"
import { DocumentDescriptor, locateDocument } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { Statement } from "@commonshelf/statement"
import type { TillLine } from "@commonshelf/purchases"
import { expect, test } from "vitest"
import { AFTER, publishShop } from "./support/our-publisher.ts"
import { generatedShop } from "./support/shops.ts"

/*
 * What suppliers are told of a demand is reckoned from published cells alone. Here it is compared with the lines that
 * nobody but the cooperative sees: the truth must lie in every interval.
 */

/** The statements of a cooperative as a node of somebody else has them. */
function received(texts: readonly string[]) {
  return texts.map((text) => {
    const statement = Statement.parse(JSON.parse(text))
    const document = DocumentDescriptor.parse(locateDocument(statement, () => undefined))
    return { text, statement, document, digest: digestBytes(utf8(text)) }
  })
}

/** What was really bought of a node in a unit, in thousandths, and by how many households. */
function truth(lines: readonly TillLine[], unit: string, isOf: (line: TillLine) => boolean) {
  const bought = lines.filter((line) => line.unit === unit && isOf(line))
  return {
    quantity: bought.reduce((sum, { quantity }) => sum + quantity, 0) / 1000,
    households: new Set(bought.filter(({ quantity }) => quantity > 0).map(({ member }) => member)).size,
  }
}

/** What is wrong with the figures of a measure of one quarter, for somebody who knows the lines. */
function faults(
  { together, unit, category }: DemandMeasure,
  lines: readonly TillLine[],
  isOf: (line: TillLine) => boolean,
): readonly string[] {
  const [figures] = together.quarters
  if (figures === undefined) return [`${category} ${unit}: no quarter`]
  const { quantity, households } = truth(lines, unit, isOf)
  const all = truth(lines, unit, () => true).quantity
  const checks = {
    quantity: isBetween(quantity, figures.quantity),
    households:
      households >= Number(figures.households.least) &&
      households <= Number(figures.households.most ?? Infinity),
    share: figures.share === undefined || category === "all" || isBetween(quantity / all, figures.share),
    buyingRate: figures.buyingRate === undefined || isBetween(quantity / households, figures.buyingRate),
  }
  return Object.entries(checks).flatMap(([name, holds]) =>
    holds ? [] : [`${category} ${unit}: ${name} ${quantity} of ${households}: ${JSON.stringify(figures)}`],
  )
}

/** Shares of floating numbers, to the last of three places. */
function isBetween(
  value: number,
  { least, most }: { readonly least: string; readonly most: string },
): boolean {
  return value >= Number(least) - 1e-9 && value <= Number(most) + 1e-9
}

test("[DE12] the truth lies in every interval that published cells leave for a category, at every level", async () => {
  const shop = generatedShop()
  const { texts } = await publishShop(shop)
  const cooperative = testAuthor(`The cooperative of ${shop.name}`)
  const profile = cooperative.say(testProfile(cooperative, "cooperative"))
  const dataset = buildDataset([...received(texts), profile])
  const nodes = new Map(
    shop.lines.flatMap(({ path }) =>
      path.map((_, depth) => path.slice(0, depth + 1)).map((node) => [node.join(" > "), node] as const),
    ),
  )
  let asked = 0
  for (const [category, node] of [["all", []] as const, ...nodes]) {
    const isOf = ({ path }: TillLine): boolean => node.every((name, depth) => path[depth] === name)
    const { measures } = demandMeasures(dataset, { category, asOf: AFTER })
    asked += measures.length
    expect(measures.flatMap((measure) => faults(measure, shop.lines, isOf))).toEqual([])
  }
  expect(asked).toBeGreaterThan(20)
})
