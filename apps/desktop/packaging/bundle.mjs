import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { build } from "esbuild"

/** What is not bundled: Node 24 has a SQLite of its own, and the web view's native part is an asset. */
const LEFT_OUT = ["@photostructure/sqlite", "@webviewjs/webview-*"]

/** `require`, and the address of this module, as bundled code expects them; both name the executable itself. */
const BANNER = `import { createRequire as commonshelfCreateRequire } from "node:module"
import { pathToFileURL as commonshelfPathToFileURL } from "node:url"
const commonshelfUrl = commonshelfPathToFileURL(process.execPath).href
const require = commonshelfCreateRequire(commonshelfUrl)`

/**
 * Bundles the desktop program, host and window process, with all that it imports, into one ES module. It is a release:
 * what only tests may do is not in it. Gives the paths of all files that went into it.
 */
export async function bundle({ desktop, version, outfile }) {
  const { metafile } = await build({
    entryPoints: [join(desktop, "src/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    conditions: ["source"],
    external: LEFT_OUT,
    banner: { js: BANNER },
    define: {
      "import.meta.url": "commonshelfUrl",
      COMMONSHELF_RELEASE: "true",
      COMMONSHELF_VERSION: JSON.stringify(version),
    },
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [automergeInJavaScript],
  })
  return Object.keys(metafile.inputs)
}

/** Automerge's build with its WebAssembly inside the JavaScript: an executable has no files beside it. */
const automergeInJavaScript = {
  name: "automerge-in-javascript",
  setup({ onResolve }) {
    onResolve({ filter: /^@automerge\/automerge$/ }, ({ resolveDir }) => {
      const entry = createRequire(join(resolveDir, "importer.js")).resolve("@automerge/automerge")
      return { path: join(dirname(dirname(entry)), "mjs/entrypoints/fullfat_base64.js") }
    })
  },
}
