import type { Digest } from "@commonshelf/identity"
import { consumptionDocument } from "../consumption/document.ts"
import { federationUrn } from "../federation/draft.ts"
import { scidOf, statementUrn, type DraftBody } from "../kinds/draft.ts"
import { PoolAct, type PoolCall } from "./act.ts"

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

/** What a party says in a step after the call, without what every step has. */
export type PoolStepFields = DistributiveOmit<
  Exclude<PoolAct, PoolCall>,
  "type" | "v" | "id" | "charter" | "period" | "call"
>

/** The pool that a step belongs to. */
export interface PoolName {
  readonly call: Digest
  readonly charter: Digest
  readonly period: string
}

/** The party `did` calls others to a pool. */
export function draftPoolCall(did: string, fields: Omit<PoolCall, "type" | "v" | "id" | "act">): DraftBody {
  return draft(did, { act: "call", ...fields })
}

/** A step of the party `did` in a pool. */
export function draftPoolStep(did: string, pool: PoolName, fields: PoolStepFields): DraftBody {
  const { call, charter, period } = pool
  return draft(did, { call, charter, period, ...fields })
}

/** The digests that a step rests on [S3]. */
export function namedByPoolAct(act: PoolAct): readonly Digest[] {
  switch (act.act) {
    case "call":
      return [act.charter]
    case "key":
    case "leave":
      return [act.call]
    case "count":
      return [act.call, ...act.keys]
    case "part":
      return [act.call, ...act.counts]
  }
}

function draft(did: string, fields: DistributiveOmit<PoolAct, "type" | "v" | "id">): DraftBody {
  const id = federationUrn(fields.charter)
  const subject = PoolAct.parse({ type: "PoolAct", v: 1, id, ...fields })
  return {
    kind: "PoolAct",
    document: consumptionDocument(scidOf(did), subject.period),
    subject,
    relatedResource: namedByPoolAct(subject).map((digest) => ({
      id: subject.act === "call" ? id : statementUrn(digest),
      digestMultibase: digest,
    })),
  }
}
