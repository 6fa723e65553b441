import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { descendantsOf, isRunning, until, untilGone } from "../../testing/index.ts"
import { raiseStage, type ShellUnderTest, type Stage } from "./stage.ts"

/** What every adapter of `WindowPort` must do: the rules W1 to W9 of `docs/spec/desktop.md`, on a real screen. */
export function describeWindow(shell: ShellUnderTest): void {
  describe(`the ${shell.name} window`, () => {
    let stage: Stage
    beforeEach(async () => {
      stage = await raiseStage(shell)
      await stage.window.untilText("#state", "ready")
    })
    afterEach(() => stage.end())
    const pressed = async (button: string, part: string): Promise<string> => {
      await stage.window.click(`#${button}`)
      return stage.window.untilText("#answer", part)
    }

    test("[W1] shows the page, with its title and its Hebrew intact", async () => {
      expect(await stage.window.text("#hebrew")).toBe("שלום, עולם: 23.40 ₪")
      await until("the title is the page's", () => stage.window.screen.titles().includes("Test page"))
    })

    test("[W2] brings a request to the host and its answer back, in any script", async () => {
      await stage.window.type("#words", "Wages — שכר")
      expect(await pressed("echo", "Wages")).toBe("Wages — שכר")
    })

    test("[W2] tells the page that the host failed, and nothing of why", async () => {
      expect(await pressed("fail", "RequestFailed")).toBe("RequestFailed: The program failed to answer.")
      await stage.window.type("#words", "still there")
      expect(await pressed("echo", "still")).toBe("still there")
    })

    test("[W2] carries a message of a million letters both ways", async () => {
      expect(await pressed("big", "came back")).toBe("1000000 came back")
    })

    test("[W3] tells the page what changed", async () => {
      stage.order("notify", { changed: "drafts", by: "אליס" })
      expect(JSON.parse(await stage.window.untilText("#event", "changed"))).toEqual({
        changed: "drafts",
        by: "אליס",
      })
    })

    test("[W3] goes on answering and telling after the page was loaded anew", async () => {
      await stage.window.type("#words", "before")
      await pressed("echo", "before")
      await stage.window.reload()
      await stage.window.untilText("#state", "ready")
      await stage.window.type("#words", "after")
      expect(await pressed("echo", "after")).toBe("after")
      await until("the new page was told", async () => {
        stage.order("notify", "again")
        return (await stage.window.text("#event")) === "again"
      })
    })

    test("[W4] ends when the person closes it, and the host lives on", async () => {
      await until("the title is the page's", () => stage.window.screen.titles().includes("Test page"))
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
      const [process_] = descendantsOf(stage.hostPid)
      process.kill(process_ ?? 0, "SIGKILL")
      await until("the host hears it", () => howItEnded(stage) === "failed")
      expect(isRunning(stage.hostPid)).toBe(true)
    })
  })
}

function howItEnded({ said }: Stage): string | undefined {
  return said.find((each) => each.said === "closed")?.how
}
