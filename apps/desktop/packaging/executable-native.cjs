// In the single executable: loads a native part that lies inside as an asset. It goes through a file that is gone again once
// it is loaded; where the folder for such files lets nothing be run, through one in the person's cache.
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require("node:fs")
const { createRequire } = require("node:module")
const { homedir, tmpdir } = require("node:os")
const path = require("node:path")
const { getRawAsset } = require("node:sea")

module.exports = function loadNativePart(asset) {
  try {
    return loadThrough(tmpdir(), asset)
  } catch (failure) {
    const cache = path.join(homedir(), ".cache")
    mkdirSync(cache, { recursive: true })
    try {
      return loadThrough(cache, asset)
    } catch {
      throw failure
    }
  }
}

function loadThrough(place, asset) {
  const folder = mkdtempSync(path.join(place, "commonshelf-"))
  try {
    const file = path.join(folder, asset)
    writeFileSync(file, new Uint8Array(getRawAsset(asset)), { mode: 0o700 })
    return createRequire(process.execPath)(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
