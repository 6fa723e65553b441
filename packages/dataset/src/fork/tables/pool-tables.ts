import type { PoolAct, PoolCall } from "@commonshelf/documents"
import { canonicalJson, scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, optional, type ForkTable } from "./table.ts"

const actsOf = (item: ForkItem) => saidOf<PoolAct>(item, "PoolAct")

/** What cooperatives of a federation show together only. */
export const poolTables: readonly ForkTable[] = [
  forkTable("pool-acts", "What cooperatives said in pools of their federation", actsOf, [
    ...signedColumns(),
    column("pool", "string", "digest of the call: the name of the pool", (said) =>
      said.subject.act === "call" ? said.digest : said.subject.call,
    ),
    column("federation", "string", "digest of the charter", ({ subject }) => subject.charter),
    column("period", "string", "quarter", ({ subject }) => subject.period),
    column("act", "string", "call, key, count, part or leave", ({ subject }) => subject.act),
    optional("parties", "string", "of a call: SCIDs of its parties", ({ subject }) =>
      subject.act === "call" ? subject.parties.map((did) => scidOfDid(did)).join(" ") : undefined,
    ),
    optional("leastMembers", "integer", "of a call: members behind a part", ({ subject }) =>
      subject.act === "call" ? subject.leastMembers : undefined,
    ),
    optional("leastParts", "integer", "of a call: parts behind a figure", ({ subject }) =>
      subject.act === "call" ? subject.leastParts : undefined,
    ),
    optional(
      "roundingBase",
      "string",
      "of a call: what parts are multiples of, by unit, as JSON",
      ({ subject }) => (subject.act === "call" ? canonicalJson(subject.roundingBase) : undefined),
    ),
    optional("until", "date", "of a call: its last day", ({ subject }) =>
      subject.act === "call" ? subject.until : undefined,
    ),
    optional("publicKey", "string", "of a key: the key for this pool", ({ subject }) =>
      subject.act === "key" ? subject.publicKey : undefined,
    ),
    optional("restsOn", "string", "digests of the keys or counts that it rests on", ({ subject }) =>
      subject.act === "count"
        ? subject.keys.join(" ")
        : subject.act === "part"
          ? subject.counts.join(" ")
          : undefined,
    ),
    optional("sealed", "string", "of a count: bits that each other party reads for itself", ({ subject }) =>
      subject.act === "count" ? subject.sealed : undefined,
    ),
    optional(
      "parts",
      "string",
      "of a part: how many parts each node has, 0 where it does not come out",
      ({ subject }) => (subject.act === "part" ? subject.parts.join(" ") : undefined),
    ),
    optional(
      "masked",
      "string",
      "of a part: words of 64 bits, of which only the sum says something",
      ({ subject }) => (subject.act === "part" ? subject.masked : undefined),
    ),
    ...timeColumns<Said<PoolAct>>(),
  ]),
  forkTable(
    "pool-nodes",
    "Which figures the calls of pools ask for, in their order",
    (item: ForkItem) =>
      actsOf(item).flatMap((said) =>
        said.subject.act === "call" ? nodesOf({ ...said, subject: said.subject }) : [],
      ),
    [
      ...signedColumns(),
      column("place", "integer", "place in the call, from 1", ({ place }) => place),
      column("level", "string", "product, type, category or department", ({ asked }) => asked.level),
      column("node", "text", "path from the department down, separated by ` > `", ({ asked }) =>
        asked.node.join(" > "),
      ),
      column("unit", "string", "unit of the quantity (UCUM)", ({ asked }) => asked.unit),
      column("currency", "string", "currency, ISO 4217", ({ asked }) => asked.currency),
    ],
  ),
]

function nodesOf(said: Said<PoolCall>) {
  return said.subject.nodes.map((asked, index) => ({ ...said, asked, place: index + 1 }))
}
