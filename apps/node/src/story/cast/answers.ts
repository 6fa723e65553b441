/** What a supplier of the story says to one metric: a value as people type it, or why there is none. */
export type GivenAnswer =
  | string
  | { readonly declined: string }
  | { readonly notApplicable: string }
  /** Taken back a day later, for this reason. */
  | { readonly value: string; readonly withdrawn: string }
  /** About a year that is further back. */
  | { readonly value: string; readonly yearsBefore: number }

/** Answers by the names of metrics. What is not there has not been answered. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>

const WORKS_ALONE = { notApplicable: "The owner works alone." }
const SINGLE = { notApplicable: "A single ingredient has no recipe." }

/** Open, and good by most of what is asked. */
export const EARLY_FIELD: GivenAnswers = {
  "pay-spread": "2.5",
  "living-wage-ratio": "1.15",
  "contract-share": "100",
  "union-or-council": "co-determines",
  "organic-share": "100",
  "carbon-intensity": "0.3",
  "reusable-packaging": "yes",
  "packaging-materials": "none",
  "price-openness": "whole-with-proof",
  "price-breakdown": "total=650,materials=120,labour=310,packaging=0,transport=60,other-costs=110,profit=30",
  "recipe-openness": SINGLE,
  "max-wage": "1800000",
  "max-profit": "3",
}

/** Just as open, and not good by much: openness is not goodness. */
export const GOAT_PATH: GivenAnswers = {
  "pay-spread": "11.5",
  "living-wage-ratio": "0.7",
  "contract-share": "20",
  "union-or-council": "prevented",
  "organic-share": "15",
  "carbon-intensity": "4.1",
  "reusable-packaging": "no",
  "packaging-materials": "plastic",
  "price-openness": "most",
  "price-breakdown": "total=2480,materials=900,labour=310,packaging=190,transport=160,profit=640",
  "recipe-openness": "label-only",
  "max-wage": "5500000",
  "max-profit": "18",
}

export const RED_DOOR: GivenAnswers = {
  "pay-spread": "4",
  "living-wage-ratio": "1.05",
  "contract-share": "80",
  "union-or-council": "exists",
  "organic-share": "55",
  "reusable-packaging": "yes",
  "packaging-materials": "paper",
  "price-openness": "whole",
  "price-breakdown":
    "total=1490,materials=390,labour=610,packaging=40,transport=90,other-costs=250,profit=80",
  "recipe-openness": "recipe",
  "max-wage": "2500000",
}

export const BEE_RIDGE: GivenAnswers = {
  "pay-spread": WORKS_ALONE,
  "living-wage-ratio": WORKS_ALONE,
  "contract-share": WORKS_ALONE,
  "union-or-council": WORKS_ALONE,
  "organic-share": "60",
  "reusable-packaging": "yes",
  "packaging-materials": "glass",
  "price-openness": "none",
  "recipe-openness": SINGLE,
}

export const COPPER_KETTLE: GivenAnswers = {
  "pay-spread": "9",
  "living-wage-ratio": "0.8",
  "contract-share": "40",
  "organic-share": { value: "30", withdrawn: "We found a mistake in our own figures." },
  "reusable-packaging": "no",
  "packaging-materials": "glass,metal",
  "price-openness": "none",
  "recipe-openness": "label-only",
  "max-wage": { declined: "Our accounts are not ready to be shown." },
}

export const LONG_SHADOW: GivenAnswers = {
  "pay-spread": "5",
  "living-wage-ratio": { declined: "We answer this next year." },
  "contract-share": "60",
  "organic-share": "70",
  "packaging-materials": "glass,metal",
  "price-openness": "most",
  "price-breakdown": "total=4490,materials=1900,labour=1100,packaging=260,profit=300",
  "max-profit": "8",
}

/** One of its answers is too old to count. */
export const TIN_ROOF: GivenAnswers = {
  "pay-spread": "6",
  "contract-share": { value: "75", yearsBefore: 3 },
  "reusable-packaging": "yes",
}

/** What Hilltop Mill says of itself besides the two metrics that change. */
export const HILLTOP: GivenAnswers = {
  "living-wage-ratio": "1.1",
  "contract-share": "90",
  "union-or-council": "exists",
  "reusable-packaging": "yes",
  "packaging-materials": "paper",
  "price-openness": "whole",
  "max-profit": "6",
}

/** Its competitor: most is worse, and less is said. */
export const STONEBROOK: GivenAnswers = {
  "pay-spread": "6",
  "contract-share": "70",
  "union-or-council": "allowed",
  "organic-share": "20",
  "reusable-packaging": "no",
  "packaging-materials": "paper,plastic",
  "price-openness": "main-parts",
  "max-profit": { declined: "This is between us and our bank." },
}

/** The farm's, besides the claim about wages that is contested. */
export const FARM: GivenAnswers = {
  "living-wage-ratio": "0.9",
  "contract-share": "35",
  "organic-share": "95",
  "reusable-packaging": "yes",
  "packaging-materials": "none",
  "price-openness": "most",
}
