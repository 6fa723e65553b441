import type { AnswerTo, AtWork, Refusal } from "../../protocol/answers.ts"
import type { Request } from "../../protocol/requests.ts"
import { openDesktopHost, type DesktopHost } from "../desktop-host.ts"

export const PASSPHRASE = "three goats on a hill"

/** A host as a page uses it, with what it told. */
export interface HostDriver {
  readonly host: DesktopHost
  readonly events: () => number
  ask<Asked extends Request["ask"]>(request: Extract<Request, { ask: Asked }>): Promise<AnswerTo<Asked>>
  /** Asks for the state until it is as wished. */
  stateThat(isWished: (state: AtWork) => boolean): Promise<AtWork>
}

export async function driveHost(folder: string): Promise<HostDriver> {
  let told = 0
  const host = await openDesktopHost({ folder, notify: () => void told++ })
  const driver: HostDriver = {
    host,
    events: () => told,
    ask: async (request) => (await host.answer(request)) as AnswerTo<never>, // as `Answers` says
    async stateThat(isWished) {
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        const state = await driver.ask({ ask: "state" })
        if (state.stage === "at-work" && isWished(state)) return state
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`not within 20 s: ${JSON.stringify(await driver.ask({ ask: "state" }))}`)
    },
  }
  return driver
}

/** Goes through the first start. */
export async function foundSupplier(driver: HostDriver, name: string): Promise<AtWork> {
  const sheet = granted(await driver.ask({ ask: "begin", name }))
  const words = sheet.places.map((place) => ({ place, word: sheet.words[place - 1] ?? "" }))
  const state = granted(await driver.ask({ ask: "found", words, passphrase: PASSPHRASE }))
  if (state.stage !== "at-work") throw new Error("not founded")
  return state
}

/** An answer that is no refusal. */
export function granted<T>(answer: T | Refusal): T {
  if (typeof answer === "object" && answer !== null && "refused" in answer)
    throw new Error(`refused: ${answer.message}`)
  return answer
}
