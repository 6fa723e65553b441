import { SupplierDisclosure } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { issuerScid, kindOf } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { listMetrics } from "../metric/metrics.ts"
import { partyStanding } from "../party/attestations.ts"
import { listParties } from "../party/parties.ts"
import { productsInCategory } from "../product/products.ts"
import type { SourceStatement } from "../source-statement.ts"
import { arbitraryOrders } from "../testing/arbitrary-commons.ts"
import { naiveAdopters, naiveEntries, naiveLastWord, naiveMetric, naiveRole } from "../testing/naive-twin.ts"
import { buildDataset } from "./create-index.ts"
import { entriesFor, disclosureKey, SELF, type Dataset } from "./dataset.ts"
import { byAge, type Said } from "./entry.ts"

const RUNS = { seed: 20_261_123, numRuns: 60 }

describe("naive twins", () => {
  const digests = (entries: readonly Said[] = []) => entries.toSorted(byAge).map(({ digest }) => digest)
  const by = (scid: string) => (source: SourceStatement) => issuerScid(source.statement) === scid
  const isDisclosure = ({ statement }: SourceStatement) => kindOf(statement) === "SupplierDisclosure"

  /** The naive side sees the statements as they were said, the dataset in another order. */
  const assertTwin = (check: (statements: readonly SourceStatement[], dataset: Dataset) => void) =>
    fc.assert(
      fc.property(arbitraryOrders, ({ statements, order }) => check(statements, buildDataset(order))),
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
      for (const { statement } of statements.filter(isDisclosure)) {
        const scid = issuerScid(statement)
        const { id, metric } = SupplierDisclosure.parse(statement.credentialSubject)
        const key = disclosureKey(scid, id.startsWith("did:") ? SELF : id, metric)
        const wanted = naiveEntries(
          statements,
          "SupplierDisclosure",
          (source, subject) => by(scid)(source) && subject["metric"] === metric && subject["id"] === id,
        )
        expect(digests(dataset.disclosures.get(key))).toEqual(wanted)
      }
    })
  })

  test("[A4] endorsements and withdrawals of a statement are those that a walk over all statements finds", () => {
    assertTwin((statements, dataset) => {
      for (const { digest } of statements) {
        const targets = (_: SourceStatement, subject: { readonly target?: unknown }) =>
          subject.target === digest
        expect(digests(entriesFor(dataset, "Endorsement", digest))).toEqual(
          naiveEntries(statements, "Endorsement", targets),
        )
        expect(digests(dataset.withdrawals.get(digest))).toEqual(
          naiveEntries(statements, "Withdrawal", targets),
        )
      }
    })
  })

  test("[A4] who vouches for whom, and who continues whom, is what a walk over all statements finds", () => {
    assertTwin((statements, dataset) => {
      const scids = [...new Set(statements.map(({ statement }) => issuerScid(statement)))]
      for (const scid of scids) {
        const naive = scids
          .filter((issuer) => issuer !== scid && naiveRole(statements, issuer) === "cooperative")
          .flatMap((issuer) => naiveLastWord(statements, "PartyAttestation", vouches(issuer, scid)) ?? [])
        const standing = partyStanding(dataset, scid, "2026-06-01T00:00:00Z")
        expect(standing.confirmedBy.map(({ digest }) => digest).toSorted()).toEqual(
          naive.map(({ digest }) => digest).toSorted(),
        )
        expect((standing.continues ?? []).map(({ digest }) => digest).toSorted()).toEqual(
          naive
            .filter(({ statement }) => "continues" in statement.credentialSubject)
            .map(({ digest }) => digest)
            .toSorted(),
        )
      }
    })

    function vouches(issuer: string, scid: string) {
      return ({ statement }: SourceStatement) =>
        issuerScid(statement) === issuer && scidOfDid(statement.credentialSubject.id) === scid
    }
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
