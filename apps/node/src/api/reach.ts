import { Failure, EXIT, type ExitCode } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import { isSealed, openDeviceKey } from "../home/keys.ts"
import type { Language } from "../messages/language.ts"
import { openNode } from "../node/open-node.ts"
import type { Output } from "../operations/operation.ts"
import { runOperation } from "../operations/run.ts"
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
  const body = (await response.json()) as Output & { error?: FailureJson }
  if (response.ok) return body
  const {
    code = "failed",
    exit = EXIT.failed,
    message = "The node refused.",
    hint,
    ...details
  } = body.error ?? {}
  throw new Failure(exit, code, message, { ...(hint !== undefined && { hint }), details })
}

/** Whether nobody listens at that address: then nothing was asked of anybody. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED"
}

/** The `error` member of `Failure.toJson`. */
interface FailureJson {
  readonly code?: string
  readonly exit?: ExitCode
  readonly message?: string
  readonly hint?: string
}
