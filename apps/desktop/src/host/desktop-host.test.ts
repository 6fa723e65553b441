import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { comparisonTable } from "@commonshelf/dataset"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Review } from "../protocol/answers.ts"
import { NEW_PRODUCT_DRAFT } from "../protocol/draft-fields.ts"
import { inviteSupplier, openCooperative } from "./testing/cooperative.ts"
import { foundSupplier, granted, PASSPHRASE } from "./testing/host-driver.ts"
import { withoutIsolates } from "./testing/without-isolates.ts"
import { draftOf, openStage, reviewed, type HostStage } from "./testing/host-stage.ts"

let stage: HostStage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

describe("a first start", () => {
  test("[X1] founds a party whose master seed is nowhere on the computer", async () => {
    const bob = await stage.startHost()
    expect(await bob.ask({ ask: "state" })).toMatchObject({ stage: "first-start" })
    const sheet = granted(await bob.ask({ ask: "begin", name: "Bob's farm" }))
    expect([sheet.words.length, sheet.places.length]).toEqual([24, 4])
    const words = sheet.places.map((place) => ({ place, word: ` ${sheet.words[place - 1]?.toUpperCase()} ` }))
    const state = granted(await bob.ask({ ask: "found", words, passphrase: PASSPHRASE }))
    expect(state).toMatchObject({ stage: "at-work", party: { name: "Bob's farm" }, sync: { kind: "alone" } })
    const files = readdirSync(join(stage.folder, "desktop"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString("latin1"))
    expect(files.length).toBeGreaterThan(3)
    for (const text of files) {
      expect(text).not.toContain(PASSPHRASE)
      expect(text).not.toContain(sheet.words.slice(0, 3).join(" "))
      expect(text).not.toContain('"recovery"')
    }
    expect(readdirSync(join(stage.folder, "desktop", "node", "keys")).toSorted()).toEqual([
      "device.json",
      "node.json",
    ])
  })

  test("[X1] goes no further with a wrong word, a short passphrase or without a sheet, and leaves nothing", async () => {
    const bob = await stage.startHost()
    const found = (words: { place: number; word: string }[], passphrase = PASSPHRASE) =>
      bob.ask({ ask: "found", words, passphrase })
    expect(await found([])).toMatchObject({ refused: true, code: "no-sheet" })
    const sheet = granted(await bob.ask({ ask: "begin", name: "Bob" }))
    const right = sheet.places.map((place) => ({ place, word: sheet.words[place - 1] ?? "" }))
    const [first, ...rest] = right
    expect(await found([{ place: first?.place ?? 0, word: "zebra-crossing" }, ...rest])).toMatchObject({
      code: "wrong-words",
      message: expect.stringContaining(String(first?.place)),
    })
    expect(await found(rest)).toMatchObject({ code: "wrong-words" })
    expect(await found(right, "short")).toMatchObject({ code: "weak-passphrase" })
    expect(readdirSync(join(stage.folder, "desktop"))).toEqual([])
    expect(granted(await found(right))).toMatchObject({ stage: "at-work" })
    expect(await bob.ask({ ask: "begin", name: "Again" })).toMatchObject({ code: "founded" })
  })

  test("[X1] before it, nothing can be asked of a supplier at work", async () => {
    const bob = await stage.startHost()
    for (const request of [
      { ask: "join", link: "x" },
      { ask: "review", draft: "x" },
      { ask: "sign", review: "x", passphrase: "x" },
    ] as const)
      expect(await bob.ask(request)).toMatchObject({ refused: true, code: "not-founded" })
  })
})

describe("an invite", () => {
  test("[X2] is shown before it is used, and refused in words when it is broken", async () => {
    const cooperative = await stage.startCooperative("Beshutaf")
    const bob = await stage.startHost()
    await foundSupplier(bob, "Bob's farm")
    const link = await inviteSupplier(cooperative)
    expect(await bob.ask({ ask: "read-invite", link: `  ${link}\n` })).toEqual({
      name: "Beshutaf",
      url: cooperative.syncUrl(),
    })
    for (const broken of ["", "https://example.org", link.slice(0, -9)]) {
      expect(await bob.ask({ ask: "read-invite", link: broken })).toMatchObject({ code: "bad-invite" })
      expect(await bob.ask({ ask: "join", link: broken })).toMatchObject({ code: "bad-invite" })
    }
    expect((await bob.stateThat(() => true)).cooperatives).toEqual([])
  })

  test("[X2] of a cooperative that is not there stays valid", async () => {
    const cooperative = await openCooperative(stage.folder, "Galil")
    const link = await inviteSupplier(cooperative)
    await cooperative.close()
    const bob = await stage.startHost()
    await foundSupplier(bob, "Bob's farm")
    await bob.ask({ ask: "speak", language: "he" })
    const refused = await bob.ask({ ask: "join", link })
    expect(refused).toMatchObject({ code: "unreachable", hint: expect.stringMatching(/[א-ת]/) })
  })
})

describe("an answer", () => {
  test("[X3] is signed as it was read, arrives, and is what members see", async () => {
    const { cooperative, bob } = await stage.bobAtWork()
    const review = await reviewed(bob, await draftOf(bob, "pay-spread"), {
      state: "answered",
      value: "4,5",
      period: "2025",
      note: "Without the owner.",
    })
    expect(review.sentences.map(withoutIsolates)[0]).toBe(
      "Bob's farm says, about itself, for 2025: Pay spread: 4.5 : 1.",
    )
    expect(review.sentences.map(withoutIsolates)).toContain("Note: Without the owner.")
    expect(review.receivers).toEqual(["Beshutaf"])
    expect(review.before).toBeUndefined()
    const receipt = granted(await bob.ask({ ask: "sign", review: review.review, passphrase: PASSPHRASE }))
    const signed = cooperative.dataset.statements
    const state = await bob.stateThat(({ receipts }) =>
      receipts.some(({ digest, arrived, of }) => digest === receipt.digest && arrived.length === of),
    )
    const inStep = await bob.stateThat(({ sync }) => sync.kind === "up-to-date")
    expect(inStep.sync).toMatchObject({ with: "Beshutaf" })
    const { proof: _proof, ...said } = [...signed.values()].find(({ digest }) => digest === receipt.digest)
      ?.source.statement ?? { proof: undefined }
    expect(said).toEqual(JSON.parse(review.text))
    const { rows } = comparisonTable(cooperative.dataset, { category: "all", asOf: "2026-06-01T00:00:00Z" })
    expect(rows[0]?.cells["pay-spread"]).toMatchObject({ state: "answered", value: { value: "4.5" } })
    expect(state.questions.find(({ metric }) => metric.name === "pay-spread")).toMatchObject({
      state: "answered",
    })
  })

  test("[X3] shows what it replaces beside it", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "worker-voice")
    const first = await reviewed(bob, draft, { state: "answered", value: "heard", period: "2025" })
    granted(await bob.ask({ ask: "sign", review: first.review, passphrase: PASSPHRASE }))
    await bob.ask({ ask: "speak", language: "he" })
    const second = await reviewed(bob, draft, { state: "declined", period: "2025", reason: "לא השנה" })
    expect(second.before?.[0]).toContain("שומעים אותם")
    expect(second.sentences.join(" ")).toContain("לא השנה")
  })

  test("[X3] about a price is a breakdown that sums, about a product of one's own", async () => {
    const { cooperative, bob } = await stage.bobAtWork()
    const product = await reviewed(bob, NEW_PRODUCT_DRAFT, {
      name: "Goat cheese",
      category: "Food > Dairy > Cheese",
      code: "G1",
    })
    expect(product.sentences.map(withoutIsolates)[0]).toBe(
      "Bob's farm sells Goat cheese, in the category Food > Dairy > Cheese.",
    )
    granted(await bob.ask({ ask: "sign", review: product.review, passphrase: PASSPHRASE }))
    const draft = await draftOf(bob, "price-breakdown")
    const fields = { state: "answered", period: "2025", total: "10", "option-materials": "4.20" }
    const tooMuch = granted(
      await bob.ask({ ask: "keep-draft", draft, fields: { ...fields, "option-labour": "6.00" } }),
    )
    expect(tooMuch.problems).toEqual([{ field: "", message: expect.stringContaining("0.20") }])
    const review = await reviewed(bob, draft, { ...fields, "option-labour": "3" })
    expect(review.sentences.slice(0, 4).map(withoutIsolates)).toEqual([
      "Bob's farm says, about the product Goat cheese, for 2025: Where the price goes: ₪10.00 per kg in all.",
      "Materials: ₪4.20.",
      "Wages: ₪3.00.",
      "Not broken down: ₪2.80.",
    ])
    const receipt = granted(await bob.ask({ ask: "sign", review: review.review, passphrase: PASSPHRASE }))
    await bob.stateThat(({ receipts }) =>
      receipts.some((one) => one.digest === receipt.digest && one.arrived.length === 1),
    )
    const { rows } = comparisonTable(cooperative.dataset, {
      category: "Cheese",
      asOf: "2026-06-01T00:00:00Z",
    })
    expect(rows[0]?.cells["price-breakdown"]).toMatchObject({
      value: { totalMinor: 1000, notBrokenDownMinor: 280 },
    })
  })
})

describe("a signature", () => {
  test("[X4] needs the passphrase; with a wrong one nothing is signed and the form stays", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "pay-spread")
    const { review } = await reviewed(bob, draft, { state: "answered", value: "4", period: "2025" })
    const before = (await bob.stateThat(() => true)).receipts.length
    expect(await bob.ask({ ask: "sign", review, passphrase: "not this one at all" })).toMatchObject({
      refused: true,
      code: "wrong-passphrase",
    })
    const state = await bob.stateThat(() => true)
    expect(state.receipts).toHaveLength(before)
    expect(state.questions.find((one) => one.draft === draft)?.draftState?.fields).toMatchObject({
      value: "4",
    })
    granted(await bob.ask({ ask: "sign", review, passphrase: PASSPHRASE }))
  })

  test("[X4] is made of what was read: not of a form that changed since, not of an older review, not twice", async () => {
    const { bob } = await stage.bobAtWork()
    const draft = await draftOf(bob, "pay-spread")
    const sign = (review: string) => bob.ask({ ask: "sign", review, passphrase: PASSPHRASE })
    const first = await reviewed(bob, draft, { state: "answered", value: "4", period: "2025" })
    await bob.ask({ ask: "keep-draft", draft, fields: { state: "answered", value: "5", period: "2025" } })
    expect(await sign(first.review)).toMatchObject({ code: "stale" })
    const second = granted(await bob.ask({ ask: "review", draft })) as Review
    expect(await sign(first.review)).toMatchObject({ code: "stale" })
    const clicks = await Promise.all([sign(second.review), sign(second.review)])
    expect(clicks.map((answer) => "digest" in answer)).toEqual([true, false])
  })

  test("[X4] takes nothing from the page but which review and the passphrase", async () => {
    const { bob } = await stage.bobAtWork()
    for (const request of [
      { ask: "sign", review: "x", passphrase: PASSPHRASE, text: "{}" },
      { ask: "sign", digest: "zQmX", passphrase: PASSPHRASE },
      { ask: "state", more: 1 },
      null,
      "state",
    ])
      expect(await bob.host.answer(request)).toMatchObject({ refused: true, code: "bad-request" })
  })
})
