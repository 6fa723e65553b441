import { findBarriers, weighPage } from "@commonshelf/page/testing"
import { expect, test } from "vitest"
import { MESSAGES } from "./messages/words.ts"
import { LINKS, PASSPHRASE, SHEET } from "./testing/stand-in-answers.ts"
import { formOf, submitOf, useWindows, valueOf } from "./testing/windows.ts"
import { working } from "./testing/working.ts"

const SCRIPT_BUDGET = 250_000

const { built, open } = useWindows()

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
  await page.locator('[name="option-transport"]').fill("1 5")
  await page.getByText(/An amount cannot be read/).waitFor()
})

test("[U7] [U8] a half-filled form survives a reload, and its problems show once the field was left", async () => {
  const { page, host } = await open({ locale: "en", width: 1200 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  await valueOf(page).pressSequentially("four")
  await page.getByText(/^Draft kept on this computer at/).waitFor()
  expect(await page.getByText("Write a number such as 4.2.").count()).toBe(0)
  await page.keyboard.press("Tab")
  await page.getByText("Write a number such as 4.2.").waitFor()
  const described = await valueOf(page).getAttribute("aria-describedby")
  expect(await page.locator(`[id="${described?.split(" ").at(-1)}"]`).textContent()).toBe(
    "Write a number such as 4.2.",
  )
  await page.reload()
  await valueOf(page).waitFor()
  expect(await valueOf(page).inputValue()).toBe("four")
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
  await valueOf(page).fill("31")
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
  await valueOf(page).waitFor()
  await focusOn('[name="value"]')
  await page.keyboard.type("4.2")
  await page.keyboard.press("Enter")
  await focusOn("input[type=password]")
  await page.keyboard.type("half")
  await page.keyboard.press("Escape")
  await valueOf(page).waitFor()
  expect(await valueOf(page).inputValue()).toBe("4.2")
  await focusOn('[name="value"]')
  await page.keyboard.press("Enter")
  await focusOn("input[type=password]")
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press("Enter")
  await page.locator('[data-fresh="true"]').waitFor()
  expect(host.requests.filter(({ ask }) => ask === "sign")).toHaveLength(1)
})

test("[U2] a reload in the middle of the first start keeps the name, keeps no word, and says so", async () => {
  const { page } = await open({ locale: "en", width: 390 }, { stage: "first-start", language: "en" })
  await page.getByLabel("Your name").fill("Galil Dairy")
  await page.keyboard.press("Enter")
  await page.locator("ol li").first().waitFor()
  const stored = await page.evaluate(() => JSON.stringify([window.sessionStorage, window.localStorage]))
  expect(SHEET.words.filter((word) => stored.includes(word))).toEqual([])
  await page.reload()
  await page.getByText(/throw the earlier paper away/).waitFor()
  expect(await page.getByLabel("Your name").inputValue()).toBe("Galil Dairy")
  await page.keyboard.press("Tab")
  await page.getByRole("button", { name: "Continue" }).click()
  await page.locator("ol li").first().waitFor()
})

test("[U2] the recovery sheet prints with its words and without the rest of the window", async () => {
  const { page } = await open({ locale: "en", width: 1200 }, { stage: "first-start", language: "en" })
  await page.getByLabel("Your name").fill("Galil Dairy")
  await page.keyboard.press("Enter")
  await page.locator("ol li").first().waitFor()
  await page.emulateMedia({ media: "print" })
  expect(await page.locator("ol li").last().isVisible()).toBe(true)
  expect(await page.getByText("Recovery sheet of Galil Dairy").isVisible()).toBe(true)
  expect(await page.locator("header").isVisible()).toBe(false)
  expect(await page.getByRole("button").count()).toBe(0)
})

test("[U3] a link that the system handed over is shown, and joined only when the supplier says so", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, { ...working("en"), cooperatives: [] })
  host.change((state) => ({ ...state, invite: LINKS.good }))
  await page.getByRole("link", { name: "See whose it is" }).click()
  expect(await page.getByLabel("Invite link").inputValue()).toBe(LINKS.good)
  await page.getByText("wss://coop.example:8443/sync").waitFor()
  expect(host.requests.some(({ ask }) => ask === "join")).toBe(false)
})

test("[U12] a host that is gone is told of, and what was typed is kept as soon as it answers", async () => {
  const { page, host } = await open({ locale: "en", width: 390 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  host.fail(true)
  await valueOf(page).fill("4.2")
  await page.getByText(/^The program does not answer\./).waitFor()
  await page.getByText(/^Not kept yet/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  host.fail(false)
  await page.getByRole("button", { name: "Try again" }).click()
  await page.getByText(/^Draft kept on this computer/).waitFor()
  expect(await valueOf(page).inputValue()).toBe("4.2")
})

test("[U12] when the host is gone while signing, nobody claims to know whether it was signed", async () => {
  const { page, host } = await open({ locale: "en", width: 1200 }, working("en"))
  await page.goto(formOf(host, "ratio"))
  await valueOf(page).fill("4.2")
  await submitOf(page).click()
  await page.locator("input[type=password]").fill(PASSPHRASE)
  await host.close()
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
  const { script, names } = await weighPage(built())
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(SCRIPT_BUDGET)
  expect(names.filter((name) => name.endsWith(".wasm"))).toEqual([])
})
