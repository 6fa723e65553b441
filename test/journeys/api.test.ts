import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { authoritativeText, draftDisclosure, draftProduct, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { serveNode, type ServedNode } from "../../apps/node/src/api/serve.ts"
import { createHome } from "../../apps/node/src/home/create-home.ts"
import { homePaths } from "../../apps/node/src/home/home.ts"

/** Alice's cooperative serves a node with an answer of Bob's farm; everything of its API is walked by its description. */
let folder: string
let served: ServedNode
let api: Described
let supplier: string

interface Described {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<"get" | "post", Described.Operation | undefined>>>>
  readonly components: { readonly schemas: { readonly Problem: object } }
}

declare namespace Described {
  interface Operation {
    readonly operationId: string
    readonly parameters?: readonly {
      readonly name: string
      readonly in: string
      readonly required?: boolean
    }[]
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
    readonly responses: {
      readonly 200: { readonly content: { readonly "application/json": { schema: object } } }
    }
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-api-"))
  const paths = homePaths(join(folder, "home"))
  const party = {
    name: "Alice's coop",
    role: "cooperative",
    language: "en",
    at: "2026-01-01T00:00:00Z",
  } as const
  await createHome(paths, party)
  const [http, sync] = ["127.0.0.1:0", "127.0.0.1:0"]
  served = await serveNode(paths, { http, sync, demo: false, onError: fail })
  const metric = testMetric("pay-spread")
  const bob = testAuthor("Bob's farm")
  supplier = bob.scid
  const texts = [
    ...bob.logTexts,
    bob.say(testProfile(bob, "supplier")),
    bob.say(
      draftProduct(bob.did, 0, {
        id: "urn:uuid:3d0d3f6c-5d1b-4f0e-9c58-0f0f7a5f0001",
        name: authoritativeText("en", "Oats"),
        category: ["Food", "Cereals"],
        localCode: { issuer: bob.scid, code: "oats" },
      }),
    ),
    bob.say(
      draftDisclosure(bob.did, {
        metric: metricDigest(metric),
        period: "2025",
        answer: { state: "answered", value: { type: "ratio", value: "4" } },
      }),
    ),
  ].map(({ text }) => text)
  await operate("metric publish", { content: metric })
  await operate("metric adopt", { metric: "pay-spread" })
  const base64 = Buffer.from(texts.join("\n")).toString("base64")
  await operate("statement insert", { file: "bob", base64 })
  for (const question of ["Why?", "Since when?", "Who says so?"])
    await operate("question ask", { about: "Bob's farm", question })
  api = (await (await fetch(`${served.http}/api/v1/openapi.json`)).json()) as Described
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

function fail(error: unknown): never {
  throw error
}

/** What the owner's command asks. */
async function post(name: string, input: unknown, language = "en"): Promise<Response> {
  return fetch(`${served.http}/api/v1/operations/${encodeURIComponent(name)}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${served.token}`,
      "content-type": "application/json",
      "accept-language": language,
    },
    body: JSON.stringify(input),
  })
}

async function operate(name: string, input: unknown): Promise<void> {
  const response = await post(name, input)
  expect([name, response.status, response.ok ? "" : await response.text()]).toEqual([name, 200, ""])
}

const ajv = new Ajv2020({ strict: false, formats: { uri: true } })

function expectValid(schema: object, value: unknown, where: string): void {
  const valid = ajv.validate(schema, value)
  expect({ where, valid, errors: ajv.errors }).toMatchObject({ where, valid: true })
}

async function expectProblem(response: Response, status: number, where: string): Promise<void> {
  expect([where, response.status]).toEqual([where, status])
  expect(response.headers.get("content-type")).toBe("application/problem+json")
  const body = (await response.json()) as { status: number }
  expectValid(api.components.schemas.Problem, body, where)
  expect(body.status).toBe(status)
}

function reads(): (readonly [path: string, operation: Described.Operation])[] {
  return Object.entries(api.paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : [[path, get] as const],
  )
}

describe("the API", () => {
  test("[C8] is described by OpenAPI 3.1: every address, every operation, each with a name of its own", () => {
    expect(api.openapi).toBe("3.1.0")
    const ids = Object.values(api.paths).flatMap(({ get, post: posted }) =>
      [get, posted].flatMap((operation) => operation?.operationId ?? []),
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(60)
  })

  test("[C8][C9] answers at every address that it describes as its schema says", async () => {
    const values: Readonly<Record<string, string>> = { supplier, metric: "pay-spread" }
    const answered: string[] = []
    for (const [path, { parameters = [], responses }] of reads()) {
      const needed = parameters.filter(({ in: place, required }) => place === "query" && required === true)
      const query = new URLSearchParams(
        needed.map(({ name }): [string, string] => [name, values[name] ?? "none"]),
      )
      const response = await fetch(`${served.http}${path}?${query.toString()}`)
      if (!response.ok) {
        // Nothing of that name is here; the rest is a problem that is described too.
        await expectProblem(response, response.status, path)
        continue
      }
      expectValid(responses[200].content["application/json"].schema, await response.json(), path)
      answered.push(path)
    }
    for (const path of ["node", "table", "why", "categories", "status", "quarantine", "questions", "demand"])
      expect(answered).toContain(`/api/v1/${path}`)
  })

  test("[C11] answers every operation that is asked wrongly with a problem, and a stranger with another", async () => {
    for (const [path, { post: posted }] of Object.entries(api.paths)) {
      if (posted === undefined) continue
      const name = decodeURIComponent(path.split("/").at(-1) ?? "")
      expect(ajv.compile(posted.requestBody?.content["application/json"]?.schema ?? {})).toBeTypeOf(
        "function",
      )
      await expectProblem(await post(name, 5), 400, name)
      await expectProblem(await fetch(`${served.http}${path}`, { method: "POST", body: "{}" }), 401, name)
    }
  })

  test("[C11] has the status that fits, and the same code in every language", async () => {
    const asked = async (language: string) => {
      const response = await post("party show", { party: "Nobody" }, language)
      expect(response.status).toBe(404)
      return (await response.json()) as { code: string; detail: string; title: string; instance: string }
    }
    const [english, hebrew, spanish] = [await asked("fr, en"), await asked("he-IL"), await asked("es;q=0.5")]
    expect(english).toMatchObject({
      type: "tag:commonshelf.invalid,2026:not-found",
      title: "There is no such thing here",
      detail: 'There is no party "Nobody" in the commons of this node.',
      instance: "/api/v1/operations/party%20show",
      exit: 1,
      hint: "See: commonshelf party list",
    })
    expect(new Set([english, hebrew, spanish].map(({ code }) => code)).size).toBe(1)
    expect(hebrew.title).toMatch(/^[\u0590-\u05ff]/)
    expect(spanish.detail).toContain("No hay ninguna parte «Nobody»")
    expect((await fetch(`${served.http}/api/v1/why?supplier=x&metric=y`)).status).toBe(404)
    expect((await post("statement verify", { file: "f", base64: "e30" })).status).toBe(422)
  })

  test("[C10] gives lists in pages that add up to the list, also when one comes in between", async () => {
    interface Page {
      readonly questions: readonly { readonly digest: string }[]
      readonly next?: string
    }
    const get = async (address: string) => (await (await fetch(`${served.http}${address}`)).json()) as Page
    const all = await get("/api/v1/questions")
    expect([all.questions.length, all.next]).toEqual([3, undefined])
    const first = await get("/api/v1/questions?limit=2")
    expect(first.questions).toEqual(all.questions.slice(0, 2))
    await operate("question ask", { about: "Bob's farm", question: "How?" })
    const now = (await get("/api/v1/questions")).questions.map(({ digest }) => digest)
    const second = await get(first.next ?? "")
    const place = now.indexOf(first.questions[1]?.digest ?? "")
    expect(second.questions.map(({ digest }) => digest)).toEqual(now.slice(place + 1, place + 3))
  })

  test("[C10] refuses a limit or a cursor that is none", async () => {
    for (const query of ["limit=0", "limit=x", "limit=1001", "cursor=none", "cursor=bnVsbA"])
      await expectProblem(await fetch(`${served.http}/api/v1/questions?${query}`), 400, query)
  })
})
