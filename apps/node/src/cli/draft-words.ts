import { plain } from "./words.ts"
import { draftSays } from "../messages/draft.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import type { Column } from "./table-words.ts"

export const DRAFT_COLUMNS: readonly Column[] = [
  { member: "draft", title: draftSays.draft() },
  { member: "form", title: draftSays.form() },
  { member: "title", title: draftSays.title() },
  { member: "participants", title: draftSays.participants() },
  { member: "standing", title: draftSays.standing() },
]

export const CHANGE_COLUMNS: readonly Column[] = [
  { member: "change", title: draftSays.change() },
  { member: "by", title: draftSays.by() },
  { member: "at", title: draftSays.at() },
  { member: "via", title: draftSays.via() },
]

/** A draft in full, with who wrote what. */
export function draftWords(output: Output, { say, language }: Words): string {
  const { title, content, comments, published, writers } = output as unknown as Shown // of `draft show`
  return [
    `${title}\n${say(draftSays.notOnlyOurs())}`,
    JSON.stringify(content, undefined, 2),
    ...writers.conflicts.map(({ path, values }) =>
      say(
        draftSays.conflict({
          path,
          values: values.map(({ by, value }) => `${plain(value, language)} (${by})`),
        }),
      ),
    ),
    say(draftSays.wroteWhat()),
    ...writers.texts.flatMap(({ path, spans }) => [
      `  ${path}`,
      ...spans.map(({ by, text }) => `    ${by}: ${text}`),
    ]),
    ...(comments.length === 0 ? [] : [say(draftSays.comments())]),
    ...comments.map(({ by, at, on, text }) => `  ${at} ${by}${on === undefined ? "" : ` ${on}`}: ${text}`),
    ...published.map(({ statement }) => say(draftSays.wasPublished({ statement }))),
  ].join("\n")
}

interface Shown {
  readonly title: string
  readonly content: object
  readonly comments: readonly {
    readonly by: string
    readonly at: string
    readonly on?: string
    readonly text: string
  }[]
  readonly published: readonly { readonly statement: string }[]
  readonly writers: {
    readonly texts: readonly {
      readonly path: string
      readonly spans: readonly { readonly by: string; readonly text: string }[]
    }[]
    readonly conflicts: readonly {
      readonly path: string
      readonly values: readonly { readonly by: string; readonly value: unknown }[]
    }[]
  }
}

/** Who shares a draft, the owner left out. */
export function othersOf({ owner, participants }: Output, { say }: Words): string {
  const others = (participants as readonly string[]).filter((scid) => scid !== owner)
  return others.length === 0 ? say(draftSays.alone()) : others.join(", ")
}
