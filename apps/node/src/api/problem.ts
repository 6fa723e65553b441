import { EXIT, type Failure } from "../failure.ts"
import type { Language } from "../messages/language.ts"
import { problemSays } from "../messages/api.ts"
import { inWords, type Sentence } from "../messages/sentence.ts"

/** The status of a failed request, by what kind of failure it is [C11]. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 421 | 422 | 423 | 500 | 502 | 503 | 507

const STATUS_BY_CODE: Readonly<Record<string, ProblemStatus>> = {
  "not-found": 404,
  "unknown-operation": 404,
  "no-token": 401,
  "local-only": 403,
  "wrong-host": 421,
  "disk-full": 507,
  internal: 500,
}

const STATUS_BY_EXIT: Readonly<Partial<Record<number, ProblemStatus>>> = {
  [EXIT.usage]: 400,
  [EXIT.notInitialised]: 503,
  [EXIT.locked]: 423,
  [EXIT.wrongPassphrase]: 403,
  [EXIT.verification]: 422,
  [EXIT.unreachable]: 502,
  [EXIT.privacy]: 403,
}

/** What is the matter, by status; a short title that is the same for all of that status. */
const TITLES: Readonly<Record<ProblemStatus, Sentence>> = {
  400: problemSays.badRequest(),
  401: problemSays.noToken(),
  403: problemSays.notAllowed(),
  404: problemSays.notFound(),
  409: problemSays.notNow(),
  421: problemSays.wrongHost(),
  422: problemSays.notValid(),
  423: problemSays.inUse(),
  500: problemSays.fault(),
  502: problemSays.unreachable(),
  503: problemSays.notReady(),
  507: problemSays.noRoom(),
}

export function statusOf({ code, exit }: Failure): ProblemStatus {
  return STATUS_BY_CODE[code] ?? STATUS_BY_EXIT[exit] ?? 409
}

/** A failure as RFC 9457 has it, with its code, exit and hint as extensions. @param instance the path of the request */
export function problemOf(failure: Failure, instance: string, language: Language): Record<string, unknown> {
  const status = statusOf(failure)
  const hint = failure.hintIn(language)
  return {
    ...(inWords(failure.details, language) as Record<string, unknown>), // a record stays one
    schema: "commonshelf/problem/1",
    type: `tag:commonshelf.invalid,2026:${failure.code}`,
    title: TITLES[status].in(language),
    status,
    detail: failure.messageIn(language),
    instance,
    code: failure.code,
    exit: failure.exit,
    ...(hint === undefined ? {} : { hint }),
  }
}
