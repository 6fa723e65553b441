import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { descendantsOf, isRunning, until, untilGone } from "../../testing/index.ts"
import { openElsewhere, type Elsewhere } from "./elsewhere.ts"
import { raiseStage, type ShellUnderTest, type Stage } from "./stage.ts"

/** Real windows on a busy computer: each step waits for what it needs, and this is only for when it never comes. */
const PATIENCE_MS = 180_000

/** What every adapter of `WindowPort` must do: the rules W1 to W6 of `docs/spec/desktop.md`, on a real screen. */
export function describeWindow(shell: ShellUnderTest): void {
  describe(`the ${shell.name} window while it is open`, { timeout: PATIENCE_MS }, () => {
    describeOpenWindow(shell)
  })
  describe(`the ${shell.name} window at its end`, { timeout: PATIENCE_MS }, () => {
    describeEnd(shell)
  })
}

function describeOpenWindow(shell: ShellUnderTest): void {
  let stage: Stage
  let elsewhere: Elsewhere
  beforeAll(async () => {
    elsewhere = await openElsewhere()
    stage = await raiseStage(shell)
  }, PATIENCE_MS)
  afterAll(async () => {
    await stage.end()
    await elsewhere.end()
  }, PATIENCE_MS)
  beforeEach(async () => {
    await stage.window.reload()
    await stage.window.untilText("#state", "ready")
  })
  const press = async (button: string, words: string, part: string): Promise<string> => {
    await stage.window.type("#words", words)
    await stage.window.click(`#${button}`)
    return stage.window.untilText("#answer", part)
  }

  test("[W1] shows the page, with its title and its Hebrew intact", async () => {
    expect(await stage.window.text("#hebrew")).toBe("שלום, עולם: 23.40 ₪")
    await until("the title is the page's", () => stage.window.screen.titles().includes("Test page"))
  })

  test("[W2] brings a request to the host and its answer back, in any script", async () => {
    expect(await press("echo", "Wages — שכר", "Wages")).toBe("Wages — שכר")
  })

  test("[W2] tells the page that the host failed, and nothing of why", async () => {
    expect(await press("fail", "", "RequestFailed")).toBe("RequestFailed: The program failed to answer.")
    expect(await press("echo", "still there", "still")).toBe("still there")
  })

  test("[W2] carries a message of a million letters both ways", async () => {
    expect(await press("big", "", "came back")).toBe("1000000 came back")
  })

  test("[W3] tells the page what changed", async () => {
    const event = { changed: "drafts", by: "אליס" }
    stage.order("notify", event)
    expect(JSON.parse(await stage.window.untilText("#event", "changed"))).toEqual(event)
  })

  test("[W3] goes on answering and telling after the page was loaded anew", async () => {
    await press("echo", "before", "before")
    await stage.window.reload()
    await stage.window.untilText("#state", "ready")
    expect(await press("echo", "after", "after")).toBe("after")
    await until("the new page was told", async () => {
      stage.order("notify", "again")
      return (await stage.window.text("#event")) === "again"
    })
  })

  test("[W6] takes nothing from elsewhere, goes nowhere else, and opens no other window", async () => {
    await press("reach", elsewhere.address, "TypeError")
    await press("leave", elsewhere.address, "on the way")
    await press("open", elsewhere.address, "window")
    expect(await press("echo", "still our page", "still")).toBe("still our page")
    await until("no other window is left", () => stage.window.screen.titles().length === 1)
    expect(elsewhere.visits()).toBe(0)
  })

  test("[W4] comes before the others when the host says so", async () => {
    const { screen } = stage.window
    const other = screen.openOther("Something else")
    await until("the other has the keyboard", () => screen.activeTitle() === "Something else")
    stage.order("focus")
    await until("the window has the keyboard", () => screen.activeTitle() === "Test page")
    await other.end()
  })
}

function describeEnd(shell: ShellUnderTest): void {
  let stage: Stage
  beforeEach(async () => {
    stage = await raiseStage(shell)
    await stage.window.untilText("#state", "ready")
    await until("the title is the page's", () => stage.window.screen.titles().includes("Test page"))
  }, PATIENCE_MS)
  afterEach(() => stage.end(), PATIENCE_MS)

  test("[W4] ends when the person closes it, and the host lives on", async () => {
    stage.window.screen.closeWindow("Test page")
    await until("the host hears it", () => howItEnded(stage) === "closed")
    expect(isRunning(stage.hostPid)).toBe(true)
  })

  test("[W4] goes when the host closes it", async () => {
    const processes = descendantsOf(stage.hostPid)
    stage.order("close")
    await until("the host hears it", () => howItEnded(stage) === "closed")
    await untilGone(processes)
    expect(stage.window.screen.titles()).toEqual([])
  })

  test("[W5] goes with the host when that is killed", async () => {
    const processes = descendantsOf(stage.hostPid)
    process.kill(stage.hostPid, "SIGKILL")
    await untilGone(processes)
    expect(stage.window.screen.titles()).toEqual([])
  })

  test("[W5] tells the host when its process fails, and the host lives on", async () => {
    const [windowPid = 0] = descendantsOf(stage.hostPid)
    process.kill(windowPid, "SIGKILL")
    await until("the host hears it", () => howItEnded(stage) === "failed")
    expect(isRunning(stage.hostPid)).toBe(true)
  })
}

function howItEnded({ said }: Stage): string | undefined {
  return said.find((each) => each.said === "closed")?.how
}
