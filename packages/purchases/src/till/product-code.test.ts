import { describe, expect, test } from "vitest"
import { barcodePattern, isGtin14, productKey } from "./product-code.ts"

describe("product codes", () => {
  test("[P4] a code that lost its leading zeros gets them back", () => {
    expect(productKey("7290000066318")).toBe("gtin:07290000066318")
    expect(productKey("036000291452")).toBe("gtin:00036000291452")
    expect(productKey("36000291452")).toBe("gtin:00036000291452")
  })

  test("[P4] short codes, wrong check digits and the ranges of each store stay the store's own", () => {
    expect(productKey("4011")).toBe("local:4011")
    expect(productKey("7290000066319")).toBe("local:7290000066319")
    expect(productKey("2112345012348")).toBe("local:2112345012348")
    expect(productKey("0001234")).toBe("local:0001234")
  })

  test("[P4] the check digit counts, and nothing but 14 digits has one", () => {
    expect(isGtin14("07290000066318")).toBe(true)
    expect(isGtin14("07290000066317")).toBe(false)
    expect(isGtin14("7290000066318")).toBe(false)
  })

  test("[P4] the weight is no part of a weighed product's code", () => {
    const { match } = barcodePattern("21.....{NNDDD}")
    expect(match("2112345012348")).toBe("2112345")
    expect(match("2112345099995")).toBe("2112345")
    expect(match("7290000066318")).toBeUndefined()
  })
})
