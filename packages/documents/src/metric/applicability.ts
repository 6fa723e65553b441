import { z } from "zod"

/** A section, division, group or class of ISIC Rev. 4: `A`, `10`, `107`, `1071`. What stands under it is meant too. */
export const Sector = z.string().regex(/^([A-U]|\d{2,4})$/, "an ISIC code such as A, 10 or 1071")

/** How many people work in an enterprise, owners who work there included; `0` is nobody but a sole trader. */
export const WorkersBand = z.enum(["0", "1-9", "10-49", "50-249", "250+"])
export type WorkersBand = z.infer<typeof WorkersBand>

/** To whom a question applies; without a list, to all. */
export const Applicability = z
  .strictObject({
    sectors: z.array(Sector).min(1).max(100).exactOptional(),
    workers: z.array(WorkersBand).min(1).max(5).exactOptional(),
  })
  .refine(({ sectors, workers }) => sectors !== undefined || workers !== undefined, "sectors or workers")
export type Applicability = z.infer<typeof Applicability>

/** The divisions of ISIC Rev. 4 by section, each as its first and last number. */
const DIVISIONS_BY_SECTION: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["A", [1, 3]],
  ["B", [5, 9]],
  ["C", [10, 33]],
  ["D", [35, 35]],
  ["E", [36, 39]],
  ["F", [41, 43]],
  ["G", [45, 47]],
  ["H", [49, 53]],
  ["I", [55, 56]],
  ["J", [58, 63]],
  ["K", [64, 66]],
  ["L", [68, 68]],
  ["M", [69, 75]],
  ["N", [77, 82]],
  ["O", [84, 84]],
  ["P", [85, 85]],
  ["Q", [86, 88]],
  ["R", [90, 93]],
  ["S", [94, 96]],
  ["T", [97, 98]],
  ["U", [99, 99]],
])

/** The divisions that ISIC does not have between those of one section. */
const MISSING_DIVISIONS: readonly number[] = [4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89]

/** Whether ISIC Rev. 4 has that section, or the division that the code begins with; deeper levels are not looked up. */
export function isKnownSector(code: string): boolean {
  return sectionOf(code) !== undefined
}

/** Whether an activity stands under a sector, such as class `1071` under section `C`. */
export function isWithinSector(activity: string, sector: string): boolean {
  return activity.startsWith(sector) || sectionOf(activity) === sector
}

function sectionOf(code: string): string | undefined {
  if (DIVISIONS_BY_SECTION.has(code)) return code
  const division = Number(code.slice(0, 2))
  if (MISSING_DIVISIONS.includes(division)) return undefined
  return [...DIVISIONS_BY_SECTION].find(([, [first, last]]) => first <= division && division <= last)?.[0]
}
