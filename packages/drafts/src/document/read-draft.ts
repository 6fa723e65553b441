import * as Automerge from "@automerge/automerge"
import type { Digest, JsonObject, JsonValue } from "@commonshelf/identity"
import type { DraftHistory } from "./draft-history.ts"
import { toPlainObject } from "./plain.ts"
import { findWriters, type Writers } from "./writers.ts"

/** What somebody says beside a draft. */
export interface DraftComment {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly text: string
  /** What of the draft it is about, as a path. */
  readonly on?: string
}

/** A statement that somebody says was signed from this draft, and from which heads. */
export interface DraftPublication {
  readonly by: string
  readonly at: string
  readonly heads: readonly string[]
  readonly statement: string
}

/** A draft as its named heads make it. */
export interface DraftReading {
  readonly heads: readonly Digest[]
  readonly content: JsonObject
  readonly comments: readonly DraftComment[]
  readonly published: readonly DraftPublication[]
  readonly writers: Writers
}

/** Reads a draft at heads that are all here. */
export function readDraft(history: DraftHistory, heads: readonly Digest[]): DraftReading {
  const document = history.documentAt(heads)
  const all = findWriters(document, history.upTo(heads))
  const isContent = ({ path }: { readonly path: string }) => path.startsWith("content.")
  const shorten = <T extends { readonly path: string }>(item: T) => ({ ...item, path: item.path.slice(8) })
  const writerOf = (path: string) => all.members.find((member) => member.path === path) ?? { by: "", at: "" }
  const reading = {
    heads: [...heads].toSorted(),
    content: toPlainObject(document.content),
    comments: Object.entries(toPlainObject(document.comments))
      .map(([id, comment]) => commentOf(id, comment as JsonObject, writerOf(`comments.${id}`)))
      .toSorted((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1)),
    published: Object.entries(toPlainObject(document.published)).map(([id, published]) =>
      publicationOf(published as JsonObject, writerOf(`published.${id}`)),
    ),
    writers: {
      members: all.members.filter(isContent).map(shorten),
      texts: all.texts.filter(isContent).map(shorten),
      conflicts: all.conflicts.filter(isContent).map(shorten),
    },
  }
  Automerge.free(document)
  return reading
}

/** What is said in a draft about the draft comes from participants: anything may stand there. */
function commentOf(
  id: string,
  { said = "", on }: JsonObject,
  { by, at }: { readonly by: string; readonly at: string },
): DraftComment {
  return { id, by, at, text: textOf(said), ...(typeof on === "string" && { on }) }
}

function publicationOf(
  { heads, statement = "" }: JsonObject,
  { by, at }: { readonly by: string; readonly at: string },
): DraftPublication {
  return {
    by,
    at,
    heads: Array.isArray(heads) ? heads.map((head) => textOf(head as JsonValue)) : [],
    statement: textOf(statement),
  }
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value)
}
