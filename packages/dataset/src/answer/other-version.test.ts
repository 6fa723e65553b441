import { authoritativeText } from "@commonshelf/documents"
import { expect, test } from "vitest"
import { organicShare } from "../testing/metrics.ts"
import { otherVersion } from "./comparable.ts"

test("[M3] an answer to another version says in what of the metric the two differ", () => {
  const old = organicShare({ version: "1.0.0", unit: "KGM", boundary: authoritativeText("en", "All farms") })
  const asked = organicShare({
    version: "2.0.0",
    title: authoritativeText("en", "Another title"),
    boundary: authoritativeText("en", "Own farms"),
  })
  expect(otherVersion(old, asked)).toEqual({
    code: "other-metric-version",
    message:
      "The answer is to version 1.0.0 of the metric; version 2.0.0 is compared. They differ in: boundary, unit.",
    differs: ["boundary", "unit"],
  })
  expect(otherVersion(organicShare(), organicShare({ version: "1.0.1" }))).not.toHaveProperty("differs")
})
