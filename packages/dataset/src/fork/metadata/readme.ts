import { STATEMENTS_FOLDER } from "../layout.ts"
import { consumptionTable } from "../tables/consumption-tables.ts"
import type { ForkTable } from "../tables/table.ts"
import { FORK_TABLES, tablePath } from "../tables/tables.ts"
import { TITLE, type DescribedFork } from "./described-fork.ts"

/** `README.md`: what this is, how it is checked and read, and the data dictionary for people. */
export function readmeText(fork: DescribedFork): string {
  return `${[
    `# ${TITLE}`,
    introduction(fork),
    CHECK,
    READ,
    COUNTS,
    GO_ON,
    "## Data dictionary",
    DICTIONARY,
    ...FORK_TABLES.map((table) => dictionary(table, tablePath(table))),
    dictionary(consumptionTable, "consumption/cooperative=<SCID>/period=<period>.csv"),
  ].join("\n\n")}\n`
}

function introduction({ lock }: DescribedFork): string {
  const parties = lock.documents.filter(({ type }) => type === "party").length
  return `This folder is a **fork** of a commons: everything that ${parties} parties said and signed, at one exact state. It needs no
network, no account and no program of ours.

- State: \`${lock.heads}\`
- ${lock.changes} statements and identity log entries in ${lock.documents.length} documents

The same state gives the same files, byte for byte, whoever makes the fork and wherever.

| File | What it holds |
| --- | --- |
| \`commons.lock.json\` | every document with its heads: what this state is |
| \`${STATEMENTS_FOLDER}/<type>/<document>.ndjson\` | the statements and identity logs exactly as they were signed: canonical JSON (RFC 8785), one a line, sorted by digest |
| \`tables/*.csv\`, \`consumption/…\` | what they say, as tables; every row names the statement that it comes from |
| \`datapackage.json\` | the data dictionary for programs (Data Package v2) |
| \`CITATION.cff\`, \`LICENSE\` | how to cite it, and what you may do with it |
| \`manifest-sha256.txt\` | the SHA-256 of every other file |
| \`verify.mjs\` | checks all of it |`
}

const CHECK = `## Check it

\`\`\`
sha256sum -c manifest-sha256.txt    # no file was damaged on the way
node verify.mjs                     # Node 20 or newer: every signature, log, digest, change and head
commonshelf verify .                # with Commonshelf: the same, by the gate's own rules, and the tables too
\`\`\`

Whoever gave you this folder gave you \`verify.mjs\` too: if you do not trust them, take the script from Commonshelf itself. That the
state is the one you mean, compare the line "State" with what a node that you trust says: \`commonshelf status\`.

A statement's digest is \`z\` and the base58btc text of \`0x12 0x20\` and the SHA-256 of its line, without the line's end.`

const READ = `## Read it

The tables are CSV in UTF-8 without a byte order mark, with a header, ended by LF, quoted as in RFC 4180.

\`\`\`python
import pandas
answers = pandas.read_csv("tables/answers.csv", dtype=str, keep_default_na=False)
\`\`\`

\`\`\`r
answers <- read.csv("tables/answers.csv", colClasses = "character", encoding = "UTF-8")
\`\`\`

**Marked text.** Columns of marked text hold words that strangers chose. One that begins with \`=\`, \`+\`, \`-\`, \`@\`, an apostrophe, a
tabulator or a line break has an apostrophe put in front, so that no spreadsheet takes it for a formula. To undo it, take one
leading apostrophe away. The statements themselves are unchanged.`

const COUNTS = `## Which statement counts

The tables hold everything that was said, also what was corrected or taken back later.

- A later statement of the same party about the same thing replaces an earlier one: profiles of a party, products with the same
  \`issuer\` and \`product\`, adoptions of a \`cooperative\` and metric family, checks of a \`target\`, answers with the same \`issuer\`,
  \`product\` and \`metric\` (of these the newest \`period\` counts). Later is the latest \`validFrom\` within its feed, then \`sequence\`, then the digest.
- A statement that stands as \`target\` in \`withdrawals\`, by the same \`issuer\`, is taken back.
- Nobody speaks for another: a row whose \`issuer\` is not the party that it is about (\`party\`, \`supplier\`, \`cooperative\`,
  \`designer\`) is kept and counts for nothing. An answer about a product is about the issuer's own product of that id.
- Of one cooperative, series and period the first release counts.
- What a key signed that its party later revoked counts only for whoever trusts the cooperatives that had seen it before
  (\`checkpoints\`); a fork lists it, whomever you trust.
- Answers to different versions of a metric are never compared. \`validFrom\` is a claim of whoever signed.

\`commonshelf compare\` and \`commonshelf demand\` on a node founded from this fork apply all of this.`

const GO_ON = `## Go on from here

\`\`\`
commonshelf init --name "Our institute" --role researcher --from .    # a node with all of this
commonshelf fork . --into ../copy                                      # another fork, the same bytes
\`\`\``

const DICTIONARY = `Types are those of Table Schema. An empty cell means that there is no value. \`statement\` is the digest of the statement that a row
comes from: the line with that digest in \`${STATEMENTS_FOLDER}\`. A SCID names a party for ever.`

function dictionary({ title, columns }: ForkTable, path: string): string {
  const rows = columns.map(({ name, type, description, required }) => {
    const shown = type === "text" ? "string, marked text" : type
    return `| \`${name}\` | ${shown}${required ? "" : ", may be empty"} | ${description} |`
  })
  return [
    `### \`${path}\`\n\n${title}.\n`,
    "| Column | Type | Meaning |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n")
}
