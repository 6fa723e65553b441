import type { NotSaidAgain } from "@commonshelf/dataset"
import { discloseSays } from "../messages/disclose.ts"
import { besideMemberSays, saidBesideSays } from "../messages/said-beside.ts"
import { said, type Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"

/** Members whose parts have names that people gave or know. */
const NAMED_PARTS: readonly string[] = ["note", "inputs", "evidence"]

/** An answer that was signed, and what the one before it said and this one does not. */
export function answerWords({ statement, inPlaceOf, notSaidAgain }: Output, { say }: Words): string {
  const lost = notSaidAgain as readonly NotSaidAgain[]
  const digest = String(inPlaceOf)
  return [
    say(discloseSays.signed({ digest: String(statement) })),
    ...(lost.length === 0
      ? []
      : [
          say(saidBesideSays.notSaidAgain({ digest, members: membersOf(lost) })),
          say(saidBesideSays.sayAgain({ digest })),
        ]),
    say(discloseSays.next()),
  ].join("\n")
}

function membersOf(lost: readonly NotSaidAgain[]): readonly Sentence[] {
  const members = [...new Set(lost.map(({ member }) => member))]
  return members.map((member) => {
    const parts = lost.flatMap((one) => (one.member === member ? (one.part ?? []) : []))
    return NAMED_PARTS.includes(member) && parts.length > 0
      ? saidBesideSays.withParts({ member: memberName(member), parts })
      : memberName(member)
  })
}

/** A member that this program has no words for is told by its name. */
function memberName(member: string): Sentence {
  return Object.hasOwn(besideMemberSays, member)
    ? besideMemberSays[member as keyof typeof besideMemberSays]() // it has it
    : said(member)
}
