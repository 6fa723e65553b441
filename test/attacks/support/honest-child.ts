import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { InviteLink } from "@commonshelf/replica"
import { until } from "@commonshelf/replica/testing"

const SCRIPT = fileURLToPath(new URL("honest-node.ts", import.meta.url))

/** What an honest node tells its parent of itself. */
export interface HonestState {
  /** Resident bytes now, and the most since the start or since it was told to forget. */
  readonly rss: number
  readonly most: number
  readonly heads: string
  readonly documents: number
  readonly digests: readonly string[]
  readonly reasons: readonly { readonly reason: string; readonly peer: string }[]
  readonly limits: readonly string[]
  readonly peers: readonly { readonly scid: string; readonly state: string; readonly standing: string }[]
}

export type Question =
  | { readonly ask: "invite" }
  | { readonly ask: "accept"; readonly invite: InviteLink }
  | { readonly ask: "state" }
  | { readonly ask: "forget-most" }

/** An honest node in a process of its own. */
export interface HonestChild {
  readonly scid: string
  readonly url: string
  readonly dead: boolean
  invite(): Promise<InviteLink>
  accept(invite: InviteLink): Promise<void>
  state(): Promise<HonestState>
  forgetMost(): Promise<void>
  close(): void
}

/** Starts one for the party of that name. */
export async function openHonestChild(name: string): Promise<HonestChild> {
  const child = fork(SCRIPT, [name], { execArgv: ["--conditions=source", "--import", "tsx"], silent: true })
  const answers = new Map<number, unknown>()
  let dead = false
  let questions = 0
  child.on("exit", () => (dead = true))
  child.on("message", ({ id, answer }: { id: number; answer: unknown }) => answers.set(id, answer))
  const take = async (id: number): Promise<unknown> => {
    await until(`${name}'s node answers`, () => answers.has(id) || dead)
    if (dead) throw new Error(`${name}'s node has died`)
    const answer = answers.get(id)
    answers.delete(id)
    return answer
  }
  const ask = (question: Question): Promise<unknown> => {
    questions += 1
    child.send({ ...question, id: questions })
    return take(questions)
  }
  const { url, scid } = (await take(0)) as { url: string; scid: string } // what `honest-node.ts` says first
  return {
    scid,
    url,
    get dead() {
      return dead
    },
    invite: async () => (await ask({ ask: "invite" })) as InviteLink,
    accept: async (invite) => void (await ask({ ask: "accept", invite })),
    state: async () => (await ask({ ask: "state" })) as HonestState,
    forgetMost: async () => void (await ask({ ask: "forget-most" })),
    close() {
      child.removeAllListeners()
      child.kill("SIGKILL")
    },
  }
}
