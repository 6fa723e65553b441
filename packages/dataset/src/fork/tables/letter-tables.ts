import type { ForkItem } from "../judge-document.ts"
import { agreementDigest, type AgreementAct, type AgreementText } from "@commonshelf/documents"
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
      column("text", "text", "text", ({ content }) => mainWording(content.text).text),
      column(
        "language",
        "string",
        "language of the text",
        ({ content }) => mainWording(content.text).language,
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
    "letter-acts",
    "Who signed, declined or left",
    (item: ForkItem) => saidOf<AgreementAct>(item, "AgreementAct"),
    [
      ...signedColumns(),
      column("letter", "string", "digest of the letter's text", ({ subject }) => subject.text),
      column("act", "string", "sign, decline or withdraw", ({ subject }) => subject.act),
      column(
        "validFrom",
        "datetime",
        "when, as the party claims",
        ({ statement }: Said<AgreementAct>) => statement.validFrom,
      ),
    ],
  ),
]
