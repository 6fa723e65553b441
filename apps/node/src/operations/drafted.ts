import type { DraftBody } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"

/** A draft of what a person gave. What its schema does not take is the person's mistake, told with where it is. */
export function drafted(what: string, make: () => DraftBody): DraftBody {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const [issue] = error.issues
    const where = issue?.path.join(".") ?? ""
    throw new Failure(
      EXIT.usage,
      "bad-input",
      `This is no ${what}: ${where === "" ? "" : `${where}: `}${issue?.message ?? "not as expected"}.`,
    )
  }
}
