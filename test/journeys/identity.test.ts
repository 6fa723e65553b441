import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { seedOfRecoveryWords } from "@commonshelf/identity/secret"
import { afterEach, beforeEach, expect, test } from "vitest"
import { agree, introduce } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/*
 * An identity through its whole life, by the commands that people use: founded, its computer lost, recovered with the words
 * on paper, the old keys disowned, confirmed by a cooperative; and kept from whoever has the words by witnesses.
 */

interface KeyList {
  readonly keys: readonly { key: string; use: string; inUse: boolean; revokedAt?: string; name?: string }[]
  readonly pending: readonly { version: number; agreed: number; threshold: number }[]
  readonly versions: number
  readonly recoveryOnDisk?: string
}
interface Shown {
  readonly standing: {
    confirmedBy: readonly { name: object; legalName: string }[]
    continues?: readonly object[]
  }
  readonly identity: { versions: number; keys: readonly { key: string; revokedAt?: string }[] }
}

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

const BOB = "Bob's farm"

test(
  "[N8] a party whose computer is lost comes back with its words, disowns the old keys, syncs, and is confirmed",
  { timeout: 900_000 },
  async () => {
    const alice = await stage.serve(await stage.open("Alice's coop"))
    const bobHome = await stage.open(BOB, "supplier")
    const words = join(stage.folder, "paper.txt")
    cpSync(join(bobHome, "recovery-sheet.txt"), words)
    const warned = await stage.ask<KeyList>("--home", bobHome, "key", "list")
    expect(warned.recoveryOnDisk).toBe(join(bobHome, "recovery-sheet.txt"))
    rmSync(join(bobHome, "recovery-sheet.txt"))
    expect((await stage.ask<KeyList>("--home", bobHome, "key", "list")).recoveryOnDisk).toBeUndefined()

    const bob = await stage.serve(bobHome)
    await introduce(stage, alice, bob, undefined, "supplier")
    await inStep([alice, bob])
    await bob.stop()
    const stolen = join(stage.folder, "stolen")
    cpSync(bobHome, stolen, { recursive: true })
    rmSync(bobHome, { recursive: true })

    const newHome = join(stage.folder, "bob-again")
    const recover = [
      "--home",
      newHome,
      "key",
      "recover",
      "--from",
      alice.http,
      "--as-of",
      "2026-01-01T00:00:00Z",
    ]
    const wrong = join(stage.folder, "wrong.txt")
    writeFileSync(wrong, withWrongChecksum(readFileSync(words, "utf8")))
    expect(await stage.ask(...recover, "--words-file", wrong)).toMatchObject({
      code: 2,
      error: { code: "wrong-checksum" },
    })
    const recovered = await stage.ask<{
      version: number
      revoked: readonly string[]
      party: { scid: string }
    }>(...recover, "--words-file", words)
    expect(recovered).toMatchObject({ code: 0, version: 2 })
    expect(recovered.revoked).toHaveLength(2)

    const again = await stage.serve(newHome)
    await introduce(stage, alice, again, undefined, "supplier")
    await inStep([alice, again])
    const seen = await alice.ask<Shown>("party show", { party: recovered.party.scid })
    const revoked = seen.identity.keys.filter(({ revokedAt }) => revokedAt === "2026-01-01T00:00:00Z")
    expect(revoked.map(({ key }) => key).toSorted()).toEqual(recovered.revoked.toSorted())

    const thief = await stage.serve(stolen)
    await until("the thief is turned away", async () => {
      const { peers } = await thief.ask<{ peers: readonly { lastFailure?: string }[] }>("peer list")
      return peers.some(({ lastFailure }) => lastFailure?.includes("no longer lists your key") === true)
    })

    expect(seen.standing.confirmedBy).toEqual([])
    const attested = await stage.ask(
      ...["--home", alice.home, "party", "attest", recovered.party.scid, "--legal-name", "Bob's Farm Ltd"],
      ...["--register", "Registrar of Companies", "--number", "51-234567-8", "--method", "register-extract"],
    )
    expect(attested.code).toBe(0)
    await inStep([alice, again])
    const own = await again.ask<Shown>("party show", { party: recovered.party.scid })
    expect(own.standing.confirmedBy).toMatchObject([{ legalName: "Bob's Farm Ltd" }])
    const { stdout } = await stage.run("--home", newHome, "party", "list")
    expect(stdout).toContain("identity confirmed by Alice's coop")
  },
)

test(
  "[N4] [N6] with witnesses a change waits until two of three cooperatives agreed, and travels by itself",
  { timeout: 900_000 },
  async () => {
    const coops = await Promise.all(
      ["Anna's coop", "Ben's coop", "Cleo's coop"].map(async (name) => stage.serve(await stage.open(name))),
    )
    const [anna, ben, cleo] = coops as [Served, Served, Served]
    const bob = await stage.serve(await stage.open(BOB, "supplier"))
    await introduce(stage, anna, ben)
    await introduce(stage, anna, cleo)
    await introduce(stage, anna, bob, undefined, "supplier")
    const all = [...coops, bob]
    await inStep(all)

    const names = ["Anna's coop", "Ben's coop", "Cleo's coop"]
    const few = await stage.ask("--home", bob.home, "witness", "choose", ...names.slice(0, 2))
    expect(few).toMatchObject({ code: 2, error: { code: "too-few-witnesses" } })
    expect(await stage.ask("--home", bob.home, "witness", "choose", ...names)).toMatchObject({
      version: 2,
      pending: { agreed: 0, threshold: 2 },
    })
    await inStep(all)
    expect((await bob.ask<KeyList>("key list")).versions).toBe(1)
    await signAt(anna, all)
    expect((await bob.ask<KeyList>("key list")).versions).toBe(1)
    await signAt(cleo, all)
    for (const node of all) expect((await show(node)).identity.versions).toBe(2)

    const rotated = await stage.ask("--home", bob.home, "key", "rotate", "--device")
    expect(rotated).toMatchObject({ version: 3, pending: { agreed: 0 } })
    expect(await stage.ask("--home", bob.home, "key", "rotate")).toMatchObject({
      error: { code: "entry-pending" },
    })
    await inStep(all)
    await signAt(ben, all)
    await signAt(anna, all)
    const { keys, versions } = await bob.ask<KeyList>("key list")
    expect(versions).toBe(3)
    const before = keys.find(({ use, inUse }) => use === "device" && !inUse)?.key
    const product = ["--name", "Goat cheese", "--category", "Food > Dairy", "--code", "1"]
    expect((await stage.ask("--home", bob.home, "supplier", "product", ...product)).code).toBe(0)
    await bob.stop()
    // The key that was waiting takes its place when the home is opened next, and signs from then on.
    await stage.ask("--home", bob.home, "status")
    expect(
      (await stage.ask("--home", bob.home, "supplier", "product", ...product.with(1, "Milk").with(5, "2")))
        .code,
    ).toBe(0)
    const { statements } = await stage.ask<{ statements: readonly { digest: string; kind: string }[] }>(
      ...["--home", bob.home, "statement", "list", "--kind", "Product"],
    )
    const signers = await Promise.all(
      statements.map(async ({ digest }) => {
        const { text } = await stage.ask<{ text: string }>("--home", bob.home, "statement", "show", digest)
        return text.includes(`#${before}`)
      }),
    )
    expect(signers.filter(Boolean)).toHaveLength(1)
    expect(signers).toHaveLength(2)
  },
)

/** A sheet with another last word. Of two words that begin with the same bits at most one fits the other 23 [N2]. */
function withWrongChecksum(sheet: string): string {
  const others = ["abandon", "ability"].map((word) => sheet.replace(/24\. \w+/, `24. ${word}`))
  return others.find((other) => !seedOfRecoveryWords(other).ok) ?? ""
}

function inStep(nodes: readonly Served[]): Promise<void> {
  return until("the nodes agree", () => agree(nodes))
}

async function signAt(node: Served, all: readonly Served[]): Promise<void> {
  const requests = await stage.run("--home", node.home, "witness", "requests")
  expect(requests.stdout).toContain(BOB)
  expect((await stage.ask("--home", node.home, "witness", "sign", BOB)).code).toBe(0)
  await inStep(all)
}

function show(node: Served): Promise<Shown> {
  return node.ask<Shown>("party show", { party: BOB })
}
