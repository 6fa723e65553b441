import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { weakenVersion } from "./weaken-version.ts"

/**
 * Gives the tests of the native window a web view library that loads here, and the variable that names it. Where the
 * library loads as it was published that is nothing at all. On Debian 12 it is a copy in `folder` in which the need for
 * glibc 2.39 is marked as weak: only weak symbols (`pidfd_spawnp`, `pidfd_getpid`) want it, and the library does without
 * them. Only tests use the copy: people have the app-mode window there.
 */
export function loadableLibrary(folder: string): Readonly<Record<string, string>> {
  if (glibcIsAtLeast(2, 39)) return {}
  const published = createRequire(import.meta.url).resolve("@webviewjs/webview-linux-x64-gnu")
  const bytes = readFileSync(published)
  weakenVersion(bytes, "GLIBC_2.39")
  const path = join(folder, "webview.node")
  writeFileSync(path, bytes)
  return { NAPI_RS_NATIVE_LIBRARY_PATH: path }
}

function glibcIsAtLeast(major: number, minor: number): boolean {
  // The report is an object whose type Node does not declare.
  const report = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  const [here = 0, after = 0] = (report.header.glibcVersionRuntime ?? "0.0").split(".").map(Number)
  return here > major || (here === major && after >= minor)
}
