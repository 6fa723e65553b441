import { completejourney } from "./completejourney.ts"
import { generic } from "./generic.ts"
import { loyverse } from "./loyverse.ts"
import { odoo } from "./odoo.ts"
import { type Profile } from "./profile.ts"
import { square } from "./square.ts"

/** The profiles that come with the project. */
export const PROFILES: readonly Profile[] = [completejourney, odoo, square, loyverse, generic]

/** Name and title of every profile, for a person to choose from. */
export function profiles(): { readonly name: string; readonly title: string }[] {
  return PROFILES.map(({ name, title }) => ({ name, title }))
}

/** The profile of this name or alias, in any case; or the only one whose name begins so. */
export function findProfile(name: string): Profile | undefined {
  const wanted = name.trim().toLowerCase()
  const exact = PROFILES.find((profile) => profile.name === wanted || profile.aliases.includes(wanted))
  if (exact !== undefined || wanted === "") return exact
  const [only, ...others] = PROFILES.filter((profile) => profile.name.startsWith(wanted))
  return others.length === 0 ? only : undefined
}
