import { pino, type Logger } from "pino"
import { onOneLine, printable } from "../messages/printable.ts"
import { LOG_LEVELS, type LogLevel } from "./log-level.ts"

/** What may be said in a log: an event of the program, and facts that are numbers or words of the program [H8]. */
export interface Log {
  readonly debug: Say
  readonly info: Say
  readonly warn: Say
  readonly error: Say
}

type Say = (event: string, facts?: Readonly<Record<string, number | boolean | string>>) => void

export interface LogOptions {
  /** `json`: one object a line, for programs; `human`: one sentence a line. */
  readonly format: "json" | "human"
  readonly level: LogLevel
}

/**
 * The log of a node, on standard error. It has no names, no ids of parties or members, no addresses of others, no tokens
 * and nothing of a document: callers hand it facts of their own program only [A5, H8].
 */
export function createLog({ format, level }: LogOptions): Log {
  if (format === "human") return humanLog(level)
  const logger = pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
  return {
    debug: by(logger, "debug"),
    info: by(logger, "info"),
    warn: by(logger, "warn"),
    error: by(logger, "error"),
  }
}

function by(logger: Logger, level: LogLevel): Say {
  return (event, facts = {}) => logger[level](facts, event)
}

function humanLog(level: LogLevel): Log {
  const least = LOG_LEVELS.indexOf(level)
  const at = (own: LogLevel): Say => {
    if (LOG_LEVELS.indexOf(own) < least) return () => undefined
    return (event, facts = {}) => {
      const rest = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`)
      process.stderr.write(
        `${new Date().toISOString()} ${own}: ${event}${printable(onOneLine(rest.join("")))}\n`,
      )
    }
  }
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") }
}

/** Libraries that write to the console might quote a document: that they said something is all that is kept [H8]. */
export function quietLibraries(log: Log): void {
  for (const name of ["debug", "log", "info", "warn", "error"] as const)
    console[name] = () => log.debug("a library said something", { console: name })
}

/** What an error may show in a log: its kind and where in the program it arose, never its words, which may quote data. */
export function errorFacts(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: "not an error" }
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    at: frames
      .slice(0, 6)
      .map((line) =>
        line
          .trim()
          .replace(/^at /, "")
          .replace(/\(?file:\/\/\S*\/(?=[^/]+:\d)/, "("),
      )
      .join(" < "),
  }
}
