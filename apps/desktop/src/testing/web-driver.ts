import * as z from "zod"

/** A session of a W3C WebDriver, at the address of its driver. */
export interface WebDriverSession {
  /** Gives a command to the session: POST with a body, GET without. @throws the driver's own words */
  ask(path: string, body?: object): Promise<unknown>
}

const Created = z.object({ sessionId: z.string() })
const Refusal = z.object({ error: z.string(), message: z.string() })

/** Asks the driver to start a program and to take hold of its window. */
export async function openSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const created = await send("POST", `${driver}/session`, { capabilities: { alwaysMatch: capabilities } })
  const session = `${driver}/session/${Created.parse(created).sessionId}`
  return { ask: (path, body) => send(body === undefined ? "GET" : "POST", session + path, body) }
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  })
  const { value } = (await response.json()) as { value: unknown } // every answer of a WebDriver has a value
  const refusal = response.ok ? undefined : Refusal.parse(value)
  if (refusal !== undefined) throw new Error(`${refusal.error}: ${refusal.message}`)
  return value
}
