import { dirname, join } from "node:path"

/** The libraries with native parts, and where these lie beside the file that asks for them. */
const PARTS = [
  {
    asset: "webview.node",
    filter: /^@webviewjs\/webview-linux-x64-gnu$/,
    isAskedBy: /\/@webviewjs\/webview\/js-bindings\.js$/,
    path: "../webview-linux-x64-gnu/webview.linux-x64-gnu.node",
  },
  {
    asset: "sodium.node",
    filter: /^\.\/binding$/,
    isAskedBy: /\/sodium-native\/index\.js$/,
    path: "prebuilds/linux-x64/sodium-native.node",
  },
]

/**
 * Makes assets of the native parts of libraries: in the bundle, what asked for the file asks `executable-native.cjs`.
 *
 * @param others files to take instead of a library's own, by the name of the asset
 * @returns the plugin for esbuild, and the files of the assets by name, which are known once it has run
 */
export function collectNativeParts(others) {
  const assets = {}
  const plugin = {
    name: "native-parts",
    setup({ onResolve, onLoad }) {
      for (const { asset, filter, isAskedBy, path } of PARTS) {
        onResolve({ filter }, ({ importer }) => {
          if (!isAskedBy.test(importer)) return undefined
          assets[asset] = others[asset] ?? join(dirname(importer), path)
          return { path: asset, namespace: "native-part" }
        })
      }
      onLoad({ filter: /.*/, namespace: "native-part" }, ({ path }) => ({
        contents: `module.exports = require("./executable-native.cjs")(${JSON.stringify(path)})`,
        resolveDir: import.meta.dirname,
      }))
    },
  }
  return { plugin, assets }
}
