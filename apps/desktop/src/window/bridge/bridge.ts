/**
 * The page's side of the window: the same two functions in both shells. The native shell has `window.ipc`, the app-mode
 * shell is the server that the page came from.
 */
import { EVENTS_PATH, RPC_PATH, SHELL_EVENT, type PageMessage, type ShellMessage } from "./wire.ts"

/** The program did not answer: it failed, or it is gone. Nothing is known about whether the request was carried out. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed"
}

/** Asks the host; JSON in, JSON out. @throws {RequestFailed} */
export function request(value: unknown): Promise<unknown> {
  const message: PageMessage = { id: crypto.randomUUID(), request: value }
  return ipc === undefined ? askServer(message) : askNatively(message, ipc)
}

/**
 * Calls the listener with each event of the host, until the returned function is called. The event is `undefined` when
 * events may have been missed: then the page asks for everything again.
 */
export function onNotify(listener: (event: unknown) => void): () => void {
  listeners.add(listener)
  if (ipc === undefined) stream ??= openStream()
  return () => listeners.delete(listener)
}

/** Browsers refuse to finish longer requests after the page is gone: 64 KiB, counted here in UTF-16 units of at most 3 bytes. */
const KEEPALIVE_LIMIT = 20_000

interface NativeIpc {
  postMessage(message: string): void
}

const ipc: NativeIpc | undefined = (window as { ipc?: NativeIpc }).ipc // put there by the native shell
const listeners = new Set<(event: unknown) => void>()
const waiting = new Map<string, (message: ShellMessage) => void>()
let stream: EventSource | undefined

window.addEventListener(SHELL_EVENT, (event) => receive((event as CustomEvent<ShellMessage>).detail))

function receive(message: ShellMessage): void {
  if ("event" in message) return tell(message.event)
  waiting.get(message.id)?.(message)
  waiting.delete(message.id)
}

function tell(event: unknown): void {
  for (const listener of listeners) listener(event)
}

function askNatively(message: PageMessage, native: NativeIpc): Promise<unknown> {
  return new Promise((resolve, reject) => {
    waiting.set(message.id, (answer) => {
      if ("value" in answer) resolve(answer.value)
      else reject(new RequestFailed("The program failed to answer."))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the shell's channel, not a window
    native.postMessage(JSON.stringify(message))
  })
}

async function askServer(message: PageMessage): Promise<unknown> {
  const answer = await post(JSON.stringify(message))
  if (answer !== undefined && "value" in answer) return answer.value
  throw new RequestFailed("The program failed to answer.")
}

async function post(body: string): Promise<ShellMessage | undefined> {
  try {
    const headers = { "content-type": "application/json" }
    const keepalive = body.length < KEEPALIVE_LIMIT // what was typed last arrives, also when the window closes now
    const response = await fetch(RPC_PATH, { method: "POST", headers, body, keepalive })
    return response.ok ? ((await response.json()) as ShellMessage) : undefined // the shell's own words
  } catch {
    return undefined
  }
}

function openStream(): EventSource {
  const source = new EventSource(EVENTS_PATH)
  let opened = false
  source.addEventListener("open", () => {
    if (opened) tell(undefined)
    opened = true
  })
  source.addEventListener("message", ({ data }) => receive(JSON.parse(String(data)) as ShellMessage))
  return source
}
