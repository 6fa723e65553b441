import { spawn, type ChildProcess } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { serveOn, type Served, type ServeSettings } from "./served.ts"

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, "../../..")

const COMMAND = join(ROOT, "apps/node/bin/commonshelf.js")
const COMMAND_LIMIT_MS = 180_000

/** What a command said before it ended. */
export interface Told {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** One journey's folder and processes: the built command, run as people run it. */
export interface Stage {
  /** A temporary folder, removed with everything in it when the stage closes. */
  readonly folder: string
  /** Runs a command to its end. @throws when it takes longer than three minutes */
  run(...args: readonly string[]): Promise<Told>
  /** Runs a command with `--json` and gives its object. @throws when it prints anything else */
  ask<T extends object>(
    ...args: readonly string[]
  ): Promise<T & { readonly schema: string; readonly code: number }>
  /** Founds a cooperative, or another party, in a folder of its name; gives the home. */
  open(name: string, role?: "cooperative" | "supplier" | "researcher" | "organisation"): Promise<string>
  /** Serves a home and waits for its ready line. */
  serve(home: string, settings?: ServeSettings): Promise<Served>
  /** Everything that any process of this stage wrote to its output or its log. */
  said(): string
  /** Ends what this stage started, and only that. */
  close(): Promise<void>
}

/** Opens a stage. @throws when the command has not been built */
export function openStage(): Stage {
  if (!existsSync(join(ROOT, "apps/node/dist/main.js")))
    throw new Error("Build the command first: pnpm build")
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-journey-"))
  const running = new Set<ChildProcess>()
  const said: string[] = []
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const child = startCommand(args, { ...env, HOME: folder })
    running.add(child)
    child.once("exit", () => running.delete(child))
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: string) => said.push(text))
    return child
  }
  const run = (...args: readonly string[]) => ended(start(args), args)
  return {
    folder,
    run,
    async ask<T extends object>(...args: readonly string[]) {
      const { code, stdout, stderr } = await run(...args, "--json")
      return { ...(parseObject(stdout, `${args.join(" ")}: ${stderr}`) as T & { schema: string }), code } // the contract's shape, which the tests assert
    },
    async open(name, role = "cooperative") {
      const home = join(folder, name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"))
      const { code, stderr } = await run("--home", home, "init", "--name", name, "--role", role)
      if (code !== 0) throw new Error(stderr)
      return home
    },
    serve: (home, settings) => serveOn((args, env) => start(args, env), home, settings),
    said: () => said.join(""),
    async close() {
      await Promise.all([...running].map(endNow))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function startCommand(args: readonly string[], env: NodeJS.ProcessEnv) {
  const { NODE_OPTIONS: _options, COMMONSHELF_HOME: _home, ...inherited } = process.env
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  child.stdout.setEncoding("utf8")
  child.stderr.setEncoding("utf8")
  return child
}

/** A started command, whose output is text. */
export type StartedCommand = ReturnType<typeof startCommand>

function ended(child: StartedCommand, args: readonly string[]): Promise<Told> {
  return new Promise((resolve, reject) => {
    let stdout = ""
    let stderr = ""
    child.stdout.on("data", (text: string) => (stdout += text))
    child.stderr.on("data", (text: string) => (stderr += text))
    const limit = setTimeout(() => {
      child.kill("SIGKILL")
      reject(new Error(`took longer than ${COMMAND_LIMIT_MS} ms: ${args.join(" ")}`))
    }, COMMAND_LIMIT_MS)
    child.once("close", (code, signal) => {
      clearTimeout(limit)
      if (code === null) reject(new Error(`ended by ${signal}: ${args.join(" ")}`))
      else resolve({ code, stdout, stderr })
    })
  })
}

/** One JSON object and nothing else. */
export function parseObject(text: string, where: string): object {
  const value: unknown = text === "" ? undefined : JSON.parse(text)
  if (typeof value === "object" && value !== null) return value
  throw new Error(`no JSON object was printed by ${where}`)
}

function endNow(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once("exit", () => resolve())
    child.kill("SIGKILL")
  })
}
