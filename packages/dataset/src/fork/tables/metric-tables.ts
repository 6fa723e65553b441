import type { ForkItem } from "../judge-document.ts"
import { scidOfDid } from "@commonshelf/identity"
import {
  metricDigest,
  subjectTypesOf,
  supersededVersion,
  type MetricAdoption,
  type MetricContent,
  type MetricDefinition,
} from "@commonshelf/documents"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** How things are measured, and who measures by what. */
export const metricTables: readonly ForkTable[] = [
  forkTable(
    "metrics",
    "The versions of the metrics",
    (item: ForkItem) =>
      saidOf<MetricDefinition>(item, "MetricDefinition").map((said) => ({ ...said, ...said.subject })),
    [
      ...signedColumns(),
      column("designer", "string", "SCID of the party that it names as its designer", ({ subject }) =>
        scidOfDid(subject.designer),
      ),
      column("metric", "string", "digest of the content: the name of this exact version", ({ content }) =>
        metricDigest(content),
      ),
      column("name", "string", "name of the family of versions", ({ content }) => content.name),
      column("version", "string", "version", ({ content }) => content.version),
      column("status", "string", "status that the owner gives it", ({ content }) => content.status),
      column("title", "text", "title", ({ content }) => mainWording(content.title).text),
      column(
        "question",
        "text",
        "question that is asked",
        ({ content }) => mainWording(content.question).text,
      ),
      column("method", "text", "how it is measured", ({ content }) => mainWording(content.method).text),
      column(
        "language",
        "string",
        "language of the question",
        ({ content }) => mainWording(content.question).language,
      ),
      column(
        "subjectType",
        "string",
        "what is measured: suppliers, cooperatives, products; separated by spaces",
        ({ content }) => subjectTypesOf(content).join(" "),
      ),
      column("valueType", "string", "type of the answer", ({ content }) => content.valueType),
      optional("unit", "string", "unit of the answer", ({ content }) => content.unit),
      optional("functionalUnit", "text", "what the number is for", ({ content }) =>
        functionalUnitText(content),
      ),
      optional("worst", "number", "value that counts as worst", ({ content }) => content.anchors?.worst),
      optional("best", "number", "value that counts as best", ({ content }) => content.anchors?.best),
      optional(
        "betterAnswer",
        "boolean",
        "which answer is the better one",
        ({ content }) => content.betterAnswer,
      ),
      optional(
        "options",
        "string",
        "codes of the options, from worst to best if ordinal, separated by spaces",
        ({ content }) => content.options?.map(({ code }) => code).join(" "),
      ),
      optional(
        "validityMonths",
        "integer",
        "months after its period for which an answer is current",
        ({ content }) => content.validityMonths,
      ),
      column("topic", "string", "topic", ({ content }) => content.topic),
      optional(
        "supersedes",
        "string",
        "digest of the version before",
        ({ content }) => supersededVersion(content)?.metric,
      ),
      optional(
        "compatibility",
        "string",
        "`equivalent` when answers to the version before may stand beside answers to this one",
        ({ content }) => supersededVersion(content)?.compatibility,
      ),
      optional("formula", "text", "how the value follows from inputs that an answer states", ({ content }) =>
        content.v === 1 ? undefined : content.formula,
      ),
      ...timeColumns<Said<MetricDefinition>>(),
    ],
  ),
  forkTable(
    "adoptions",
    "Who measures by what",
    (item: ForkItem) => saidOf<MetricAdoption>(item, "MetricAdoption"),
    [
      ...signedColumns(),
      column("cooperative", "string", "SCID of the cooperative that it is about", ({ subject }) =>
        scidOfDid(subject.id),
      ),
      column("metric", "string", "digest of the metric's version", ({ subject }) => subject.metric),
      column("name", "string", "name of the metric", ({ subject }) => subject.name),
      column("decision", "string", "adopt or drop", ({ subject }) => subject.decision),
      column("since", "date", "from which day on", ({ subject }) => subject.since),
      ...timeColumns<Said<MetricAdoption>>(),
    ],
  ),
]

/** What a value is per, such as `1 KGM of product`. */
function functionalUnitText({ functionalUnit }: MetricContent): string | undefined {
  if (functionalUnit === undefined || typeof functionalUnit === "string") return functionalUnit
  const { amount, unit, of } = functionalUnit
  return `${amount} ${unit}${of === undefined ? "" : ` of ${mainWording(of).text}`}`
}
