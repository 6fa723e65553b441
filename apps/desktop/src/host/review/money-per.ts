import { unitInWords } from "@commonshelf/documents/measure"
import type { HostWords } from "../messages/words.ts"

/** An amount in minor units, and what it is for where that is said. */
export function moneyPer(
  minor: number,
  { currency, per }: { readonly currency: string; readonly per?: string },
  { say, money, language }: HostWords,
): string {
  const amount = money(minor, currency)
  return per === undefined ? amount : say("value.per", { money: amount, per: unitInWords(per, language) })
}
