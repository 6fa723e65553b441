import { Option, type Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import { checksWords, countedWords } from "./check-words.ts"
import type { CommandContext } from "./context.ts"
import { evidenceFile } from "./party-commands.ts"

const METHODS = ["document", "visit", "recomputation", "interview", "other"] as const
const TARGET = "a statement by its digest, or the answer SUPPLIER/METRIC"

/** Checks, audits and visits: what others find of what somebody said. */
export function addCheckCommands(program: Command, context: CommandContext): void {
  const check = program.command("check").description("look at what others said, and say what you found")
  addEndorse(check, context)
  addAudit(check, context)
  addVisit(check, context)
  check
    .command("show")
    .argument("<target>", TARGET)
    .description("everything that others say of a statement, and what of it counts")
    .action((target: string) => context.ask("check show", { target }, checksWords))
}

function addEndorse(check: Command, { ask }: CommandContext): void {
  check
    .command("endorse")
    .argument("<target>", TARGET)
    .addOption(
      new Option("--verdict <verdict>", "what you found")
        .choices(["checked", "disputed"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--method <method>", "how you looked")
        .choices(METHODS.filter((method) => method !== "interview"))
        .makeOptionMandatory(),
    )
    .option("--note <text>", "what others should know")
    .description("say in short that it is so, or that it is not")
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

function addAudit(check: Command, { ask }: CommandContext): void {
  check
    .command("audit")
    .argument("<target>", TARGET)
    .addOption(
      new Option("--result <result>", "how far it is so")
        .choices(["conform", "partly", "not", "unclear"])
        .makeOptionMandatory(),
    )
    .addOption(new Option("--method <method>", "how you looked").choices(METHODS).makeOptionMandatory())
    .requiredOption("--conflict <text>", 'what ties you to whom you audited; "none" if nothing does')
    .option("--value <value>", "what you arrived at")
    .option("--currency <code>", "of an amount of money, which is written in minor units")
    .option("--audited-on <day>", "when you audited (default: today)")
    .option(
      "--took-part <sides...>",
      "who took part, such as worker=12 or expert=1: sides and numbers, no names",
    )
    .option("--certifier <name>", "who certified it, by the name on the certificate")
    .option("--certificate <number>", "the number of the certificate")
    .option("--scheme <name>", "the scheme of the certificate")
    .option("--certified-until <day>", "the last day of the certificate")
    .option("--evidence <file>", "what you saw; only its name and digest are published")
    .option("--note <text>", "what you found")
    .description("say how far it is so, and how you found out")
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
    ...(tookPart !== undefined && { participants: tookPart.map(participant) }),
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

function addVisit(check: Command, { ask }: CommandContext): void {
  check
    .command("visit")
    .argument("<target>", TARGET)
    .requiredOption("--seen <text>", "what you saw")
    .requiredOption("--country <code>", "where, such as IL")
    .requiredOption("--town <town>", "where; no address")
    .requiredOption(
      "--took-part <sides...>",
      "who took part, such as consumer=3 producer=1: at least one of each, no names",
    )
    .requiredOption("--conflict <text>", 'what ties you to whom you visited; "none" if nothing does')
    .option("--visited-on <day>", "when (default: today)")
    .option("--evidence <file>", "what you saw; only its name and digest are published")
    .description("tell what consumers and producers saw together; a visit gives no verdict")
    .action((target: string, options: VisitOptions) => {
      const { country, town, tookPart, conflict, evidence, ...rest } = options
      const input = {
        target,
        ...rest,
        place: { country, town },
        participants: tookPart.map(participant),
        conflictOfInterest: conflict,
        ...(evidence !== undefined && { evidence: [evidenceFile(evidence)] }),
      }
      return ask("check visit", input, ({ statement }) => `Signed: ${String(statement)}`)
    })
}

/** `consumer=3`: a side and how many. */
function participant(text: string): { side: string; people: number } {
  const [side = "", people = ""] = text.split("=")
  if (/^\d{1,4}$/.test(people)) return { side, people: Number(people) }
  throw new Failure(EXIT.usage, "usage", `--took-part: "${text}" is no side with a number of people.`, {
    hint: "Write SIDE=PEOPLE, such as consumer=3; sides: consumer, producer, worker, cooperative, expert",
  })
}
