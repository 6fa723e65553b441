import type { Commons } from "../commons.ts"
import { everywhere, text } from "../everywhere.ts"

/** Two members of the federation decide together, however large it grows. */
const QUORUM = { percent: 20, atLeast: 2 }

/** Three cooperatives found a federation, seven join, and one is trusted with the letters. */
export async function federationGrows(commons: Commons): Promise<void> {
  const { almond, kibbutz, harbour } = commons.at
  const founders = [almond, kibbutz, harbour]
  const { content } = await almond.ask("federation charter", {
    name: "Alianza del Valle",
    text: "We buy and learn together.",
    with: [kibbutz.node.home.scid, harbour.node.home.scid],
    ...QUORUM,
  })
  const federation = text(await almond.ask("federation found", { content }), "federation")
  await commons.agree()
  for (const { ask } of commons.cooperatives.filter((node) => node !== almond))
    await ask("federation apply", { federation })
  await commons.agree()

  const applicants = commons.cooperatives.filter((node) => !founders.includes(node))
  const acceptAll = async ({ ask }: typeof almond) => {
    for (const { node } of applicants) await ask("federation accept", { federation, party: node.home.scid })
  }
  const cooperatives = (members: number) => ({ progress: { alliances: { cooperatives: members } } })
  await acceptAll(almond)
  await everywhere(commons, "federation progress", { federation }, cooperatives(founders.length))
  await acceptAll(kibbutz)
  await everywhere(commons, "federation progress", { federation }, cooperatives(commons.cooperatives.length))

  const mandate = { federation, party: harbour.node.home.scid, mandate: "negotiate-letters" }
  for (const { ask } of [almond, kibbutz]) await ask("federation mandate", mandate)
  await everywhere(
    commons,
    "federation show",
    { federation },
    {
      federation: {
        mandates: [{ party: harbour.node.home.scid, mandate: "negotiate-letters", holds: true }],
      },
    },
  )
}
