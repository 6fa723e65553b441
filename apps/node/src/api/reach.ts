import { Failure, EXIT, type ExitCode } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import { isSealed, openDeviceKey } from "../home/keys.ts"
import type { Language } from "../messages/language.ts"
import { said } from "../messages/sentence.ts"
import type { Output } from "../operations/operation.ts"
import { PASSPHRASE_HEADER, passphraseHeader } from "./passphrase-header.ts"
import { readServing, type Serving } from "./serving.ts"
import { apiSays } from "../messages/api.ts"

/**
 * Asks the node of a home: the one that serves it when there is one, else the home is opened for the length of this
 * one question.
 *
 * @param given the passphrase, which opens this device's key for this one question, where one seals it
 */
export async function askNode(
  paths: HomePaths,
  name: string,
  input: unknown,
  given?: string,
  language: Language = "en",
): Promise<Output> {
  const serving = readServing(paths)
  const passphrase = given !== undefined && isSealed(paths) ? given : undefined
  const answer =
    serving === undefined ? undefined : await askServing(serving, name, input, passphrase, language)
  if (answer !== undefined) return answer
  const { openNode } = await import("../node/open-node.ts")
  const { runOperation } = await import("../operations/run.ts")
  const keyPair = passphrase === undefined ? undefined : await openDeviceKey(paths, passphrase)
  const node = openNode(paths, { keyPair })
  try {
    return await runOperation(node, name, input, language)
  } finally {
    await node.close()
  }
}

/** The answer of the serving node; undefined when it is not there any more (it was killed, and left its note). */
export async function askServing(
  { http, token }: Serving,
  name: string,
  input: unknown,
  passphrase: string | undefined,
  language: Language = "en",
): Promise<Output | undefined> {
  let response: Response
  try {
    response = await fetch(`${http}/api/v1/operations/${encodeURIComponent(name)}`, {
      method: "POST",
      // A connection of its own: the node may just be closing one that was kept, and would look as if it were gone.
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "accept-language": language,
        connection: "close",
        ...(passphrase !== undefined && { [PASSPHRASE_HEADER]: passphraseHeader(passphrase) }),
      },
      body: JSON.stringify(input),
    })
  } catch (error) {
    if (isRefused(error)) return undefined
    // Asking again could do it twice.
    throw new Failure(EXIT.failed, "node-lost", apiSays.nodeLost(), {
      hint: apiSays.lookFirst(),
    })
  }
  // Another program may have got the port since: then the token means nothing to it.
  if (response.status === 401 || !(response.headers.get("content-type") ?? "").includes("json"))
    return undefined
  const body: unknown = await response.json()
  if (response.ok) return body as Output // what the node of this home answers
  throw failureOf(body as ProblemJson) // as `problemOf` writes it
}

/** A failure that the node has put into words. */
function failureOf(problem: ProblemJson): Failure {
  const { code = "failed", exit = EXIT.failed, detail, hint, ...rest } = problem
  const {
    schema: _schema,
    type: _type,
    title: _title,
    status: _status,
    instance: _instance,
    ...details
  } = rest
  return new Failure(exit, code, detail === undefined ? apiSays.refused() : said(detail), {
    hint: hint === undefined ? undefined : said(hint),
    details,
  })
}

/** Whether nobody listens at that address: then nothing was asked of anybody. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED"
}

/** What `problemOf` writes, of a node that may be of another version. */
interface ProblemJson {
  readonly code?: string
  readonly exit?: ExitCode
  readonly detail?: string
  readonly hint?: string
  readonly [member: string]: unknown
}
