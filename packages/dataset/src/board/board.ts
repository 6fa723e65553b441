import type { Need, Offer } from "@commonshelf/documents"
import { parseDecimal, compare, subtract, ZERO } from "@commonshelf/documents/measure"
import { timeFilter } from "../demand/time-filter.ts"
import { categoryNames, isInCategory } from "../product/category.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { readMarks, type MarkReader } from "../trust/marks.ts"
import { boardKey, currentIntents, isOver, onBoard, saidIn, type Current } from "./entries.ts"
import { boardPledges, targetKey } from "./pledges.ts"
import { commitmentsTowards, promisedIn, type Commitments } from "./commitments.ts"
import { quantityText, settle } from "./settle.ts"
import { boardTotals } from "./totals.ts"
import type { Board, BoardNeed, BoardOffer, BoardPledge, BoardQuestion } from "./types.ts"

/** Needs and offers with what was promised towards them, by category, time, party and id. Quantities only [DE4]. */
export function readBoard(dataset: Dataset, question: BoardQuestion): Board {
  const { asOf } = question
  const marks = readMarks(dataset)
  const intents = currentIntents(dataset, asOf)
  const pledges = boardPledges(dataset, intents, marks, asOf).filter(({ fault }) => fault === undefined)
  const reading = { asOf, marks, pledgesByTarget: groupBy(pledges, targetKey) }
  const allNeeds = intents.needs.map((need) => boardNeed(need, reading))
  const isAsked = askedFilter(question)
  const needs = allNeeds.filter(isAsked).toSorted(byCategoryAndTime)
  const offers = intents.offers
    .map((offer) => boardOffer(offer, reading))
    .filter(isAsked)
    .toSorted(byCategoryAndTime)
  const commitments = commitmentsTowards(allNeeds)
  const capacities = offers
    .filter(({ form }) => form === "capacity")
    .map((capacity) => ({ ...capacity, committed: committedOf(capacity, commitments) }))
  return {
    needs: needs.filter(({ funded }) => funded),
    unfunded: needs.filter(({ funded }) => !funded),
    offers: offers.filter(({ form }) => form === "offer"),
    capacities,
    totals: boardTotals(needs, capacities),
  }
}

/** Every pledge as last said, those that do not count too; by party, then by id. */
export function listPledges(dataset: Dataset, asOf: string): readonly BoardPledge[] {
  return boardPledges(dataset, currentIntents(dataset, asOf), readMarks(dataset), asOf)
}

interface Reading {
  readonly asOf: string
  readonly marks: MarkReader
  readonly pledgesByTarget: ReadonlyMap<string, readonly BoardPledge[]>
}

function boardNeed(need: Current<Need>, { asOf, marks, pledgesByTarget }: Reading): BoardNeed {
  const { subject } = need.entry
  const pledges = pledgesByTarget.get(boardKey(need.by.scid, subject.id)) ?? []
  const settled = settle(subject.amount, subject.minimum, pledges, isOver(subject.period, asOf))
  return { ...onBoard(need, marks), ...saidIn(subject), ...settled, pledges }
}

function boardOffer(offer: Current<Offer>, { asOf, marks, pledgesByTarget }: Reading): BoardOffer {
  const { subject } = offer.entry
  const pledges = pledgesByTarget.get(boardKey(offer.by.scid, subject.id)) ?? []
  const settled = settle(subject.amount, subject.minimum, pledges, isOver(subject.period, asOf))
  return { ...onBoard(offer, marks), ...saidIn(subject), ...settled, pledges }
}

/** What the supplier of a capacity has promised towards needs that lie in it. */
function committedOf(
  { party, category, unit, period, amount }: BoardOffer,
  commitments: Commitments,
): NonNullable<BoardOffer["committed"]> {
  const promised = promisedIn(commitments, { party, category, unit, period })
  const rest = subtract(parseDecimal(amount) ?? ZERO, promised)
  const isOverCommitted = compare(rest, ZERO) < 0
  return {
    amount: quantityText(promised),
    rest: quantityText(isOverCommitted ? ZERO : rest),
    ...(isOverCommitted && { over: quantityText(subtract(ZERO, rest)) }),
  }
}

function askedFilter(question: BoardQuestion): (line: BoardNeed | BoardOffer) => boolean {
  const names = categoryNames(question.category ?? "")
  const inTime = timeFilter(question)
  return ({ category, period }) => isInCategory(category, names) && inTime(period)
}

function byCategoryAndTime(a: BoardNeed | BoardOffer, b: BoardNeed | BoardOffer): number {
  return (
    compareText(a.category.join(" > "), b.category.join(" > ")) ||
    compareText(a.period, b.period) ||
    compareText(a.party, b.party) ||
    compareText(a.id, b.id)
  )
}
