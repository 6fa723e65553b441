import { profileOf, shortName, type Dataset } from "@commonshelf/dataset"

/** The name of a party in the languages of its profile, beside the one text that its own people write. */
export function namesOf(dataset: Dataset, scid: string) {
  const profile = profileOf(dataset, scid)
  const names = profile === undefined ? undefined : shortName(profile.name)
  return names === undefined ? {} : { names }
}
