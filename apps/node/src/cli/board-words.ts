import type { Board, BoardNeed, BoardOffer, BoardPledge, BoardTotal, PledgeFault } from "@commonshelf/dataset"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

const NO_PRICES = "Quantities only, the same for everybody: prices have no place on the board."

const FAULTS: Readonly<Record<PledgeFault, string>> = {
  "not-here": "what it is towards is not here, or was taken back",
  "wrong-side": "suppliers deliver needs, cooperatives take offers",
  "other-unit": "it is in another unit",
  "other-time": "it is for another time",
}

export function saidWords(output: Output): string {
  const { statement, id } = output as { statement: string; id: string }
  return `Signed: ${statement}\nIts id is ${id}\nNext: commonshelf board`
}

export function boardWords(output: Output): string {
  const { needs, unfunded, offers, capacities, totals } = output as unknown as Board
  if ([...needs, ...unfunded, ...offers, ...capacities].length === 0)
    return "Nothing is on the board about this.\n→ commonshelf need publish, or commonshelf capacity publish"
  return [
    ...section("All together, by category, time and unit", totals, totalsTable),
    ...section("Needed", needs, needsTable),
    ...section("Needed, and there is no money for it", unfunded, needsTable),
    ...section("Offered", offers, offersTable),
    ...section("Could be made", capacities, capacitiesTable),
    NO_PRICES,
  ].join("\n")
}

export function needListWords(output: Output): string {
  const { needs, unfunded } = output as unknown as Pick<Board, "needs" | "unfunded">
  if (needs.length + unfunded.length === 0) return "No cooperative has told of a need like this."
  return [
    ...section("Needed", needs, needsTable),
    ...section("Needed, and there is no money for it", unfunded, needsTable),
    ...needs.concat(unfunded).flatMap(needDetails),
  ].join("\n")
}

export function pledgeListWords(output: Output): string {
  const { pledges } = output as { pledges: readonly BoardPledge[] }
  if (pledges.length === 0) return "Nobody has promised anything yet."
  return columns(
    ["party", "amount", "unit", "period", "due", "done", "towards", "id", ""],
    pledges.map((pledge) => [
      nameOf(pledge),
      pledge.amount,
      pledge.unit,
      pledge.period,
      pledge.due ?? "",
      pledge.done?.amount ?? "",
      pledge.satisfies.id,
      pledge.id,
      pledge.fault === undefined ? earlierWords(pledge) : `does not count: ${FAULTS[pledge.fault]}`,
    ]),
  )
}

function section<Row>(
  title: string,
  rows: readonly Row[],
  table: (rows: readonly Row[]) => string,
): string[] {
  return rows.length === 0 ? [] : [title, table(rows), ""]
}

function totalsTable(totals: readonly BoardTotal[]): string {
  return columns(
    [
      "category",
      "period",
      "unit",
      "needed",
      "promised",
      "open",
      "over",
      "no money for",
      "could be made",
      "by",
    ],
    totals.map((total) => [
      total.category,
      total.period,
      total.unit,
      total.needed,
      total.promised,
      total.rest,
      total.over ?? "",
      total.unfunded === "0" ? "" : `${total.unfunded} (${total.unfundedPromised} promised)`,
      total.capacity,
      String(total.suppliers),
    ]),
  )
}

function needsTable(needs: readonly BoardNeed[]): string {
  return columns(
    ["cooperative", "category", "period", "amount", "unit", "households", "promised", "open", "state", "id"],
    needs.map((need) => [
      nameOf(need),
      need.category.join(" > "),
      need.period,
      need.amount,
      need.unit,
      need.households,
      need.promised,
      need.rest,
      stateWords(need),
      need.id,
    ]),
  )
}

function offersTable(offers: readonly BoardOffer[]): string {
  return columns(
    ["supplier", "category", "period", "amount", "unit", "taken", "left", "state", "in a bad year", "id"],
    offers.map((offer) => [
      nameOf(offer),
      offer.category.join(" > "),
      offer.period,
      offer.amount,
      offer.unit,
      offer.promised,
      offer.rest,
      stateWords(offer),
      plain(offer.risk),
      offer.id,
    ]),
  )
}

function capacitiesTable(capacities: readonly BoardOffer[]): string {
  return columns(
    ["supplier", "category", "period", "amount", "unit", "promised", "left", "beyond it"],
    capacities.map((capacity) => [
      nameOf(capacity),
      capacity.category.join(" > "),
      capacity.period,
      capacity.amount,
      capacity.unit,
      capacity.committed?.amount ?? "",
      capacity.committed?.rest ?? "",
      capacity.committed?.over ?? "",
    ]),
  )
}

function stateWords({ state, over, belowMinimum, done }: BoardNeed | BoardOffer): string {
  return [
    state,
    ...(over === undefined ? [] : [`by ${over}`]),
    ...(belowMinimum === true ? ["less than is of use"] : []),
    ...(done === "0" ? [] : [`${done} done, as they say`]),
  ].join(", ")
}

/** Who promised what towards a need, and what their answers say to its criteria. */
function needDetails({ id, note, pledges }: BoardNeed): string[] {
  if (pledges.length === 0 && note === undefined) return []
  return [
    id,
    ...(note === undefined ? [] : [`  ${plain(note)}`]),
    ...pledges.map((pledge) => {
      const read = (pledge.criteria ?? []).map(({ name, result }) => `${name}: ${result}`)
      const beside = [earlierWords(pledge), ...read].filter((words) => words !== "")
      return `  ${nameOf(pledge)} promises ${pledge.amount} ${pledge.unit}${beside.length === 0 ? "" : ` (${beside.join(", ")})`}`
    }),
  ]
}

function earlierWords({ isOfEarlierWording }: BoardPledge): string {
  return isOfEarlierWording === true ? "what it is towards was said anew since" : ""
}

function nameOf({ partyName, marks }: Pick<BoardPledge, "partyName" | "marks">): string {
  return `${plain(partyName)}${markWords(marks)}`
}
