import { expect, test } from "vitest"
import { addressOf } from "./get-answer.ts"
import { nextResource, valueOf, type Resource } from "./resource.ts"

const gone = { ok: false, error: { kind: "unreachable" } } as const
const loading: Resource<string> = { kind: "loading" }

test("[M1] what was loaded stays when the node cannot be reached, with both times", () => {
  const ready = nextResource(loading, { ok: true, value: "table" }, 100)
  const once = nextResource(ready, gone, 200)
  const twice = nextResource(once, gone, 300)
  expect(twice).toEqual({ kind: "stale", value: "table", loadedAt: 100, since: 200, fault: gone.error })
  expect(valueOf(twice)).toBe("table")
})

test("[M1] the node is said to be gone since the first attempt that failed", () => {
  const twice = nextResource(nextResource(loading, gone, 200), gone, 300)
  expect(twice).toEqual({ kind: "failed", since: 200, fault: gone.error })
  expect(valueOf(twice)).toBeUndefined()
})

test("[M1] one answer ends the trouble", () => {
  const stale = nextResource(nextResource(loading, { ok: true, value: "old" }, 1), gone, 2)
  expect(nextResource(stale, { ok: true, value: "new" }, 3)).toEqual({
    kind: "ready",
    value: "new",
    loadedAt: 3,
  })
})

test("[M1] the address of a question carries what is asked, encoded", () => {
  expect(addressOf("table", { category: "Food > חלב" })).toBe(
    "/api/v1/table?category=Food+%3E+%D7%97%D7%9C%D7%91",
  )
  expect(addressOf("status")).toBe("/api/v1/status")
})
