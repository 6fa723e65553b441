import { expect, test } from "vitest"
import { strengthOf } from "./passphrase-strength.ts"

test("[U2] a passphrase is judged by its length, and by how many different letters it has", () => {
  expect(strengthOf("")).toBe("short")
  expect(strengthOf("cheese")).toBe("short")
  expect(strengthOf("a".repeat(40))).toBe("short")
  expect(strengthOf("goat cheese 12")).toBe("fair")
  expect(strengthOf("seven goats under one fig tree")).toBe("long")
  expect(strengthOf("שבע עיזים תחת עץ תאנה אחד")).toBe("long")
})
