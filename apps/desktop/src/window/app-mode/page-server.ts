import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { MESSAGE_LIMIT_BYTES, EVENTS_PATH, RPC_PATH } from "../bridge/wire.ts"
import { PAGE_HEADERS, readPageFile } from "../page-files.ts"
import type { PageFiles } from "../window-port.ts"
import { openPass, type Pass } from "./pass.ts"

/** What the server gives to the window, and nobody else. */
export interface Served {
  readonly files: PageFiles
  /** Answers a message of the page with the message that goes back; undefined when it is none of our bridge. */
  readonly answer: (message: string) => Promise<string | undefined>
  /** The page was given out. */
  readonly onPage: () => void
}

/** The server of one window, on the loopback. */
export interface PageServer {
  readonly origin: string
  /** The address that lets the window in, once. */
  readonly startAddress: string
  /** Sends a message to the page. */
  tell(message: string): void
  close(): Promise<void>
}

/** The first page of the window, before it is let in. It has nothing in it. */
export const OPENING_PATH = "/opening"
const START_PATH = "/start"
const HOST = "127.0.0.1"

/** Serves a page to one window. @throws the system's error when the port is taken */
export async function startPageServer(served: Served, port: number): Promise<PageServer> {
  const pass = openPass()
  const streams = new Set<ServerResponse>()
  const server = createServer()
  await listen(server, port)
  const origin = `http://${HOST}:${portOf(server)}`
  server.on("request", (request, response) => {
    const room: Room = { served, pass, streams, origin, request, response }
    receive(room).catch(() => response.destroy())
  })
  return {
    origin,
    startAddress: `${origin}${START_PATH}?token=${pass.token}`,
    tell: (message) => {
      for (const stream of streams) stream.write(`data: ${message}\n\n`)
    },
    close: () => closeServer(server),
  }
}

/** All that one request meets. */
interface Room {
  readonly served: Served
  readonly pass: Pass
  readonly streams: Set<ServerResponse>
  readonly origin: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function receive(room: Room): Promise<void> {
  const { origin, request } = room
  if (!comesFromHere(request, origin)) return refuse(room, 403)
  const url = new URL(request.url ?? "/", origin)
  if (request.method === "GET" && url.pathname === OPENING_PATH)
    return give(room, 200, "text/html", "<!doctype html><title>Commonshelf</title>")
  if (request.method === "GET" && url.pathname === START_PATH)
    return letIn(room, url.searchParams.get("token"))
  if (!room.pass.admits(request.headers.cookie)) return refuse(room, 403)
  if (request.method === "POST" && url.pathname === RPC_PATH) return answerMessage(room)
  if (request.method !== "GET") return refuse(room, 405)
  if (url.pathname === EVENTS_PATH) return openStream(room)
  return giveFile(room, url.pathname)
}

/** Not by another name of this computer, and not from another page of the same browser. */
function comesFromHere({ method, headers }: IncomingMessage, origin: string): boolean {
  if (`http://${headers.host}` !== origin) return false
  return method === "GET" ? [undefined, origin].includes(headers.origin) : headers.origin === origin
}

function letIn(room: Room, token: string | null): void {
  const cookie = room.pass.exchange(token)
  if (cookie === undefined) return refuse(room, 403)
  room.response.writeHead(302, { ...PAGE_HEADERS, "set-cookie": cookie, location: "/" }).end()
}

async function giveFile(room: Room, path: string): Promise<void> {
  const file = await readPageFile(room.served.files, path)
  if (file === undefined) return refuse(room, 404)
  give(room, 200, file.type, file.bytes)
  if (path === "/") room.response.once("finish", room.served.onPage)
}

async function answerMessage(room: Room): Promise<void> {
  if (!(room.request.headers["content-type"] ?? "").startsWith("application/json")) return refuse(room, 415)
  const message = await readBody(room.request)
  if (message === undefined) return refuse(room, 413)
  const answer = await room.served.answer(message)
  if (answer === undefined) return refuse(room, 400)
  give(room, 200, "application/json", answer)
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > MESSAGE_LIMIT_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function openStream({ request, response, streams }: Room): void {
  response.writeHead(200, { ...PAGE_HEADERS, "content-type": "text/event-stream" })
  response.flushHeaders()
  streams.add(response)
  request.once("close", () => streams.delete(response))
}

function refuse(room: Room, status: number): void {
  give(room, status, "text/plain", "This page is for the window of the desktop program only.\n")
}

function give({ response }: Room, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...PAGE_HEADERS, "content-type": type }).end(body)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, HOST, () => resolve())
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
