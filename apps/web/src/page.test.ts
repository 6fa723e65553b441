import { createWords, MESSAGES } from "./messages/words.ts"
import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { Marks } from "@commonshelf/comparison"
import { marksInWords } from "./compare/marks.tsx"
import { comeBack } from "./testing/come-back.ts"
import {
  buildPage,
  findBarriers,
  openBrowser,
  overflowOf,
  visit,
  weighPage,
  type BuiltPage,
  type Setting,
} from "@commonshelf/page/testing"
import { fileURLToPath } from "node:url"
import { answered, TABLE } from "./testing/invented-table.ts"
import { openStandInNode, type StandInNode } from "./testing/stand-in-node.ts"

const SCRIPT_BUDGET = 250_000
const SETTINGS: readonly Setting[] = [
  { locale: "en", width: 390 },
  { locale: "en", width: 1200 },
  { locale: "he", width: 390 },
  { locale: "he", width: 1200 },
]
const ROUTES = [
  "#/compare",
  "#/compare?view=table",
  "#/compare?supplier=QmAlonxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&metric=pay-spread",
  "#/needs",
  "#/node",
  "#/data",
]

let built: BuiltPage
let browser: Browser
let node: StandInNode

beforeAll(async () => {
  built = await buildPage(fileURLToPath(new URL("..", import.meta.url)))
  browser = await openBrowser()
  node = await openStandInNode(built.folder)
})

afterAll(async () => {
  await browser?.close()
  await node?.close()
  await built?.remove()
})

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

describe.each(SETTINGS)("a member, $locale at $width px", (setting) => {
  const words = MESSAGES[setting.locale]
  const isPhone = setting.width === 390

  const openSurvey = (page: Page) => (isPhone ? page.getByText(words["survey.title"]).click() : undefined)
  const profit = (page: Page) => page.getByRole("group", { name: titleOf("max-profit", setting.locale) })

  test("[M1] [M2] changes a weight, sees the order change, opens the reason, and nothing is told to the node", async () => {
    const { page, faults, addresses } = await visit(browser, node.url, setting)
    const before = await suppliers(page)
    await openSurvey(page)
    await profit(page).getByRole("radio", { name: words["importance.must"] }).check()
    await page.getByRole("heading", { name: words["group.does-not-meet"].split(" (")[0] ?? "" }).waitFor()
    expect(await suppliers(page)).not.toEqual(before)
    expect(await page.locator("aside output").textContent()).not.toBe(words["survey.hint"])

    await page.reload()
    await page.getByRole("article").first().waitFor()
    expect(await suppliers(page)).not.toEqual(before)

    await page.getByText(words["card.why"]).first().click()
    const opener = page.getByRole("article").first().getByRole("button").first()
    await opener.click()
    await page.getByRole("dialog").getByText(words["why.signatureIsNotTruth"]).waitFor()
    expect(await overflowOf(page)).toBe(0)
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.getByRole("button", { name: words["view.table"] }).click()
    await page.getByRole("table").waitFor()
    expect(await page.getByRole("rowheader").count()).toBe(TABLE.rows.length)
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole("button", { name: words["share.button"] }).click()
    expect(await page.locator("input[readonly]").inputValue()).toMatch(/#\/compare\?.*must=max-profit/)

    expect(faults).toEqual([])
    expect(
      addresses.filter((address) => !address.startsWith(node.url) && !address.startsWith("data:")),
    ).toEqual([])
  })

  test("[M1] whoever opens a shared address sees its weights and keeps own ones", async () => {
    const { page } = await visit(browser, `${node.url}#/compare?must=max-profit`, setting)
    await page.getByText(words["link.notice"]).waitFor()
    await openSurvey(page)
    expect(await profit(page).getByRole("radio", { name: words["importance.must"] }).isChecked()).toBe(true)
    await page.getByRole("button", { name: words["link.leave"] }).click()
    expect(await profit(page).getByRole("radio", { name: words["importance.not"] }).isChecked()).toBe(true)
  })

  test.each(ROUTES)("[WCAG] %s has no barrier that axe-core finds, and fits the screen", async (route) => {
    const { page, faults } = await visit(browser, `${node.url}${route}`, setting)
    await page.locator("article, td, dl, li").first().waitFor()
    if (route.includes("supplier=")) await page.locator("dialog section").first().waitFor()
    expect(await page.locator("html").getAttribute("dir")).toBe(setting.locale === "he" ? "rtl" : "ltr")
    expect(await findBarriers(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    expect(faults).toEqual([])
  })
})

describe.each(SETTINGS.filter(({ width }) => width === 390))("who is who, $locale", (setting) => {
  const words = MESSAGES[setting.locale]

  test("[CH4] the reason of a disputed answer tells the contest and the reply to it", async () => {
    const barley = "QmBarleyxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    const { page, faults } = await visit(
      browser,
      `${node.url}#/compare?supplier=${barley}&metric=co2-per-kg`,
      setting,
    )
    const section = page.getByRole("dialog").locator("section", { hasText: words["why.contests"] })
    await section.getByText("The ovens are left out.").waitFor()
    await section.getByText("We measure them this winter.").waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test("[O3] a card says who confirms the supplier's identity or that nobody does; the reason says that it is no check of an answer", async () => {
    const { page, faults } = await visit(browser, `${node.url}#/compare`, setting)
    const cards = page.getByRole("article")
    await cards.first().waitFor()
    const confirmed = words["identity.confirmed"].split("{")[0]?.trim() ?? ""
    expect(await cards.filter({ hasText: confirmed }).count()).toBe(1)
    const unconfirmed = cards.filter({ hasText: words["identity.unconfirmed"] })
    expect(await unconfirmed.count()).toBe(TABLE.rows.length - 1)
    const alon = TABLE.rows[0]?.supplier ?? ""
    const why = await visit(browser, `${node.url}#/compare?supplier=${alon}&metric=pay-spread`, setting)
    const section = why.page.getByRole("dialog").locator("section", { hasText: words["identity.title"] })
    await section.getByText(words["identity.means"]).waitFor()
    expect(await section.getByRole("listitem").count()).toBe(2)
    expect([...faults, ...why.faults]).toEqual([])
  })
})

test.each(["en", "he", "es"] as const)(
  "[S11] [S12] marks stand in words on the cell, the card and the panel, in %s",
  async (locale) => {
    const words = createWords(locale)
    const said = (marks: Marks) => marksInWords(marks, words)[0]?.text ?? ""
    const alon = "supplier=QmAlonxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&metric=pay-spread"
    const { page } = await visit(browser, `${node.url}#/compare?view=table`, { locale, width: 390 })
    await page.getByRole("table").waitFor()
    for (const marks of [{ unproven: ["zQmOne"] }, { contradicted: ["zQmOne"] }, { forked: true }] as const) {
      expect(await page.locator("td button", { hasText: said(marks) }).count()).toBe(1)
    }
    expect(await page.locator("th", { hasText: said({ forked: true }) }).count()).toBe(1)
    await page.goto(`${node.url}#/compare?view=list`)
    await page.getByRole("article").first().waitFor()
    for (const marks of [{ unproven: ["zQmOne"] }, { contradicted: ["zQmOne"] }, { forked: true }] as const) {
      expect(await page.locator("article > span", { hasText: said(marks) }).count()).toBe(1)
    }
    await page.goto(`${node.url}#/compare?${alon}`)
    const dialog = page.getByRole("dialog")
    await dialog.getByText(words.say("why.unprovenMeans")).waitFor()
    expect(await dialog.getByText(said({ unproven: ["zQmOne"] })).count()).toBe(1)
    await page.goto(`${node.url}#/needs`)
    await page.locator("th", { hasText: said({ contradicted: ["zQmOne"] }) }).waitFor()
  },
)

test("[DE20] a product has the name that its supplier signed, with its code after it, in any direction", async () => {
  const { page } = await visit(browser, `${node.url}#/needs`, { locale: "en", width: 390 })
  const head = page.locator("tbody th", { hasText: "gtin:07290000000015" })
  expect(await head.locator("bdi").first().textContent()).toBe("קמח שקדים")
  expect(await head.locator("small").textContent()).toBe("Food › Flour › gtin:07290000000015")
})

test("[WCAG] the colours of the dark scheme have enough contrast", async () => {
  const { page } = await visit(browser, `${node.url}#/compare`, {
    locale: "es",
    width: 1200,
    colorScheme: "dark",
  })
  await page.getByRole("article").first().waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test("[M1] the arrow keys follow the direction of the language", async () => {
  const { page } = await visit(browser, node.url, { locale: "he", width: 1200 })
  const group = page.getByRole("group", { name: titleOf("max-profit", "he") })
  await group.getByRole("radio", { name: MESSAGES.he["importance.not"] }).focus()
  await page.keyboard.press("ArrowLeft")
  expect(
    await group.getByRole("radio", { name: MESSAGES.he["importance.important"], exact: true }).isChecked(),
  ).toBe(true)
})

test("[M1] the language can be changed in sight, and stays", async () => {
  const { page } = await visit(browser, node.url, { locale: "en", width: 390 })
  await page.getByRole("combobox", { name: MESSAGES.en.language }).selectOption("es")
  await page.getByRole("heading", { level: 1, name: MESSAGES.es["compare.title"] }).waitFor()
  await page.reload()
  await page.getByRole("heading", { level: 1, name: MESSAGES.es["compare.title"] }).waitFor()
  expect(await page.locator("html").getAttribute("lang")).toBe("es")
})

test("[M1] an answer that arrives by sync appears, and the focus stays where it was", async () => {
  const own = await openStandInNode(built.folder)
  const { page } = await visit(browser, own.url, { locale: "en", width: 1200 })
  const silent = page.getByRole("article").filter({ hasText: "Ein Spring Dairy" })
  await silent.getByText("0 of 10 questions answered").waitFor()
  const radio = page.getByRole("radio").nth(2)
  await radio.focus()
  own.showTable(withAnswer("QmEin"))
  await comeBack(page)
  await silent.getByText("1 of 10 questions answered").waitFor()
  expect(await radio.evaluate((input) => input === document.activeElement)).toBe(true)
  await own.close()
})

test("[M1] a node that is gone is told of, and what was loaded stays", async () => {
  const own = await openStandInNode(built.folder)
  const { page } = await visit(browser, own.url, { locale: "en", width: 390 })
  await page.getByRole("article").first().waitFor()
  await own.close()
  await comeBack(page)
  await page.getByText(/^Cannot reach this node since .*; showing what was loaded at/).waitFor()
  expect(await page.getByRole("article").count()).toBe(TABLE.rows.length)
})

test("[O2] a phone, to which the node does not tell its status, is told so", async () => {
  const { page } = await visit(browser, "about:blank", { locale: "en", width: 390 })
  await page.route(/\/api\/v1\/(status|quarantine)/, (route) => route.fulfill({ status: 403, body: "{}" }))
  await page.goto(`${node.url}#/node`)
  await page.getByText(/^This node answers · /).waitFor()
  expect(await page.getByText("The node tells this only on its own computer.").count()).toBe(2)
})

test("[M2] no request ever carried weights, a body, a cookie or the address it came from", () => {
  const allowed =
    /^GET \/((assets\/[\w.-]+)?|api\/v1\/(node|categories|table|why|demand|status|quarantine)(\?((category|supplier|metric)=[^&\s]*&?)+)?) \{/
  expect(node.requests.length).toBeGreaterThan(100)
  expect(node.requests.filter((request) => !allowed.test(request))).toEqual([])
  expect(
    node.requests.filter((request) => /"(cookie|referer)"|\b(very|must)\b|max-profit/.test(request)),
  ).toEqual([])
  expect(node.requests.filter((request) => !request.endsWith("} "))).toEqual([])
})

test("the first load is small: script within the budget, and no wasm", async () => {
  const { script, names } = await weighPage(built)
  expect(script).toBeGreaterThan(0)
  expect(script).toBeLessThanOrEqual(SCRIPT_BUDGET)
  expect(names.filter((name) => name.endsWith(".wasm"))).toEqual([])
})

function titleOf(metric: string, locale: string): string {
  return TABLE.metrics.find(({ key }) => key === metric)?.title[locale]?.text ?? metric
}

async function suppliers(page: Page): Promise<readonly string[]> {
  await page.getByRole("article").first().waitFor()
  return page.locator("article h3").allTextContents()
}

function withAnswer(supplier: string): typeof TABLE {
  const answer = answered({ type: "ratio", value: "2" })
  const rows = TABLE.rows.map((row) =>
    row.supplier.startsWith(supplier)
      ? { ...row, openness: { ...row.openness, answered: 1 }, cells: { ...row.cells, "pay-spread": answer } }
      : row,
  )
  return { ...TABLE, rows }
}
