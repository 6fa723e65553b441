import { wordingIn } from "@commonshelf/documents"
import { z } from "zod"
import { wording } from "../cast/wording.ts"
import type { Chapter } from "../story.ts"
import type { StoryNode } from "../story-node.ts"
import { textOf } from "../text-of.ts"

type OfTheFederation =
  | { readonly kind: "accepted-once"; readonly federation: string; readonly members: number }
  | { readonly kind: "accepted"; readonly federation: string; readonly members: number }
  | { readonly kind: "mandated"; readonly federation: string }

/** Two members of the federation decide together, however large it grows. */
const QUORUM = { percent: 20, atLeast: 2 }

/** The alliance writes Spanish, and has its words translated before anybody signs. */
const NAME = wording("Valley Alliance", "ברית העמק", "Alianza del Valle", "es")
const TEXT = wording(
  "We buy and learn together.",
  "אנחנו קונים ולומדים יחד.",
  "Compramos y aprendemos juntas.",
  "es",
)

const ContentOfCharter = z.looseObject({ name: z.unknown(), text: z.unknown() })

/** Three cooperatives found a federation, seven join by its quorum, and one is trusted with the letters. */
export const federationGrows: Chapter<OfTheFederation> = async function* ({
  at,
  cooperatives,
  agree,
  clock,
}) {
  const { almond, kibbutz, harbour } = at
  const founders = [almond, kibbutz, harbour]
  clock.untilDaysBefore(8)
  const { content } = await almond.ask("federation charter", {
    name: wordingIn(NAME, "es"),
    text: wordingIn(TEXT, "es"),
    with: [kibbutz.scid, harbour.scid],
    ...QUORUM,
  })
  const charter = { ...ContentOfCharter.parse(content), name: NAME, text: TEXT }
  const federation = textOf(await almond.ask("federation found", { content: charter }), "federation")
  await agree()
  for (const { ask } of cooperatives.filter((node) => node !== almond))
    await ask("federation apply", { federation })
  await agree()

  clock.untilDaysBefore(6)
  const applicants = cooperatives.filter((node) => !founders.includes(node))
  const acceptAll = async ({ ask }: StoryNode) => {
    for (const { scid } of applicants) await ask("federation accept", { federation, party: scid })
  }
  await acceptAll(almond)
  yield { kind: "accepted-once", federation, members: founders.length }
  await acceptAll(kibbutz)
  yield { kind: "accepted", federation, members: cooperatives.length }

  clock.untilDaysBefore(5)
  const mandate = { federation, party: harbour.scid, mandate: "negotiate-letters" }
  for (const { ask } of [almond, kibbutz]) await ask("federation mandate", mandate)
  yield { kind: "mandated", federation }
}
