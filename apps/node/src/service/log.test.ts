import { expect, test } from "vitest"
import { EXIT, Failure } from "../failure.ts"
import { said } from "../messages/sentence.ts"
import { errorFacts } from "./log.ts"

test("[H8] [A5] an error is logged by its kind and its place, never by its words", () => {
  const facts = errorFacts(
    new Failure(EXIT.failed, "not-found", said("There is no member M0815 of Alice's coop.")),
  )
  expect(facts).toMatchObject({
    error: "Failure",
    code: "not-found",
    at: expect.stringContaining("log.test.ts"),
  })
  expect(JSON.stringify(facts)).not.toMatch(/M0815|Alice/)
  expect(errorFacts("M0815")).toEqual({ error: "not an error" })
})
