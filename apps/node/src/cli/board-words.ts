import type { Board, BoardNeed, BoardOffer, BoardPledge, BoardTotal } from "@commonshelf/dataset"
import { boardCodes, boardSays } from "../messages/board.ts"
import { columnSays } from "../messages/common.ts"
import type { Sentence } from "../messages/sentence.ts"
import { amountSays, unitsSay } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { markWords } from "./trust-words.ts"
import { plain } from "./words.ts"

/** A column of a table: its title, and what stands in it of a row. */
type Told<Row> = readonly [title: Sentence, cell: (row: Row, words: Words) => string]

export function saidWords(output: Output, { say }: Words): string {
  const { statement, id } = output as { statement: string; id: string }
  return [say(boardSays.signed({ digest: statement })), say(boardSays.itsId({ id }))].join("\n")
}

export function boardWords(output: Output, words: Words): string {
  const { needs, unfunded, offers, capacities, totals } = output as unknown as Board
  const { say } = words
  if ([...needs, ...unfunded, ...offers, ...capacities].length === 0)
    return [say(boardSays.nothing()), say(boardSays.putSomething())].join("\n")
  return [
    ...section(boardSays.allTogether(), totals, TOTAL_COLUMNS, words),
    ...section(boardSays.needed(), needs, NEED_COLUMNS, words),
    ...section(boardSays.unfundedNeeds(), unfunded, NEED_COLUMNS, words),
    ...section(boardSays.offered(), offers, OFFER_COLUMNS, words),
    ...section(boardSays.couldBeMade(), capacities, CAPACITY_COLUMNS, words),
    say(boardSays.quantitiesOnly()),
  ].join("\n")
}

export function needListWords(output: Output, words: Words): string {
  const { needs, unfunded } = output as unknown as Pick<Board, "needs" | "unfunded">
  if (needs.length + unfunded.length === 0) return words.say(boardSays.noNeeds())
  return [
    ...section(boardSays.needed(), needs, NEED_COLUMNS, words),
    ...section(boardSays.unfundedNeeds(), unfunded, NEED_COLUMNS, words),
    ...needs.concat(unfunded).flatMap((need) => needDetails(need, words)),
  ].join("\n")
}

export function pledgeListWords(output: Output, words: Words): string {
  const { pledges } = output as { pledges: readonly BoardPledge[] }
  return pledges.length === 0 ? words.say(boardSays.noPledges()) : table(pledges, PLEDGE_COLUMNS, words)
}

function section<Row>(
  title: Sentence,
  rows: readonly Row[],
  shown: readonly Told<Row>[],
  words: Words,
): string[] {
  return rows.length === 0 ? [] : [words.say(title), table(rows, shown, words), ""]
}

function table<Row>(rows: readonly Row[], shown: readonly Told<Row>[], words: Words): string {
  return columns(
    shown.map(([title]) => words.say(title)),
    rows.map((row) => shown.map(([, cell]) => cell(row, words))),
  )
}

const TOTAL_COLUMNS: readonly Told<BoardTotal>[] = [
  [boardSays.category(), ({ category }) => category],
  [boardSays.period(), ({ period }) => period],
  [columnSays.unit(), ({ unit }, { say }) => say(unitsSay(unit))],
  [boardSays.amountNeeded(), ({ needed }) => needed],
  [boardSays.promised(), ({ promised }) => promised],
  [boardSays.open(), ({ rest }) => rest],
  [boardSays.over(), ({ over = "" }) => over],
  [
    boardSays.noMoney(),
    ({ unfunded, unfundedPromised: promised }, { say }) =>
      unfunded === "0" ? "" : say(boardSays.ofThem({ amount: unfunded, promised })),
  ],
  [boardSays.capacity(), ({ capacity }) => capacity],
  [boardSays.makers(), ({ suppliers }) => String(suppliers)],
]

/** What needs, offers and capacities are told by. */
const WHAT: readonly Told<BoardNeed | BoardOffer>[] = [
  [boardSays.category(), ({ category }) => category.join(" > ")],
  [boardSays.period(), ({ period }) => period],
  [boardSays.amount(), ({ amount }) => amount],
  [columnSays.unit(), ({ unit }, { say }) => say(unitsSay(unit))],
]

const NEED_COLUMNS: readonly Told<BoardNeed>[] = [
  [boardSays.cooperative(), nameOf],
  ...WHAT,
  [boardSays.households(), ({ households }) => households],
  [boardSays.promised(), ({ promised }) => promised],
  [boardSays.open(), ({ rest }) => rest],
  [columnSays.state(), stateWords],
  [columnSays.id(), ({ id }) => id],
]

const OFFER_COLUMNS: readonly Told<BoardOffer>[] = [
  [boardSays.supplier(), nameOf],
  ...WHAT,
  [boardSays.taken(), ({ promised }) => promised],
  [boardSays.left(), ({ rest }) => rest],
  [columnSays.state(), stateWords],
  [boardSays.badYear(), ({ risk }, { language }) => plain(risk, language)],
  [columnSays.id(), ({ id }) => id],
]

const CAPACITY_COLUMNS: readonly Told<BoardOffer>[] = [
  [boardSays.supplier(), nameOf],
  ...WHAT,
  [boardSays.promised(), ({ committed }) => committed?.amount ?? ""],
  [boardSays.left(), ({ committed }) => committed?.rest ?? ""],
  [boardSays.beyond(), ({ committed }) => committed?.over ?? ""],
  [boardSays.taken(), ({ promised }) => promised],
]

const PLEDGE_COLUMNS: readonly Told<BoardPledge>[] = [
  [columnSays.party(), nameOf],
  [boardSays.amount(), ({ amount }) => amount],
  [columnSays.unit(), ({ unit }, { say }) => say(unitsSay(unit))],
  [boardSays.period(), ({ period }) => period],
  [boardSays.due(), ({ due = "" }) => due],
  [boardSays.done(), ({ done }) => done?.amount ?? ""],
  [boardSays.towards(), ({ satisfies }) => satisfies.id],
  [columnSays.id(), ({ id }) => id],
  [
    columnSays.reason(),
    (pledge, words) =>
      pledge.fault === undefined
        ? anewWords(pledge, words)
        : words.say(boardSays.doesNotCount({ why: boardCodes[pledge.fault]() })),
  ],
]

function stateWords({ state, over, belowMinimum, done }: BoardNeed | BoardOffer, { say }: Words): string {
  return [
    boardCodes[state](),
    ...(over === undefined ? [] : [boardSays.exceededBy({ over })]),
    ...(belowMinimum === true ? [boardSays.belowMinimum()] : []),
    ...(done === "0" ? [] : [boardSays.doneTheySay({ done })]),
  ]
    .map(say)
    .join(", ")
}

/** Who promised what towards a need, and what their answers say to its criteria. */
function needDetails({ id, note, pledges }: BoardNeed, words: Words): string[] {
  if (pledges.length === 0 && note === undefined) return []
  const { say, language } = words
  return [
    id,
    ...(note === undefined ? [] : [`  ${plain(note, language)}`]),
    ...pledges.map((pledge) => {
      const { amount, unit, criteria = [] } = pledge
      const read = criteria.map(({ name, result }) =>
        say(boardSays.criterion({ name, result: boardCodes[result]() })),
      )
      const beside = [anewWords(pledge, words), ...read].filter((text) => text !== "")
      const promise = say(
        boardSays.promises({ party: nameOf(pledge, words), amount: amountSays(amount, unit) }),
      )
      return `  ${promise}${beside.length === 0 ? "" : ` (${beside.join(", ")})`}`
    }),
  ]
}

function anewWords({ isOfEarlierWording }: BoardPledge, { say }: Words): string {
  return isOfEarlierWording === true ? say(boardSays.saidAnew()) : ""
}

function nameOf({ partyName, marks }: Pick<BoardPledge, "partyName" | "marks">, { language }: Words): string {
  return `${plain(partyName, language)}${markWords(marks)}`
}
