import { scidOfDid } from "@commonshelf/identity"
import { issuerScid, type Statement } from "@commonshelf/statement"
import { consumptionDocument } from "../consumption/document.ts"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import { PoolAct } from "./act.ts"
import { federationUrn } from "../federation/draft.ts"
import { namedByPoolAct } from "./draft.ts"

/** Why a step of a pool cannot stand in a document: another year, a caller that calls others only, nothing named [S3, S5]. */
export function poolActFault({ owner, name }: DocumentDescriptor, statement: Statement): string | undefined {
  const act = PoolAct.parse(statement.credentialSubject)
  if (consumptionDocument(owner, act.period).name !== name)
    return "the pool is of another year than its document"
  if (act.id !== federationUrn(act.charter)) return "the pool is of another federation than its charter's"
  if (act.act === "call" && !act.parties.some((did) => scidOfDid(did) === issuerScid(statement)))
    return "who calls to a pool is one of its parties"
  const named = new Set((statement.relatedResource ?? []).map(({ digestMultibase }) => digestMultibase))
  return namedByPoolAct(act).every((digest) => named.has(digest))
    ? undefined
    : "relatedResource does not name what the step rests on [S3]"
}
