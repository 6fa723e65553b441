import * as z from "zod"
import type { DevtoolsPipe } from "./devtools-pipe.ts"

const Target = z.object({
  targetInfo: z.object({
    targetId: z.string(),
    type: z.string(),
    url: z.string(),
    openerId: z.string().optional(),
  }),
})
const Attached = z.object({ sessionId: z.string() })
const Paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })

/**
 * Takes hold of the browser's window as soon as it is there, and keeps it on our page: it goes to no other address, and
 * opens no other window. Resolves with the id of its DevTools session.
 */
export async function holdWindow(pipe: DevtoolsPipe, origin: string): Promise<string> {
  const targetId = await findWindow(pipe, origin)
  const attached = await pipe.command("Target.attachToTarget", { targetId, flatten: true })
  const { sessionId } = Attached.parse(attached)
  pipe.on("Fetch.requestPaused", (event) => {
    const { requestId, request } = Paused.parse(event)
    const verdict = isOf(origin, request.url) ? "Fetch.continueRequest" : "Fetch.failRequest"
    void pipe.command(verdict, { requestId, ...REFUSAL[verdict] }, sessionId)
  })
  await pipe.command("Fetch.enable", { patterns: [{ resourceType: "Document" }] }, sessionId)
  return sessionId
}

/** An aborted journey leaves the page where it is. */
const REFUSAL = { "Fetch.continueRequest": {}, "Fetch.failRequest": { errorReason: "Aborted" } }

function findWindow(pipe: DevtoolsPipe, origin: string): Promise<string> {
  return new Promise((resolve) => {
    const look = (event: unknown): void => {
      const { targetId, type, url, openerId } = Target.parse(event).targetInfo
      if (openerId !== undefined) void pipe.command("Target.closeTarget", { targetId })
      else if (type === "page" && isOf(origin, url)) resolve(targetId)
    }
    pipe.on("Target.targetCreated", look)
    pipe.on("Target.targetInfoChanged", look)
    void pipe.command("Target.setDiscoverTargets", { discover: true })
  })
}

function isOf(origin: string, address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`)
}
