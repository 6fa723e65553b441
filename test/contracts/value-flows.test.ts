import { readFileSync } from "node:fs"
import { buildDataset, valueFlows } from "@commonshelf/dataset"
import { testLetters } from "@commonshelf/dataset/testing"
import { authoritativeText, draftNeed, draftOffer, draftPledge } from "@commonshelf/documents"
import { testLetter, testUuid } from "@commonshelf/documents/testing"
import jsonld from "jsonld"
import { describe, expect, test } from "vitest"
import { noDocuments } from "./no-documents.ts"

interface Vocabulary {
  readonly classes: readonly string[]
  readonly actions: readonly string[]
  readonly purposes: readonly string[]
  readonly domains: Readonly<Record<string, readonly string[]>>
}

/** The terms of ValueFlows 1.0.0, as its ontology has them; the file names its source. */
const vocabulary = JSON.parse(
  readFileSync(new URL("valueflows-1.0.0.json", import.meta.url), "utf8"),
) as Vocabulary

const VF = "https://w3id.org/valueflows/ont/vf#"
const nameOf = (iri: string) => (iri.startsWith(VF) ? iri.slice(VF.length) : undefined)

/** A commons with one of everything that is exported. */
function exported(): object {
  const { alice, bob, say, propose, sign, statements } = testLetters()
  const id = (name: string) => `urn:uuid:${testUuid(name)}`
  const milk = {
    category: ["Food", "Milk"],
    unit: "L" as const,
    period: "2027-Q1",
    minimum: "5",
    amount: "900",
  }
  const note = authoritativeText("he", "חלב")
  const place = { country: "IL", town: "Afula" }
  const households = "20-49" as const
  const wanted = { id: id("need"), ...milk, place, note, households, funded: true }
  const need = say(alice, draftNeed(alice.did, wanted))
  say(bob, draftOffer(bob.did, { id: id("offer"), ...milk, form: "offer" }))
  say(bob, draftOffer(bob.did, { id: id("share"), ...milk, unit: "{share}", risk: note, form: "capacity" }))
  const satisfies = { party: alice.did, id: id("need"), digest: need.digest }
  const done = { amount: "1.5", on: "2027-02-01" }
  const { unit, period, amount } = milk
  say(
    bob,
    draftPledge(bob.did, { id: id("pledge"), satisfies, unit, period, amount, due: "2027-03-01", done }),
  )
  const what = authoritativeText("en", "Milk")
  const quantity = { value: "7", unit: "crates" }
  const letter = propose(
    alice,
    testLetter([alice, bob], {
      promises: [
        { id: "milk", who: alice.did, kind: "volume", what, quantity, category: ["Milk"] },
        { id: "listen", who: bob.did, kind: "feedback", what, due: "2026-12-31" },
      ],
    }),
  )
  for (const party of [alice, bob]) sign(party, letter, "2026-02-01T00:00:00Z")
  const question = { asOf: "2026-06-01T00:00:00Z", board: true, letters: true }
  return valueFlows(buildDataset(statements), question).document
}

describe("an export in terms of ValueFlows 1.0.0", () => {
  test("[IN6] is JSON-LD of which nothing is dropped, without fetching anything", async () => {
    const expanded = await jsonld.expand(exported(), noDocuments)
    expect(expanded).toHaveLength(8)
    const rdf = await jsonld.toRDF(exported(), { ...noDocuments, format: "application/n-quads" })
    expect(rdf).toContain('"1.5"^^<http://www.w3.org/2001/XMLSchema#decimal>')
  })

  test("[IN6][IN7] uses the terms of that version only, each where its domain is", async () => {
    const used = new Set<string>()
    for (const node of nodesIn(await jsonld.expand(exported(), noDocuments))) {
      const types = (node["@type"] as readonly string[]).map(nameOf)
      for (const type of types) expect(vocabulary.classes).toContain(type)
      for (const term of Object.keys(node).flatMap((member) => nameOf(member) ?? [])) {
        used.add(term)
        expect({ term, domain: vocabulary.domains[term] ?? [] }).toEqual({
          term,
          domain: expect.arrayContaining(types) as unknown,
        })
      }
    }
    expect([...used].toSorted()).toEqual(Object.keys(vocabulary.domains).toSorted())
  })

  test("[IN6][IN7] names actions and purposes that there are", async () => {
    const nodes = nodesIn(await jsonld.expand(exported(), noDocuments))
    const named = (term: string) =>
      nodes.flatMap((node) => (node[`${VF}${term}`] as readonly { "@id": string }[] | undefined) ?? [])
    for (const action of named("action")) expect(vocabulary.actions).toContain(nameOf(action["@id"]))
    for (const purpose of named("purpose")) expect(vocabulary.purposes).toContain(nameOf(purpose["@id"]))
    expect(named("purpose")).toHaveLength(2)
  })
})

/** Every node with a type, however deep. */
function nodesIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (typeof value !== "object" || value === null) return []
  const node = value as Readonly<Record<string, unknown>>
  const isTyped = Array.isArray(node["@type"])
  return [...(isTyped ? [node] : []), ...Object.values(node).flatMap(nodesIn)]
}
