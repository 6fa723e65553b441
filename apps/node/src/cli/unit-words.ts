import { unitSign } from "@commonshelf/documents/measure"
import { unitSays, unitSignSays } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"

/** A unit in a table or beside a number, as people write it: "pieces", "kg", "%", "kg/person". */
export function unitWords(unit: string, { say }: Words): string {
  if (unit === "{piece}") return say(unitSays.pieces())
  return unitSign(unit)
    .split("/")
    .map((sign) => (isWord(sign) ? say(unitSignSays[sign]()) : sign))
    .join("/")
}

function isWord(sign: string): sign is keyof typeof unitSignSays {
  return Object.hasOwn(unitSignSays, sign)
}
