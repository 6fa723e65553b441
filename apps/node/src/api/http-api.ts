import { existsSync } from "node:fs"
import { timingSafeEqual } from "node:crypto"
import { contextText } from "@commonshelf/documents"
import { getConnInfo } from "@hono/node-server/conninfo"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono, type Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { EXIT, Failure } from "../failure.ts"
import { openDeviceKey } from "../home/keys.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { acceptedLanguage, type Language } from "../messages/language.ts"
import { healthOf } from "../service/admin-server.ts"
import { withKey } from "../node/with-key.ts"
import type { Output } from "../operations/operation.ts"
import { runKnown, runOperation } from "../operations/run.ts"
import type { Address } from "./described/address.ts"
import { OPERATION_ADDRESSES } from "./described/addresses.ts"
import { apiDescription } from "./described/openapi.ts"
import { ownAddresses } from "./described/own-addresses.ts"
import { pageOf } from "./described/pages.ts"
import { problemOf, statusOf } from "./problem.ts"
import { PASSPHRASE_HEADER, readPassphraseHeader } from "./passphrase-header.ts"
import { apiSays } from "../messages/api.ts"

export interface HttpApiOptions {
  readonly node: CommonsNode
  /** What the owner's commands show. */
  readonly token: string
  /** The folder of the built page. */
  readonly page: string
  /** Whether the node is part of a demonstration. */
  readonly demo: boolean
  /** Told of what went wrong here and is nobody's mistake but ours. */
  readonly onError: (error: unknown) => void
}

/** A till file of a year with its products, as base64. */
const MAX_BODY_BYTES = 512 * 1024 * 1024

/**
 * The node over HTTP: the page, public answers to read, the owner's operations behind a token. Weights are no part of
 * any request: they stay on the member's device [A5].
 */
export function createHttpApi(options: HttpApiOptions): Hono {
  const { node, token, page, demo, onError } = options
  const app = new Hono()

  app.use(async (context, next) => {
    // A page elsewhere must not reach a node on this computer through a name that it points here.
    if (!isOwnHost(context))
      return problem(context, new Failure(EXIT.failed, "wrong-host", apiSays.wrongHost()))
    await next()
    context.header("X-Content-Type-Options", "nosniff")
    context.header("Referrer-Policy", "no-referrer")
    context.header(
      "Content-Security-Policy",
      "default-src 'self'; img-src 'self' data:; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    )
    return undefined
  })

  app.get("/health", (context) => {
    const health = healthOf(node)
    return context.json(health, health.ready ? 200 : 503)
  })
  // Readers of linked data everywhere follow the name of the context; nothing in it is ours alone.
  app.get("/context/v1", (context) =>
    context.body(contextText(), 200, {
      "Content-Type": "application/ld+json",
      "Access-Control-Allow-Origin": "*",
    }),
  )
  app.get("/api/v1/openapi.json", (context) => context.json(apiDescription()))
  for (const address of [...ownAddresses(demo), ...OPERATION_ADDRESSES]) {
    app.get(`/api/v1/${address.path}`, async (context) => {
      if (address.local === true && !isFromOwnComputer(context))
        throw new Failure(EXIT.failed, "local-only", apiSays.localOnly())
      return context.json(await read(node, address, context))
    })
  }

  app.use("/api/v1/operations/*", async (context, next) => {
    // Before anything of the body is read: a stranger's may be of any size.
    if (!holdsToken(context, token))
      return problem(context, new Failure(EXIT.failed, "no-token", apiSays.ownerOnly()))
    await next()
    return undefined
  })
  app.post("/api/v1/operations/:name", bodyLimit({ maxSize: MAX_BODY_BYTES }), async (context) => {
    const input: unknown = await context.req.json().catch(() => undefined)
    const passphrase = readPassphraseHeader(context.req.header(PASSPHRASE_HEADER))
    const speaker =
      passphrase === undefined ? node : withKey(node, await openDeviceKey(node.paths, passphrase))
    return context.json(await runOperation(speaker, context.req.param("name"), input, languageOf(context)))
  })

  app.all("/api/*", (context) =>
    problem(context, new Failure(EXIT.failed, "not-found", apiSays.nothingHere())),
  )
  // Before the page is built there is none; the library would complain on standard error.
  if (existsSync(page)) app.use("/*", serveStatic({ root: page }))

  app.onError((error, context) => {
    if (error instanceof Failure) return problem(context, error)
    onError(error)
    return problem(context, new Failure(EXIT.failed, "internal", apiSays.fault()))
  })
  return app
}

/** The answer of an address to the query of a request. */
async function read(node: CommonsNode, address: Address, context: Context): Promise<Output> {
  const query = Object.fromEntries(Object.entries(context.req.query()).filter(([, value]) => value !== ""))
  const { operation, list } = address
  const asked = Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => address.query.includes(name))
      .map(([name, text]) => [name, address.lists?.includes(name) === true ? listIn(text) : text]),
  )
  const output = await runKnown(node, operation, asked, languageOf(context))
  if (list === undefined) return output
  const { limit, cursor } = query
  const paging = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }
  return pageOf(output, list, paging, new URL(context.req.url))
}

/** A list of a query: with commas, or `all`, which is the list without limits. */
function listIn(text: string): readonly string[] {
  return text === "all" ? [] : text.split(",")
}

function languageOf(context: Context): Language {
  return acceptedLanguage(context.req.header("accept-language"))
}

function problem(context: Context, failure: Failure): Response {
  const body = problemOf(failure, new URL(context.req.url).pathname, languageOf(context))
  return context.body(JSON.stringify(body), statusOf(failure), { "Content-Type": "application/problem+json" })
}

function isOwnHost(context: Context): boolean {
  const host = (context.req.header("host") ?? "").replace(/:\d+$/, "")
  return !isFromOwnComputer(context) || /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host)
}

function isFromOwnComputer(context: Context): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(getConnInfo(context).remote.address ?? "")
}

function holdsToken(context: Context, token: string): boolean {
  const shown = Buffer.from(context.req.header("authorization") ?? "")
  const expected = Buffer.from(`Bearer ${token}`)
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
