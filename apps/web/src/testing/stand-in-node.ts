import { createServer, type ServerResponse } from "node:http"
import { readFile } from "node:fs/promises"
import { extname, join, normalize } from "node:path"
import type { ComparisonTable } from "@commonshelf/comparison"
import { inventedAnswers, inventedWhy } from "./invented-answers.ts"
import { TABLE } from "./invented-table.ts"

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

/** What the page may load: itself, and nothing from elsewhere. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'"

/** A server that stands in for a node: the built page, and invented answers. */
export interface StandInNode {
  readonly url: string
  /** Every request so far: method, path with query, and body. */
  readonly requests: readonly string[]
  /** Gives another table from now on, as when an answer arrives by sync. */
  readonly showTable: (table: ComparisonTable) => void
  readonly close: () => Promise<void>
}

/** Serves the page in `folder` on a free port of this computer. */
export async function openStandInNode(folder: string): Promise<StandInNode> {
  const requests: string[] = []
  let table = TABLE
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in")
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString()))
    request.on("end", () => {
      requests.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${body}`)
      if (url.pathname.startsWith("/api/v1/")) answerQuestion(url, table, response)
      else void sendFile(folder, url.pathname, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the stand-in node listens on no port")
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    showTable: (next) => (table = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerQuestion(url: URL, table: ComparisonTable, response: ServerResponse): void {
  const topic = url.pathname.slice("/api/v1/".length)
  const why =
    topic === "why"
      ? inventedWhy(url.searchParams.get("supplier"), url.searchParams.get("metric"))
      : undefined
  const answers: Readonly<Record<string, unknown>> = {
    ...inventedAnswers(table),
    ...(why === undefined ? {} : { why: { schema: "why/1", why } }),
  }
  const answer = answers[topic]
  response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" })
  response.end(JSON.stringify(answer ?? { schema: "error/1", error: `no ${topic}` }))
}

async function sendFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = path === "/" ? "index.html" : normalize(path).replace(/^(\.\.[/\\])+/, "")
  try {
    const content = await readFile(join(folder, name))
    response.writeHead(200, {
      "content-type": MEDIA_TYPES[extname(name)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
    })
    response.end(content)
  } catch {
    response.writeHead(404).end()
  }
}
