import {
  askedQuestions,
  comparisonTable,
  contradictions,
  dataLevels,
  dataUseReports,
  declaredCaps,
  demandCells,
  demandMeasures,
  explainCell,
  inboxOf,
  listCategories,
  listContests,
  listFederations,
  listLetters,
  listNotes,
  listParties,
  listPledges,
  listPools,
  listProducts,
  listQuestions,
  listSurveys,
  metricLives,
  partyStanding,
  pooledDemand,
  pricesBeside,
  productClaims,
  productIdentities,
  productPrices,
  productRecipes,
  progressOf,
  publishedSpending,
  readBoard,
  reportRounds,
  valueFlows,
  type Dataset,
} from "@commonshelf/dataset"

const ASKED = { category: "all", asOf: "2027-06-01T00:00:00Z" }
const { asOf } = ASKED
/** So many parties, products and cells are asked about: whoever asks, asks about one. */
const SOME = 2

/** Everything that a node answers from its dataset. */
export const VIEWS: Readonly<Record<string, (dataset: Dataset) => unknown>> = {
  table: (dataset) => comparisonTable(dataset, ASKED),
  why: (dataset) => {
    const { rows, metrics } = comparisonTable(dataset, ASKED)
    return rows
      .slice(0, SOME)
      .flatMap(({ supplier }) =>
        metrics.slice(0, SOME).map(({ key: metric }) => explainCell(dataset, { ...ASKED, supplier, metric })),
      )
  },
  parties: (dataset) => someParties(dataset).map((scid) => partyStanding(dataset, scid, asOf)),
  inboxes: (dataset) => someParties(dataset).map((scid) => inboxOf(dataset, scid, asOf)),
  asked: (dataset) => someParties(dataset).map((scid) => askedQuestions(dataset, { supplier: scid, asOf })),
  products: (dataset) =>
    listProducts(dataset)
      .slice(0, SOME)
      .map(({ supplier, product: { id: product } }) => [
        productPrices(dataset, { supplier, product, asOf }),
        productRecipes(dataset, { supplier, product }),
        productClaims(dataset, `${supplier} ${product}`, asOf),
      ]),
  categories: listCategories,
  identities: (dataset) => productIdentities(dataset, asOf),
  beside: (dataset) => pricesBeside(dataset, ASKED),
  contests: (dataset) => listContests(dataset, { asOf }),
  questions: (dataset) => listQuestions(dataset, { asOf }),
  letters: (dataset) => listLetters(dataset, asOf),
  levels: (dataset) => dataLevels(dataset, { asOf }),
  rounds: (dataset) => reportRounds(dataset, { asOf }),
  reports: (dataset) => dataUseReports(dataset),
  federations: (dataset) => listFederations(dataset, asOf),
  pools: (dataset) => listPools(dataset, asOf),
  pooled: (dataset) => pooledDemand(dataset, { asOf }),
  board: (dataset) => readBoard(dataset, { asOf }),
  pledges: (dataset) => listPledges(dataset, asOf),
  flows: (dataset) => valueFlows(dataset, { asOf, board: true, letters: true }),
  metrics: (dataset) => [...metricLives(dataset, asOf)],
  caps: (dataset) => declaredCaps(dataset, { asOf }),
  notes: (dataset) => listNotes(dataset),
  surveys: (dataset) => listSurveys(dataset),
  demand: (dataset) => demandCells(dataset),
  measures: (dataset) =>
    [undefined, ...someParties(dataset)].map((supplier) =>
      demandMeasures(dataset, { asOf, ...(supplier !== undefined && { supplier }) }),
    ),
  spending: (dataset) => publishedSpending(dataset, { asOf }).map(({ amount }) => `${amount.n}/${amount.d}`),
  progress: (dataset) => progressOf(dataset, asOf),
  contradictions,
}

function someParties(dataset: Dataset): readonly string[] {
  return listParties(dataset)
    .slice(0, SOME)
    .map(({ scid }) => scid)
}
