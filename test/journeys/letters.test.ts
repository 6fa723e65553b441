import { execFile } from "node:child_process"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, introduce } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/* A letter of a cooperative and a supplier, by the commands that people use: one of them signs without a network. */

interface Shown {
  readonly letter: { readonly state: { readonly kind: string }; readonly digest: string }
}

let stage: Stage
beforeAll(() => {
  stage = openStage()
})
afterAll(() => stage.close())

const inStep = (nodes: readonly Served[]) => until("both hold the same", () => agree(nodes))

test(
  "[LE2] [LE13] both sign, one offline; it is in force when they meet, and the bundle of it is checked with Node alone",
  { timeout: 900_000 },
  async () => {
    const alice = await stage.serve(await stage.open("Alice's coop"))
    const bobHome = await stage.open("Bob's farm", "supplier")
    const bob = await stage.serve(bobHome)
    await introduce(stage, alice, bob, undefined, "supplier")
    await inStep([alice, bob])
    const file = join(stage.folder, "letter.json")
    const own = <T extends object>(home: string, ...args: readonly string[]) =>
      stage.ask<T>("--home", home, "letter", ...args)

    await own(
      alice.home,
      "template",
      "--with",
      "Bob's farm",
      "--into",
      file,
      "--valid-from",
      "2026-01-01T00:00:00Z",
    )
    const { letter } = await own<{ letter: string }>(alice.home, "propose", file)
    await inStep([alice, bob])
    await bob.stop()
    const signed = await own<Shown>(bobHome, "sign", letter, "--in", "he")
    expect(signed.letter.state).toMatchObject({ kind: "partly-signed", signed: 1, of: 2 })
    await own(alice.home, "sign", letter)
    expect((await own<Shown>(alice.home, "show", letter)).letter.state.kind).toBe("partly-signed")

    const again = await stage.serve(bobHome)
    await until("the letter is in force on both", async () => {
      const states = await Promise.all(
        [alice, again].map((node) => node.ask<Shown>("letter show", { letter })),
      )
      return states.every((shown) => shown.letter.state.kind === "in-force")
    })
    await own(again.home, "review", letter, "--learned", "Goats like thyme.", "--kept", "tell-1")
    await inStep([alice, again])
    await expectBundle(alice, letter)
  },
)

/** The bundle is genuine by its own script, and no more so when a letter of it is altered. */
async function expectBundle(node: Served, letter: string): Promise<void> {
  const into = join(stage.folder, "bundle")
  const told = await stage.ask("--home", node.home, "letter", "bundle", letter, "--into", into)
  expect(told).toMatchObject({
    code: 0,
    letter,
    pages: ["letter-en.html", "letter-es.html", "letter-he.html"],
  })
  expect(readFileSync(join(into, "letter-he.html"), "utf8")).toContain('dir="rtl"')
  const verify = () => promisify(execFile)(process.execPath, [join(into, "commons/verify.mjs")])
  await verify()
  expect(await stage.ask("verify", join(into, "commons"))).toMatchObject({ valid: true })
  expect(await stage.ask("--home", node.home, "letter", "bundle", letter, "--into", into)).toMatchObject({
    error: { code: "not-empty" },
  })
  const folder = join(into, "commons/statements/agreement")
  const [statements = ""] = readdirSync(folder)
  const text = readFileSync(join(folder, statements), "utf8")
  writeFileSync(join(folder, statements), text.replace("Goats like thyme", "Goats like rope!"))
  await expect(verify()).rejects.toMatchObject({ code: 20 })
}
