import type { Letter } from "@commonshelf/dataset"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findLetter } from "./find.ts"
import { sayAct } from "./letter-acts.ts"
import { partsIn, requireParty, translationIn } from "./letter.ts"
import { operation } from "./operation.ts"
import { letterSays } from "../messages/letter.ts"

const Translate = z.strictObject({
  letter: z.string(),
  language: z.string().max(20),
  wordings: z.record(z.string(), z.string()).exactOptional(),
  machine: z.boolean().exactOptional(),
})

/** How far a letter can be read in a language, and further wordings of its parts. */
export const letterTranslateOperations = [
  operation("letter translate", Translate, (node, { letter: wanted, language, wordings, machine }) => {
    const letter = findLetter(node.dataset, wanted, node.now())
    const added =
      wordings === undefined
        ? {}
        : translate(node, letter, { language, wordings, status: machine === true ? "machine" : "translated" })
    return {
      letter: letter.digest,
      ...translationIn(node, letter.digest, language, node.now()),
      parts: partsIn(node, letter.digest, language, node.now()),
      ...added,
    }
  }),
]

interface GivenTranslation {
  readonly language: string
  readonly wordings: Readonly<Record<string, string>>
  readonly status: "translated" | "machine"
}

/** Adds wordings; what is empty was not translated. */
function translate(node: CommonsNode, letter: Letter, { language, wordings, status }: GivenTranslation) {
  requireParty(node, letter)
  const parts = partsIn(node, letter.digest, language, node.now()).map(({ part }) => part)
  const unknown = Object.keys(wordings).find((part) => !parts.includes(part))
  if (unknown !== undefined)
    throw new Failure(EXIT.usage, "no-part", letterSays.noPart({ part: unknown }), {
      hint: letterSays.itsParts({ parts }),
    })
  const given = Object.entries(wordings).filter(([, text]) => text.trim() !== "")
  if (given.length === 0) throw new Failure(EXIT.usage, "nothing-translated", letterSays.noWording())
  const { statement } = sayAct(node, letter, {
    act: "translate",
    language,
    wordings: given.map(([part, text]) => ({ part, text, status })),
  })
  return { statement }
}
