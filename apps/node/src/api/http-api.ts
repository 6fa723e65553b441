import { existsSync } from "node:fs"
import { timingSafeEqual } from "node:crypto"
import { comparisonTable, explainCell, listCategories } from "@commonshelf/dataset"
import { getConnInfo } from "@hono/node-server/conninfo"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono, type Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { EXIT, Failure } from "../failure.ts"
import { openDeviceKey } from "../home/keys.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { acceptedLanguage, type Language } from "../messages/language.ts"
import { healthOf } from "../service/admin-server.ts"
import { partyTexts, partyWithKey } from "../node/party-texts.ts"
import { withKey } from "../node/with-key.ts"
import { today } from "../operations/compare.ts"
import { notReceived } from "../operations/not-received.ts"
import { usedTrust } from "../operations/contradictions.ts"
import { runOperation } from "../operations/run.ts"
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
      return problem(context, new Failure(EXIT.failed, "wrong-host", apiSays.wrongHost()), 421)
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
  app.get("/api/v1/node", (context) =>
    answer(context, "node", {
      party: {
        scid: node.home.scid,
        name: node.home.name,
        role: node.home.role,
        language: node.home.language,
      },
      demo,
    }),
  )
  app.get("/api/v1/categories", (context) =>
    answer(context, "categories", { categories: listCategories(node.dataset) }),
  )
  app.get("/api/v1/table", (context) =>
    answer(context, "table", {
      table: comparisonTable(node.dataset, {
        category: context.req.query("category") ?? "all",
        asOf: today(node.now()),
      }),
      ...usedTrust(node.dataset),
    }),
  )
  app.get("/api/v1/why", (context) => {
    const { supplier = "", metric = "", category = "all" } = context.req.query()
    const why = explainCell(node.dataset, { supplier, metric, category, asOf: today(node.now()) })
    if (why === undefined)
      return problem(context, new Failure(EXIT.failed, "not-found", apiSays.noCell()), 404)
    const missing = notReceived(node.replica, why.supplier.scid)
    return answer(context, "why", { why, ...(missing > 0 && { notReceived: missing }) })
  })
  app.get("/api/v1/demand", async (context) =>
    context.json(
      await runOperation(
        node,
        "demand",
        {
          ...given(context, ["category", "from", "to", "supplier"]),
          ...listGiven(context, "measures"),
        },
        languageOf(context),
      ),
    ),
  )
  app.get("/api/v1/board", async (context) =>
    context.json(
      await runOperation(node, "board", given(context, ["category", "from", "to"]), languageOf(context)),
    ),
  )
  app.get("/api/v1/prices", async (context) =>
    context.json(await runOperation(node, "price show", given(context, ["product", "supplier"]))),
  )
  app.get("/api/v1/recipes", async (context) =>
    context.json(await runOperation(node, "recipe show", given(context, ["product", "supplier"]))),
  )
  app.get("/api/v1/product", async (context) =>
    context.json(await runOperation(node, "product show", given(context, ["product", "supplier"]))),
  )
  app.get("/api/v1/duplicates", async (context) =>
    context.json(await runOperation(node, "product duplicates", {})),
  )
  app.get("/api/v1/caps", async (context) => context.json(await runOperation(node, "cap list", {})))
  app.get("/api/v1/data-use", async (context) =>
    context.json(
      await runOperation(
        node,
        "data-use list",
        given(context, ["supplier", "cooperative"]),
        languageOf(context),
      ),
    ),
  )
  app.get("/api/v1/notes", async (context) =>
    context.json(await runOperation(node, "note list", given(context, ["about"]))),
  )
  app.get("/api/v1/note", async (context) =>
    context.json(await runOperation(node, "note show", given(context, ["note"]))),
  )
  app.get("/api/v1/note-invitations", async (context) =>
    context.json(await runOperation(node, "note invitations", given(context, ["supplier"]))),
  )
  app.get("/api/v1/letters", async (context) =>
    context.json(await runOperation(node, "letter list", given(context, ["party"]))),
  )
  app.get("/api/v1/letter", async (context) =>
    context.json(
      await runOperation(node, "letter show", {
        letter: context.req.query("letter") ?? "",
        ...given(context, ["language"]),
      }),
    ),
  )
  app.get("/api/v1/checks", async (context) =>
    context.json(await runOperation(node, "check show", given(context, ["target"]))),
  )
  app.get("/api/v1/contests", async (context) =>
    context.json(await runOperation(node, "contest list", given(context, ["about", "state"]))),
  )
  app.get("/api/v1/contest", async (context) =>
    context.json(await runOperation(node, "contest show", given(context, ["contest"]))),
  )
  app.get("/api/v1/questions", async (context) =>
    context.json(await runOperation(node, "question list", given(context, ["about", "state"]))),
  )
  app.get("/api/v1/question", async (context) =>
    context.json(await runOperation(node, "question show", given(context, ["question"]))),
  )
  app.get("/api/v1/party-log", (context) => {
    const scid = partyWithKey(node.replica, context.req.query("key") ?? "")
    if (scid === undefined)
      return problem(context, new Failure(EXIT.failed, "not-found", apiSays.noPartyWithKey()), 404)
    return answer(context, "party-log", { party: scid, texts: partyTexts(node.replica, scid) })
  })
  app.get("/api/v1/status", ownComputerOnly, async (context) =>
    context.json(await runOperation(node, "status", {}, languageOf(context))),
  )
  app.get("/api/v1/quarantine", ownComputerOnly, async (context) =>
    context.json(await runOperation(node, "quarantine list", {}, languageOf(context))),
  )

  app.post("/api/v1/operations/:name", bodyLimit({ maxSize: MAX_BODY_BYTES }), async (context) => {
    if (!holdsToken(context, token))
      return problem(context, new Failure(EXIT.failed, "no-token", apiSays.ownerOnly()), 401)
    const input: unknown = await context.req.json().catch(() => undefined)
    const passphrase = readPassphraseHeader(context.req.header(PASSPHRASE_HEADER))
    const speaker =
      passphrase === undefined ? node : withKey(node, await openDeviceKey(node.paths, passphrase))
    return context.json(await runOperation(speaker, context.req.param("name"), input, languageOf(context)))
  })

  app.all("/api/*", (context) =>
    problem(context, new Failure(EXIT.failed, "not-found", apiSays.nothingHere()), 404),
  )
  // Before the page is built there is none; the library would complain on standard error.
  if (existsSync(page)) app.use("/*", serveStatic({ root: page }))

  app.onError((error, context) => {
    if (error instanceof Failure) return problem(context, error, 400)
    onError(error)
    return problem(context, new Failure(EXIT.failed, "internal", apiSays.fault()), 500)
  })
  return app
}

function answer(context: Context, what: string, value: Readonly<Record<string, unknown>>): Response {
  return context.json({ schema: `commonshelf/${what}/1`, ...value })
}

function languageOf(context: Context): Language {
  return acceptedLanguage(context.req.header("accept-language"))
}

function problem(context: Context, failure: Failure, status: 400 | 401 | 403 | 404 | 421 | 500): Response {
  return context.json(failure.toJson(languageOf(context)), status)
}

/** The named query parameters that were given and are not empty. */
function given(context: Context, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names
      .map((name) => [name, context.req.query(name)])
      .filter(([, value]) => value !== undefined && value !== ""),
  )
}

/** A query parameter that holds names joined by commas; `all` is an empty list. */
function listGiven(context: Context, name: string): Record<string, readonly string[]> {
  const text = context.req.query(name)
  if (text === undefined || text === "") return {}
  return { [name]: text === "all" ? [] : text.split(",") }
}

/** What only the operator needs is told to this computer only. */
async function ownComputerOnly(context: Context, next: () => Promise<void>): Promise<Response | undefined> {
  if (!isFromOwnComputer(context)) {
    return problem(context, new Failure(EXIT.failed, "local-only", apiSays.localOnly()), 403)
  }
  await next()
  return undefined
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
