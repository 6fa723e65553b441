import { LanguageText } from "@commonshelf/documents"
import { z } from "zod"
import { known, named, type Address } from "./address.ts"
import { answerOf, listOf } from "./answers.ts"

/** What may be read of parties: who they are, what they are asked, and what they sell. */
export const PARTY_ADDRESSES: readonly Address[] = [
  known("party list", {
    path: "parties",
    summary: "Who speaks in the commons, and who says who they are",
    query: ["role"],
    answer: answerOf("party-list", { parties: listOf({ scid: z.string(), name: LanguageText }) }),
    list: { member: "parties", key: ["scid"] },
  }),
  known("party show", {
    path: "party",
    summary: "One party: what it says of itself, and who vouches for it",
    query: ["party"],
    answer: answerOf("party-show", { party: z.looseObject({ scid: z.string(), name: LanguageText }) }),
  }),
  known("metric asked", {
    path: "asked",
    summary: "What a party is asked, by whom, and what it says to each",
    query: ["party"],
    answer: answerOf("metric-asked", {
      party: z.looseObject({ scid: z.string() }),
      questions: listOf({ metric: z.string(), name: z.string(), question: LanguageText }),
    }),
    list: { member: "questions", key: ["metric", "product"] },
  }),
  known("supplier list", {
    path: "suppliers",
    summary: "All suppliers, with how many products each has",
    query: [],
    answer: answerOf("supplier-list", { suppliers: listOf({ scid: z.string(), name: LanguageText }) }),
    list: { member: "suppliers", key: ["scid"] },
  }),
  known("supplier show", {
    path: "supplier",
    summary: "One supplier with its products, and what members found out about it",
    query: ["supplier"],
    answer: answerOf("supplier-show", { products: z.array(z.looseObject({})) }),
  }),
  known("product show", {
    path: "product",
    summary: "One product with its versions and what it is matched with",
    query: ["product", "supplier"],
    answer: answerOf("product-show", {}),
  }),
  known("product duplicates", {
    path: "duplicates",
    summary: "Products that may be one",
    query: [],
    answer: answerOf("product-duplicates", {}),
  }),
  known("recipe show", {
    path: "recipes",
    summary: "What a product is made of, as its suppliers tell it",
    query: ["product", "supplier"],
    answer: answerOf("recipe-show", { product: z.looseObject({ supplier: z.string(), id: z.string() }) }),
  }),
  known("price show", {
    path: "prices",
    summary: "The price of a product, by its parts",
    query: ["product", "supplier"],
    answer: answerOf("price-show", { product: z.looseObject({ supplier: z.string(), id: z.string() }) }),
  }),
  known("price beside", {
    path: "prices-beside",
    summary: "What products of a category cost, beside what is told of the living of those who make them",
    query: ["category"],
    answer: answerOf("price-beside", {
      asOf: z.string(),
      products: listOf({ supplier: z.looseObject({ scid: z.string() }), living: z.array(z.looseObject({})) }),
    }),
    list: { member: "products", key: ["supplier", "product"] },
  }),
  known("cap list", {
    path: "caps",
    summary: "Maximum wages and profits that were declared",
    query: [],
    answer: answerOf("cap-list", { caps: listOf(named) }),
    list: { member: "caps", key: ["digest"] },
  }),
]
