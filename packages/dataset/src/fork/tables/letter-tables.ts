import type { ForkItem } from "../judge-document.ts"
import {
  agreementDigest,
  type AgreementAct,
  type AgreementContent,
  type AgreementText,
} from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import { saidOf, signedColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** What parties agree on. */
export const letterTables: readonly ForkTable[] = [
  forkTable(
    "letters",
    "The texts of letters",
    (item: ForkItem) =>
      saidOf<AgreementText>(item, "AgreementText").map((said) => ({ ...said, ...said.subject })),
    [
      ...signedColumns(),
      column("letter", "string", "digest of the text: the name of this exact letter", ({ content }) =>
        agreementDigest(content),
      ),
      column("title", "text", "title", ({ content }) => mainWording(content.title).text),
      column("text", "text", "text, its segments one after the other", ({ content }) => bodyOf(content)),
      column(
        "language",
        "string",
        "language of the text: the one that binds",
        ({ content }) => mainWording(content.title).language,
      ),
      column(
        "parties",
        "string",
        "SCIDs of the parties whose signature it needs, separated by spaces",
        ({ content }) => content.parties.map(({ id }) => scidOfDid(id)).join(" "),
      ),
      column("validFrom", "datetime", "from when the letter holds", ({ content }) => content.validFrom),
      optional("validUntil", "datetime", "until when the letter holds", ({ content }) => content.validUntil),
      optional("amends", "string", "digest of the letter that it changes", ({ content }) => content.amends),
    ],
  ),
  forkTable(
    "letter-promises",
    "What the parties of letters promise each other",
    (item: ForkItem) =>
      saidOf<AgreementText>(item, "AgreementText").flatMap((said) => {
        const { content } = said.subject
        return content.v === 1 ? [] : content.promises.map((promise) => ({ ...said, content, promise }))
      }),
    [
      ...signedColumns(),
      column("letter", "string", "digest of the letter's text", ({ content }) => agreementDigest(content)),
      column("promise", "string", "its name within the letter", ({ promise }) => promise.id),
      column(
        "kind",
        "string",
        "disclose, volume, data, preference, feedback or other",
        ({ promise }) => promise.kind,
      ),
      column("who", "string", "SCID of the party that promises", ({ promise }) => scidOfDid(promise.who)),
      optional("to", "string", "SCIDs of those to whom, if not all others", ({ promise }) =>
        promise.to?.map((did) => scidOfDid(did)).join(" "),
      ),
      column("what", "text", "what is promised", ({ promise }) => mainWording(promise.what).text),
      optional("due", "date", "until when", ({ promise }) => promise.due),
      optional("every", "string", "or how often, as an ISO 8601 duration", ({ promise }) => promise.every),
      optional("metric", "string", "digest of the metric that is answered", ({ promise }) =>
        promise.kind === "disclose" ? promise.metric : undefined,
      ),
      optional("quantity", "number", "amount that is taken", ({ promise }) =>
        promise.kind === "volume" ? promise.quantity.value : undefined,
      ),
      optional("unit", "text", "unit of the amount", ({ promise }) =>
        promise.kind === "volume" ? promise.quantity.unit : undefined,
      ),
      optional("level", "integer", "level to which data are opened", ({ promise }) =>
        promise.kind === "data" ? promise.level : undefined,
      ),
    ],
  ),
  forkTable(
    "letter-acts",
    "What parties did about letters: who signed, declined, reviewed or left",
    (item: ForkItem) => saidOf<AgreementAct>(item, "AgreementAct"),
    [
      ...signedColumns(),
      column("letter", "string", "digest of the letter's text", ({ subject }) => subject.text),
      column(
        "act",
        "string",
        "sign, decline, withdraw, review, attach or translate",
        ({ subject }) => subject.act,
      ),
      optional("round", "integer", "round of review", ({ subject }) =>
        subject.act === "review" ? subject.round : undefined,
      ),
      optional(
        "language",
        "string",
        "language that was read before signing, or translated into",
        ({ subject }) => ("language" in subject ? subject.language : undefined),
      ),
      column(
        "validFrom",
        "datetime",
        "when, as the party claims",
        ({ statement }: Said<AgreementAct>) => statement.validFrom,
      ),
    ],
  ),
]

function bodyOf(content: AgreementContent): string {
  if (content.v === 1) return mainWording(content.text).text
  return content.segments.map(({ text }) => mainWording(text).text).join("\n\n")
}
