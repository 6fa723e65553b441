import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { introduce } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/** Two cooperatives write a note together by the command, and one of them publishes it. */

let stage: Stage
let alice: Served
let bob: Served
const at = (name: string) => join(stage.folder, name)

interface Draft {
  readonly draft: string
  readonly heads: readonly string[]
  readonly content: { readonly text: { readonly en: { readonly text: string } } }
  readonly comments: readonly { readonly text: string }[]
  readonly statement: string
}

beforeAll(async () => {
  stage = openStage()
  const homes = [await stage.open("Alice's coop"), await stage.open("Bob's coop")] as const
  ;[alice, bob] = [await stage.serve(homes[0]), await stage.serve(homes[1])]
  await introduce(stage, alice, bob)
}, 600_000)
afterAll(() => stage.close())

const by = (who: Served, ...args: readonly string[]) => stage.ask<Draft>("--home", who.home, "draft", ...args)

describe("a draft", { timeout: 600_000 }, () => {
  test("[DR7][DR9] is begun, exported, edited in a file, commented on and published by command", async () => {
    const text = { en: { text: "We visited the hives.", status: "authoritative" } }
    const about = [{ party: "Bob's coop" }]
    writeFileSync(at("note.json"), JSON.stringify({ title: "Honey", text, about }))
    await until("Alice knows Bob", async () => {
      const { code } = await stage.ask("--home", alice.home, "party", "show", "Bob's coop")
      return code === 0
    })
    const given = ["--form", "note", "--title", "Honey", "--with", "Bob's coop", "--from", at("note.json")]
    const { draft } = await by(alice, "create", ...given)
    await until("Bob has it", async () => (await by(bob, "export", draft)).code === 0)
    await until("Bob has its text", async () => (await by(bob, "show", draft)).heads.length === 1)
    await by(bob, "export", draft, "--into", at("edited.json"))
    writeFileSync(at("edited.json"), readFileSync(at("edited.json"), "utf8").replace("hives", "hives twice"))
    await by(bob, "edit", draft, "--file", at("edited.json"))
    await by(bob, "comment", draft, "Look again?", "--on", "text.en.text")
    await until("Alice has Bob's words", async () => (await by(alice, "show", draft)).comments.length === 1)
    const shown = await by(alice, "show", draft)
    expect(shown.content.text.en.text).toBe("We visited the hives twice.")
    const { statement, heads } = await by(alice, "publish", draft)
    const note = await stage.ask("--home", alice.home, "note", "show", statement)
    expect(note).toMatchObject({ note: { draftHeads: heads } })
    expect(await by(bob, "edit", draft, "--set", "nowhere.x=1")).toMatchObject({
      code: 2,
      error: { code: "bad-path" },
    })
  })
})
