import type { DraftForm } from "@commonshelf/drafts"
import { isDigest, type Digest, type JsonObject } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { draftSays } from "../messages/draft.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { done } from "./draft-failure.ts"
import { findDraft } from "./draft.ts"
import { letterOperations } from "./letter.ts"
import { metricOperations } from "./metric.ts"
import { noteContentOf } from "./note-input.ts"
import { publishNote } from "./note.ts"
import { operation, type Operation, type Output } from "./operation.ts"

const Publish = z.strictObject({
  draft: z.string(),
  heads: z.array(z.string()).max(1_000).exactOptional(),
  replaces: z.string().exactOptional(),
})

/** A draft becomes a statement: this node signs the plain JSON that it holds at named heads [DR9]. */
export const draftPublishOperations = [
  operation("draft publish", Publish, async (node, { draft: wanted, heads, replaces }) => {
    const { id, founding } = findDraft(node, wanted)
    const { work } = node.drafts.open()
    const reading = done(work.read(id, heads?.filter(isDigest)))
    const { conflicts } = reading.writers
    if (conflicts.length > 0)
      throw new Failure(
        EXIT.failed,
        "conflicts",
        draftSays.hasConflicts({ paths: conflicts.map(({ path }) => path) }),
        { hint: draftSays.settle() },
      )
    const output = await publishAs(founding.form, node, reading, replaces)
    const statement = statementIn(output)
    if (statement !== undefined) done(work.published(id, reading.heads, statement))
    return { ...output, draft: id, heads: reading.heads, ...(statement !== undefined && { statement }) }
  }),
]

const PUBLISHING: ReadonlyMap<string, Operation> = new Map(
  [...metricOperations, ...letterOperations].map((known) => [known.name, known as Operation]),
)

async function publishAs(
  form: DraftForm,
  node: CommonsNode,
  { heads, content }: { readonly heads: readonly Digest[]; readonly content: JsonObject },
  replaces: string | undefined,
): Promise<Output> {
  if (form === "note") {
    const note = noteContentOf(node.dataset, content, node.home.language)
    return publishNote(node, note, { draftHeads: heads, ...(replaces !== undefined && { replaces }) })
  }
  const publish = PUBLISHING.get(form === "metric" ? "metric publish" : "letter propose")
  if (publish === undefined) throw new TypeError(`nothing publishes a ${form}`)
  return await publish.run(node, { content })
}

/** The digest of what was published: of the statement, of the letter's text or of the metric. */
function statementIn(output: Output): Digest | undefined {
  const { statement, letter, metrics } = output
  const [metric] = Array.isArray(metrics) ? (metrics as readonly { readonly digest?: unknown }[]) : []
  const found = [statement, letter, metric?.digest].find((digest) => typeof digest === "string")
  return typeof found === "string" && isDigest(found) ? found : undefined
}
