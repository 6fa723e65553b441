import { expect, test } from "vitest"
import { isolated, isolatedNames } from "./wording.ts"

test("[M1] names are isolated one by one, and what joins them follows the letters of the next", () => {
  expect(isolatedNames(["קואופ א", "קואופ ב"], "he")).toBe(`${isolated("קואופ א")} ו${isolated("קואופ ב")}`)
  expect(isolatedNames(["קואופ א", "Park"], "he")).toBe(`${isolated("קואופ א")} ו-${isolated("Park")}`)
  expect(isolatedNames(["Park", "Iris"], "es")).toBe(`${isolated("Park")} e ${isolated("Iris")}`)
  expect(isolatedNames(["Park"], "en")).toBe(isolated("Park"))
})
