// Stands for fast-check under `pnpm soak`: every property runs with its own seed mixed with the one of this soak.
import * as real from "../../node_modules/fast-check/lib/fast-check.js"

const soakSeed = Number(process.env.SOAK_SEED)

export * from "../../node_modules/fast-check/lib/fast-check.js"

export function assert(property, parameters = {}) {
  return real.assert(property, { ...parameters, seed: ((parameters.seed ?? 0) ^ soakSeed) | 0 })
}

export default { ...real, assert }
