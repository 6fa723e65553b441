import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

// Tests run from source: the `source` condition of each package's exports.
const conditions = ["source", "module", "node", "development|production"]

// `pnpm soak` gives every property another seed.
const soakSeeds = fileURLToPath(new URL("test/soak/random-seeds.mjs", import.meta.url))
const alias = process.env["SOAK_SEED"] === undefined ? [] : [{ find: /^fast-check$/, replacement: soakSeeds }]

export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // With "test", didwebvh-ts writes every log it makes into the working folder.
    // Sentences are English in tests, whatever the language of the terminal [LA3].
    env: { NODE_ENV: "development", LC_ALL: "C.UTF-8" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
