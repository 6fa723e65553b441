import { Option, type Command } from "commander"
import { PROGRAM_VERSION } from "../program-version.ts"
import { keepRunning } from "../service/keep-running.ts"
import type { LogOptions } from "../service/log.ts"
import { LOG_LEVELS, type LogLevel } from "../service/log-level.ts"
import { EXIT, Failure } from "../failure.ts"
import { checkpointsHeldBack } from "../node/may-sign.ts"
import type { CommandContext } from "./context.ts"
import { serveHelp, serveSays } from "../messages/serve.ts"

interface ServeArguments {
  readonly http?: string
  readonly sync?: string
  readonly syncUrl?: string
  readonly admin?: string
  readonly log?: LogOptions["format"]
  readonly logLevel: LogLevel
  readonly demo?: boolean
}

/**
 * The commands that stay: serving a node, and the demonstration. What only they need, a server and a story, is loaded when
 * they run.
 */
export function addServeCommands(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description(context.words.say(serveHelp.serve()))
    .option("--http <host:port>", context.words.say(serveHelp.http()))
    .option("--sync <host:port>", context.words.say(serveHelp.sync()))
    .option("--sync-url <url>", context.words.say(serveHelp.syncUrl()))
    .option("--admin <host:port>", context.words.say(serveHelp.admin()))
    .addOption(new Option("--log <format>", context.words.say(serveHelp.log())).choices(["json", "human"]))
    .addOption(
      new Option("--log-level <level>", context.words.say(serveHelp.logLevel()))
        .choices(LOG_LEVELS)
        .default("info"),
    )
    .option("--demo", context.words.say(serveHelp.demo()))
    .action(async ({ http, sync, syncUrl, admin, log: format, logLevel, demo }: ServeArguments) => {
      const { createLog, errorFacts, quietLibraries } = await import("../service/log.ts")
      const { serveNode } = await import("../api/serve.ts")
      const log = createLog({ format: format ?? (isService() ? "json" : "human"), level: logLevel })
      const onError = (error: unknown) => log.error("something went wrong", errorFacts(error))
      quietLibraries(log)
      keepRunning(onError)
      // Whoever read the ready line may be gone by now; the node is not the worse for it.
      process.stdout.on("error", () => undefined)
      const passphrase = context.passphrase()
      const served = await serveNode(context.home(), {
        passphrase,
        http,
        sync,
        demo: demo === true,
        onError,
        ...(syncUrl !== undefined && { syncUrl: webSocketUrl(syncUrl) }),
        ...(admin !== undefined && { admin }),
      })
      const heldBack = checkpointsHeldBack(served.node)
      const ready = {
        event: "ready",
        http: served.http,
        sync: served.sync,
        ...(served.admin !== undefined && { admin: served.admin }),
        ...(heldBack !== undefined && { checkpointsHeldBack: heldBack }),
      }
      if (format !== undefined || isService())
        log.info("serving", { program: PROGRAM_VERSION, node: process.version })
      if (heldBack === "sealed")
        log.warn("no checkpoints: a passphrase seals the key of this device: serve --passphrase-file")
      process.stdout.write(
        context.json()
          ? `${JSON.stringify({ schema: "commonshelf/serve/1", ...ready })}\n`
          : `${JSON.stringify(ready)}\n${context.words.say(serveSays.pageAt({ url: served.http }))}\n`,
      )
      await stopSignal()
      await served.close()
      if (format !== undefined || isService()) log.info("ended")
    })
  program
    .command("demo")
    .description(context.words.say(serveHelp.demonstration()))
    .option("--open", context.words.say(serveHelp.open()))
    .action(async ({ open }: { open?: boolean }) => {
      const { runDemonstration } = await import("../demo/demonstration.ts")
      return runDemonstration({ json: context.json(), words: context.words, open: open === true })
    })
}

function webSocketUrl(text: string): string {
  if (URL.canParse(text) && /^wss?:$/.test(new URL(text).protocol)) return text
  throw new Failure(EXIT.usage, "bad-address", serveSays.badSyncUrl({ text }))
}

/** Whether a service manager started this: systemd says so to what it starts. */
function isService(): boolean {
  return process.env["INVOCATION_ID"] !== undefined
}

/** Resolves at the first SIGTERM or SIGINT (Ctrl-C). */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve())
  })
}
