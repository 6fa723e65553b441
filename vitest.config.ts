import { defineConfig } from "vitest/config"

// Tests run from source: the `source` condition of each package's exports.
const conditions = ["source", "module", "node", "development|production"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // With "test", didwebvh-ts writes every log it makes into the working folder.
    env: { NODE_ENV: "development" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
