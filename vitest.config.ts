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
    exclude: ["**/node_modules/**", "**/dist/**"],
    projects: [
      // Files beside the source share what they have loaded: most are over before a fresh process has loaded the same.
      {
        extends: true,
        test: {
          name: "source",
          include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.{ts,tsx}"],
          isolate: false,
        },
      },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"] } },
    ],
    // With "test", didwebvh-ts writes every log it makes into the working folder.
    // Sentences are English in tests, whatever the language of the terminal [LA3].
    env: { NODE_ENV: "development", LC_ALL: "C.UTF-8" },
    setupFiles: [fileURLToPath(new URL("test/fixed-seed.ts", import.meta.url))],
    maxWorkers: "100%",
    // They end what hangs, and no test depends on them: beside others, and on a slow machine, all of them take longer.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
