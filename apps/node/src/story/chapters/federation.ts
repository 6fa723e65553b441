import type { Chapter } from "../story.ts"
import type { StoryNode } from "../story-node.ts"
import { textOf } from "../text-of.ts"

type OfTheFederation =
  | { readonly kind: "accepted-once"; readonly federation: string; readonly members: number }
  | { readonly kind: "accepted"; readonly federation: string; readonly members: number }
  | { readonly kind: "mandated"; readonly federation: string }

/** Two members of the federation decide together, however large it grows. */
const QUORUM = { percent: 20, atLeast: 2 }

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
    name: "Alianza del Valle",
    text: "We buy and learn together.",
    with: [kibbutz.scid, harbour.scid],
    ...QUORUM,
  })
  const federation = textOf(await almond.ask("federation found", { content }), "federation")
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
