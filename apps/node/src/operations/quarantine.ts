import { contentText, type QuarantineItem } from "@commonshelf/replica"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { operation } from "./operation.ts"
import { detailOf } from "../messages/detail.ts"
import { quarantineSays } from "../messages/quarantine.ts"

const Filter = z.strictObject({ reason: z.string().exactOptional(), peer: z.string().exactOptional() })
const Chosen = Filter.extend({ ids: z.array(z.coerce.number().int()).exactOptional() })

/** What was refused or waits, and what can be done about it [Q1-Q3]. */
export const quarantineOperations = [
  operation(
    "quarantine list",
    Filter.extend({ dropped: z.boolean().exactOptional() }),
    ({ replica }, { dropped, ...filter }) =>
      dropped === true
        ? { dropped: replica.quarantine.dropped() }
        : {
            items: replica.quarantine.list(filter).map(described),
            notKept: replica.quarantine.counts().notKept,
          },
  ),
  operation("quarantine show", z.strictObject({ id: z.coerce.number().int() }), ({ replica }, { id }) => {
    const item = replica.quarantine.show(id)
    if (item === undefined) throw noItem(id)
    return { item: { ...described(item), text: contentText(item) } }
  }),
  operation("quarantine retry", Chosen, (node, chosen) => {
    const items = choose(node, chosen, true)
    const verdicts = node.replica.retry(items.map(({ id }) => id))
    const count = (...kinds: readonly string[]) =>
      [...verdicts.values()].filter(({ kind }) => kinds.includes(kind)).length
    return {
      tried: verdicts.size,
      admitted: count("admitted", "known"),
      waiting: count("waits", "later"),
      refused: count("refused"),
      // A message that is none holds no text: there is nothing to judge.
      notText: items.length - verdicts.size,
    }
  }),
  operation(
    "quarantine drop",
    Chosen.extend({ because: z.string().trim().min(1).max(300) }),
    (node, { because, ...chosen }) => {
      const items = choose(node, chosen, false)
      for (const { id } of items) node.replica.quarantine.drop(id, node.now(), because)
      return { dropped: items.length, because }
    },
  ),
]

function described({ content, document: _document, ...item }: QuarantineItem) {
  return { ...item, message: detailOf(item.reason, item.message), bytes: content.length }
}

/** The items of those numbers, or those that match; all of them only where that harms nothing. */
function choose(
  { replica }: CommonsNode,
  { ids, ...filter }: z.infer<typeof Chosen>,
  allByDefault: boolean,
): readonly QuarantineItem[] {
  if (ids !== undefined && ids.length > 0) {
    return ids.map((id) => {
      const item = replica.quarantine.show(id)
      if (item === undefined) throw noItem(id)
      return item
    })
  }
  if (!allByDefault && filter.reason === undefined && filter.peer === undefined) {
    throw new Failure(EXIT.usage, "nothing-chosen", quarantineSays.sayWhich(), {
      hint: quarantineSays.seeList(),
    })
  }
  return replica.quarantine.list(filter)
}

function noItem(id: number): Failure {
  return new Failure(EXIT.failed, "not-found", quarantineSays.noItem({ id }), {
    hint: quarantineSays.seeList(),
  })
}
