import { chromium } from "playwright-core"
import { openStandInNode } from "./testing/stand-in-node.ts"
const node = await openStandInNode(new URL("../dist", import.meta.url).pathname)
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] })
const only = process.argv[2]
for (const [loc, w, scheme] of [["en",390,"light"],["he",390,"light"],["en",1200,"light"],["he",1200,"dark"],["es",390,"dark"]] as const) {
  const ctx = await b.newContext({ locale: loc, viewport: { width: w, height: w===390?844:900 }, colorScheme: scheme })
  const p = await ctx.newPage()
  p.on("console", m => { if (m.type()==="error"||m.type()==="warning") console.log(loc, w, m.text()) }); p.on("pageerror", e => console.log("ERR", e.message))
  const shot = async (n: string, full=false) => { await p.waitForTimeout(250); console.log(n, await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)); await p.screenshot({ path: `/tmp/shots/${loc}-${w}-${n}.png`, fullPage: full }) }
  await p.goto(node.url); await p.waitForSelector("article")
  await shot("list")
  if (w===390) { await p.locator("aside details summary").first().click(); await shot("survey") }
  await p.locator("fieldset").nth(4).locator("input").nth(3).click(); await shot("changed")
  await p.locator("article summary").first().click(); await p.locator("article").first().scrollIntoViewIfNeeded(); await shot("card")
  await p.goto(node.url+"#/compare?view=table"); await p.waitForSelector("table"); await p.locator("table").scrollIntoViewIfNeeded(); await shot("table")
  await p.locator("tbody button").first().click(); await p.waitForSelector("dialog section"); await shot("why")
  for (const r of ["needs","node","data"]) { await p.goto(node.url+"#/"+r); await p.waitForTimeout(200); await shot(r, true) }
  await ctx.close()
}
await b.close(); await node.close()
