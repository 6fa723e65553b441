import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { homePaths, openNode } from "@commonshelf/node"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { granted, PASSPHRASE } from "../testing/host-driver.ts"
import { draftOf, openStage, reviewed, type HostStage } from "../testing/host-stage.ts"

let stage: HostStage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

describe("a form", () => {
  test("[X5] left half filled is there again, in the words of its problems, after the host was started anew", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "pay-spread")
    const kept = granted(
      await bob.ask({ ask: "keep-draft", draft, fields: { state: "answered", value: "4," } }),
    )
    expect(kept.problems.map(({ field }) => field).toSorted()).toEqual(["period", "value"])
    await bob.host.close()
    const again = await stage.startHost()
    const { questions } = await again.stateThat(() => true)
    expect(questions.find((one) => one.draft === draft)?.draftState).toMatchObject({
      fields: { state: "answered", value: "4," },
    })
    await again.ask({ ask: "drop-draft", draft })
    expect(
      (await again.stateThat(() => true)).questions.find((one) => one.draft === draft)?.draftState,
    ).toBeUndefined()
    expect(await again.ask({ ask: "keep-draft", draft: "answer zQmX self", fields: {} })).toMatchObject({
      code: "unknown-draft",
    })
  })

  test("[X5] from which a statement was signed is put away, also when the host was killed before it could", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "pay-spread")
    const fields = { state: "answered", value: "4", period: "2025" }
    const { review } = await reviewed(bob, draft, fields)
    const drafts = join(stage.folder, "desktop", "drafts")
    const [name = ""] = readdirSync(drafts)
    const receipt = granted(await bob.ask({ ask: "sign", review, passphrase: PASSPHRASE }))
    expect(readdirSync(drafts)).toEqual([])
    await bob.host.close()
    // As it lies there when the host is killed after the statement was written and before the draft was dropped.
    const left = {
      v: 1,
      draft,
      fields,
      keptAt: "2026-01-01T00:00:00Z",
      signing: await signedId(receipt.digest),
    }
    writeFileSync(join(drafts, name), JSON.stringify(left))
    const again = await stage.startHost()
    const state = await again.stateThat(() => true)
    expect(state.receipts.map(({ digest }) => digest)).toContain(receipt.digest)
    expect(readdirSync(drafts)).toEqual([])
    expect(state.questions.find((one) => one.draft === draft)?.draftState).toBeUndefined()
  })

  test("[X5] that was about to be signed when the host was killed is there, and nothing was signed", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "pay-spread")
    await reviewed(bob, draft, { state: "answered", value: "4", period: "2025" })
    const drafts = join(stage.folder, "desktop", "drafts")
    const [name = ""] = readdirSync(drafts)
    const before = (await bob.stateThat(() => true)).receipts.length
    await bob.host.close()
    const kept = JSON.parse(readFileSync(join(drafts, name), "utf8")) as object
    writeFileSync(
      join(drafts, name),
      JSON.stringify({ ...kept, signing: "urn:uuid:00000000-0000-4000-8000-000000000000" }),
    )
    const again = await stage.startHost()
    const state = await again.stateThat(() => true)
    expect(state.receipts).toHaveLength(before)
    expect(state.questions.find((one) => one.draft === draft)?.draftState?.fields).toMatchObject({
      value: "4",
    })
  })
})

/** The id of a statement that a host, closed now, has signed. */
async function signedId(digest: string): Promise<string> {
  const node = openNode(homePaths(join(stage.folder, "desktop", "node")))
  const said = [...node.dataset.statements.values()].find((known) => known.digest === digest)
  await node.close()
  return said?.source.statement.id ?? ""
}
