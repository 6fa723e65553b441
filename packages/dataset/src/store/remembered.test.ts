import { expect, test } from "vitest"
import { testWorld } from "../testing/world.ts"
import { buildDataset, createIndex } from "./create-index.ts"
import { remembered } from "./remembered.ts"

test("[A4] what was found is found again when a statement comes or the instant is another, and not before", () => {
  const { statements } = testWorld()
  const [last] = statements.slice(-1)
  const { add, dataset } = createIndex()
  for (const statement of statements.slice(0, -1)) add(statement)
  const [question, other] = [Symbol("how many"), Symbol("how many else")]
  let times = 0
  const find = () => {
    times += 1
    return dataset.statements.size
  }
  const asOf = "2026-06-01T00:00:00Z"
  const first = remembered(dataset, question, asOf, find)
  expect([remembered(dataset, question, asOf, find), times]).toEqual([first, 1])
  remembered(dataset, question, "2026-07-01T00:00:00Z", find)
  remembered(dataset, other, asOf, find)
  remembered(buildDataset(statements), question, asOf, find)
  expect(times).toBe(4)
  if (last === undefined) throw new TypeError("the world says something")
  add(last)
  expect(remembered(dataset, question, "2026-07-01T00:00:00Z", find)).toBe(first + 1)
})
