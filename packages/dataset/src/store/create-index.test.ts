import { authoritativeText, draftPartyProfile, draftProduct, draftRelease } from "@commonshelf/documents"
import { issuerScid, kindOf } from "@commonshelf/statement"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { demandCells } from "../demand/demand-cells.ts"
import { explainCell } from "../explanation/explain-cell.ts"
import { listMetrics } from "../metric/metrics.ts"
import { listParties } from "../party/parties.ts"
import { listCategories, listProducts, productsInCategory } from "../product/products.ts"
import type { SourceStatement } from "../source-statement.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { arbitraryStatements } from "../testing/arbitrary-commons.ts"
import { naiveAdopters, naiveEntries, naiveLastWord, naiveMetric, naiveRole } from "../testing/naive-twin.ts"
import { testSayings, testUuid, testWorld } from "../testing.ts"
import { buildDataset, createIndex } from "./create-index.ts"
import { disclosureKey, SELF, type Dataset } from "./dataset.ts"
import { byAge, type Said } from "./entry.ts"

const ASKED = { category: "all", asOf: "2026-06-01T00:00:00Z" }
const RUNS = { seed: 20_261_123, numRuns: 60 }

/** Every answer that the dataset gives, as text. */
function everyAnswer(dataset: Dataset): string {
  const table = comparisonTable(dataset, ASKED)
  const cells = table.rows.flatMap(({ supplier }) =>
    table.metrics.map(({ key }) => explainCell(dataset, { ...ASKED, supplier, metric: key })),
  )
  const dairy = comparisonTable(dataset, { ...ASKED, category: "food > dairy" })
  return JSON.stringify([
    ...[table, dairy, cells, listParties(dataset), listMetrics(dataset), listProducts(dataset)],
    ...[listCategories(dataset), demandCells(dataset), contradictions(dataset)],
  ])
}

const shuffled = (statements: readonly SourceStatement[]) =>
  fc.shuffledSubarray([...statements], { minLength: statements.length })

describe("order of arrival", () => {
  test("[A4] the world's statements give the same bytes in any order", () => {
    const { statements } = testWorld()
    const expected = everyAnswer(buildDataset(statements))
    fc.assert(
      fc.property(shuffled(statements), (order) => everyAnswer(buildDataset(order)) === expected),
      RUNS,
    )
  })

  test("[A4] any statements, also back-dated, contradicting and with two keys, give the same bytes in any order", () => {
    const story = arbitraryStatements.chain((statements) =>
      shuffled(statements).map((order) => ({ statements, order })),
    )
    fc.assert(
      fc.property(story, ({ statements, order }) => {
        expect(everyAnswer(buildDataset(order))).toBe(everyAnswer(buildDataset(statements)))
      }),
      RUNS,
    )
  })

  test("[A4] adding one by one and asking in between ends at the same as building at once", () => {
    const { statements } = testWorld()
    const { add, dataset } = createIndex()
    for (const statement of statements.toReversed()) {
      add(statement)
      everyAnswer(dataset)
    }
    expect(everyAnswer(dataset)).toBe(everyAnswer(buildDataset(statements)))
  })

  test("[A1] a statement that comes twice counts once", () => {
    const { statements } = testWorld()
    const { add, dataset } = createIndex()
    expect(statements.map(add)).not.toContain(false)
    expect(statements.map(add)).not.toContain(true)
    expect(everyAnswer(dataset)).toBe(everyAnswer(buildDataset(statements)))
  })
})

describe("naive twins", () => {
  const digests = (entries: readonly Said[] = []) => entries.toSorted(byAge).map(({ digest }) => digest)
  const by = (scid: string) => (source: SourceStatement) => issuerScid(source.statement) === scid
  const assertTwin = (check: (statements: readonly SourceStatement[], dataset: Dataset) => void) =>
    fc.assert(
      fc.property(arbitraryStatements, (statements) => check(statements, buildDataset(statements))),
      RUNS,
    )

  test("[A4] profiles, adoptions and metrics are those that a walk over all statements finds, in its order", () => {
    assertTwin((statements, dataset) => {
      for (const { statement } of statements) {
        const scid = issuerScid(statement)
        expect(digests(dataset.profiles.get(scid))).toEqual(
          naiveEntries(statements, "PartyProfile", by(scid)),
        )
        expect(digests(dataset.adoptions.get(scid))).toEqual(
          naiveEntries(statements, "MetricAdoption", by(scid)),
        )
      }
      for (const [metric, entries] of dataset.definitions) {
        const found = naiveEntries(
          statements,
          "MetricDefinition",
          (_, subject) => naiveMetric(subject) === metric,
        )
        expect(digests(entries)).toEqual(found)
      }
    })
  })

  test("[A4] answers are those that a walk over all statements finds, in its order", () => {
    assertTwin((statements, dataset) => {
      for (const { statement } of statements.filter(
        ({ statement: s }) => kindOf(s) === "SupplierDisclosure",
      )) {
        const [scid, { id, metric }] = [issuerScid(statement), statement.credentialSubject]
        const subject = id.startsWith("did:") ? SELF : id
        const wanted = naiveEntries(
          statements,
          "SupplierDisclosure",
          (source, said) => by(scid)(source) && said["metric"] === metric && said.id === id,
        )
        // The digest was read from a disclosure.
        expect(
          digests(dataset.disclosures.get(disclosureKey(scid, subject, metric as `z${string}`))),
        ).toEqual(wanted)
      }
    })
  })

  test("[A4] endorsements and withdrawals of a statement are those that a walk over all statements finds", () => {
    assertTwin((statements, dataset) => {
      for (const { digest } of statements) {
        const targets = (_: SourceStatement, subject: { readonly target?: unknown }) =>
          subject.target === digest
        expect(digests(dataset.endorsements.get(digest))).toEqual(
          naiveEntries(statements, "Endorsement", targets),
        )
        expect(digests(dataset.withdrawals.get(digest))).toEqual(
          naiveEntries(statements, "Withdrawal", targets),
        )
      }
    })
  })

  test("[A4] parties, adopters and the products of a category are those that a walk over all statements finds", () => {
    assertTwin((statements, dataset) => {
      const roles = listParties(dataset).map(({ scid, role }) => [scid, role])
      const scids = [...new Set(statements.map(({ statement }) => issuerScid(statement)))].toSorted()
      const naiveRoles = scids.map((scid) => [scid, naiveRole(statements, scid)])
      expect(roles).toEqual(naiveRoles.filter(([, role]) => role !== undefined))
      for (const { digest, adoptedBy } of listMetrics(dataset)) {
        expect(adoptedBy).toEqual(naiveAdopters(statements, digest))
      }
      const products = productsInCategory(dataset, "dairy").map(({ digest }) => digest)
      expect(products.toSorted()).toEqual(naiveDairy(statements).toSorted())
    })
  })

  test("[R7] the releases that count are those that a walk over all statements finds first", () => {
    assertTwin((statements, dataset) => {
      for (const [key, entries] of dataset.releases) {
        const [scid, , period] = key.split(" ")
        const wanted = naiveEntries(
          statements,
          "ConsumptionRelease",
          (source, subject) => by(scid ?? "")(source) && subject["period"] === period,
        )
        expect(digests(entries)).toEqual(wanted)
      }
    })
  })

  function naiveDairy(statements: readonly SourceStatement[]): string[] {
    const named = (path: unknown) =>
      Array.isArray(path) && path.some((name) => String(name).toLowerCase() === "dairy")
    const products = statements.filter(({ statement }) => kindOf(statement) === "Product")
    const current = products.filter(({ digest, statement }) => {
      const { id } = statement.credentialSubject
      const last = naiveLastWord(
        statements,
        "Product",
        (source, subject) => by(issuerScid(statement))(source) && subject.id === id,
      )
      return last?.digest === digest
    })
    return current
      .filter(({ statement }) => named(statement.credentialSubject["category"]))
      .map(({ digest }) => digest)
  }
})

describe("who speaks for whom", () => {
  const { party, profile, say, statements } = testSayings()
  const [bob, eve] = [party("Bob's farm"), party("Eve")]
  profile(bob, "supplier")
  profile(eve, "supplier")
  const asBob = { role: "cooperative", name: authoritativeText("en", "Eve's Bob") } as const

  test("[A7] Eve gives Bob no profile", () => {
    const forged = {
      ...draftPartyProfile(bob.did, asBob),
      document: draftPartyProfile(eve.did, asBob).document,
    }
    say(eve, forged)
    const names = listParties(buildDataset(statements)).map(({ name }) => name["en"]?.text)
    expect(names.toSorted()).toEqual(["Bob's farm", "Eve"])
  })

  test("[A7] Eve gives Bob no product and no release", () => {
    const fields = {
      id: `urn:uuid:${testUuid(1)}`,
      name: authoritativeText("en", "Poison"),
      localCode: { issuer: "Bob", code: "1" },
      category: ["Food"],
    }
    say(eve, { ...draftProduct(bob.did, 0, fields), document: draftProduct(eve.did, 0, fields).document })
    const release = testWorld().statements.find(({ statement }) => kindOf(statement) === "ConsumptionRelease")
    expect(release).toBeDefined()
    const dataset = buildDataset(statements)
    expect(listProducts(dataset)).toEqual([])
    expect(draftRelease).toBeDefined()
  })
})
