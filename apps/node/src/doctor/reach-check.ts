import { request as httpRequest } from "node:http"
import { request as httpsRequest } from "node:https"
import { fail, ok, warn, type Check } from "./check.ts"

const PATIENCE_MS = 10_000

/** What a phone would see at the address of the page: is it there, and is it a secure context? */
export async function checkPage(url: string): Promise<Check> {
  const fix = "Look at the proxy before the node: deploy/caddy/Caddyfile is one that works."
  const { protocol, hostname } = new URL(url)
  const answer = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => reasonOf(error),
  )
  if (typeof answer === "string") return fail("page", `The page cannot be reached: ${answer}.`, fix)
  if (answer.status !== 200) return fail("page", `The page answers with ${answer.status}.`, fix)
  const secure = protocol === "https:" || /^(localhost|127\.|\[::1\])/.test(hostname)
  const facts = { secure }
  return secure
    ? ok("page", "The page is there, and a phone trusts it.", facts)
    : warn("page", "The page is there without TLS: phones let it keep nothing.", fix, facts)
}

/** Whether a WebSocket gets through to the node at an address where peers call: `ws://` or `wss://`. */
export async function checkPeerAddress(url: string): Promise<Check> {
  const fix = "Let the proxy pass WebSockets on: deploy/caddy/Caddyfile does."
  const problem = await upgrade(new URL(url.replace(/^ws/, "http")))
  if (problem === undefined) return ok("peer-address", "Peers get through to the node.")
  return fail("peer-address", `Peers do not get through: ${problem}.`, fix)
}

function upgrade(url: URL): Promise<string | undefined> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const call = request(url, {
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": "Y29tbW9uc2hlbGYgZG9jdA==",
      },
      timeout: PATIENCE_MS,
    })
    call.once("upgrade", (_response, socket) => {
      socket.destroy()
      resolve(undefined)
    })
    call.once("response", ({ statusCode }) => {
      call.destroy()
      resolve(`it answers with ${statusCode}`)
    })
    call.once("timeout", () => call.destroy(new Error("no answer")))
    call.once("error", (error) => resolve(reasonOf(error)))
    call.end()
  })
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.message) : "no answer"
}
