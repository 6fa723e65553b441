import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { EXIT, Failure } from "../failure.ts"
import { partyIn, type PartyTexts } from "../node/party-texts.ts"
import { readGivenFile } from "./files.ts"
import { recoverSays } from "../messages/recover.ts"

const LIMIT_MS = 20_000

/**
 * What is known of the party whose log lists a key: from the page of a cooperative's node (an http address), from a file
 * that `party log` wrote, or from the folder of a fork. Nothing of it is believed: the gate verifies the log, and who has the words knows the first key.
 */
export async function partyFrom(source: string, key: string): Promise<PartyTexts> {
  const texts = /^https?:\/\//.test(source) ? await askPage(source, key) : linesOf(source)
  const party = partyIn(texts, key)
  if (party !== undefined && party.log.length > 0) return party
  throw new Failure(EXIT.failed, "party-not-found", recoverSays.partyNotFound({ source }), {
    hint: recoverSays.askAnother(),
  })
}

function linesOf(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return linesOfFile(path)
  const folder = join(path, "statements", "party")
  if (!existsSync(folder)) throw new Failure(EXIT.usage, "no-fork", recoverSays.noFork({ path }))
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .flatMap((name) => linesOfFile(join(folder, name)))
}

function linesOfFile(path: string): readonly string[] {
  return readGivenFile(path)
    .toString("utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "")
}

async function askPage(address: string, key: string): Promise<readonly string[]> {
  const url = new URL("/api/v1/party-log", address)
  url.searchParams.set("key", key)
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
    if (response.status === 404) return []
    const { texts } = (await response.json()) as { texts?: unknown }
    return Array.isArray(texts) ? texts.filter((text): text is string => typeof text === "string") : []
  } catch (error) {
    const why = error instanceof Error ? error.message : "no answer"
    throw new Failure(
      EXIT.unreachable,
      "unreachable",
      recoverSays.unreachable({ url: url.origin, detail: why }),
    )
  }
}
