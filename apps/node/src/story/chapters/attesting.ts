import type { LanguageText } from "@commonshelf/documents"
import { ON_A_STICK, SUPPLIERS, type StorySupplier, type SupplierKey } from "../cast/suppliers.ts"
import type { Chapter, Story } from "../story.ts"

interface Attesting {
  readonly kind: "attested"
  /** The SCIDs of those whom cooperatives looked up, and of those whom nobody did. */
  readonly confirmed: readonly string[]
  readonly unconfirmed: readonly string[]
}

/** The register of the story, which there is nowhere else. */
const REGISTER = { register: "Register of Companies (invented)", method: "register-extract" } as const

/** Cooperatives look up most suppliers in the register, and say what stands there. */
export const attesting: Chapter<Attesting> = async function* (story) {
  const { at, agree, clock } = story
  clock.untilDaysBefore(32)
  await agree()
  const suppliers = allSuppliers(story)
  for (const { scid, legalName, registered } of suppliers)
    for (const key of registered?.by ?? [])
      await at[key].ask("party attest", {
        ...REGISTER,
        party: scid,
        legalName,
        number: registered?.number,
        evidence: [extractOf(legalName)],
      })
  const scids = (isKnown: boolean) =>
    suppliers.filter(({ registered }) => (registered !== undefined) === isKnown).map(({ scid }) => scid)
  yield { kind: "attested", confirmed: scids(true), unconfirmed: scids(false) }
}

function allSuppliers({ at, stick }: Story) {
  const withNodes = Object.entries<StorySupplier>(SUPPLIERS).map(([key, supplier]) => ({
    scid: at[key as SupplierKey].scid, // its own keys
    supplier,
  }))
  const onAStick = ON_A_STICK.map((supplier) => ({ scid: stick.scidOf(supplier), supplier }))
  return [...withNodes, ...onAStick].map(({ scid, supplier: { name, registered } }) => ({
    scid,
    legalName: asItsPeopleWrite(name),
    registered,
  }))
}

function asItsPeopleWrite(name: LanguageText): string {
  return Object.values(name).find(({ status }) => status === "authoritative")?.text ?? ""
}

/** A paper that stays at the cooperative: its digest alone is stated. */
function extractOf(name: string) {
  const base64 = Buffer.from(`Extract of the register: ${name}`).toString("base64")
  return { name: "register-extract.pdf", mediaType: "application/pdf", base64 }
}
