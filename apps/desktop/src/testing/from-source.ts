import { createRequire } from "node:module"

/** A program and its arguments. */
export type Command = readonly [program: string, ...words: string[]]

/** The command that runs a TypeScript file of the checkout, and its imports from other packages, from their sources. */
export function fromSource(file: string, ...words: readonly string[]): Command {
  const tsx = createRequire(import.meta.url).resolve("tsx")
  return [process.execPath, "--conditions=source", "--import", tsx, file, ...words]
}
