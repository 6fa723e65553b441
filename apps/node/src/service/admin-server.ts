import { createServer, type Server } from "node:http"
import type { CommonsNode } from "../node/commons-node.ts"
import { createMetrics } from "./metrics.ts"

/** Makes the server of the admin port: `/metrics` for Prometheus, `/health` for whatever watches the node [H9]. */
export function createAdminServer(node: CommonsNode): Server {
  const metrics = createMetrics(node)
  return createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body)
    if (request.method !== "GET") return void answer(405, "text/plain", "GET only\n")
    if (request.url === "/health") {
      const health = healthOf(node)
      return void answer(health.ready ? 200 : 503, "application/json", JSON.stringify(health))
    }
    if (request.url !== "/metrics") return void answer(404, "text/plain", "/metrics or /health\n")
    metrics.metrics().then(
      (text) => answer(200, metrics.contentType, text),
      () => answer(500, "text/plain", "the metrics could not be read\n"),
    )
  })
}

/** Live: it answers. Ready: its files can be read and it listens for peers. Nothing else is told to strangers. */
export function healthOf(node: CommonsNode): { schema: string; live: true; ready: boolean } {
  return { schema: "commonshelf/live/1", live: true, ready: isReady(node) }
}

function isReady({ replica, syncUrl }: CommonsNode): boolean {
  try {
    return replica.store.counts().statements > 0 && syncUrl() !== undefined
  } catch {
    return false
  }
}
