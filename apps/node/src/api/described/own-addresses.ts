import { comparisonTable, explainCell, listCategories } from "@commonshelf/dataset"
import { z } from "zod"
import { EXIT, Failure } from "../../failure.ts"
import { apiSays } from "../../messages/api.ts"
import { partyTexts, partyWithKey } from "../../node/party-texts.ts"
import { today } from "../../operations/compare.ts"
import { usedTrust } from "../../operations/contradictions.ts"
import { notReceived } from "../../operations/not-received.ts"
import { namesOf } from "../../operations/names-of.ts"
import { operation } from "../../operations/operation.ts"
import type { Address } from "./address.ts"
import { CategoriesAnswer, NodeAnswer, PartyLogAnswer, TableAnswer, WhyAnswer } from "./answers.ts"

const Category = z.string().max(500).default("all")
/** Whose rows: of suppliers unless told. */
const Subject = z.enum(["suppliers", "cooperatives"]).default("suppliers")

/** What the page reads and no command asks. @param demo whether the data are invented */
export function ownAddresses(demo: boolean): readonly Address[] {
  return [
    {
      path: "node",
      summary: "Whose node this is",
      operation: operation("node", z.strictObject({}), ({ home, dataset }) => ({
        party: {
          scid: home.scid,
          name: home.name,
          ...namesOf(dataset, home.scid),
          role: home.role,
          language: home.language,
        },
        demo,
      })),
      query: [],
      answer: NodeAnswer,
    },
    {
      path: "categories",
      summary: "The categories of products, with how many suppliers each has",
      operation: operation("categories", z.strictObject({}), ({ dataset }) => ({
        categories: listCategories(dataset),
      })),
      query: [],
      answer: CategoriesAnswer,
      list: { member: "categories", key: ["name"] },
    },
    {
      path: "table",
      summary: "The comparison table of a category, unweighted, as of today",
      operation: operation(
        "table",
        z.strictObject({ category: Category, subject: Subject }),
        (node, asked) => ({
          table: comparisonTable(node.dataset, { ...asked, asOf: today(node.now()) }),
          ...usedTrust(node.dataset),
        }),
      ),
      query: ["category", "subject"],
      answer: TableAnswer,
    },
    whyAddress,
    partyLogAddress,
  ]
}

const whyAddress: Address = {
  path: "why",
  summary: "Everything behind one cell of the table",
  operation: operation(
    "why",
    z.strictObject({
      supplier: z.string().max(100),
      metric: z.string().max(200),
      category: Category,
      subject: Subject,
    }),
    (node, question) => {
      const why = explainCell(node.dataset, { ...question, asOf: today(node.now()) })
      if (why === undefined) throw new Failure(EXIT.failed, "not-found", apiSays.noCell())
      const missing = notReceived(node.replica, why.supplier.scid)
      return { why, ...(missing > 0 && { notReceived: missing }) }
    },
  ),
  query: ["supplier", "metric", "category", "subject"],
  answer: WhyAnswer,
}

const partyLogAddress: Address = {
  path: "party-log",
  summary: "The party document of the party with a key",
  operation: operation("party-log", z.strictObject({ key: z.string().max(200) }), ({ replica }, { key }) => {
    const scid = partyWithKey(replica, key)
    if (scid === undefined) throw new Failure(EXIT.failed, "not-found", apiSays.noPartyWithKey())
    return { party: scid, texts: partyTexts(replica, scid) }
  }),
  query: ["key"],
  answer: PartyLogAnswer,
}
