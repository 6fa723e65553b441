import { LICENCE, type DescribedFork } from "./described-fork.ts"

/** `LICENSE`: who gave what, under what. */
export function licenceText({ sources }: DescribedFork): string {
  return `The data of this fork
=====================

Each statement is by the party that signed it. What a party publishes in the commons it publishes under the
${LICENCE.title} licence (${LICENCE.name}): you may copy, change and
share it, also for money, if you name the party and say what you changed. The digest of a statement names it best.

    ${LICENCE.path}legalcode

A statement that names its source and the source's licence (\`provenance\` in the statement, \`source\`, \`sourceUrl\`
and \`sourceLicence\` in the tables) was converted from elsewhere, and is under the licence of that source instead:

${sources.length === 0 ? "    (there is none in this fork)" : sources.map(sourceLine).join("\n")}

Nothing is claimed for bringing the statements together: the arrangement, the lock and the data dictionary are dedicated to the
public domain (CC0-1.0). \`verify.mjs\` is part of Commonshelf and is under the Apache License 2.0.

A signature says who said something, and not that it is true. There is no warranty.
`
}

function sourceLine({ name, licence, statements }: DescribedFork["sources"][number]): string {
  const terms = licence === undefined ? "no licence named: ask there" : JSON.stringify(licence)
  return `    ${JSON.stringify(name)}: ${terms} (${statements} statements)`
}
