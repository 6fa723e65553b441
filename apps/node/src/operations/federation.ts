import { hasMandate, listFederations, progressOf, type Federation } from "@commonshelf/dataset"
import {
  authoritativeText,
  charterDigest,
  CharterContent,
  draftCharter,
  draftFederationAct,
  FederationMandate,
  type FederationFields,
  type FoundingCharter,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Day, Instant } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { federationCodes, federationSays } from "../messages/federation.ts"
import { issuesIn } from "../messages/issue.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { marksOf } from "./contradictions.ts"
import { findFederation, findMetric, findParty } from "./find.ts"
import { operation } from "./operation.ts"

const Words = z.string().min(1).max(2000)
const Named = z.string().max(500)
const OneFederation = z.strictObject({ federation: Named, asOf: Instant.exactOptional() })
const AboutParty = z.strictObject({ federation: Named, party: Named })

const NewCharter = z.strictObject({
  name: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
  with: z.array(Named).max(99).exactOptional(),
  percent: z.int().min(1).max(100).exactOptional(),
  atLeast: z.int().min(1).max(100).exactOptional(),
  metrics: z.array(Named).max(60).exactOptional(),
})

const GiveMandate = z.strictObject({
  federation: Named,
  party: Named,
  mandate: FederationMandate,
  until: Day.exactOptional(),
  end: z.boolean().exactOptional(),
})

/** Alliances of parties, and how far they are. */
export const federationOperations = [
  operation("federation charter", NewCharter, (node, input) => ({ content: charterOf(node, input) })),
  operation("federation found", z.strictObject({ content: z.unknown() }), (node, { content }) => {
    const charter = parseCharter(content)
    if (charter.v === 1) return found(node, charter)
    throw new Failure(EXIT.usage, "bad-charter", federationSays.foundsNothing())
  }),
  operation(
    "federation list",
    z.strictObject({ asOf: Instant.exactOptional() }),
    (node, { asOf = node.now() }) => ({
      asOf,
      federations: listFederations(node.dataset, asOf).map((federation) => ({
        digest: federation.digest,
        name: federation.name,
        members: federation.members.length,
        applicants: federation.parties.filter(({ status }) => status === "applicant").length,
        foundedOn: federation.foundedOn,
        ...marksOf(node.dataset, federation.statements),
      })),
    }),
  ),
  operation("federation show", OneFederation, (node, { federation: wanted, asOf = node.now() }) => {
    const federation = findFederation(node.dataset, wanted, asOf)
    return { asOf, federation: { ...federation, ...marksOf(node.dataset, federation.statements) } }
  }),
  operation(
    "federation progress",
    z.strictObject({ federation: Named.exactOptional(), asOf: Instant.exactOptional() }),
    ({ dataset, now }, { federation: wanted, asOf = now() }) => {
      const federation = wanted === undefined ? undefined : findFederation(dataset, wanted, asOf)
      const { digest, name } = federation ?? {}
      return {
        asOf,
        ...(digest !== undefined && { federation: digest, name }),
        progress: progressOf(dataset, asOf, digest),
      }
    },
  ),
  operation(
    "federation apply",
    z.strictObject({ federation: Named, note: Words.exactOptional() }),
    (node, { federation: wanted, note }) => {
      const federation = findFederation(node.dataset, wanted, node.now())
      const status = ownStatus(node, federation)
      if (status !== undefined && status !== "left")
        throw new Failure(
          EXIT.failed,
          "applied-already",
          federationSays.appliedAlready({ name: node.home.name, status: federationCodes[status]() }),
        )
      return step(node, federation, { act: "apply", ...noteOf(node, "note", note) })
    },
  ),
  operation(
    "federation leave",
    z.strictObject({ federation: Named, reason: Words.exactOptional() }),
    (node, { federation: wanted, reason }) => {
      const federation = findFederation(node.dataset, wanted, node.now())
      if ((ownStatus(node, federation) ?? "left") === "left")
        throw new Failure(EXIT.failed, "not-a-member", federationSays.notMember({ name: node.home.name }))
      return step(node, federation, { act: "leave", ...noteOf(node, "reason", reason) })
    },
  ),
  operation("federation accept", AboutParty, (node, input) => {
    const federation = asMember(node, input.federation)
    return step(node, federation, { act: "accept", party: findParty(node.dataset, input.party).did })
  }),
  operation("federation suspend", AboutParty.extend({ reason: Words }), (node, { reason, ...input }) => {
    const federation = asMember(node, input.federation)
    const party = findParty(node.dataset, input.party).did
    return step(node, federation, {
      act: "suspend",
      party,
      reason: authoritativeText(node.home.language, reason),
    })
  }),
  operation(
    "federation lift",
    AboutParty.extend({ reason: Words.exactOptional() }),
    (node, { reason, ...input }) => {
      const federation = asMember(node, input.federation)
      const party = findParty(node.dataset, input.party).did
      return step(node, federation, { act: "lift", party, ...noteOf(node, "reason", reason) })
    },
  ),
  operation("federation mandate", GiveMandate, giveMandate),
  operation(
    "federation metrics",
    z.strictObject({ federation: Named, metrics: z.array(Named).max(60) }),
    (node, { federation: wanted, metrics }) =>
      step(node, asMember(node, wanted), { act: "adopt-metrics", metrics: metricSet(node, metrics) }),
  ),
]

function giveMandate(
  node: CommonsNode,
  { federation: wanted, party, mandate, until, end }: z.infer<typeof GiveMandate>,
) {
  const federation = asMember(node, wanted)
  const { did, scid } = findParty(node.dataset, party)
  if (!federation.content.mandates.some((known) => known.mandate === mandate))
    throw new Failure(EXIT.failed, "no-such-mandate", federationSays.noSuchMandate({ mandate }))
  const told = step(
    node,
    federation,
    end === true
      ? { act: "end-mandate", party: did, mandate }
      : { act: "give-mandate", party: did, mandate, ...(until !== undefined && { until }) },
  )
  const about = { charter: federation.digest, party: scid, mandate }
  return { ...told, mandate, holds: hasMandate(node.dataset, about, node.now()) }
}

function found(node: CommonsNode, content: FoundingCharter) {
  const { home } = node
  if (!content.founders.some((did) => did.includes(home.scid)))
    throw new Failure(EXIT.usage, "not-a-founder", federationSays.notFounder({ name: home.name }), {
      hint: federationSays.addFounder({ did: home.did }),
    })
  const digest = charterDigest(content)
  const statements = node.say([
    draftCharter(home.did, content),
    draftFederationAct(home.did, digest, { act: "apply" }),
  ])
  return { federation: digest, name: content.name, statements }
}

function charterOf(node: CommonsNode, input: z.infer<typeof NewCharter>): FoundingCharter {
  const { dataset, home } = node
  const quorum = { percent: input.percent ?? 51, atLeast: input.atLeast ?? 1 }
  const write = (text: string) => authoritativeText(home.language, text)
  return {
    type: "FederationCharter",
    v: 1,
    name: write(input.name),
    text: write(input.text),
    founders: [home.did, ...(input.with ?? []).map((wanted) => findParty(dataset, wanted).did)],
    quorums: { accept: quorum, suspend: quorum, mandate: quorum, metrics: quorum },
    mandates: FederationMandate.options.map((mandate) => ({
      mandate,
      what: write(federationCodes[mandate]().in(home.language)),
    })),
    metrics: metricSet(node, input.metrics ?? []),
  }
}

/** Metrics as a charter names them. */
export function metricSet({ dataset }: CommonsNode, wanted: readonly string[]) {
  return wanted.map((name) => {
    const metric = findMetric(dataset, name)
    return { name: metric.name, digest: metric.digest }
  })
}

/** A charter that a person gives. @throws Failure that says what is wrong with it */
export function parseCharter(content: unknown): CharterContent {
  const charter = CharterContent.safeParse(content)
  if (charter.success) return charter.data
  throw new Failure(EXIT.usage, "bad-charter", federationSays.badCharter({ detail: issuesIn(charter.error) }))
}

/** A federation in which the party of this node has a voice. */
export function asMember(node: CommonsNode, wanted: string): Federation {
  const federation = findFederation(node.dataset, wanted, node.now())
  if (ownStatus(node, federation) !== "member")
    throw new Failure(EXIT.failed, "not-a-member", federationSays.notMember({ name: node.home.name }), {
      hint: federationSays.applyFirst({ federation: federation.digest }),
    })
  return federation
}

function ownStatus({ home }: CommonsNode, { parties }: Federation) {
  return parties.find(({ scid }) => scid === home.scid)?.status
}

function step(node: CommonsNode, { digest }: Federation, fields: FederationFields) {
  const [statement] = node.say([draftFederationAct(node.home.did, digest, fields)])
  const { name, members, parties, needed } = findFederation(node.dataset, digest, node.now())
  return { statement, act: fields.act, federation: digest, name, members, parties, needed } satisfies Step
}

interface Step extends Pick<Federation, "name" | "members" | "parties" | "needed"> {
  readonly statement: Digest | undefined
  readonly act: string
  readonly federation: Digest
}

function noteOf<Member extends "note" | "reason">(
  { home }: CommonsNode,
  member: Member,
  text: string | undefined,
) {
  return (text === undefined ? {} : { [member]: authoritativeText(home.language, text) }) as {
    // The one member that is named.
    [Key in Member]?: ReturnType<typeof authoritativeText>
  }
}
