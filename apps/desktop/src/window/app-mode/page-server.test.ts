import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeEach, expect, test } from "vitest"
import { startPageServer, type PageServer } from "./page-server.ts"

const folder = mkdtempSync(join(tmpdir(), "commonshelf-page-server-"))
writeFileSync(join(folder, "index.html"), "<h1>Page</h1>")
afterAll(() => rmSync(folder, { recursive: true }))

let server: PageServer
let asked: string[]

beforeEach(async () => {
  asked = []
  const answer = async (message: string): Promise<string | undefined> => {
    asked.push(message)
    return message === "{}" ? '{"answered":true}' : undefined
  }
  const served = { files: { at: "folder", path: folder } as const, answer, onPage: () => undefined }
  server = await startPageServer(served, 0)
})
afterEach(() => server.close())

test("[W7] lets the window in once, and gives it the page with its headers", async () => {
  const entered = await ask("GET", startPath())
  expect(entered).toMatchObject({ status: 302, headers: { location: "/" } })
  expect(String(entered.headers["set-cookie"])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  expect((await ask("GET", startPath())).status).toBe(403)

  const page = await ask("GET", "/", { cookie: cookieOf(entered.headers) })
  expect(page).toMatchObject({ status: 200, body: "<h1>Page</h1>" })
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
  })
  expect(page.headers["content-security-policy"]).toMatch(/^default-src 'self'/)
})

test("[W7] gives nothing to whoever was not let in", async () => {
  for (const path of ["/", "/index.html", "/events", "/start", "/start?token=", "/start?token=guessed"]) {
    expect(await ask("GET", path)).toMatchObject({ status: 403 })
  }
  expect(await ask("GET", "/", { cookie: "commonshelf-window=guessed" })).toMatchObject({ status: 403 })
  const own = { origin: server.origin, "content-type": "application/json" }
  expect(await ask("POST", "/rpc", own, "{}")).toMatchObject({ status: 403 })
  expect(asked).toEqual([])
})

test("[W7] gives away nothing on the page that a window opens with", async () => {
  const opening = await ask("GET", "/opening")
  expect(opening).toMatchObject({ status: 200, body: "<!doctype html><title>Commonshelf</title>" })
  expect(opening.headers["set-cookie"]).toBeUndefined()
})

test("[W7] refuses what comes by another name of this computer, or from another page", async () => {
  const cookie = await enter()
  const port = new URL(server.origin).port
  expect((await ask("GET", "/", { cookie, host: `localhost:${port}` })).status).toBe(403)
  expect((await ask("GET", "/", { cookie, host: "evil.example" })).status).toBe(403)
  expect((await ask("GET", "/", { cookie, origin: "https://evil.example" })).status).toBe(403)
  expect((await ask("POST", "/rpc", { ...json(cookie), origin: "https://evil.example" }, "{}")).status).toBe(
    403,
  )
  expect((await ask("POST", "/rpc", json(cookie), "{}")).status).toBe(403)
  expect(asked).toEqual([])
})

test("[W7] answers the page's own messages, and nothing else", async () => {
  const own = { ...json(await enter()), origin: server.origin }
  expect(await ask("POST", "/rpc", own, "{}")).toMatchObject({ status: 200, body: '{"answered":true}' })
  expect((await ask("POST", "/rpc", own, "no message of the bridge")).status).toBe(400)
  expect((await ask("POST", "/rpc", { ...own, "content-type": "text/plain" }, "{}")).status).toBe(415)
  expect((await ask("POST", "/", own, "{}")).status).toBe(405)
  expect((await ask("PUT", "/rpc", own, "{}")).status).toBe(405)
  expect((await ask("GET", "/../../etc/passwd", own)).status).toBe(404)
})

test("[W7] refuses a message that is too long", async () => {
  const own = { ...json(await enter()), origin: server.origin }
  expect((await ask("POST", "/rpc", own, " ".repeat(17 * 1024 * 1024))).status).toBe(413)
  expect(asked).toEqual([])
})

test("[W7] tells events to the page that was let in", async () => {
  const stream = await open("GET", "/events", { cookie: await enter() })
  server.tell('{"event":"שלום"}')
  for await (const chunk of stream) {
    expect(String(chunk)).toBe('data: {"event":"שלום"}\n\n')
    break
  }
})

async function enter(): Promise<string> {
  return cookieOf((await ask("GET", startPath())).headers)
}

function startPath(): string {
  return server.startAddress.slice(server.origin.length)
}

function cookieOf(headers: IncomingHttpHeaders): string {
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? ""
}

function json(cookie: string): Record<string, string> {
  return { cookie, "content-type": "application/json" }
}

interface Answered {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Asks with exactly these headers, which `fetch` would not let us choose. */
async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = "",
): Promise<Answered> {
  const response = await open(method, path, headers, body)
  let text = ""
  for await (const chunk of response) text += String(chunk)
  return { status: response.statusCode, headers: response.headers, body: text }
}

function open(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "",
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, method, path, headers }, resolve).on("error", reject).end(body)
  })
}
