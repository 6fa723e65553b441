import {
  listLetters,
  listMetrics,
  listParties,
  readLetter,
  type Dataset,
  type Letter,
  type MetricVersion,
  type Party,
} from "@commonshelf/dataset"
import { isDigest } from "@commonshelf/identity"
import { EXIT, Failure } from "../failure.ts"

/** How short a SCID or digest may be written. */
const SHORTEST_ID = 6

/** The party that a person means: by SCID, by the beginning of it, or by name in any language. */
export function findParty(dataset: Dataset, wanted: string): Party {
  const parties = listParties(dataset)
  const byName = (party: Party) =>
    Object.values(party.name).some(({ text }) => text.toLowerCase() === wanted.trim().toLowerCase())
  return pickOne(wanted, "party", [
    parties.filter(({ scid }) => scid === wanted),
    parties.filter(byName),
    parties.filter(({ scid }) => wanted.length >= SHORTEST_ID && scid.startsWith(wanted)),
  ])
}

/** The version of a metric that a person means: by digest or the beginning of it, by `name@version`, or by name. */
export function findMetric(dataset: Dataset, wanted: string): MetricVersion {
  const metrics = listMetrics(dataset)
  const [name, version] = wanted.split("@")
  const named = metrics.filter(
    (metric) => metric.name === name && (version === undefined || metric.version === version),
  )
  const adopted = named.filter((metric) => metric.adoptedBy.length > 0)
  return pickOne(wanted, "metric", [
    metrics.filter(({ digest }) => digest === wanted),
    adopted,
    named,
    metrics.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
  ])
}

/** The letter that a person means: by digest or the beginning of it, or by title in any language. */
export function findLetter(dataset: Dataset, wanted: string, asOf: string): Letter {
  const whole = isDigest(wanted) ? readLetter(dataset, wanted, asOf) : undefined
  if (whole !== undefined) return whole
  const letters = listLetters(dataset, asOf)
  const titled = ({ title }: Letter) =>
    Object.values(title).some(({ text }) => text.toLowerCase() === wanted.trim().toLowerCase())
  return pickOne(wanted, "letter", [
    letters.filter(titled),
    letters.filter(({ digest }) => wanted.length >= SHORTEST_ID && digest.startsWith(wanted)),
  ])
}

/** The only one of the first group that is not empty. */
function pickOne<T>(wanted: string, what: string, groups: readonly (readonly T[])[]): T {
  const found = groups.find((group) => group.length > 0) ?? []
  const [only, second] = found
  if (only !== undefined && second === undefined) return only
  if (only === undefined) {
    throw new Failure(
      EXIT.failed,
      "not-found",
      `There is no ${what} "${wanted}" in the commons of this node.`,
      {
        hint: `See: commonshelf ${what} list`,
      },
    )
  }
  throw new Failure(
    EXIT.failed,
    "ambiguous",
    `"${wanted}" means ${found.length} ${what === "party" ? "parties" : `${what}s`}.`,
    {
      hint: "Write more of its identifier.",
    },
  )
}
