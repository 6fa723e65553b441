import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { readStyles } from "./testing/styles.ts"

test("[M1] the styles that pages share name no left or right", async () => {
  const { sheets, physical } = await readStyles(fileURLToPath(new URL(".", import.meta.url)))
  expect(sheets).toBeGreaterThan(2)
  expect(physical).toEqual([])
})
