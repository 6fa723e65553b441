import { fileURLToPath } from "node:url"
import {
  buildPage,
  findBarriers,
  openBrowser,
  overflowOf,
  visit,
  weighPage,
  type BuiltPage,
  type Setting,
  type Visit,
} from "@commonshelf/page/testing"
import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { DesktopState } from "../protocol/answers.ts"
import { MESSAGES } from "./messages/words.ts"
import { AT, LINKS, PASSPHRASE, SHEET } from "./testing/stand-in-answers.ts"
import { openStandInHost, type StandInHost } from "./testing/stand-in-host.ts"
import { working } from "./testing/working.ts"

const SCRIPT_BUDGET = 250_000
const SETTINGS: readonly Setting[] = [
  { locale: "en", width: 390 },
  { locale: "en", width: 1200 },
  { locale: "he", width: 390 },
  { locale: "he", width: 1200 },
]
const TYPES = ["ratio", "number", "money", "boolean", "ordinal", "category", "breakdown"] as const
const SPECIMENS: Readonly<Record<(typeof TYPES)[number], number>> = {
  ratio: 0,
  number: 1,
  money: 2,
  boolean: 3,
  ordinal: 4,
  category: 5,
  breakdown: 6,
}

let built: BuiltPage
let browser: Browser
const hosts: StandInHost[] = []

beforeAll(async () => {
  built = await buildPage(fileURLToPath(new URL("../..", import.meta.url)))
  browser = await openBrowser()
})

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

afterAll(async () => {
  await browser?.close()
  await built?.remove()
})

/** A window on a host of its own. */
async function open(setting: Setting, start: DesktopState): Promise<Visit & { readonly host: StandInHost }> {
  const host = await openStandInHost(built.folder, start)
  hosts.push(host)
  const visited = await visit(browser, host.url, setting)
  await visited.page.locator("h1").waitFor()
  return { ...visited, host }
}

function firstStart(language: "en" | "he"): DesktopState {
  return { stage: "first-start", language }
}

/** The page has no barrier, fits, and turns with its language. */
async function expectSound(page: Page, locale: string): Promise<void> {
  expect(await findBarriers(page)).toEqual([])
  expect(await overflowOf(page)).toBe(0)
  expect(await page.locator("html").getAttribute("dir")).toBe(locale === "he" ? "rtl" : "ltr")
}

function formOf(host: StandInHost, type: (typeof TYPES)[number]): string {
  const state = host.state()
  const draft = state.stage === "at-work" ? state.questions[SPECIMENS[type]]?.draft : undefined
  return `${host.origin}/#/form?draft=${encodeURIComponent(draft ?? "")}`
}

const value = (page: Page) => page.locator('[name="value"]')
const submit = (page: Page) => page.locator("main form button[type=submit]")

describe.each(SETTINGS)("a supplier, $locale at $width px", ({ locale, width }) => {
  const setting = { locale, width }
  const words = MESSAGES[locale]
  const language = locale === "he" ? "he" : "en"
  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name })
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })

  test("[U2] [U3] founds an identity with 24 words that were confirmed, and joins two cooperatives", async () => {
    const { page, host, faults } = await open(setting, firstStart(language))
    await expectSound(page, locale)
    await button(page, words["start.name.next"]).click()
    await page.getByText(words["start.name.missing"]).waitFor()
    await page.getByLabel(words["start.name.label"]).fill("Galil Dairy")
    await page.keyboard.press("Enter")

    await heading(page, words["start.sheet.title"]).waitFor()
    expect(await page.locator("ol li").count()).toBe(24)
    await expectSound(page, locale)
    await button(page, words["back"]).click()
    await button(page, words["start.name.next"]).click()
    await button(page, words["start.sheet.next"]).click()
    expect(host.requests.filter(({ ask }) => ask === "begin")).toHaveLength(1)

    await heading(page, words["start.confirm.title"]).waitFor()
    for (const place of SHEET.places) await page.locator(`[name="word-${place}"]`).fill("cow")
    await button(page, words["start.confirm.next"]).click()
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(SHEET.places.length)
    await expectSound(page, locale)
    for (const place of SHEET.places)
      await page.locator(`[name="word-${place}"]`).fill(` ${SHEET.words[place - 1]?.toUpperCase()} `)
    await page.keyboard.press("Enter")

    await heading(page, words["start.passphrase.title"]).waitFor()
    await page.locator("input").first().fill(PASSPHRASE)
    await page.getByText(words["start.strength.long"]).waitFor()
    await page.locator("input").last().fill("another")
    await page.keyboard.press("Enter")
    await page.getByText(words["start.passphrase.differ"]).waitFor()
    await expectSound(page, locale)
    await page.locator("input").last().fill(PASSPHRASE)
    await page.keyboard.press("Enter")

    await page.getByRole("link", { name: words["answers.pasteInvite"] }).click()
    await heading(page, words["title.cooperatives"]).waitFor()
    const link = page.getByLabel(words["join.link"])
    await link.fill("https://example.org")
    await page.keyboard.press("Enter")
    await page.getByText("This is no invite link.").waitFor()
    await link.fill(LINKS.far)
    await page.keyboard.press("Enter")
    await page.getByText("wss://coop.example:8443/sync").waitFor()
    expect(host.requests.some(({ ask }) => ask === "join")).toBe(false)
    await page.keyboard.press("Enter")
    await page.getByText("Beshutaf cannot be reached.").waitFor()
    await expectSound(page, locale)
    for (const [good, name] of [
      [LINKS.good, "Beshutaf"],
      [LINKS.park, "Park Side Food Co-op"],
    ] as const) {
      await link.fill(good)
      await page.keyboard.press("Enter")
      await page.locator("form output strong", { hasText: name }).waitFor()
      await submit(page).click()
      await page.locator("main li", { hasText: name }).waitFor()
    }
    await page.getByRole("link", { name: words["join.next"] }).click()
    await heading(page, words["title.answers"]).waitFor()
    await page.getByText(words["answers.noProduct"]).waitFor()
    expect(faults).toEqual([])
  })

  test("[U4] [U9] [U10] sees what is asked, answers, reviews the host's sentences, signs once, and sees it arrive", async () => {
    const { page, host, faults, addresses } = await open(setting, working(language))
    for (const state of [
      "answered",
      "declined",
      "not-asked",
      "waiting",
      "not-applicable",
      "disputed",
      "withdrawn",
    ] as const)
      expect(await page.getByText(words[`state.${state}`], { exact: true }).count()).toBe(1)
    await expectSound(page, locale)

    await page.locator("main li").nth(SPECIMENS.money).getByRole("link").click()
    await value(page).fill("43.5")
    await submit(page).click()
    await heading(page, words["title.review"]).waitFor()
    await page.getByText("₪41.00 per hour in 2024").waitFor()
    await page.getByText(/43\.5/).first().waitFor()
    const [before, now] = await page
      .locator("[data-old]")
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top))
    expect(before === now).toBe(width >= 700)
    await expectSound(page, locale)

    const passphrase = page.getByLabel(words["sign.passphrase"])
    await passphrase.fill("wrong")
    await page.keyboard.press("Enter")
    await page.getByText("This is not the passphrase.").waitFor()
    expect(await passphrase.evaluate((input) => input === document.activeElement)).toBe(true)
    await passphrase.fill(PASSPHRASE)
    await button(page, words["sign.sign"]).dblclick()
    await heading(page, words["signed.fresh"]).waitFor()
    expect(
      host.requests.filter((asked) => asked.ask === "sign" && asked.passphrase === PASSPHRASE),
    ).toHaveLength(1)

    const receipt = page.locator('[data-fresh="true"]')
    expect(await receipt.locator("ul li").count()).toBe(0)
    host.change((state) => ({
      ...state,
      receipts: state.receipts.map((one) => ({ ...one, arrived: [{ name: "Beshutaf", at: AT }] })),
    }))
    await receipt.locator("ul li", { hasText: "Beshutaf" }).waitFor()
    expect(await receipt.getByRole("status").textContent()).toMatch(/1 .*2|1 .*שני/)
    await expectSound(page, locale)
    await page.reload()
    await receipt.locator("ul li").waitFor()
    expect(faults).toEqual([])
    expect(addresses.filter((address) => !address.startsWith(host.origin))).toEqual([])
  })

  test.each(TYPES)("[U5] [U11] fills in the form of a %s metric that has no barrier", async (type) => {
    const { page, host, faults } = await open(setting, working(language))
    await page.goto(formOf(host, type))
    await submit(page).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await expectSound(page, locale)
    if (type === "boolean") await page.getByLabel(words["value.yes"], { exact: true }).check()
    else if (type === "ordinal") await value(page).first().check()
    else if (type === "category") await page.getByRole("checkbox").first().check()
    else if (type === "breakdown") await page.locator('[name="total"]').fill("12.50")
    else await value(page).fill("4.2")
    await submit(page).click()
    await heading(page, words["title.review"]).waitFor()
    expect(faults).toEqual([])
  })

  test.each([
    "products",
    "signed",
    "cooperatives",
    "needs",
    "form?draft=product%20new",
    "form?draft=gone",
    "review?draft=gone",
  ])("[U11] %s has no barrier and fits", async (place) => {
    const { page, host, faults } = await open(setting, working(language))
    await page.goto(`${host.origin}/#/${place}`)
    await page.locator("main table, main li, main form, main a").first().waitFor()
    await expectSound(page, locale)
    expect(faults).toEqual([])
  })
})

test("[U6] a breakdown says while typing what is open or too much, to the last agora", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, working("en"))
  await page.goto(formOf(host, "breakdown"))
  await page.locator('[name="total"]').fill("12.50")
  await page.locator('[name="option-milk"]').fill("11.20")
  await page.locator('[name="option-wages"]').fill("0.10")
  await page.getByText("Still open: ₪1.20. It will be signed as “not broken down”.").waitFor()
  await page.locator('[name="option-packing"]').fill("1.50")
  await page.getByText("The parts come to ₪0.30 more than the total.").waitFor()
  await page.locator('[name="option-packing"]').fill("1.20")
  await page.getByText("The parts come to the total exactly.").waitFor()
  await page.locator('[name="option-transport"]').fill("1,5")
  await page.getByText(/An amount cannot be read/).waitFor()
})

test("[U7] [U8] a half-filled form survives a reload, and its problems show once the field was left", async () => {
  const { page, host } = await open({ locale: "en", width: 1200 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  await value(page).pressSequentially("four")
  await page.getByText(/^Draft kept on this computer at/).waitFor()
  expect(await page.getByText("Write a number such as 4.2.").count()).toBe(0)
  await page.keyboard.press("Tab")
  await page.getByText("Write a number such as 4.2.").waitFor()
  const described = await value(page).getAttribute("aria-describedby")
  expect(await page.locator(`[id="${described?.split(" ").at(-1)}"]`).textContent()).toBe(
    "Write a number such as 4.2.",
  )
  await page.reload()
  await value(page).waitFor()
  expect(await value(page).inputValue()).toBe("four")
  await page.getByRole("link", { name: "Answers", exact: true }).click()
  await page.getByText(/^Draft kept at .*, not signed$/).waitFor()
  await page.getByRole("link", { name: /^Continue the draft/ }).click()
  await page.getByRole("button", { name: "Throw this draft away" }).click()
  await page.getByRole("button", { name: "Press again to throw it away" }).click()
  await page.getByRole("heading", { level: 1, name: "What am I asked?" }).waitFor()
  await page.getByText(/^Draft kept at/).waitFor({ state: "detached" })
})

test("[U7] what was typed last is kept when the window hides at once", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, working("en"))
  await page.goto(formOf(host, "number"))
  await value(page).fill("31")
  await page.evaluate(() => window.dispatchEvent(new Event("pagehide")))
  await expect
    .poll(() => host.requests.filter((asked) => asked.ask === "keep-draft").at(-1)?.fields["value"])
    .toBe("31")
})

test("[U9] the keyboard alone leads from the question to the signature; Escape signs nothing", async () => {
  const { page, host } = await open({ locale: "he", width: 1200 }, working("he"))
  const focusOn = async (selector: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab")
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    }
    throw new Error(`Tab never reaches ${selector}`)
  }
  await focusOn('main a[href*="form"]')
  await page.keyboard.press("Enter")
  await value(page).waitFor()
  await focusOn('[name="value"]')
  await page.keyboard.type("4.2")
  await page.keyboard.press("Enter")
  await focusOn("input[type=password]")
  await page.keyboard.type("half")
  await page.keyboard.press("Escape")
  await value(page).waitFor()
  expect(await value(page).inputValue()).toBe("4.2")
  await focusOn('[name="value"]')
  await page.keyboard.press("Enter")
  await focusOn("input[type=password]")
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press("Enter")
  await page.locator('[data-fresh="true"]').waitFor()
  expect(host.requests.filter(({ ask }) => ask === "sign")).toHaveLength(1)
})

test("[U2] a reload in the middle of the first start keeps the name, keeps no word, and says so", async () => {
  const { page } = await open({ locale: "en", width: 390 }, firstStart("en"))
  await page.getByLabel("Your name").fill("Galil Dairy")
  await page.keyboard.press("Enter")
  await page.locator("ol li").first().waitFor()
  const stored = await page.evaluate(() =>
    JSON.stringify({ ...window.sessionStorage, ...window.localStorage }),
  )
  expect(SHEET.words.filter((word) => stored.includes(word))).toEqual([])
  await page.reload()
  await page.getByText(/throw the earlier paper away/).waitFor()
  expect(await page.getByLabel("Your name").inputValue()).toBe("Galil Dairy")
  await page.keyboard.press("Tab")
  await page.getByRole("button", { name: "Continue" }).click()
  await page.locator("ol li").first().waitFor()
})

test("[U2] the recovery sheet prints with its words and without the rest of the window", async () => {
  const { page } = await open({ locale: "en", width: 1200 }, firstStart("en"))
  await page.getByLabel("Your name").fill("Galil Dairy")
  await page.keyboard.press("Enter")
  await page.locator("ol li").first().waitFor()
  await page.emulateMedia({ media: "print" })
  expect(await page.locator("ol li").last().isVisible()).toBe(true)
  expect(await page.getByText("Recovery sheet of Galil Dairy").isVisible()).toBe(true)
  expect(await page.locator("header").isVisible()).toBe(false)
  expect(await page.getByRole("button").count()).toBe(0)
})

test("[U12] a host that is gone is told of, and what was typed is kept as soon as it answers", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  host.fail(true)
  await value(page).fill("4.2")
  await page.getByText(/^The program does not answer\./).waitFor()
  await page.getByText(/^Not kept yet/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  host.fail(false)
  await page.getByRole("button", { name: "Try again" }).click()
  await page.getByText(/^Draft kept on this computer/).waitFor()
  expect(await value(page).inputValue()).toBe("4.2")
})

test("[U12] when the host is gone while signing, nobody claims to know whether it was signed", async () => {
  const { page, host } = await open({ locale: "en", width: 1200 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  await value(page).fill("4.2")
  await submit(page).click()
  await page.locator("input[type=password]").fill(PASSPHRASE)
  await host.close()
  hosts.splice(0)
  await page.keyboard.press("Enter")
  await page.getByText(/it is not known whether it was signed/).waitFor()
})

test("[U11] the language can be changed in sight, and the colours of the dark scheme have enough contrast", async () => {
  const { page, host } = await open({ locale: "en", width: 1200, colorScheme: "dark" }, working("en"))
  await page.getByRole("combobox", { name: "Language" }).selectOption("es")
  await page.getByRole("heading", { level: 1, name: MESSAGES.es["title.answers"] }).waitFor()
  expect(host.state().language).toBe("es")
  expect(await findBarriers(page)).toEqual([])
  await page.goto(formOf(host, "breakdown"))
  await page.locator('[name="total"]').fill("3")
  expect(await findBarriers(page)).toEqual([])
})

test("[U13] needs can be narrowed to a category, and say that small figures are not published", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, working("en"))
  await page.goto(`${host.origin}/#/needs`)
  await page.getByRole("rowheader", { name: /^Other of Dairy/ }).waitFor()
  await page.getByText(/Small figures are not published/).waitFor()
  await page.getByRole("combobox", { name: "Category" }).selectOption("Household")
  await page.getByRole("rowheader", { name: /^Other of Dairy/ }).waitFor({ state: "detached" })
  expect(await page.getByRole("rowheader").count()).toBe(1)
})

test("[U1] the page is small: script within the budget, and no wasm", async () => {
  const { script, names } = await weighPage(built)
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(SCRIPT_BUDGET)
  expect(names.filter((name) => name.endsWith(".wasm"))).toEqual([])
})
