import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Federation } from "@commonshelf/dataset"
import { documentId, type PartyRole } from "@commonshelf/documents"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  federationListWords,
  federationStepWords,
  federationWords,
  progressWords,
} from "../cli/federation-words.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import { wordsIn } from "../messages/words.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { runOperation } from "./run.ts"

const CHARTER = { name: "The alliance", text: "We buy and learn together." }
const english = wordsIn("en")
let folder: string
let alice: CommonsNode
let seeds: CommonsNode

async function found(name: string, role: PartyRole): Promise<CommonsNode> {
  const paths = homePaths(join(folder, name))
  await createHome(paths, { name, role, language: "en", at: "2026-01-01T00:00:00Z" })
  return openNode(paths)
}

/** Everything that either node holds reaches the other. */
function meet(): void {
  for (const [from, to] of [
    [alice, seeds],
    [seeds, alice],
  ] as const) {
    const texts = from.replica.store.documents().flatMap(({ descriptor }) =>
      Array.from(from.replica.store.texts(documentId(descriptor)), ({ text }) => ({
        text,
        document: descriptor,
      })),
    )
    to.replica.insert(texts)
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-federation-"))
  alice = await found("Alice's coop", "cooperative")
  seeds = await found("Seed library", "organisation")
  meet()
})
afterEach(async () => {
  await alice.close()
  await seeds.close()
  rmSync(folder, { recursive: true })
})

/** Alice founds a federation alone. */
async function foundAlone(): Promise<string> {
  const { content } = await runOperation(alice, "federation charter", CHARTER)
  return (await runOperation(alice, "federation found", { content }))["federation"] as string
}

const show = async (federation: string) =>
  (await runOperation(seeds, "federation show", { federation }))["federation"] as Federation

describe("a federation of two nodes", () => {
  test("[FE2] a cooperative founds it alone, an organisation that sells nothing joins, and they decide together", async () => {
    const federation = await foundAlone()
    meet()
    expect(
      await runOperation(seeds, "federation apply", { federation: "the alliance", note: "We keep seeds." }),
    ).toMatchObject({
      members: [alice.home.scid],
      needed: { accept: 1 },
    })
    meet()
    const accepted = await runOperation(alice, "federation accept", { federation, party: "Seed library" })
    expect(federationStepWords(accepted, english)).toContain("Seed library (organisation): a member since")
    meet()
    const about = { federation, party: "Alice's coop", mandate: "negotiate-letters" }
    expect(await runOperation(alice, "federation mandate", about)).toMatchObject({ holds: false })
    expect((await show(federation)).mandates).toEqual([])
    meet()
    expect(await runOperation(seeds, "federation mandate", about)).toMatchObject({ holds: true })
    expect(await runOperation(seeds, "federation mandate", { ...about, end: true })).toMatchObject({
      holds: false,
    })
    const words = federationWords(await runOperation(seeds, "federation show", { federation }), english)
    expect(words).toContain("2 members")
    expect(words).toContain("given by 1 of 2")
    expect(federationListWords(await runOperation(seeds, "federation list", {}), english)).toContain(
      "The alliance",
    )
    const progress = await runOperation(alice, "federation progress", { federation })
    expect(progressWords(progress, english)).toContain(
      "1. Alliances: 1 cooperative, 1 organisation, 0 others",
    )
    expect(progressWords(progress, wordsIn("he"))).toContain("בריתות")
    await runOperation(seeds, "federation leave", { federation, reason: "No time." })
    expect((await show(federation)).parties).toMatchObject([{}, {}])
    expect((await show(federation)).members).toEqual([alice.home.scid])
  })

  test("[C4] what a person got wrong is told in words", async () => {
    const federation = await foundAlone()
    meet()
    const fails = async (node: CommonsNode, name: string, input: object, code: string) =>
      expect(runOperation(node, `federation ${name}`, { federation, ...input })).rejects.toMatchObject({
        code,
      })
    await fails(seeds, "accept", { party: "Seed library" }, "not-a-member")
    await fails(seeds, "leave", {}, "not-a-member")
    await fails(alice, "apply", {}, "applied-already")
    await fails(alice, "suspend", { party: "Nobody", reason: "x" }, "not-found")
    await expect(runOperation(alice, "federation show", { federation: "nothing" })).rejects.toMatchObject({
      code: "not-found",
    })
    await expect(runOperation(alice, "federation found", { content: {} })).rejects.toMatchObject({
      code: "bad-charter",
    })
    const { content } = await runOperation(alice, "federation charter", CHARTER)
    await expect(runOperation(seeds, "federation found", { content })).rejects.toMatchObject({
      code: "not-a-founder",
    })
  })
})
