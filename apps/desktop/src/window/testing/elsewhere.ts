import { createServer } from "node:http"

/** Another site, which must never hear of our page. */
export interface Elsewhere {
  readonly address: string
  /** How often it was asked for anything. */
  visits(): number
  end(): Promise<void>
}

export async function openElsewhere(): Promise<Elsewhere> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end("<h1>Elsewhere</h1>")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`,
    visits: () => visits,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
