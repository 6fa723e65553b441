import type { Readable, Writable } from "node:stream"
import * as z from "zod"

/**
 * The browser's own remote control, over two pipes that only the host holds: nobody else on the computer can use it. When
 * the host dies the pipes close, and the browser ends with them.
 */
export interface DevtoolsPipe {
  /** Gives a command and resolves with its result. Never resolves if the browser goes before. */
  command(method: string, parameters?: object, sessionId?: string): Promise<unknown>
  /** Calls the listener with each event of this name. */
  on(method: string, listener: (parameters: unknown) => void): void
}

const Message = z.object({
  id: z.number().exactOptional(),
  method: z.string().exactOptional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
})

/** Speaks the DevTools protocol as `--remote-debugging-pipe` does: JSON messages, each ended by a zero byte. */
export function openDevtoolsPipe(write: Writable, read: Readable): DevtoolsPipe {
  const waiting = new Map<number, (result: unknown) => void>()
  const listeners = new Map<string, (parameters: unknown) => void>()
  let rest = ""
  read.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\0")
    rest = messages.pop() ?? ""
    for (const message of messages) hear(Message.parse(JSON.parse(message)))
  })
  // The browser may be gone already; its exit tells so.
  write.on("error", () => undefined)
  read.on("error", () => undefined)

  function hear({ id, method, params, result }: z.infer<typeof Message>): void {
    if (id !== undefined) waiting.get(id)?.(result)
    if (id !== undefined) waiting.delete(id)
    if (method !== undefined) listeners.get(method)?.(params)
  }

  let commands = 0
  return {
    command: (method, parameters = {}, sessionId) =>
      new Promise((resolve) => {
        commands += 1
        waiting.set(commands, resolve)
        write.write(`${JSON.stringify({ id: commands, method, params: parameters, sessionId })}\0`)
      }),
    on: (method, listener) => void listeners.set(method, listener),
  }
}
