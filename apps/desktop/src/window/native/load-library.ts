export type WebviewLibrary = typeof import("@webviewjs/webview")

/**
 * Loads the web view library, as it was published, into this process.
 * @throws when it does not load on this system
 */
export async function loadLibrary(): Promise<WebviewLibrary> {
  const library = await import("@webviewjs/webview")
  return library.default // a CommonJS module: its exports are the default
}
