// The first code of the single executable: hands Node the bundle, which lies inside as an asset, as an ES module. (The
// entry of an executable must be CommonJS, and the bundle waits for libsodium while it loads, which CommonJS cannot.)
const { registerHooks } = require("node:module")
const { getAsset } = require("node:sea")
const vm = require("node:vm")

const URL = "commonshelf:desktop"

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === URL ? { url: URL, format: "module", shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === URL
      ? { format: "module", source: getAsset("desktop.mjs", "utf8"), shortCircuit: true }
      : next(url, context),
})

new vm.Script(`import(${JSON.stringify(URL)})`, {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext()
