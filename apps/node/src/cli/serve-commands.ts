import { Option, type Command } from "commander"
import { serveNode } from "../api/serve.ts"
import { runDemonstration } from "../demo/demonstration.ts"
import type { CommandContext } from "./context.ts"

interface ServeArguments {
  readonly http?: string
  readonly sync?: string
  readonly demo?: boolean
  readonly untilStdinEnds?: boolean
}

/** The commands that stay: serving a node, and the demonstration. */
export function addServeCommands(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description("serve this node: its page, its API, its peers; until Ctrl-C")
    .option("--http <host:port>", "where the page and the API are (default: serve.http, else 127.0.0.1:0)")
    .option("--sync <host:port>", "where other nodes call (default: serve.sync, else 127.0.0.1:0)")
    .option("--demo", "say on the page that the data are invented")
    .addOption(new Option("--until-stdin-ends", "end also with the process that started this one").hideHelp())
    .action(async ({ http, sync, demo, untilStdinEnds }: ServeArguments) => {
      keepRunning()
      const served = await serveNode(context.home(), { http, sync, demo: demo === true, onError: logError })
      const ready = { event: "ready", http: served.http, sync: served.sync }
      process.stdout.write(
        context.json()
          ? `${JSON.stringify({ schema: "commonshelf/serve/1", ...ready })}\n`
          : `${JSON.stringify(ready)}\nThe page: ${served.http}   Ctrl-C ends.\n`,
      )
      await Promise.race([stopSignal(), ...(untilStdinEnds === true ? [stdinEnd()] : [])])
      await served.close()
    })
  program
    .command("demo")
    .description("four nodes on this computer with invented data; nothing leaves it")
    .option("--open", "open the member's page in a browser")
    .action((options: { open?: boolean }) =>
      runDemonstration({ json: context.json(), open: options.open === true }),
    )
}

/**
 * automerge-repo 2.5.6 rejects promises that nobody can reach; a node must survive them. They are logged by message
 * only, which holds no content of documents.
 */
function keepRunning(): void {
  process.on("unhandledRejection", logError)
  // Whoever read the ready line may be gone by now; the node is not the worse for it.
  process.stdout.on("error", () => undefined)
}

function logError(error: unknown): void {
  process.stderr.write(
    `${new Date().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : "an error without a message"}\n`,
  )
}

/** Resolves at the first SIGTERM or SIGINT (Ctrl-C). */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve())
  })
}

/** Resolves when whoever holds the other end of standard input closes it or is gone. */
function stdinEnd(): Promise<void> {
  const { stdin } = process
  // Waiting for the end must not keep this process when a signal has ended it.
  if ("unref" in stdin) stdin.unref()
  return new Promise((resolve) => {
    for (const event of ["end", "close", "error"] as const) stdin.once(event, () => resolve())
    stdin.resume()
  })
}
