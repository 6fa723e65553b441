import { LICENCE, TITLE, type DescribedFork } from "./described-fork.ts"

/** `CITATION.cff`, Citation File Format 1.2.0 [F6]. JSON strings are YAML strings. */
export function citationText({ lock }: DescribedFork): string {
  return [
    "cff-version: 1.2.0",
    'message: "If you use these data, cite them as below: the heads name exactly this state of the commons."',
    "type: dataset",
    `title: ${JSON.stringify(TITLE)}`,
    "authors:",
    '  - name: "The parties of the commons, each for what it signed"',
    `version: ${JSON.stringify(lock.heads)}`,
    "identifiers:",
    "  - type: other",
    `    value: ${JSON.stringify(`urn:commonshelf:heads:${lock.heads}`)}`,
    '    description: "The digest of the heads of all documents; any node that holds the same statements tells the same."',
    `license: ${LICENCE.name}`,
    "",
  ].join("\n")
}
