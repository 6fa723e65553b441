import type { Participants } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { checkSays } from "../messages/check.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findParty } from "./find.ts"

const Participant = z.strictObject({
  side: z.enum(["consumer", "producer", "worker", "cooperative", "expert"]),
  people: z.int().min(1).max(1000),
  party: z.string().exactOptional(),
})

/** Who took part: a side and how many, such as `consumer=3`, or with the party whose people they are. */
export const GivenParticipants = z.array(z.union([z.string().max(100), Participant])).max(20)

/** As they are signed, parties by their DIDs. @throws Failure for a text that is no side with a number */
export function participantsOf(
  { dataset }: CommonsNode,
  given: z.infer<typeof GivenParticipants> = [],
): Participants {
  return given.map((participant) => {
    const { side, people, party } = typeof participant === "string" ? participantIn(participant) : participant
    return { side, people, ...(party !== undefined && { party: findParty(dataset, party).did }) }
  })
}

/** `consumer=3`: a side and how many. */
function participantIn(text: string): z.infer<typeof Participant> {
  const [side, people] = text.split("=")
  const parsed = Participant.safeParse({ side, people: Number(people) })
  if (parsed.success) return parsed.data
  throw new Failure(EXIT.usage, "bad-participant", checkSays.noPeople({ text }), {
    hint: checkSays.writePeople(),
  })
}
