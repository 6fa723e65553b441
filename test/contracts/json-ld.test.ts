import { readFileSync } from "node:fs"
import { contexts } from "@digitalbazaar/credentials-context"
import { contextDocument } from "@commonshelf/documents"
import { CONTEXT } from "@commonshelf/statement"
import jsonld from "jsonld"
import { describe, expect, test } from "vitest"

const { statements } = JSON.parse(
  readFileSync(new URL("../vectors/statements-v1.json", import.meta.url), "utf8"),
) as { readonly statements: readonly { readonly digest: string; readonly text: string }[] }

/** Contexts come from these two and from nowhere else. */
const documents = new Map<string, unknown>([...contexts, [CONTEXT[1], contextDocument()]])
const documentLoader = (url: string) => {
  if (!documents.has(url)) return Promise.reject(new Error(`nothing is fetched: ${url}`))
  return Promise.resolve({ contextUrl: null, documentUrl: url, document: documents.get(url) })
}

describe("statements as JSON-LD 1.1", () => {
  // Safe mode refuses a document of which a member, a type or a name would be dropped.
  test.each(statements.map(({ text }) => [JSON.parse(text) as Record<string, unknown>]))(
    "[IN2] nothing of a $type.1 is dropped, neither in expansion nor as RDF",
    async (statement) => {
      const [expanded] = await jsonld.expand(statement, { documentLoader, safe: true })
      expect(expanded?.["@type"]).toContain("https://www.w3.org/2018/credentials#VerifiableCredential")
      const rdf = await jsonld.toRDF(statement, { documentLoader, safe: true, format: "application/n-quads" })
      for (const text of textsIn(statement["credentialSubject"]))
        expect(rdf).toContain(JSON.stringify(text).slice(1, -1))
    },
  )

  test("[IN2] a member that no schema has is not taken for one of ours", async () => {
    const [statement] = statements
    const unheard = { ...JSON.parse(statement?.text ?? ""), unheardOf: "more" }
    const [expanded] = await jsonld.expand(unheard, { documentLoader, safe: true })
    expect(Object.keys(expanded ?? {})).toContain("https://w3id.org/commonshelf/v1/key#unheardOf")
  })
})

/** Every text in what a statement says, but for its types. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) => (member === "type" ? [] : textsIn(inner)))
}
