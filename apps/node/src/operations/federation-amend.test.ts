import { afterEach, beforeEach, expect, test } from "vitest"
import { federationAmendWords, federationWords } from "../cli/federation-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"
import { documentId } from "@commonshelf/documents"

const EN = wordsIn("en")

let alice: TestNode
let carol: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  carol = await openTestNode("Carol's coop", "cooperative")
  carry(alice, carol)
  carry(carol, alice)
})
afterEach(async () => {
  await alice.close()
  await carol.close()
})

/** Everything that one node holds reaches the other, as by a stick. */
function carry({ node: from }: TestNode, { node: to }: TestNode): void {
  to.replica.insert(
    from.replica.store
      .documents()
      .flatMap(({ descriptor: document }) =>
        Array.from(from.replica.store.texts(documentId(document)), ({ text }) => ({ text, document })),
      ),
  )
}

test("[FE7] two cooperatives give their alliance another charter, and keep its members, name for machines, and metrics", async () => {
  const { content } = await alice.ask("federation charter", {
    name: "The alliance",
    text: "We buy together.",
    with: ["Carol's coop"],
  })
  const { federation } = await alice.ask("federation found", { content })
  carry(alice, carol)
  await carol.ask("federation apply", { federation })
  const changes = { name: "The coast", quorums: { accept: { percent: 100, atLeast: 1 } } }
  const proposed = await carol.ask("federation amend", { federation: "The alliance", changes })
  expect(proposed).toMatchObject({ needed: { amend: 2 }, amendments: [{ state: "proposed" }] })
  const charter = String(proposed["charter"])
  expect(federationAmendWords(proposed, EN)).toContain(`federation agree ${String(federation)} ${charter}`)
  carry(carol, alice)
  expect(federationWords(await alice.ask("federation show", { federation }), EN)).toContain(
    `Charter ${charter} would take its place: 1 of 2 agree (Carol's coop).`,
  )
  const agreed = await alice.ask("federation agree", { federation, charter: charter.slice(0, 12) })
  expect(federationAmendWords(agreed, EN)).toMatch(/Charter \S+ holds since /)
  expect(await alice.ask("federation show", { federation: "The coast" })).toMatchObject({
    federation: { digest: federation, charter: { digest: charter }, needed: { accept: 2 } },
  })
  carry(alice, carol)
  expect((await carol.ask("federation list"))["federations"]).toMatchObject([
    { digest: federation, members: 2 },
  ])
})

test("[FE7][C4] what is no charter, not proposed, or founds nothing is refused in words", async () => {
  const { content } = await alice.ask("federation charter", { name: "The alliance", text: "We learn." })
  const { federation } = await alice.ask("federation found", { content })
  const bad = { quorums: { accept: { percent: 0, atLeast: 1 } } }
  await expect(alice.ask("federation amend", { federation, changes: bad })).rejects.toMatchObject({
    code: "bad-charter",
  })
  await expect(alice.ask("federation agree", { federation, charter: "zQmNothing" })).rejects.toMatchObject({
    code: "no-amendment",
  })
  carry(alice, carol)
  await expect(carol.ask("federation amend", { federation, changes: {} })).rejects.toMatchObject({
    code: "not-a-member",
  })
  const { charter } = await alice.ask("federation amend", { federation, changes: { text: "We learn more." } })
  const { statements } = await alice.ask("statement list", { kind: "Charter" })
  expect(statements).toHaveLength(2)
  const again = { ...(content as object), v: 2, federation, amends: charter }
  const { founders: _founders, ...amending } = again as { founders?: unknown }
  await expect(alice.ask("federation found", { content: amending })).rejects.toMatchObject({
    message: expect.stringContaining("amends another one") as string,
  })
})
