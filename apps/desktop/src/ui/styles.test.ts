import { fileURLToPath } from "node:url"
import { readStyles } from "@commonshelf/page/testing"
import { expect, test } from "vitest"

test("[U11] styles name no left or right, so that the page turns with the language", async () => {
  const { sheets, physical } = await readStyles(fileURLToPath(new URL(".", import.meta.url)))
  expect(sheets).toBeGreaterThan(3)
  expect(physical).toEqual([])
})
