import { basename } from "node:path"
import { Option, type Command } from "commander"
import { readGivenFile } from "./files.ts"
import { ROLES, type CommandContext } from "./context.ts"
import { addProfileCommand } from "./profile-command.ts"
import { attestWords, partyListWords, partyWords } from "./party-words.ts"
import { partyHelp } from "../messages/party.ts"

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
export function addPartyCommands(program: Command, context: CommandContext): void {
  const {
    ask,
    words: { say },
  } = context
  const party = program.command("party").description(say(partyHelp.party()))
  party
    .command("list")
    .addOption(new Option("--role <role>", say(partyHelp.role())).choices(ROLES))
    .description(say(partyHelp.list()))
    .action((options: object) => ask("party list", options, partyListWords))
  party
    .command("show")
    .argument("<party>", say(partyHelp.which()))
    .description(say(partyHelp.show()))
    .action((wanted: string) => ask("party show", { party: wanted }, partyWords))
  addProfileCommand(party, context)
  party
    .command("log")
    .argument("<party>", say(partyHelp.which()))
    .description(say(partyHelp.log()))
    .action((wanted: string) =>
      ask("party log", { party: wanted }, ({ texts }) => (texts as readonly string[]).join("\n")),
    )
  party
    .command("attest")
    .argument("<party>", say(partyHelp.which()))
    .requiredOption("--legal-name <name>", say(partyHelp.legalName()))
    .requiredOption("--register <name>", say(partyHelp.register()))
    .requiredOption("--number <number>", say(partyHelp.number()))
    .addOption(
      new Option("--method <method>", say(partyHelp.method())).choices(METHODS).makeOptionMandatory(),
    )
    .option("--register-url <url>", say(partyHelp.registerUrl()))
    .option("--checked-on <day>", say(partyHelp.checkedOn()))
    .option("--evidence <file>", say(partyHelp.evidence()))
    .option("--continues <party>", say(partyHelp.continues()))
    .option("--note <text>", say(partyHelp.note()))
    .option("--valid-until <instant>", say(partyHelp.validUntil()))
    .description(say(partyHelp.attest()))
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
