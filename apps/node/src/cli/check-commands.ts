import { Option, type Command } from "commander"
import { checkHelp, checkSays } from "../messages/check.ts"
import { checksWords, countedWords } from "./check-words.ts"
import type { CommandContext } from "./context.ts"
import { evidenceFile } from "./party-commands.ts"

const METHODS = ["document", "visit", "recomputation", "interview", "other"] as const

/** Checks, audits and visits: what others find of what somebody said. */
export function addCheckCommands(program: Command, context: CommandContext): void {
  const { say } = context.words
  const check = program.command("check").description(say(checkHelp.check()))
  addEndorse(check, context)
  addAudit(check, context)
  addVisit(check, context)
  check
    .command("show")
    .argument("<target>", say(checkHelp.target()))
    .description(say(checkHelp.show()))
    .action((target: string) => context.ask("check show", { target }, checksWords))
}

function addEndorse(check: Command, { ask, words: { say } }: CommandContext): void {
  check
    .command("endorse")
    .argument("<target>", say(checkHelp.target()))
    .addOption(
      new Option("--verdict <verdict>", say(checkHelp.verdict()))
        .choices(["checked", "disputed"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--method <method>", say(checkHelp.method()))
        .choices(METHODS.filter((method) => method !== "interview"))
        .makeOptionMandatory(),
    )
    .option("--note <text>", say(checkHelp.note()))
    .description(say(checkHelp.endorse()))
    .action((target: string, options: object) => ask("check endorse", { target, ...options }, countedWords))
}

interface AuditOptions {
  readonly certifier?: string
  readonly certificate?: string
  readonly scheme?: string
  readonly certifiedUntil?: string
  readonly conflict: string
  readonly tookPart?: readonly string[]
  readonly evidence?: string
}

function addAudit(check: Command, { ask, words: { say } }: CommandContext): void {
  check
    .command("audit")
    .argument("<target>", say(checkHelp.target()))
    .addOption(
      new Option("--result <result>", say(checkHelp.result()))
        .choices(["conform", "partly", "not", "unclear"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--method <method>", say(checkHelp.method())).choices(METHODS).makeOptionMandatory(),
    )
    .requiredOption("--conflict <text>", say(checkHelp.conflictAudited()))
    .option("--value <value>", say(checkHelp.value()))
    .option("--currency <code>", say(checkHelp.currency()))
    .option("--audited-on <day>", say(checkHelp.auditedOn()))
    .option("--took-part <sides...>", say(checkHelp.tookPart()))
    .option("--certifier <name>", say(checkHelp.certifier()))
    .option("--certificate <number>", say(checkHelp.certificate()))
    .option("--scheme <name>", say(checkHelp.scheme()))
    .option("--certified-until <day>", say(checkHelp.certifiedUntil()))
    .option("--evidence <file>", say(checkHelp.evidence()))
    .option("--note <text>", say(checkHelp.note()))
    .description(say(checkHelp.audit()))
    .action((target: string, options: AuditOptions) =>
      ask("check audit", auditInput(target, options), countedWords),
    )
}

function auditInput(target: string, options: AuditOptions): object {
  const { certifier, certificate, scheme, certifiedUntil, conflict, tookPart, evidence, ...rest } = options
  const isCertified = [certifier, certificate, certifiedUntil].some((part) => part !== undefined)
  return {
    target,
    ...rest,
    conflictOfInterest: conflict,
    ...(tookPart !== undefined && { participants: tookPart }),
    ...(isCertified && {
      accreditation: {
        certifier,
        reference: certificate,
        until: certifiedUntil,
        ...(scheme !== undefined && { scheme }),
      },
    }),
    ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
  }
}

interface VisitOptions {
  readonly country: string
  readonly town: string
  readonly tookPart: readonly string[]
  readonly conflict: string
  readonly evidence?: string
}

function addVisit(check: Command, { ask, words: { say } }: CommandContext): void {
  check
    .command("visit")
    .argument("<target>", say(checkHelp.target()))
    .requiredOption("--seen <text>", say(checkHelp.seen()))
    .requiredOption("--country <code>", say(checkHelp.country()))
    .requiredOption("--town <town>", say(checkHelp.town()))
    .requiredOption("--took-part <sides...>", say(checkHelp.pairs()))
    .requiredOption("--conflict <text>", say(checkHelp.conflictVisited()))
    .option("--visited-on <day>", say(checkHelp.visitedOn()))
    .option("--evidence <file>", say(checkHelp.evidence()))
    .description(say(checkHelp.visit()))
    .action((target: string, options: VisitOptions) => {
      const { country, town, tookPart, conflict, evidence, ...rest } = options
      const input = {
        target,
        ...rest,
        place: { country, town },
        participants: tookPart,
        conflictOfInterest: conflict,
        ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
      }
      return ask("check visit", input, ({ statement }) =>
        say(checkSays.signed({ digest: String(statement) })),
      )
    })
}
