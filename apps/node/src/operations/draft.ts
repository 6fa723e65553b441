import { DraftForm, touchedPaths, type DraftReading, type KnownDraft } from "@commonshelf/drafts"
import { anyJson, isDigest, type Digest, type JsonObject } from "@commonshelf/identity"
import { listParties } from "@commonshelf/dataset"
import { authoritativeText } from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { slugOf } from "../home/create-home.ts"
import { draftSays } from "../messages/draft.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { done } from "./draft-failure.ts"
import { findParty } from "./find.ts"
import { operation } from "./operation.ts"

const Parties = z.array(z.string()).max(49)
const Heads = z
  .array(z.custom<Digest>((head) => typeof head === "string" && isDigest(head), "a digest"))
  .max(1_000)
const JsonMap = z.record(z.string(), anyJson)
const One = z.strictObject({ draft: z.string() })
const OneAt = z.strictObject({ draft: z.string(), heads: Heads.exactOptional() })

const Create = z.strictObject({
  form: DraftForm,
  title: z.string().min(1).max(200),
  with: Parties.default([]),
  content: JsonMap.exactOptional(),
})

const Edit = z.strictObject({
  draft: z.string(),
  /** The whole content, edited from the draft as these heads made it. */
  content: JsonMap.exactOptional(),
  heads: Heads.exactOptional(),
  /** One member, at its path. */
  set: z.strictObject({ path: z.string().max(500), value: anyJson }).exactOptional(),
})

const Comment = z.strictObject({
  draft: z.string(),
  text: z.string().min(1).max(5_000),
  on: z.string().max(500).exactOptional(),
})

/** Texts that several parties edit before anybody signs [D8]. */
export const draftOperations = [
  operation("draft create", Create, (node, { form, title, with: others, content }) => {
    if (node.home.role === "researcher")
      throw new Failure(EXIT.failed, "not-a-party", draftSays.onlyParties())
    const scids = others.map((other) => findParty(node.dataset, other).scid)
    const first = content ?? firstContent(form, title, node.home.language)
    const id = done(node.drafts.open().work.create(form, title, scids, first as JsonObject))
    return told(node, id)
  }),
  operation("draft list", z.strictObject({}), (node) => {
    const drafts = node.drafts.open().drafts.list()
    return { drafts: drafts.map(summary), ...namesOf(node, drafts) }
  }),
  operation("draft show", OneAt, (node, { draft: wanted, heads }) => {
    const draft = findDraft(node, wanted)
    const { content, ...reading } = done(node.drafts.open().work.read(draft.id, heads))
    return { ...summary(draft), ...namesOf(node, [draft]), ...reading, content }
  }),
  operation("draft edit", Edit, (node, { draft: wanted, content, heads, set }) => {
    const { id } = findDraft(node, wanted)
    const { work } = node.drafts.open()
    if ((content === undefined) === (set === undefined))
      throw new Failure(EXIT.usage, "one-edit", draftSays.oneEdit())
    if (set !== undefined) done(work.set(id, set.path, set.value, heads), set.path)
    else if (heads === undefined)
      throw new Failure(EXIT.usage, "no-heads", draftSays.fromWhere(), { hint: draftSays.exportFirst() })
    else done(work.edit(id, (content ?? {}) as JsonObject, heads))
    return told(node, id)
  }),
  operation("draft comment", Comment, (node, { draft: wanted, text, on }) => {
    const { id } = findDraft(node, wanted)
    done(node.drafts.open().work.comment(id, text, on))
    return told(node, id)
  }),
  operation(
    "draft share",
    z.strictObject({ draft: z.string(), with: Parties.default([]), without: Parties.default([]) }),
    (node, { draft: wanted, with: add, without }) => {
      const { id } = findDraft(node, wanted)
      const scidsOf = (parties: readonly string[]) =>
        parties.map((party) => findParty(node.dataset, party).scid)
      done(node.drafts.open().work.share(id, scidsOf(add), scidsOf(without)))
      return told(node, id)
    },
  ),
  operation("draft leave", One, (node, { draft: wanted }) => {
    const { id } = findDraft(node, wanted)
    done(node.drafts.open().work.leave(id))
    return told(node, id)
  }),
  operation("draft close", One, (node, { draft: wanted }) => {
    const { id } = findDraft(node, wanted)
    done(node.drafts.open().work.close(id))
    return told(node, id)
  }),
  operation("draft history", One, (node, { draft: wanted }) => {
    const draft = findDraft(node, wanted)
    const { changes } = node.drafts.open().drafts.history(draft.id)
    const touched = touchedPaths(changes)
    return {
      ...summary(draft),
      ...namesOf(node, [draft]),
      changes: changes.map(({ digest, via, receivedAt, content: { author, at, deps, ops } }) => ({
        change: digest,
        by: author,
        at,
        after: deps,
        touched: touched.get(digest) ?? [],
        operations: ops.length,
        via,
        receivedAt,
      })),
    }
  }),
  operation("draft export", OneAt, (node, { draft: wanted, heads }) => {
    const draft = findDraft(node, wanted)
    return exportOf(draft, done(node.drafts.open().work.read(draft.id, heads)))
  }),
]

/** The plain JSON of a draft at its heads; without what several set at the same time it can be signed. */
export function exportOf(
  { id, founding }: Pick<KnownDraft, "id" | "founding">,
  { heads, content, writers }: DraftReading,
) {
  return {
    draft: id,
    form: founding.form,
    heads,
    content,
    ...(writers.conflicts.length > 0 && { conflicts: writers.conflicts }),
  }
}

/** The draft that a person means: by its id, the beginning of it, or its title. */
export function findDraft(node: CommonsNode, wanted: string): KnownDraft {
  const drafts = node.drafts.open().drafts.list()
  const groups = [
    drafts.filter(({ id }) => id === wanted),
    drafts.filter(({ founding }) => founding.title.toLowerCase() === wanted.trim().toLowerCase()),
    drafts.filter(({ id }) => wanted.length >= 6 && id.startsWith(wanted)),
  ]
  const found = groups.find((group) => group.length > 0) ?? []
  const [only] = found
  if (only === undefined)
    throw new Failure(EXIT.failed, "no-draft", draftSays.noDraft({ draft: wanted }), {
      hint: draftSays.seeList(),
    })
  if (found.length > 1) throw new Failure(EXIT.failed, "ambiguous", draftSays.ambiguous({ draft: wanted }))
  return only
}

function told(node: CommonsNode, id: Digest) {
  const { drafts } = node.drafts.open()
  const draft = drafts.get(id)
  if (draft === undefined) throw new TypeError("a draft that something was done with is there")
  return { ...summary(draft), ...namesOf(node, [draft]), heads: drafts.history(id).heads }
}

/** What the parties of drafts are called, by SCID, where their profiles are here. */
function namesOf({ dataset }: CommonsNode, drafts: readonly KnownDraft[]) {
  const scids = new Set(drafts.flatMap(({ circle }) => [...circle.participants, ...circle.former]))
  const parties = listParties(dataset).filter(({ scid }) => scids.has(scid))
  return { names: Object.fromEntries(parties.map(({ scid, name }) => [scid, name])) }
}

function summary({ id, founding, circle, standing }: KnownDraft) {
  return {
    draft: id,
    form: founding.form,
    title: founding.title,
    owner: founding.owner,
    participants: circle.participants,
    former: circle.former,
    state: circle.state,
    standing,
  }
}

/** What a draft holds when nothing is given: the members that people fill in first. */
function firstContent(form: DraftForm, title: string, language: string): object {
  const named = { title: authoritativeText(language, title) }
  const empty = { [language]: { text: "", status: "authoritative" } }
  switch (form) {
    case "note":
      return { ...named, text: empty, about: [], authors: [], sources: [], findings: [] }
    case "letter":
      return { ...named, text: empty, parties: [] }
    case "metric":
      return { ...metricFrame(title), ...named, question: empty, method: empty }
  }
}

/** What every new metric says of itself besides its words; what it measures and how is for the workshop to say. */
function metricFrame(title: string): object {
  const name = slugOf(title)
  return {
    type: "Metric",
    v: 2,
    ...(name !== undefined && { name }),
    version: "0.1.0",
    status: "draft",
    subjectTypes: ["supplier"],
  }
}
