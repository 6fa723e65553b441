import { readFile } from "node:fs/promises"
import { extname, join } from "node:path"
import { getRawAsset } from "node:sea"
import type { PageFiles } from "./window-port.ts"

/** A file of the page, as both shells answer with it. */
export interface PageFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/**
 * The page loads from itself alone, is framed by nobody and submits no form; it has no inline scripts or styles. The
 * sandbox leaves out `allow-popups`: it opens no other window.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "sandbox allow-same-origin allow-scripts allow-forms allow-modals allow-downloads",
].join("; ")

/** What every answer to the page carries. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
}

/** A path of the page: plain names between slashes, so that none climbs out of the folder. */
const PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

/** Reads the file at a path such as `/assets/index.js`; `/` is `index.html`. Undefined when the page has no such file. */
export async function readPageFile(files: PageFiles, path: string): Promise<PageFile | undefined> {
  if (!PATH.test(path)) return undefined
  const name = path === "/" ? "index.html" : path.slice(1)
  const type = TYPES[extname(name)]
  if (type === undefined) return undefined
  const bytes = files.at === "folder" ? await readFrom(files.path, name) : readAsset(name)
  return bytes === undefined ? undefined : { type, bytes }
}

/** Under which name the packaging puts a file of the page into the executable. */
export function pageAssetName(name: string): string {
  return `page/${name}`
}

async function readFrom(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, name))
  } catch {
    return undefined
  }
}

function readAsset(name: string): Uint8Array | undefined {
  try {
    return new Uint8Array(getRawAsset(pageAssetName(name)) as ArrayBuffer) // only a plain ArrayBuffer is ever given
  } catch {
    return undefined
  }
}
