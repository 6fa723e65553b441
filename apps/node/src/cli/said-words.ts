import type { CheckFault } from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import { checkSays, faultSays } from "../messages/check.ts"
import type { Words } from "../messages/words.ts"
import { plain } from "./words.ts"

/** A line that says why something does not count; none where it does. */
export function faultLines(because: CheckFault | undefined, { say }: Words): readonly string[] {
  return because === undefined ? [] : [`  ${say(checkSays.notCounted({ reason: faultSays[because]() }))}`]
}

/** The day that a signer claims. */
export function dayOf({ signedAt }: { readonly signedAt: string }): string {
  return signedAt.slice(0, 10)
}

/** A party by its name, or by its SCID where its profile is not here. */
export function nameOf(
  { scid, name }: { readonly scid: string; readonly name?: LanguageText },
  { language }: Words,
): string {
  return name === undefined ? scid : plain(name, language)
}
