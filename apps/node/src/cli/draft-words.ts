import type { LanguageText } from "@commonshelf/documents"
import { draftSays } from "../messages/draft.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import type { OutputWords } from "./context.ts"
import { tableWords, type Column } from "./table-words.ts"
import { plain } from "./words.ts"

/** The drafts of a node, a line each. */
export const draftListWords: OutputWords = (output, words) => {
  const { drafts } = output as unknown as { drafts: readonly { participants: readonly string[] }[] }
  const named = drafts.map((draft) => ({
    ...draft,
    participants: draft.participants.map((scid) => nameIn(output, scid, words)),
  }))
  return tableWords("drafts", DRAFT_COLUMNS, draftSays.none())({ ...output, drafts: named }, words)
}

const DRAFT_COLUMNS: readonly Column[] = [
  { member: "draft", title: draftSays.draft() },
  { member: "form", title: draftSays.form() },
  { member: "title", title: draftSays.title() },
  { member: "participants", title: draftSays.participants() },
  { member: "standing", title: draftSays.standing() },
]

/** The changes of a draft, a line each. */
export const draftHistoryWords: OutputWords = (output, words) => {
  const { changes } = output as unknown as { changes: readonly { by: string; via: string }[] }
  const named = changes.map((change) => ({
    ...change,
    by: nameIn(output, change.by, words),
    via: nameIn(output, change.via, words),
  }))
  return tableWords("changes", CHANGE_COLUMNS, draftSays.none())({ ...output, changes: named }, words)
}

const CHANGE_COLUMNS: readonly Column[] = [
  { member: "at", title: draftSays.at() },
  { member: "by", title: draftSays.by() },
  { member: "touched", title: draftSays.touched() },
  { member: "via", title: draftSays.via() },
  { member: "change", title: draftSays.change() },
]

/** A draft in full, with who wrote what. */
export const draftWords: OutputWords = (output, words) => {
  const { title, content, comments, published, writers } = output as unknown as Shown // of `draft show`
  const { say, language } = words
  const named = (scid: string) => nameIn(output, scid, words)
  return [
    `${title}\n${say(draftSays.notOnlyOurs())}`,
    JSON.stringify(content, undefined, 2),
    ...writers.conflicts.map(({ path, values }) =>
      say(
        draftSays.conflict({
          path,
          values: values.map(({ by, value }) => `${plain(value, language)} (${named(by)})`),
        }),
      ),
    ),
    say(draftSays.wroteWhat()),
    ...writers.texts.flatMap(({ path, spans }) => [
      `  ${path}`,
      ...spans.map(({ by, text }) => `    ${named(by)}: ${text}`),
    ]),
    ...(comments.length === 0 ? [] : [say(draftSays.comments())]),
    ...comments.map(
      ({ by, at, on, text }) => `  ${at} ${named(by)}${on === undefined ? "" : ` ${on}`}: ${text}`,
    ),
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
export function othersOf(output: Output, words: Words): string {
  const { owner, participants } = output as unknown as { owner: string; participants: readonly string[] }
  const others = participants.filter((scid) => scid !== owner)
  if (others.length === 0) return words.say(draftSays.alone())
  return others.map((scid) => nameIn(output, scid, words)).join(", ")
}

/** What a party is called, or its SCID. */
function nameIn(output: Output, scid: string, { language }: Words): string {
  const { names = {} } = output as { names?: Readonly<Record<string, LanguageText>> }
  const name = names[scid]
  return name === undefined ? scid : plain(name, language)
}
