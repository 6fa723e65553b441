/** The namespace of ValueFlows. Terms below are those of version 1.0.0. */
export const VALUE_FLOWS_IRI = "https://w3id.org/valueflows/ont/vf#"

const CLASSES = [
  ...["Organization", "Proposal", "Intent", "Commitment", "EconomicEvent", "Agreement"],
  ...["Measure", "Unit", "SpatialThing"],
]
const TEXTS = ["name", "note", "label", "symbol", "mappableAddress", "resourceClassifiedAs"]
const INSTANTS = ["created", "due", "hasBeginning", "hasEnd", "hasPointInTime"]
const REFERENCES = ["action", "purpose", "provider", "receiver", "satisfies", "fulfills", "omUnitIdentifier"]
const NODES = [
  ...["publishes", "resourceQuantity", "availableQuantity", "minimumQuantity", "hasUnit"],
  ...["eligibleLocation", "stipulates", "stipulatesReciprocal"],
]

/** The context that an export carries in itself, so that a reader fetches nothing. */
export const VALUE_FLOWS_CONTEXT: Readonly<Record<string, unknown>> = {
  "@version": 1.1,
  vf: VALUE_FLOWS_IRI,
  om: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  ...defined([...CLASSES, ...TEXTS, ...NODES], {}),
  ...defined(INSTANTS, { "@type": "xsd:dateTimeStamp" }),
  ...defined(REFERENCES, { "@type": "@id" }),
  ...defined(["hasNumericalValue"], { "@type": "xsd:decimal" }),
  /** The statement that says it. */
  wasDerivedFrom: { "@id": "http://www.w3.org/ns/prov#wasDerivedFrom", "@type": "@id" },
}

function defined(terms: readonly string[], more: Readonly<Record<string, string>>) {
  return Object.fromEntries(terms.map((term) => [term, { "@id": `vf:${term}`, ...more }]))
}
