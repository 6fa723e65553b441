/**
 * The process of the native window. It holds no key and no document: it shows the page's files under `app://localhost`,
 * hands messages of that page to the host, and delivers what the host says. It ends with its window, and with its host.
 */
import type { BrowserWindow, IpcMessage, Webview } from "@webviewjs/webview"
import { allowsAutomation } from "../../release.ts"
import { MESSAGE_LIMIT_BYTES, SHELL_EVENT } from "../bridge/wire.ts"
import { PAGE_HEADERS, readPageFile } from "../page-files.ts"
import type { PageFiles } from "../window-port.ts"
import { loadLibrary, type WebviewLibrary } from "./load-library.ts"
import { isOwnAddress, PAGE_ADDRESS, PAGE_SCHEME } from "./page-address.ts"
import { HostOrder, type WindowReport } from "./process-messages.ts"

/** The argument by which the desktop program becomes the process of its window. */
export const WINDOW_FLAG = "--window"

/** How often the window's events are looked after, in milliseconds: at 16 a page of some megabytes takes seconds to load. */
const PUMP_INTERVAL_MS = 4

const SIZE = { width: 1100, height: 800, logical: true }

/** Waits for the host's order to open, and runs until the window is closed. */
export function runWindowProcess(): void {
  if (process.send === undefined) {
    process.stderr.write("The window is opened by the desktop program; start commonshelf-desktop.\n")
    process.exit(2)
  }
  process.on("disconnect", () => process.exit(0))
  process.once("message", (message) => {
    const order = HostOrder.parse(message)
    if (order.kind === "open") void open(order)
  })
}

type Opening = Extract<HostOrder, { kind: "open" }>

async function open(opening: Opening): Promise<void> {
  const library = await loadLibrary().catch((cause: unknown) => cause)
  if (library instanceof Error) return report({ kind: "unavailable", why: library.message })
  await show(library as WebviewLibrary, opening)
}

async function show({ Application }: WebviewLibrary, { files, title, data }: Opening): Promise<void> {
  const app = new Application()
  await app.whenReady({ interval: PUMP_INTERVAL_MS })
  const frame = app.createBrowserWindow({ title, ...SIZE })
  const webContext = app.createWebContext({ dataDirectory: data, allowsAutomation })
  frame.registerProtocol(PAGE_SCHEME, (request) => serve(files, request))
  const view = frame.createWebview({
    url: PAGE_ADDRESS,
    webContext,
    enableDevtools: false,
    navigationHandler: isOwnAddress,
    newWindowHandler: () => false,
  })
  view.onIpcMessage((message) => hand(message))
  view.once("page-load-finished", () => report({ kind: "opened" }))
  view.on("title-changed", (change) => frame.setTitle(change.title || title))
  frame.on("close", () => process.exit(0))
  process.on("message", (message) => obey(HostOrder.parse(message), frame, view))
}

function obey(order: HostOrder, frame: BrowserWindow, view: Webview): void {
  if (order.kind === "deliver") view.evaluateScript(deliveryOf(order.message))
  if (order.kind === "focus") frame.focus()
  if (order.kind === "close") process.exit(0)
}

/** Only the page itself is heard: a foreign page would say so in the message's address. */
function hand({ uri, body }: IpcMessage): void {
  if (!isOwnAddress(uri) || body.length > MESSAGE_LIMIT_BYTES) return
  report({ kind: "asked", message: body.toString("utf8") })
}

async function serve(files: PageFiles, request: Request): Promise<Response> {
  const file = await readPageFile(files, new URL(request.url).pathname)
  if (file === undefined) return new Response("Not found", { status: 404, headers: PAGE_HEADERS })
  return new Response(file.bytes, { headers: { ...PAGE_HEADERS, "content-type": file.type } })
}

/** JSON is a JavaScript expression, so the message can stand in the script as it is. */
function deliveryOf(message: string): string {
  return `window.dispatchEvent(new CustomEvent(${JSON.stringify(SHELL_EVENT)}, { detail: ${message} }))`
}

function report(what: WindowReport): void {
  process.send?.(what)
}
