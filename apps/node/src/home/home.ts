import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { PartyRole } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { LANGUAGES } from "../messages/language.ts"
import { homeSays } from "../messages/home.ts"

/** The version of the layout of a home; a home of another version is refused and left as it is. */
export const HOME_VERSION = 1

/** Who lives in a home: `home.json`. */
export const HomeRecord = z.strictObject({
  version: z.literal(HOME_VERSION),
  scid: z.string(),
  did: z.string(),
  name: z.string(),
  role: PartyRole,
  language: z.enum(LANGUAGES),
  createdAt: z.string(),
})
export type HomeRecord = z.infer<typeof HomeRecord>

/** Where everything of a node is kept. */
export interface HomePaths {
  readonly root: string
  readonly record: string
  readonly keys: string
  /** The 24 words, until they are on paper and this file is deleted. */
  readonly recoverySheet: string
  readonly commons: string
  readonly node: string
  readonly ledger: string
  readonly drafts: string
  /** The settings, written by people and by `config set`. */
  readonly config: string
  /** A second copy of the party's own identity log. */
  readonly identity: string
  /** How to reach the node while it serves. */
  readonly serving: string
  /** The ports it served on last. */
  readonly ports: string
}

/** The home that is meant: `--home`, else `COMMONSHELF_HOME`, else `~/.commonshelf`. */
export function homePaths(option: string | undefined): HomePaths {
  const root = resolve(option ?? process.env["COMMONSHELF_HOME"] ?? join(homedir(), ".commonshelf"))
  const at = (name: string) => join(root, name)
  return {
    root,
    record: at("home.json"),
    keys: at("keys"),
    recoverySheet: at("recovery-sheet.txt"),
    commons: at("commons.sqlite"),
    node: at("node.sqlite"),
    ledger: at("ledger.sqlite"),
    drafts: at("drafts.sqlite"),
    config: at("config.toml"),
    identity: at("identity.json"),
    serving: at("serving.json"),
    ports: at("ports.json"),
  }
}

/** Reads who lives in a home. */
export function readHome(paths: HomePaths): HomeRecord {
  if (!existsSync(paths.record)) {
    throw new Failure(EXIT.notInitialised, "not-initialised", homeSays.noNode({ root: paths.root }), {
      hint: homeSays.makeOne(),
    })
  }
  const value = readJson(paths.record)
  const version: unknown =
    typeof value === "object" && value !== null && "version" in value ? value.version : undefined
  if (version !== HOME_VERSION) {
    throw new Failure(
      EXIT.failed,
      "other-version",
      homeSays.otherVersion({ root: paths.root, version: String(version), ours: HOME_VERSION }),
      { hint: homeSays.useMaker() },
    )
  }
  const record = HomeRecord.safeParse(value)
  if (record.success) return record.data
  throw new Failure(EXIT.failed, "damaged-home", homeSays.damaged({ file: paths.record }), {
    hint: homeSays.restoreHome(),
  })
}

/** Writes a JSON file so that a crash leaves the old one or the new one, never half of it. */
export function writeWhole(path: string, value: unknown): void {
  writeWholeText(path, `${JSON.stringify(value, undefined, 2)}\n`)
}

/** Writes a text file so that a crash leaves the old one or the new one, never half of it. */
export function writeWholeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.new`
  writeFileSync(draft, text, { mode: 0o600, flush: true })
  renameSync(draft, path)
}

/**
 * The same for a file of a home that is there: of one that was moved or deleted under a running node no second one is
 * begun in its old place.
 *
 * @throws Failure when the home is gone
 */
export function writeInHome({ root }: Pick<HomePaths, "root">, path: string, content: object | string): void {
  if (!existsSync(root)) {
    throw new Failure(EXIT.notInitialised, "home-gone", homeSays.gone({ root }), { hint: homeSays.putBack() })
  }
  if (typeof content === "string") writeWholeText(path, content)
  else writeWhole(path, content)
}

/** The JSON in a file; undefined when it is missing or no JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return undefined
  }
}
