import { request as httpRequest } from "node:http"
import { request as httpsRequest } from "node:https"
import { fail, ok, warn, type Check } from "./check.ts"
import type { Sentence } from "../messages/sentence.ts"
import { doctorSays } from "../messages/doctor.ts"

const PATIENCE_MS = 10_000

/** What a phone would see at the address of the page: is it there, and is it a secure context? */
export async function checkPage(url: string): Promise<Check> {
  const fix = doctorSays.lookAtProxy()
  const { protocol, hostname } = new URL(url)
  const answer = await fetch(new URL("/health", url), { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => reasonOf(error),
  )
  if (typeof answer === "string") return fail("page", doctorSays.pageUnreachable({ detail: answer }), fix)
  if (answer.status !== 200) return fail("page", doctorSays.pageAnswers({ status: answer.status }), fix)
  const secure = protocol === "https:" || /^(localhost|127\.|\[::1\])/.test(hostname)
  const facts = { secure }
  return secure
    ? ok("page", doctorSays.pageSecure(), facts)
    : warn("page", doctorSays.pageInsecure(), fix, facts)
}

/** Whether a WebSocket gets through to the node at an address where peers call: `ws://` or `wss://`. */
export async function checkPeerAddress(url: string): Promise<Check> {
  const fix = doctorSays.passWebSockets()
  const problem = await upgrade(new URL(url.replace(/^ws/, "http")))
  if (problem === undefined) return ok("peer-address", doctorSays.peersThrough())
  return fail("peer-address", doctorSays.peersNotThrough({ detail: problem }), fix)
}

function upgrade(url: URL): Promise<string | Sentence | undefined> {
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
      resolve(doctorSays.answersWith({ status: String(statusCode) }))
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
