import { afterAll, beforeAll, expect, test } from "vitest"
import { Failure } from "../failure.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterAll(() => alice.close())

async function hintFor(party: string): Promise<string | undefined> {
  const failure: unknown = await alice.ask("party show", { party }).catch((thrown: unknown) => thrown)
  return failure instanceof Failure ? failure.hintIn("en") : undefined
}

test("[C4] a part of a name names nobody, and the name that holds it is put forward", async () => {
  expect(await hintFor("ALICE'S COOP")).toBeUndefined()
  expect(await hintFor("alice")).toBe("Is Alice's coop meant?")
  expect(await hintFor("Eve")).toBe("See: commonshelf party list")
})
