import { createServer, type Server } from "node:http"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { getRequestListener } from "@hono/node-server"
import { EXIT, Failure } from "../failure.ts"
import { SERVE_HTTP, SERVE_SYNC } from "../home/config-keys.ts"
import type { Flags } from "../home/config.ts"
import type { HomePaths } from "../home/home.ts"
import { openDeviceKey } from "../home/keys.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { createAdminServer } from "../service/admin-server.ts"
import { announceServing, forgetServing, lastPorts, rememberPorts, type Serving } from "./serving.ts"
import { createHttpApi } from "./http-api.ts"
import { serveSays } from "../messages/serve.ts"

export interface ServeOptions {
  /** `host:port`; port 0 takes the last port again, or any. Else as the settings say. */
  readonly http?: string | undefined
  readonly sync?: string | undefined
  /** The `ws://` or `wss://` address where others reach it, when a proxy stands before it. */
  readonly syncUrl?: string
  /** `host:port` of health and metrics; no port of its own without. */
  readonly admin?: string
  readonly demo: boolean
  /** Opens this device's key, where one seals it: the node then signs what its owner's commands say. */
  readonly passphrase?: string | undefined
  /** More settings that count more than the file. */
  readonly flags?: Flags
  /** The present instant, where it is not the machine's. */
  readonly now?: () => string
  readonly onError: (error: unknown) => void
}

/** A node that serves its page, its API and its peers. */
export interface ServedNode extends Serving {
  readonly node: CommonsNode
  /** The URL of health and metrics, where they have a port of their own. */
  readonly admin: string | undefined
  close(): Promise<void>
}

/** Opens the node of a home and serves it. @throws Failure when the home is in use or a port is taken */
export async function serveNode(paths: HomePaths, options: ServeOptions): Promise<ServedNode> {
  for (const flag of ["http", "sync"] as const)
    if (options[flag] !== undefined) parseAddress(options[flag], `--${flag}`)
  const admin = options.admin === undefined ? undefined : parseAddress(options.admin, "--admin")
  const { passphrase, now, onError } = options
  const keyPair = passphrase === undefined ? undefined : await openDeviceKey(paths, passphrase)
  const flags = { ...options.flags, [SERVE_HTTP.key]: options.http, [SERVE_SYNC.key]: options.sync }
  const node = openNode(paths, { keyPair, flags, onError, ...(now !== undefined && { now }) })
  const http = parseAddress(node.config.value(SERVE_HTTP), "--http")
  const sync = parseAddress(node.config.value(SERVE_SYNC), "--sync")
  const remembered = lastPorts(paths)
  const server = createServer()
  const adminServer = admin === undefined ? undefined : { ...admin, server: createAdminServer(node) }
  try {
    const syncUrl = await onPort(sync, remembered?.sync, (port) => node.listen(sync.host, port), "--sync")
    if (options.syncUrl !== undefined) node.reachedAt(options.syncUrl)
    const httpPort = await onPort(http, remembered?.http, (port) => listen(server, http.host, port), "--http")
    const httpUrl = urlOf(http.host, httpPort)
    const adminUrl = adminServer && (await listenForAdmin(adminServer))
    rememberPorts(paths, { http: httpPort, sync: Number(new URL(syncUrl).port) })
    const serving = announceServing(paths, { http: httpUrl, sync: syncUrl })
    const { demo } = options
    const app = createHttpApi({ node, token: serving.token, page: pageFolder(), demo, onError })
    const listener = getRequestListener(app.fetch)
    server.on("request", (request, response) => void listener(request, response))
    return {
      ...serving,
      node,
      admin: adminUrl,
      async close() {
        forgetServing(paths)
        adminServer?.server.close()
        adminServer?.server.closeAllConnections()
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
        await node.close()
      },
    }
  } catch (error) {
    server.close()
    adminServer?.server.close()
    await node.close()
    throw error
  }
}

async function listenForAdmin(admin: Address & { readonly server: Server }): Promise<string> {
  const { host, server } = admin
  return urlOf(host, await onPort(admin, undefined, (port) => listen(server, host, port), "--admin"))
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`
}

interface Address {
  readonly host: string
  readonly port: number
}

function parseAddress(text: string, option: string): Address {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text.trim()) ?? []
  if (host === undefined || Number(port) > 65_535) {
    throw new Failure(EXIT.usage, "bad-address", serveSays.badAddress({ option, text }))
  }
  return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) }
}

/** Listens on the port that was asked for; where any will do, on the one of last time if it is free. */
async function onPort<T>(
  { host, port }: Address,
  last: number | undefined,
  attempt: (port: number) => Promise<T>,
  option: string,
): Promise<T> {
  if (port === 0 && last !== undefined) {
    try {
      return await attempt(last)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  try {
    return await attempt(port)
  } catch (error) {
    if (!isTaken(error)) throw error
    throw new Failure(EXIT.failed, "port-in-use", serveSays.portInUse({ option, port: String(port), host }), {
      hint: serveSays.choosePort({ option, host }),
    })
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      const address = server.address()
      if (address === null || typeof address === "string") reject(new Error("not listening on a port"))
      else resolve(address.port)
    })
  })
}

/** The built page, in the package of the web app. */
function pageFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@commonshelf/web/package.json")), "dist")
}
