import type { ForkItem } from "../judge-document.ts"
import type { DataUseReport } from "@commonshelf/documents"
import { canonicalJson } from "@commonshelf/identity"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

const reportsOf = (item: ForkItem) => saidOf<DataUseReport>(item, "DataUseReport")

/** What suppliers say that they did with what was published. */
export const dataUseTables: readonly ForkTable[] = [
  forkTable("data-use-reports", "How suppliers say that they used releases", reportsOf, [
    ...signedColumns(),
    column("period", "string", "time that the report is about", ({ subject }) => subject.period),
    optional(
      "letter",
      "string",
      "digest of the letter that asks for it",
      ({ subject }) => subject.letter?.digest,
    ),
    optional("round", "integer", "round of that letter", ({ subject }) => subject.letter?.round),
    column(
      "releases",
      "string",
      "digests of the releases that were read, separated by spaces",
      ({ subject }) => subject.releases.join(" "),
    ),
    optional("saved", "text", "costs that were saved and whom they went to, as JSON", ({ subject }) =>
      subject.saved === undefined ? undefined : canonicalJson(subject.saved),
    ),
    optional("nextAsk", "text", "what it asks next", ({ subject }) =>
      subject.nextAsk === undefined ? undefined : mainWording(subject.nextAsk).text,
    ),
    ...timeColumns<Said<DataUseReport>>(),
  ]),
  forkTable(
    "data-use-decisions",
    "What suppliers decided on what they read",
    (item: ForkItem) =>
      reportsOf(item).flatMap((said) => said.subject.decisions.map((decision) => ({ ...said, decision }))),
    [
      ...signedColumns(),
      column(
        "topic",
        "string",
        "what it is about, such as production-plan",
        ({ decision }) => decision.topic,
      ),
      column("text", "text", "the decision", ({ decision }) => mainWording(decision.text).text),
      optional(
        "sharedWith",
        "text",
        "DIDs of other suppliers that took part, separated by spaces",
        ({ decision }) => decision.sharedWith?.join(" "),
      ),
      optional("effect", "text", "what changed by it", ({ decision }) =>
        decision.effect === undefined ? undefined : mainWording(decision.effect.text).text,
      ),
      optional(
        "measured",
        "number",
        "the effect, measured",
        ({ decision }) => decision.effect?.measured?.value,
      ),
      optional(
        "unit",
        "text",
        "unit of the measured effect",
        ({ decision }) => decision.effect?.measured?.unit,
      ),
    ],
  ),
]
