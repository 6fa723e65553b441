import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { build } from "esbuild"
import { collectNativeParts } from "./native-parts.mjs"

/** `require`, and the address of this module, as bundled code expects them; both name the executable itself. */
const BANNER = `import { createRequire as commonshelfCreateRequire } from "node:module"
import { pathToFileURL as commonshelfPathToFileURL } from "node:url"
const commonshelfUrl = commonshelfPathToFileURL(process.execPath).href
const require = commonshelfCreateRequire(commonshelfUrl)`

/**
 * Bundles the desktop program, host and window process, with all that it imports, into one ES module. It is a release:
 * what only tests may do is not in it.
 *
 * @param library the native part of the web view library; its own when left out
 * @returns `inputs`, the paths of all files that went into it, and `assets`, the files that it needs, by name
 */
export async function bundle({ desktop, version, library, outfile }) {
  const { plugin, assets } = collectNativeParts({ "webview.node": library })
  const { metafile } = await build({
    entryPoints: [join(desktop, "src/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    conditions: ["source"],
    external: ["@webviewjs/webview-*"], // those of other systems; this one's is an asset
    banner: { js: BANNER },
    define: {
      "import.meta.url": "commonshelfUrl",
      "process.env.NAPI_RS_NATIVE_LIBRARY_PATH": "undefined",
      COMMONSHELF_RELEASE: "true",
      COMMONSHELF_VERSION: JSON.stringify(version),
    },
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [plugin, automergeInJavaScript, ownSqlite, ownVersion],
  })
  return { inputs: Object.keys(metafile.inputs), assets }
}

/** Automerge's build with its WebAssembly inside the JavaScript: an executable has no files beside it. */
const automergeInJavaScript = {
  name: "automerge-in-javascript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@automerge\/automerge$/ }, ({ resolveDir }) => {
      const entry = createRequire(join(resolveDir, "importer.js")).resolve("@automerge/automerge")
      return { path: join(dirname(dirname(entry)), "mjs/entrypoints/fullfat_base64.js") }
    })
    // Its own call is of a form that it warns of itself, on everybody's terminal.
    onLoad({ filter: /wasm_bindgen_output\/web\/index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("initSync(wasmBlob)", "initSync({ module: wasmBlob })"),
    }))
  },
}

/** Node 24 has a SQLite of its own; of the package for older ones only types are used, and no module. */
const ownSqlite = {
  name: "own-sqlite",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@photostructure\/sqlite$/ }, ({ path }) => ({ path, namespace: "left-out" }))
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "" }))
  },
}

/** The node's version stands in a file beside it; an executable has none, and is of one version altogether. */
const ownVersion = {
  name: "own-version",
  setup({ onLoad }) {
    onLoad({ filter: /apps[\\/]node[\\/]src[\\/]program-version\.ts$/ }, () => ({
      contents: "export const PROGRAM_VERSION = COMMONSHELF_VERSION",
    }))
  },
}
