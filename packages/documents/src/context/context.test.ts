import { Statement } from "@commonshelf/statement"
import { z } from "zod"
import { describe, expect, test } from "vitest"
import { KINDS } from "../kinds/registry.ts"
import { contextDocument, TERMS_IRI } from "./context.ts"
import * as terms from "./terms.ts"

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

/** Every member that a schema names, and every value that its `type` may have. */
function membersOf(schema: z.ZodType): ReadonlySet<string> {
  const found = new Set<string>()
  walk(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }), found)
  return found
}

function walk(node: unknown, found: Set<string>): void {
  if (!isNode(node)) return
  const { properties } = node
  if (isNode(properties) && node["type"] === "object") {
    for (const [member, value] of Object.entries(properties)) {
      found.add(member)
      if (member !== "type" || !isNode(value)) continue
      for (const type of Array.isArray(value["enum"]) ? value["enum"] : [value["const"]])
        if (typeof type === "string") found.add(type)
    }
  }
  for (const inner of Object.values(node)) walk(inner, found)
}

const defined = new Set([...Object.keys(contextDocument()["@context"]), ...terms.CREDENTIAL_TERMS])

describe("the published context", () => {
  test.each(Object.entries(KINDS))("[IN1] every member of %s has a term", (_kind, { schema }) => {
    expect([...membersOf(schema)].filter((member) => !defined.has(member))).toEqual([])
  })

  test("[IN1] so has every member that the credentials of W3C do not have", () => {
    const envelope = ["document", "sequence", "previousDigest"]
    expect(Object.keys(Statement.shape)).toEqual(expect.arrayContaining(envelope))
    expect(envelope.filter((member) => !defined.has(member))).toEqual([])
  })

  test("[IN1] a term is listed once, and means its own name", () => {
    const lists = Object.values(terms).flat()
    expect(lists.filter((term, place) => lists.indexOf(term) !== place)).toEqual([])
    for (const [term, definition] of Object.entries(contextDocument()["@context"]))
      if (isNode(definition)) expect(definition["@id"]).toBe(`${TERMS_IRI}${term}`)
  })
})
