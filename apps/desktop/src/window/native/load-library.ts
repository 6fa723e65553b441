import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { getRawAsset } from "node:sea"
import { isSingleExecutable } from "../../release.ts"

export type WebviewLibrary = typeof import("@webviewjs/webview")

/** Under which name the packaging puts the native part of the library into the executable. */
export const LIBRARY_ASSET = "webview.node"

/** The variable by which a napi-rs library is told where its native part lies. */
const LIBRARY_PATH = "NAPI_RS_NATIVE_LIBRARY_PATH"

/**
 * Loads the web view library, as it was published, into this process. From the single executable its native part goes
 * through a file that is gone again when this resolves.
 * @throws when the library does not load on this system
 */
export async function loadLibrary(): Promise<WebviewLibrary> {
  if (!isSingleExecutable) return importLibrary()
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-window-"))
  try {
    const path = join(folder, LIBRARY_ASSET)
    writeFileSync(path, new Uint8Array(getRawAsset(LIBRARY_ASSET) as ArrayBuffer)) // never a shared buffer
    process.env[LIBRARY_PATH] = path
    return await importLibrary()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importLibrary(): Promise<WebviewLibrary> {
  const library = await import("@webviewjs/webview")
  return library.default // a CommonJS module: its exports are the default
}
