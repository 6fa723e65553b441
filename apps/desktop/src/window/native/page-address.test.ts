import { expect, test } from "vitest"
import { isOwnAddress } from "./page-address.ts"

test.each(["app://localhost/", "app://localhost/assets/index.js", "app://localhost/#review"])(
  "[W6] hears the page itself at %s",
  (address) => {
    expect(isOwnAddress(address)).toBe(true)
  },
)

test.each([
  "",
  "app://localhost",
  "app://localhost.example.org/",
  "app://localhost@example.org/",
  "app://other/",
  "https://localhost/",
  "about:blank",
  "data:text/html,app://localhost/",
])("[W6] refuses a message of a page at %j", (address) => {
  expect(isOwnAddress(address)).toBe(false)
})
