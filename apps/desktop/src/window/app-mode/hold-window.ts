import * as z from "zod"
import type { DevtoolsPipe } from "./devtools-pipe.ts"

const Attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string() }) })
const Paused = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) })

/**
 * Takes hold of the browser's first window and keeps it on our page: it goes to no other address. (That it opens no other
 * window is said by the page's policy.) Resolves with the id of the window's DevTools session.
 */
export async function holdWindow(pipe: DevtoolsPipe, origin: string): Promise<string> {
  const sessionId = await attachToFirst(pipe)
  pipe.on("Fetch.requestPaused", (event) => {
    const { requestId, request } = Paused.parse(event)
    const verdict = request.url.startsWith(`${origin}/`) ? "Fetch.continueRequest" : "Fetch.failRequest"
    void pipe.command(verdict, { requestId, ...REFUSAL[verdict] }, sessionId)
  })
  await pipe.command("Fetch.enable", { patterns: [{ resourceType: "Document" }] }, sessionId)
  return sessionId
}

/** An aborted journey leaves the page where it is. */
const REFUSAL = { "Fetch.continueRequest": {}, "Fetch.failRequest": { errorReason: "Aborted" } }

function attachToFirst(pipe: DevtoolsPipe): Promise<string> {
  return new Promise((resolve) => {
    pipe.on("Target.attachedToTarget", (event) => {
      const { sessionId, targetInfo } = Attached.parse(event)
      if (targetInfo.type === "page") resolve(sessionId)
    })
    const automatically = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }
    void pipe.command("Target.setAutoAttach", automatically)
  })
}
