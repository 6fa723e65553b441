import { basename } from "node:path"
import { Option, type Command } from "commander"
import { readGivenFile } from "./files.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { attestWords, partyListWords, partyWords } from "./party-words.ts"

const METHODS = ["register-extract", "invoice", "visit", "other"] as const

interface AttestOptions {
  readonly legalName: string
  readonly register: string
  readonly registerUrl?: string
  readonly number: string
  readonly method: (typeof METHODS)[number]
  readonly checkedOn?: string
  readonly evidence?: string
  readonly continues?: string
  readonly note?: string
  readonly validUntil?: string
}

/** Who speaks in the commons, and who says so. */
export function addPartyCommands(program: Command, { ask }: CommandContext): void {
  const party = program.command("party").description("who speaks in the commons")
  party
    .command("list")
    .addOption(new Option("--role <role>", "only those").choices(ROLES))
    .description("all parties, and who says that they are who they say")
    .action((options: object) => ask("party list", options, partyListWords))
  party
    .command("show")
    .argument("<party>", "its SCID, the beginning of it, or its name")
    .description("one party with its keys, and who says who it is")
    .action((wanted: string) => ask("party show", { party: wanted }, partyWords))
  party
    .command("log")
    .argument("<party>", "its SCID, the beginning of it, or its name")
    .description(
      "what stands in its party document, one signed text a line: for `statement insert` and `key recover`",
    )
    .action((wanted: string) =>
      ask("party log", { party: wanted }, ({ texts }) => (texts as readonly string[]).join("\n")),
    )
  party
    .command("attest")
    .argument("<party>", "its SCID, the beginning of it, or its name")
    .requiredOption("--legal-name <name>", "its name exactly as it stands in the register")
    .requiredOption("--register <name>", 'the register, such as "Registrar of Companies"')
    .requiredOption("--number <number>", "its number in the register")
    .addOption(new Option("--method <method>", "how you checked").choices(METHODS).makeOptionMandatory())
    .option("--register-url <url>", "the address of the register")
    .option("--checked-on <day>", "when you checked (default: today)")
    .option("--evidence <file>", "what you saw; only its name and digest are published")
    .option("--continues <party>", "the identity whose keys are lost, and which this one continues")
    .option("--note <text>", "what others should know")
    .option("--valid-until <instant>", "until when it holds (default: two years)")
    .description(
      "vouch, as a cooperative, that a party is a registered company; not that its answers are right",
    )
    .action((wanted: string, { evidence, ...rest }: AttestOptions) =>
      ask(
        "party attest",
        {
          party: wanted,
          ...rest,
          ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
        },
        attestWords,
      ),
    )
}

/** A file that proves something: it stays here, and only its digest is published. */
export function evidenceFile(path: string) {
  return {
    name: basename(path),
    mediaType: "application/octet-stream",
    base64: readGivenFile(path).toString("base64"),
  }
}
