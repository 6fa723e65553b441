import { mkdtempSync, rmSync, statSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { contextText } from "@commonshelf/documents"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createHome } from "../home/create-home.ts"
import { homePaths, type HomePaths } from "../home/home.ts"
import { askNode } from "./reach.ts"
import { serveNode, type ServedNode } from "./serve.ts"

let folder: string
let paths: HomePaths
let served: ServedNode
const errors: unknown[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-api-"))
  paths = homePaths(join(folder, "home"))
  await createHome(paths, {
    name: "Alice's coop",
    role: "cooperative",
    language: "en",
    at: "2026-01-01T00:00:00Z",
  })
  served = await serveNode(paths, {
    http: "127.0.0.1:0",
    sync: "127.0.0.1:0",
    demo: false,
    onError: (error) => errors.push(error),
  })
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly body: string
}

/** A request as another program would make it, with any Host and any token. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(path, served.http),
      { method: options.method ?? "GET", headers: options.headers },
      (response) => {
        let body = ""
        response.setEncoding("utf8").on("data", (part: string) => (body += part))
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }))
      },
    )
    call.on("error", reject).end(options.body)
  })
}

/** A body that never ends: what is answered before it does was not read. */
function sendForEver(path: string): Promise<{ readonly status: number; readonly answered: boolean }> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, served.http), { method: "POST" }, (response) => {
      resolve({ status: response.statusCode ?? 0, answered: !call.writableEnded })
      call.destroy()
    })
    call.on("error", reject)
    call.setHeader("transfer-encoding", "chunked")
    call.write("{")
  })
}

const operate = (name: string, input: string, token = served.token) =>
  ask(`/api/v1/operations/${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: input,
  })

describe("the API", () => {
  test.each(["node", "categories", "table", "demand", "status", "quarantine"])(
    "[C1] %s answers with its schema",
    async (what) => {
      const { status, body } = await ask(`/api/v1/${what}`)
      expect(status).toBe(200)
      expect(JSON.parse(body)).toHaveProperty("schema", expect.stringMatching(/^commonshelf\/[a-z-]+\/1$/))
    },
  )

  test("[C2] only the owner's token operates the node", async () => {
    expect((await operate("status", "{}")).status).toBe(200)
    expect((await operate("status", "{}", "guessed")).status).toBe(401)
    expect((await operate("status", "{}", "")).status).toBe(401)
  })

  test("[C2] of who shows no token nothing is read, however much comes", async () => {
    const { status, answered } = await sendForEver("/api/v1/operations/status")
    expect([status, answered]).toEqual([401, true])
  })

  test("[C2] the token is in a file that only the owner may read", () => {
    expect(statSync(paths.serving).mode & 0o077).toBe(0)
    expect(statSync(join(paths.keys, "device.json")).mode & 0o077).toBe(0)
  })

  test("[C3] a page elsewhere cannot reach the node through a name that points to this computer", async () => {
    const { status, body } = await ask("/api/v1/status", { headers: { host: "evil.example:80" } })
    expect(status).toBe(421)
    expect(body).not.toContain("Alice")
  })

  test("[C4] a person's mistake is a failure in words, never a stack", async () => {
    const cases = [
      await operate("status", "not json"),
      await operate("statement show", '{"digest":"zQmNone"}'),
      await operate("compare", '{"category":5}'),
      await operate("constructor", "{}"),
    ]
    expect(cases.map(({ status }) => status)).toEqual([400, 404, 400, 404])
    for (const { body } of cases) {
      expect(JSON.parse(body)).toHaveProperty("detail")
      expect(body).not.toMatch(/\bat .*:\d+:\d+/)
    }
    expect(errors).toEqual([])
  })

  test("[C1] there is nothing at other addresses, and it says so", async () => {
    const { status, body } = await ask("/api/v1/secrets")
    expect([status, JSON.parse(body).code]).toEqual([404, "not-found"])
    expect((await ask("/../../etc/passwd")).status).toBe(404)
    expect((await ask("/api/v1/why?supplier=x&metric=y")).status).toBe(404)
  })
})

describe("commands while the node serves", () => {
  test("[C5] they ask the serving node, and see what it sees", async () => {
    expect(await askNode(paths, "status", {})).toMatchObject({
      serving: served.sync,
      party: { name: "Alice's coop" },
    })
  })

  test("[C5] a second node on the same home is refused", async () => {
    const second = serveNode(paths, {
      http: "127.0.0.1:0",
      sync: "127.0.0.1:0",
      demo: false,
      onError: () => undefined,
    })
    await expect(second).rejects.toMatchObject({ exit: 11, code: "locked" })
  })

  test("[C6] a port that is taken is named, and the home stays usable", async () => {
    const other = homePaths(join(folder, "other"))
    await createHome(other, {
      name: "Bob's coop",
      role: "cooperative",
      language: "en",
      at: "2026-01-01T00:00:00Z",
    })
    const taken = new URL(served.http).host
    await expect(
      serveNode(other, { http: taken, sync: "127.0.0.1:0", demo: false, onError: () => undefined }),
    ).rejects.toMatchObject({
      code: "port-in-use",
    })
    expect(await askNode(other, "status", {})).toMatchObject({ serving: false })
  })

  test("[IN1] whoever follows the name of the context finds it here, from any page", async () => {
    const { status, body } = await ask("/context/v1")
    expect(status).toBe(200)
    expect(body).toBe(contextText())
  })
})
