import { subjectSchemaOf } from "@commonshelf/documents"
import { utf8, verifyLog } from "@commonshelf/identity"
import { verifyStatement } from "@commonshelf/statement"
import { describe, expect, test } from "vitest"
import { explainChecks } from "../explanation/explain-checks.ts"
import { buildDataset } from "../store/create-index.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, testChecking, testEvidence, testWorld } from "../testing.ts"
import { weakestStep } from "./evidence-step.ts"

/** The suppliers' answers, with who checks them. */
function checked() {
  const world = testWorld()
  const { bob } = world.suppliers
  const organic = world.answer(
    bob,
    world.metrics.organicShare,
    answered({ type: "number", value: "80", unit: "P1" }),
    { evidence: [testEvidence("certificate")] },
  )
  const cell = (metric = "organic-share", asOf = world.asOf) => cellsOf(world, "bob", { asOf })(metric)
  const faults = (target = organic) => {
    const dataset = buildDataset(world.statements)
    const said = dataset.statements.get(target.digest)
    const { audits = [], endorsements = [] } = said ? explainChecks(dataset, said, world.asOf) : {}
    return [...audits, ...endorsements].map(({ because }) => because)
  }
  return { ...world, ...world.cooperatives, ...testChecking(world), bob, organic, cell, faults }
}

const certificate = (until: string) => ({ certifier: "Agrior", reference: "AG-7", until })

describe("a finding", () => {
  test("[CH3] of a cooperative bears out or disputes; in part and unclear do neither, and take its earlier word's place", () => {
    const { galil, organic, audit, cell } = checked()
    audit(galil, organic)
    expect(cell()).toMatchObject({ state: "answered", step: "checked", checkedBy: [{ scid: galil.scid }] })
    audit(galil, organic, { result: "not" })
    expect(cell()).toMatchObject({ state: "disputed", step: "document" })
    audit(galil, organic, { result: "partly" })
    expect(cell()).toMatchObject({ state: "answered", step: "document" })
    expect(cell()).not.toHaveProperty("checkedBy")
  })

  test("[CH3] is the last word of a cooperative, check or audit", () => {
    const world = checked()
    const { galil, organic, cell, faults } = world
    world.audit(galil, organic, { result: "not" })
    world.check(galil, organic, "checked")
    expect(cell()).toMatchObject({ state: "answered", step: "checked" })
    expect(faults()).toEqual(["superseded", undefined])
  })

  test("[CH2] of Eve, who writes that a cooperative audited, changes nothing", () => {
    const world = checked()
    const { organic, cell, faults } = world
    const before = cell()
    const eve = world.party("Eve")
    world.profile(eve, "supplier")
    world.audit(eve, organic, { note: { en: { text: "Audited by Galil.", status: "authoritative" } } })
    world.check(eve, organic, "checked")
    expect(cell()).toEqual(before)
    expect(faults()).toEqual(["not-a-cooperative", "not-a-cooperative"])
  })

  test("[CH2] that names a cooperative as its issuer and is signed by Eve's key does not verify", () => {
    const { galil, organic, audit, party } = checked()
    const identity = verifyLog(galil.log)
    const verify = ({ text }: typeof organic) =>
      verifyStatement(utf8(text), {
        identityOf: () => (identity.ok ? identity.value : undefined),
        subjectSchemaOf,
      })
    expect(verify(audit(galil, organic)).ok).toBe(true)
    expect(verify(audit(galil, organic, {}, { key: party("Eve").device }))).toMatchObject({ ok: false })
  })

  test("[CH1] of another digest changes nothing, even where it is the same answer in other words", () => {
    const world = checked()
    const { galil, bob, metrics, answer, cell, check } = world
    const said = answered({ type: "number", value: "80", unit: "P1" } as const)
    const other = answer(bob, metrics.organicShare, said, { period: "2024" })
    world.audit(galil, other)
    check(galil, other, "disputed")
    expect(cell()).toMatchObject({ state: "answered", step: "document", period: "2025" })
  })

  test("[CH1] that names another metric than the answer counts for nothing", () => {
    const { galil, organic, audit, cell, faults, metrics } = checked()
    audit(galil, organic)
    audit(galil, organic, { result: "not", metric: metrics.paySpread })
    expect(cell()).toMatchObject({ state: "answered", step: "checked" })
    expect(faults()).toEqual(["other-metric", undefined])
  })

  test("[CH3] that was itself found wrong counts no more, and brings no earlier one back", () => {
    const world = checked()
    const { galil, park, beshutaf, organic, cell, faults } = world
    world.check(galil, organic, "checked")
    const audit = world.audit(galil, organic)
    const contest = world.contest(park, audit)
    expect(cell()).toMatchObject({ step: "checked" })
    world.resolve(beshutaf, contest, "upheld")
    expect(cell()).toMatchObject({ state: "answered", step: "document" })
    expect(faults()).toEqual(["contest-upheld", "superseded"])
  })

  test("[CH3] a visit is told of and gives no verdict", () => {
    const world = checked()
    const before = world.cell()
    world.visit(world.galil, world.organic)
    expect(world.cell()).toEqual(before)
    const dataset = buildDataset(world.statements)
    const said = dataset.statements.get(world.organic.digest)
    expect(said && explainChecks(dataset, said, world.asOf).visits).toMatchObject([
      { place: { town: "Haifa" }, participants: [{ side: "consumer" }, { side: "producer" }] },
    ])
  })
})

describe("the ladder of evidence", () => {
  test("[CH8] is climbed to the certificate, and down again after its last day", () => {
    const { galil, park, organic, audit, check, cell } = checked()
    expect(cell()?.step).toBe("document")
    check(park, organic, "checked")
    expect(cell()?.step).toBe("checked")
    audit(galil, organic, { accreditation: certificate("2026-06-01") })
    expect(cell()).toMatchObject({
      step: "certified",
      certifiedBy: [
        { certifier: "Agrior", reference: "AG-7", until: "2026-06-01", by: { scid: galil.scid } },
      ],
    })
    expect(cell("organic-share", "2026-06-02T00:00:00Z")).toMatchObject({
      step: "checked",
      checkedBy: [{}, {}],
    })
  })

  test("[CH8] no certificate of who is no cooperative counts", () => {
    const { suppliers, organic, audit, cell } = checked()
    audit(suppliers.emek, organic, { accreditation: certificate("2027-01-01") })
    expect(cell()?.step).toBe("document")
  })

  test("[CH8] an answer of a period that ended more than a year ago stands one step lower", () => {
    const { galil, organic, audit, cell } = checked()
    audit(galil, organic)
    expect(cell("organic-share", "2026-12-31T00:00:00Z")).toMatchObject({ step: "checked" })
    const later = cell("organic-share", "2027-01-01T00:00:00Z")
    expect(later).toMatchObject({ step: "document", olderThanAYear: true, checkedBy: [{ scid: galil.scid }] })
  })

  test("[CH9] the weakest of several steps decides", () => {
    expect(weakestStep(["certified", "document", "checked"])).toBe("document")
    expect(weakestStep(["certified", "certified"])).toBe("certified")
    expect(weakestStep([])).toBe("says")
  })
})
