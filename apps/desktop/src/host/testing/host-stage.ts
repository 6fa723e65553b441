import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CommonsNode } from "@commonshelf/node"
import type { Review } from "../../protocol/answers.ts"
import { adoptMetrics, inviteSupplier, openCooperative } from "./cooperative.ts"
import { driveHost, foundSupplier, granted, type HostDriver } from "./host-driver.ts"

/** Desktops and cooperatives of one test, in a folder of their own. */
export interface HostStage {
  readonly folder: string
  startHost(name?: string): Promise<HostDriver>
  startCooperative(name: string): Promise<CommonsNode>
  /** Bob's farm has founded itself and taken the invite of a cooperative that asks three things. */
  bobAtWork(): Promise<{ readonly cooperative: CommonsNode; readonly bob: HostDriver }>
  close(): Promise<void>
}

export function openStage(): HostStage {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-desktop-"))
  const open: { close(): Promise<void> }[] = []
  const stage: HostStage = {
    folder,
    async startHost(name = "desktop") {
      const driver = await driveHost(join(folder, name))
      open.push(driver.host)
      return driver
    },
    async startCooperative(name) {
      const node = await openCooperative(folder, name)
      open.push(node)
      return node
    },
    async bobAtWork() {
      const cooperative = await stage.startCooperative("Beshutaf")
      await adoptMetrics(cooperative)
      const bob = await stage.startHost()
      await foundSupplier(bob, "Bob's farm")
      granted(await bob.ask({ ask: "join", link: await inviteSupplier(cooperative) }))
      await bob.stateThat(({ questions }) => questions.length === 2)
      return { cooperative, bob }
    },
    async close() {
      for (const each of open.splice(0).toReversed()) await each.close()
      rmSync(folder, { recursive: true })
    },
  }
  return stage
}

/** The draft of the question that asks for a metric. */
export async function draftOf(bob: HostDriver, name: string): Promise<string> {
  const { questions } = await bob.stateThat((state) =>
    state.questions.some(({ metric }) => metric.name === name),
  )
  return questions.find(({ metric }) => metric.name === name)?.draft ?? ""
}

/** Keeps a form and has it reviewed. */
export async function reviewed(
  bob: HostDriver,
  draft: string,
  fields: Record<string, string>,
): Promise<Review> {
  granted(await bob.ask({ ask: "keep-draft", draft, fields }))
  const review = granted(await bob.ask({ ask: "review", draft }))
  if (!("review" in review)) throw new Error(JSON.stringify(review.problems))
  return review
}
