import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { LIMIT_NAMES, LIMITS } from "./limits.ts"

const page = readFileSync(fileURLToPath(new URL("../../../../docs/spec/replica.md", import.meta.url)), "utf8")

test("[G1] the page of rules lists every limit with its default, and no other", () => {
  const rows = [
    ...page.matchAll(
      /^\| `((?:peer|issuer|address|node)\.[a-z-]+)` +\| ([\d,]+) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm,
    ),
  ]
  const told = rows.map(([, name, most, per, what]) => ({
    name,
    most: Number(most?.replaceAll(",", "")),
    per,
    what,
  }))
  const periods = { minute: "a minute", day: "a day", moment: "at a time" }
  expect(told).toEqual(
    LIMIT_NAMES.map((name) => {
      const { most, per, what } = LIMITS[name]
      return { name, most, per: periods[per], what }
    }),
  )
})
