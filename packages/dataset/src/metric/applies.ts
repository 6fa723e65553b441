import { isWithinSector, type MetricContent } from "@commonshelf/documents"
import type { Party } from "../party/parties.ts"
import type { OutOfScope } from "../table/types.ts"

/**
 * Why a metric does not apply to a party, by what the party says of itself [ME6]; undefined when it does. Who does not
 * say what it does or how large it is, is asked.
 */
export function outOfScope(
  content: MetricContent,
  { sectors, workers }: Pick<Party, "sectors" | "workers">,
): OutOfScope | undefined {
  if (content.v === 1 || content.appliesTo === undefined) return undefined
  const { appliesTo } = content
  const isWithin = (activity: string) => appliesTo.sectors?.some((sector) => isWithinSector(activity, sector))
  if (appliesTo.sectors !== undefined && sectors !== undefined && !sectors.some(isWithin)) return "sector"
  if (appliesTo.workers !== undefined && workers !== undefined && !appliesTo.workers.includes(workers))
    return "size"
  return undefined
}
