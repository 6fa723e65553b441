import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  driveAppMode,
  driveNative,
  fromSource,
  TEST_METRICS,
  type DrivenWindow,
  type DriveOptions,
} from "@commonshelf/desktop/testing"
import { chromium, type Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { desktopPage } from "./support/desktop-page.ts"
import type { Served } from "./support/served.ts"
import { openStage, ROOT, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

const MAIN = join(ROOT, "apps/desktop/src/main.ts")
const PASSPHRASE = "three goats on a hill"

let stage: Stage
let cooperatives: readonly [Served, Served]
let digests: Readonly<Record<string, string>>
let browser: Browser
let window: DrivenWindow | undefined

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS })
})
afterAll(() => browser?.close())

beforeEach(async () => {
  stage = openStage()
  const serve = async (name: string) => stage.serve(await stage.open(name))
  cooperatives = [await serve("Beshutaf"), await serve("Galil")]
  const [beshutaf] = cooperatives
  await beshutaf.ask("metric publish", { content: TEST_METRICS })
  for (const { name } of TEST_METRICS) await beshutaf.ask("metric adopt", { metric: name })
  const { metrics } = await beshutaf.ask<{ metrics: { name: string; digest: string }[] }>("metric list")
  digests = Object.fromEntries(metrics.map(({ name, digest }) => [name, digest]))
})
afterEach(async () => {
  await window?.end()
  window = undefined
  await stage.close()
})

const SHELLS: readonly {
  readonly shell: string
  readonly drive: (options: DriveOptions) => Promise<DrivenWindow>
  readonly locale: "en" | "he"
}[] = [
  { shell: "the native window", drive: driveNative, locale: "he" },
  { shell: "the browser's app mode", drive: driveAppMode, locale: "en" },
]

/** What the receipt says when one of two cooperatives, and when both, said that they hold it. */
const ARRIVED = {
  en: { one: "1 of 2", both: "2 of 2" },
  he: { one: "1 מתוך שני", both: "2 מתוך שני" },
} as const

describe.each(SHELLS)("a supplier in $shell, $locale", ({ shell, drive, locale }) => {
  test("[X1] [X2] [X3] [X5] [E1] founds itself, joins, answers, signs, and members see it", async () => {
    const home = join(stage.folder, "desktop")
    const start = async () => {
      window = await drive({
        command: fromSource(MAIN, "--home", home),
        home,
        env: { LC_ALL: `${locale}_IL.UTF-8`, HOME: stage.folder },
      })
      return { window, page: desktopPage(window) }
    }
    const first = await start()
    await first.page.found("משק בוב", PASSPHRASE)
    expect(await first.window.attribute("html", "dir")).toBe(locale === "he" ? "rtl" : "ltr")
    for (const [index, name] of ["Beshutaf", "Galil"].entries()) {
      const { link } = await (cooperatives[index] as Served).ask<{ link: string }>("invite create", {
        for: "supplier",
      })
      await first.page.join(link, name)
    }
    await until("the second cooperative has the metrics through the supplier", async () => {
      const { metrics } = await cooperatives[1].ask<{ metrics: unknown[] }>("metric list")
      return metrics.length === 3
    })
    await first.page.addProduct({ name: "גבינת עזים", category: "Food > Dairy", code: "G1" }, PASSPHRASE)

    // A form left half filled, and the window closed.
    await first.page.openQuestion(digests["pay-spread"] ?? "")
    await first.page.typeInto({ value: "4," })
    await first.window.untilText("form > output", ":")
    await first.window.end()
    await cooperatives[1].stop()
    const { window: again, page } = await start()
    await page.openQuestion(digests["pay-spread"] ?? "")
    await until(
      "the half form is there",
      async () => (await again.attribute("input[name=value]", "value")) === "4,",
    )

    await page.typeInto({ value: "4.5" })
    expect(await page.review()).toContain("4.5")
    await keepPicture(again, `${shell}-review`)
    await page.sign(PASSPHRASE, ARRIVED[locale].one)

    await page.openQuestion(digests["worker-voice"] ?? "")
    await page.choose("value", "own")
    await page.review()
    await page.sign(PASSPHRASE, ARRIVED[locale].one)

    await page.openQuestion(digests["price-breakdown"] ?? "")
    await page.typeInto({ total: "10.00", "option-materials": "4.20", "option-labour": "3.30" })
    expect(await page.review()).toMatch(/2[.,]50/)
    await page.sign(PASSPHRASE, ARRIVED[locale].one)
    await keepPicture(again, `${shell}-receipt`)

    await stage.serve(cooperatives[1].home)
    await again.untilText('[data-fresh="true"]', ARRIVED[locale].both)
    const seen = await membersPage(cooperatives[0])
    for (const part of ["משק בוב", "4.5 : 1", "They own it", "₪10.00"]) expect(seen).toContain(part)
  })
})

/** What a member reads on a cooperative's page, in English. */
async function membersPage({ http }: Served): Promise<string> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1200, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${http}/#/compare?view=table`)
  await page.getByRole("table").waitFor()
  const text = await page.locator("main").innerText()
  await context.close()
  return text
}

/** Pictures to look at, in an ignored folder. */
async function keepPicture(driven: DrivenWindow, name: string): Promise<void> {
  const folder = join(ROOT, "test-artifacts")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name.replaceAll(/\W+/g, "-")}.png`), await driven.screenshot())
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
