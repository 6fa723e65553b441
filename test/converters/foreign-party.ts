import { authoritativeText, draftPartyProfile, type DraftBody } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"

/** A party that stands for nobody, so that foreign claims have a subject. */
export interface ForeignParty {
  readonly did: string
  /** Its identity log, one entry per line. */
  readonly log: readonly string[]
  /** What it has said, in order. */
  readonly said: readonly string[]
  say(draft: DraftBody): void
}

const LICENCES: Readonly<Record<string, { readonly url: string; readonly licence: string }>> = {
  "Open Food Facts": { url: "https://world.openfoodfacts.org", licence: "ODbL-1.0" },
  WikiRate: { url: "https://wikirate.org", licence: "CC-BY-SA-4.0" },
}

/**
 * Founds the party of a name as a source has it. Its keys follow from the name: whoever runs the converter gets the
 * same party, and nobody may trust it to be the company of that name.
 */
export function foundForeignParty(
  name: string,
  role: "supplier" | "researcher",
  source: string,
): ForeignParty {
  // A name may have no letter that a host may have, so its digest stands for it.
  const author = testAuthor(`foreign-claims-${digestBytes(utf8(name)).slice(3, 15).toLowerCase()}`)
  const said: string[] = []
  const party: ForeignParty = {
    did: author.did,
    log: author.logTexts.map(({ text }) => text),
    said,
    say: (draft) => {
      said.push(author.say(draft).text)
    },
  }
  party.say(
    draftPartyProfile(author.did, {
      role,
      name: authoritativeText("en", name),
      provenance: { route: "import", source: { name: source, ...LICENCES[source] } },
    }),
  )
  return party
}
