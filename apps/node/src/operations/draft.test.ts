import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Digest } from "@commonshelf/identity"
import { parseInviteLink } from "@commonshelf/replica"
import { openRawSession } from "@commonshelf/replica/testing"
import { testAuthor } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { checkBackup } from "../backup/check-backup.ts"
import { writeBackup } from "../backup/write-backup.ts"
import { until } from "../story/until.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { inspectHome } from "../repair/inspect-home.ts"
import { runOperation } from "./run.ts"

let folder: string
let nodes: CommonsNode[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-drafts-"))
  nodes = []
})
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()))
  rmSync(folder, { recursive: true })
})

async function open(name: string, role: "cooperative" | "supplier"): Promise<CommonsNode> {
  const paths = homePaths(join(folder, name))
  await createHome(paths, { name, role, language: "en", at: "2026-01-01T00:00:00Z" })
  const node = openNode(paths)
  nodes.push(node)
  return node
}

/** Alice's cooperative with the peers of that name, all in one commons. */
async function community(...names: readonly string[]): Promise<readonly CommonsNode[]> {
  const alice = await open("Alice's coop", "cooperative")
  await alice.listen("127.0.0.1", 0)
  const others = await Promise.all(names.map((name) => open(name, "supplier")))
  for (const other of others) {
    const { link } = await runOperation(alice, "invite create", { for: "supplier" })
    await other.listen("127.0.0.1", 0)
    await runOperation(other, "peer add", { link })
  }
  const all = [alice, ...others]
  await until(
    "all are in step",
    async () => new Set(all.map(({ replica }) => replica.heads())).size === 1 || undefined,
  )
  return all
}

const note = {
  title: "Behind the honey",
  text: { en: { text: "We visited the hives.", status: "authoritative" } },
  about: [{ party: "Bob's farm" }],
  findings: [{ found: "About 3 to 1." }],
}

describe("a draft of two nodes", () => {
  test("[DR7][DR9] is shared, edited by both, published at its heads; a third node never hears of it", async () => {
    const [alice, bob, eve] = (await community("Bob's farm", "Eve")) as [
      CommonsNode,
      CommonsNode,
      CommonsNode,
    ]
    const { draft } = await runOperation(alice, "draft create", {
      form: "note",
      title: "Honey",
      with: ["Bob's farm"],
      content: note,
    })
    await until(
      "Bob has it",
      async () => bob.drafts.open().drafts.get(draft as Digest) !== undefined || undefined,
    )
    const headsOf = (node: CommonsNode) =>
      node.drafts
        .open()
        .drafts.history(draft as Digest)
        .heads.join()
    await until("Bob has its changes", async () => headsOf(bob) === headsOf(alice) || undefined)
    await runOperation(bob, "draft edit", {
      draft: "Honey",
      set: { path: "text.en.text", value: "We visited the hives twice." },
    })
    await runOperation(bob, "draft comment", { draft, text: "Four to one, rather.", on: "findings.0" })
    await until("Alice has Bob's words", async () => headsOf(bob) === headsOf(alice) || undefined)
    expect(await runOperation(alice, "draft show", { draft })).toMatchObject({
      content: { text: { en: { text: "We visited the hives twice." } } },
      comments: [{ by: bob.home.scid, text: "Four to one, rather." }],
    })
    const { heads, statement } = await runOperation(alice, "draft publish", { draft })
    const published = await runOperation(alice, "note show", { note: statement })
    expect(published["note"]).toMatchObject({ draftHeads: heads, about: [{ party: bob.home.did }] })
    await until("Bob sees that it is published", async () => headsOf(bob) === headsOf(alice) || undefined)
    expect(await runOperation(bob, "draft show", { draft })).toMatchObject({
      published: [{ statement, heads }],
    })
    expect(eve.drafts.open().drafts.list()).toEqual([])
    await expect(runOperation(eve, "draft show", { draft })).rejects.toMatchObject({ code: "no-draft" })
  })

  test("[DR5] a file without the state that it comes from is refused, so that it undoes nothing", async () => {
    const alice = await open("Alice's coop", "cooperative")
    const { draft } = await runOperation(alice, "draft create", { form: "letter", title: "A letter" })
    const edit = { draft, content: { title: "Mine" } }
    await expect(runOperation(alice, "draft edit", edit)).rejects.toMatchObject({ code: "no-heads" })
    const { heads } = await runOperation(alice, "draft export", { draft })
    await runOperation(alice, "draft edit", { ...edit, heads })
    const { content, ...history } = await runOperation(alice, "draft show", { draft })
    expect(content).toEqual({ title: "Mine" })
    expect(history["heads"]).not.toEqual(heads)
    expect(await runOperation(alice, "draft show", { draft, heads })).toMatchObject({ heads })
    const told = await runOperation(alice, "draft history", { draft })
    expect(told["changes"]).toMatchObject([
      { by: alice.home.scid, after: [] },
      { by: alice.home.scid, after: heads, touched: ["parties", "text", "title"] },
    ])
  })
})

describe("a new draft of a metric", () => {
  test("[DR1] says already what every metric says, and what it still lacks is told by its name", async () => {
    const [alice] = (await community()) as [CommonsNode]
    const { draft } = await runOperation(alice, "draft create", { form: "metric", title: "Plastic per kilo" })
    const { content } = await runOperation(alice, "draft show", { draft })
    expect(content).toMatchObject({ type: "Metric", v: 2, name: "plastic-per-kilo", status: "draft" })
    const publishing = runOperation(alice, "draft publish", { draft })
    await expect(publishing).rejects.toThrow(
      "This is not a metric: question.en.text: it is empty, method.en.text: it is empty, valueType: one of number, ratio, money, boolean, ordinal, category, breakdown, topic: it is missing.",
    )
  })
})

describe("a hostile peer on the wire", () => {
  test("[DR7] that takes no part asks for a draft, sends to one and sends nonsense: no answer, and nothing enters", async () => {
    const [alice, bob] = (await community("Bob's farm")) as [CommonsNode, CommonsNode]
    const { draft } = await runOperation(alice, "draft create", {
      form: "note",
      title: "Honey",
      with: ["Bob's farm"],
      content: note,
    })
    const { drafts } = alice.drafts.open()
    const [known, { changes, heads }] = [drafts.get(draft as Digest), drafts.history(draft as Digest)]
    const { link } = await runOperation(alice, "invite create", { for: "supplier" })
    const invite = parseInviteLink(String(link))
    if (!invite.ok || known === undefined) throw new Error("there is one")
    const heard: string[] = []
    const eve = await openRawSession(invite.value, testAuthor("Eve"), {
      opened: (session) => session.on("draft", (bytes) => heard.push(Buffer.from(bytes).toString())),
    })
    const say = (message: object) => eve.sendAs("draft", Buffer.from(JSON.stringify(message)))
    say({ type: "ask", draft, have: [] })
    say({ type: "tell", ...known.signed, heads: [] })
    say({ type: "changes", draft, changes: changes.map(({ signed }) => signed), more: false })
    say({ type: "leave", draft })
    say({ type: "gone", draft })
    eve.sendAs("draft", Buffer.from([0xff, 0x00]))
    const refused = () => alice.replica.limits().find(({ name }) => name === "peer.refused")?.used
    await until("Alice has counted the nonsense", async () => refused() === 1 || undefined)
    await runOperation(bob, "status", {})
    await runOperation(alice, "draft comment", { draft, text: "Still here." })
    expect(heard).toEqual([])
    expect(drafts.get(draft as Digest)?.circle).toEqual(known.circle)
    expect(drafts.history(draft as Digest).changes).toHaveLength(heads.length + 1)
    eve.terminate()
  })
})

describe("the drafts of a home", () => {
  test("[DR8] are in its backup, and looked at with its files; damaged they stop drafts and nothing else", async () => {
    const alice = await open("Alice's coop", "cooperative")
    await runOperation(alice, "draft create", { form: "letter", title: "A letter" })
    const { file, manifest } = writeBackup(alice, folder, { withLedger: true })
    expect(manifest.files.map(({ name }) => name)).toContain("drafts.sqlite")
    expect(checkBackup(file).verified).toBeGreaterThan(0)
    const { paths } = alice
    await alice.close()
    nodes = []
    expect(inspectHome(paths)).toContainEqual({ file: "drafts.sqlite", state: "whole" })
    writeFileSync(paths.drafts, "nothing of a database")
    expect(inspectHome(paths)).toContainEqual(
      expect.objectContaining({ file: "drafts.sqlite", state: "damaged" }),
    )
    const again = openNode(paths)
    nodes = [again]
    await expect(runOperation(again, "draft list", {})).rejects.toMatchObject({ code: "damaged-file" })
    expect(await runOperation(again, "status", {})).toMatchObject({ party: { name: "Alice's coop" } })
  })

  test("[DR8] have no file before there is a draft", async () => {
    const alice = await open("Alice's coop", "cooperative")
    expect(existsSync(alice.paths.drafts)).toBe(false)
  })
})
