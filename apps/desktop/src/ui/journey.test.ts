import type { Setting } from "@commonshelf/page/testing"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { MESSAGES } from "./messages/words.ts"
import { PLACES } from "./route.ts"
import { AT, LINKS, PASSPHRASE, SHEET } from "./testing/stand-in-answers.ts"
import { expectSound, fillIn, formOf, submitOf, TYPES, useWindows, valueOf } from "./testing/windows.ts"
import { working } from "./testing/working.ts"

const SETTINGS: readonly Setting[] = [
  { locale: "en", width: 390 },
  { locale: "en", width: 1200 },
  { locale: "he", width: 390 },
  { locale: "he", width: 1200 },
]
/** A form without a question behind it, and addresses that are no longer true. */
const ASIDE = ["form?draft=product%20new", "form?draft=gone", "review?draft=gone"]
/** For tests that look at many screens on a busy machine. */
const SLOW_MS = 180_000

const { open } = useWindows()

describe.each(SETTINGS)("a supplier, $locale at $width px", ({ locale, width }) => {
  const setting = { locale, width }
  const words = MESSAGES[locale]
  const language = locale === "he" ? "he" : "en"
  const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name })
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })

  test(
    "[U2] [U3] founds an identity with 24 words that were confirmed, and joins two cooperatives",
    { timeout: SLOW_MS },
    async () => {
      const { page, host, faults } = await open(setting, { stage: "first-start", language })
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
        await submitOf(page).click()
        await page.locator("main li", { hasText: name }).waitFor()
      }
      await page.getByRole("link", { name: words["join.next"] }).click()
      await heading(page, words["title.answers"]).waitFor()
      await page.getByText(words["answers.noProduct"]).waitFor()
      expect(faults).toEqual([])
    },
  )

  test(
    "[U4] [U9] [U10] [U14] sees what is asked, answers, reviews the host's sentences, signs once, and sees it arrive",
    { timeout: SLOW_MS },
    async () => {
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

      await page.locator("main li").nth(TYPES.indexOf("money")).getByRole("link").click()
      await valueOf(page).fill("43.5")
      await submitOf(page).click()
      const evidence = page.locator('[name="beside-evidence"]')
      await page.locator("fieldset[aria-invalid=true]").filter({ has: evidence }).waitFor()
      await page.getByText(words["form.beside.unfit"]).waitFor()
      await expectSound(page, locale)
      await evidence.first().check()
      await page.locator('[name="beside-coverage"]').last().check()
      await submitOf(page).click()
      await heading(page, words["title.review"]).waitFor()
      await page.getByRole("heading", { name: words["review.leftOut"] }).waitFor()
      expect(await page.getByText("It covers 80 % of the sites.").count()).toBe(1)
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
    },
  )

  test(
    "[U5] [U11] fills in a form of every type of metric, none with a barrier",
    { timeout: SLOW_MS },
    async () => {
      const { page, host, faults } = await open(setting, working(language))
      for (const type of TYPES) {
        await page.goto(formOf(host, type))
        await submitOf(page).click()
        await page.locator('[aria-invalid="true"]').first().waitFor()
        await expectSound(page, locale)
        await fillIn(page, type, words["value.yes"])
        await submitOf(page).click()
        await heading(page, words["title.review"]).waitFor()
      }
      expect(faults).toEqual([])
    },
  )

  test("[U11] finds no barrier in any place, and all fit", { timeout: SLOW_MS }, async () => {
    const { page, host, faults } = await open(setting, working(language))
    for (const place of [...PLACES, ...ASIDE]) {
      await page.goto(`${host.origin}/#/${place}`)
      await page.locator("main table, main li, main form, main a").first().waitFor()
      await expectSound(page, locale)
    }
    expect(faults).toEqual([])
  })
})
