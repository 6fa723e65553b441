import { z } from "zod"
import { OPERATIONS } from "../../operations/index.ts"
import type { Operation } from "../../operations/operation.ts"
import { PROGRAM_VERSION } from "../../program-version.ts"
import type { Address } from "./address.ts"
import { OPERATION_ADDRESSES } from "./addresses.ts"
import { ownAddresses } from "./own-addresses.ts"
import { Paging } from "./pages.ts"

type Json = Readonly<Record<string, unknown>>

/** The API as OpenAPI 3.1, made of the very schemas by which the node reads and answers [C8]. */
export function describeApi(): Json {
  const addresses = [...ownAddresses(false), ...OPERATION_ADDRESSES]
  return {
    openapi: "3.1.0",
    info: {
      title: "Commonshelf",
      version: `1+${PROGRAM_VERSION}`,
      summary: "A node of a data commons of food cooperatives",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/" }],
    paths: {
      "/api/v1/openapi.json": {
        get: {
          operationId: "get_openapi",
          summary: "This description",
          responses: { 200: answered("An OpenAPI document", { type: "object" }) },
        },
      },
      ...Object.fromEntries(
        addresses
          .toSorted((one, other) => (one.path < other.path ? -1 : 1))
          .map((address) => [`/api/v1/${address.path}`, { get: reading(address) }]),
      ),
      ...Object.fromEntries(
        [...OPERATIONS.values()]
          .toSorted((one, other) => (one.name < other.name ? -1 : 1))
          .map((operation) => [
            `/api/v1/operations/${encodeURIComponent(operation.name)}`,
            { post: operating(operation, addresses) },
          ]),
      ),
    },
    components: {
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: {
        owner: { type: "http", scheme: "bearer", description: "The token in serving.json of the home" },
      },
    },
  }
}

let described: Json | undefined

/** The same, made once: nothing of it changes while the program runs. */
export function apiDescription(): Json {
  return (described ??= describeApi())
}

/** A failure over HTTP (RFC 9457). */
export const Problem = z.looseObject({
  schema: z.literal("commonshelf/problem/1"),
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  exit: z.int(),
  hint: z.string().exactOptional(),
})

function reading({ path, summary, operation, query, lists = [], answer, list, local }: Address): Json {
  const { properties = {}, required = [] } = schemaOf(operation.input, "input") as {
    properties?: Readonly<Record<string, unknown>>
    required?: readonly string[]
  }
  const paging = list === undefined ? {} : (schemaOf(Paging, "input")["properties"] as Json)
  return {
    operationId: `get_${path.replaceAll("-", "_")}`,
    summary,
    ...(local === true && { description: "Told to this computer only." }),
    parameters: [
      ...query.map((name) => ({
        ...parameter(name, properties[name], required.includes(name)),
        ...(lists.includes(name) && { style: "form", explode: false }),
      })),
      ...Object.entries(paging).map(([name, schema]) => parameter(name, schema, false)),
      {
        name: "Accept-Language",
        in: "header",
        description: "The language of sentences: en, he or es",
        schema: { type: "string" },
      },
    ],
    responses: responses(list === undefined ? schemaOf(answer) : { allOf: [schemaOf(answer), NEXT] }),
  }
}

/** Where the rest of a list is; absent at its end. */
const NEXT: Json = { type: "object", properties: { next: { type: "string" } } }

function operating({ name, input }: Operation, addresses: readonly Address[]): Json {
  const same = addresses.find(({ operation }) => operation.name === name)
  const schema = `commonshelf/${name.replaceAll(" ", "-")}/1`
  return {
    operationId: `post_${name.replaceAll(/[ -]/g, "_")}`,
    summary: `commonshelf ${name}`,
    security: [{ owner: [] }],
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemaOf(input, "input") } },
    },
    responses: responses(
      same === undefined
        ? { type: "object", required: ["schema"], properties: { schema: { const: schema } } }
        : schemaOf(same.answer),
    ),
  }
}

function responses(schema: Json): Json {
  return {
    200: answered("The answer", schema),
    default: {
      description: "A failure",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  }
}

function answered(description: string, schema: Json): Json {
  return { description, content: { "application/json": { schema } } }
}

function parameter(name: string, schema: unknown, required: boolean): Json {
  return { name, in: "query", required, schema: schema ?? { type: "string" } }
}

/** A schema without its dialect, which the document states once. What JSON Schema cannot say is left open. */
function schemaOf(schema: z.ZodType, io: "input" | "output" = "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" })
  return rest
}
