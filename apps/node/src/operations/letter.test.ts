import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Letter } from "@commonshelf/dataset"
import { documentId, type PartyRole } from "@commonshelf/documents"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { letterActWords, letterListWords, letterWords, translationWords } from "../cli/letter-words.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import { openNode } from "../node/open-node.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { wordsIn } from "../messages/words.ts"
import { runOperation } from "./run.ts"

let folder: string
let alice: CommonsNode
let bob: CommonsNode
const START = "2026-01-01T00:00:00Z"

async function found(name: string, role: PartyRole): Promise<CommonsNode> {
  const paths = homePaths(join(folder, name))
  await createHome(paths, { name, role, language: "en", at: START })
  return openNode(paths)
}

/** Everything that one node holds reaches the other, as by a stick. */
function carry(from: CommonsNode, to: CommonsNode): void {
  const texts = from.replica.store.documents().flatMap(({ descriptor }) =>
    Array.from(from.replica.store.texts(documentId(descriptor)), ({ text }) => ({
      text,
      document: descriptor,
    })),
  )
  to.replica.insert(texts)
}

function meet(): void {
  carry(alice, bob)
  carry(bob, alice)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-letter-"))
  alice = await found("Alice's coop", "cooperative")
  bob = await found("Bob's farm", "supplier")
  meet()
})
afterEach(async () => {
  await alice.close()
  await bob.close()
  rmSync(folder, { recursive: true })
})

async function propose(fields: object = {}): Promise<string> {
  const { content } = await runOperation(alice, "letter template", { with: ["Bob's farm"], validFrom: START })
  const { letter } = await runOperation(alice, "letter propose", {
    content: { ...(content as object), ...fields },
  })
  return letter as string
}

const show = async (node: CommonsNode, letter: string) =>
  (await runOperation(node, "letter show", { letter }))["letter"] as Letter

describe("a letter between two nodes", () => {
  test("[LE2][LE13] reaches a third in one file, its acts before its text", async () => {
    const letter = await propose()
    await runOperation(alice, "letter sign", { letter })
    const { store } = alice.replica
    const texts = store
      .documents()
      .flatMap(({ descriptor }) => Array.from(store.texts(documentId(descriptor)), ({ text }) => text))
    const acts = texts.filter((text) => text.includes('"AgreementAct"'))
    const file = [...acts, ...texts.filter((text) => !acts.includes(text))].join("\n")
    const carol = await found("Carol's coop", "cooperative")
    const base64 = Buffer.from(file).toString("base64")
    const inserted = await runOperation(carol, "statement insert", { file: "letter.ndjson", base64 })
    expect(acts).toHaveLength(1)
    expect(inserted).toMatchObject({ admitted: texts.length, waiting: [], refused: [] })
    expect((await show(carol, letter)).state).toMatchObject({ kind: "partly-signed" })
    await carol.close()
  })

  test("[LE2] is signed in any order, each by itself, and is in force on both when they meet", async () => {
    const letter = await propose()
    carry(alice, bob)
    await runOperation(bob, "letter sign", { letter: letter.slice(0, 12) })
    expect(await runOperation(alice, "letter sign", { letter })).toMatchObject({
      letter: { state: { kind: "partly-signed", signed: 1, of: 2 } },
    })
    meet()
    const [here, there] = [await show(alice, letter), await show(bob, letter)]
    expect(here.state).toMatchObject({ kind: "in-force" })
    expect({ ...there, marks: undefined }).toEqual({ ...here, marks: undefined })
    expect(
      letterWords(await runOperation(bob, "letter show", { letter, language: "he" }), wordsIn("en")),
    ).toContain("Bob's farm (supplier): signed on")
  })

  test("[LE9] a review says what was learned and which promises were kept, and leaves when one leaves", async () => {
    const letter = await propose()
    await runOperation(alice, "letter sign", { letter })
    carry(alice, bob)
    await runOperation(bob, "letter sign", { letter })
    const reviewed = await runOperation(bob, "letter review", {
      letter,
      learned: "Members like goats' milk.",
      questions: ["How much in May?"],
      nextSteps: ["Visit the dairy"],
      kept: ["tell-1"],
      minutes: [{ name: "minutes.txt", mediaType: "text/plain", base64: "aGk=" }],
    })
    expect(letterActWords(reviewed, wordsIn("en"))).toContain("in force since")
    expect((await show(bob, letter)).promises.find(({ id }) => id === "tell-1")).toMatchObject({
      state: "kept",
    })
    await expect(runOperation(bob, "letter review", { letter, kept: ["nothing"] })).rejects.toMatchObject({
      code: "no-promise",
    })
    await runOperation(bob, "letter withdraw", { letter, reason: "We close." })
    expect(await show(bob, letter)).toMatchObject({ state: { kind: "under-notice" } })
    expect(letterListWords(await runOperation(bob, "letter list", {}), wordsIn("en"))).toContain(
      "Bob's farm leaves",
    )
    const words = letterWords(await runOperation(bob, "letter show", { letter }), wordsIn("en"))
    expect(words).toContain(
      "learned: Members like goats' milk.; asks: How much in May?; next: Visit the dairy",
    )
    expect(words).toMatch(/tell-1: Alice's coop: .* says kept on/)
  })

  test("[LE7] is amended by a letter that names it", async () => {
    const letter = await propose()
    const { content } = await runOperation(alice, "letter template", { with: ["Bob's farm"], language: "he" })
    const { letter: amended } = await runOperation(alice, "letter amend", { letter, content })
    expect((await show(alice, letter)).amendments).toEqual([{ digest: amended, state: "proposed" }])
  })
})

describe("what a person got wrong", () => {
  test("[C4] is told in words, with what to do", async () => {
    const letter = await propose()
    const fails = async (name: string, input: object, code: string, node = alice) =>
      expect(runOperation(node, name, input)).rejects.toMatchObject({ code })
    await fails("letter propose", { content: { type: "Agreement", v: 2 } }, "bad-letter")
    await fails("letter show", { letter: "zQmNothing" }, "not-found")
    await fails("letter review", { letter }, "not-in-force")
    await runOperation(alice, "letter sign", { letter })
    await fails("letter sign", { letter }, "signed-already")
    await fails("letter decline", { letter }, "signed-already")
    await runOperation(alice, "letter withdraw", { letter })
    await fails("letter withdraw", { letter }, "left-already")
    await fails("letter sign", { letter }, "left-already")
    await fails("letter attach", { letter, scan: [{ name: "x", mediaType: "", base64: "" }] }, "bad-input")
    carry(alice, bob)
    await fails("letter sign", { letter }, "letter-over", bob)
  })

  test("[LE1] nobody acts in a letter in which it does not stand, nor proposes one", async () => {
    const letter = await propose()
    const carol = await found("Carol's dairy", "supplier")
    carry(alice, carol)
    const { content } = (await show(alice, letter)) as { content: object }
    await expect(runOperation(carol, "letter sign", { letter })).rejects.toMatchObject({
      code: "not-a-party",
    })
    await expect(runOperation(carol, "letter propose", { content })).rejects.toMatchObject({
      code: "not-a-party",
    })
    await carol.close()
  })
})

describe("languages and paper", () => {
  test("[LE11] what is missing is told part by part; who wants to sign in that language must add it first", async () => {
    const letter = await propose()
    const told = await runOperation(alice, "letter translate", { letter, language: "ar" })
    expect(translationWords(told, wordsIn("en"))).toContain("In ar: incomplete")
    await expect(runOperation(alice, "letter sign", { letter, language: "ar" })).rejects.toMatchObject({
      code: "not-translated",
    })
    const parts = told["parts"] as readonly { part: string }[]
    const wordings = Object.fromEntries(parts.map(({ part }) => [part, `ar ${part}`]))
    await expect(
      runOperation(alice, "letter translate", { letter, language: "ar", wordings: { none: "x" } }),
    ).rejects.toMatchObject({ code: "no-part" })
    const added = await runOperation(alice, "letter translate", { letter, language: "ar", wordings })
    expect(added).toMatchObject({ status: "translated", missing: [] })
    await runOperation(alice, "letter sign", { letter, language: "ar" })
    expect((await show(alice, letter)).parties[0]).toMatchObject({ language: "ar" })
  })

  test("[LE12] prints from right to left in Hebrew, escaped, with the digest and a line for each hand", async () => {
    const letter = await propose({
      segments: [{ id: "evil", text: { en: { text: "<script>1</script>", status: "authoritative" } } }],
    })
    const { html } = await runOperation(alice, "letter print", { letter, language: "he" })
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).toContain(letter)
    expect(html).toContain("<bdi>Bob&#39;s farm</bdi>".replace("&#39;", "'"))
    expect(html).toContain("(לא תורגם)")
    expect(html).not.toContain("<script>")
    const scan = [{ name: "signed.pdf", mediaType: "application/pdf", base64: "aGk=" }]
    await runOperation(alice, "letter attach", { letter, scan, signedOn: "2026-01-02" })
    expect(await show(alice, letter)).toMatchObject({
      state: { kind: "proposed" },
      scans: [{ name: "signed.pdf", signedOn: "2026-01-02", party: alice.home.scid }],
    })
  })

  test("[LE1] the draft that ships reads whole in three languages, and says that it is one", async () => {
    const letter = await show(alice, await propose())
    expect(letter.translations.map(({ language, status }) => [language, status])).toEqual([
      ["en", "authoritative"],
      ["es", "translated"],
      ["he", "translated"],
    ])
    expect(letter.title).toMatchObject({ en: { text: "DRAFT: letter for a learning process" } })
  })
})
