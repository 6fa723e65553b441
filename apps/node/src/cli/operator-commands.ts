import type { Command } from "commander"
import { EXIT, Failure } from "../failure.ts"
import type { Output } from "../operations/operation.ts"
import type { CommandContext } from "./context.ts"
import { columns } from "./output.ts"
import { detailWords, listWords, plain } from "./words.ts"

/** The commands of who runs the node: quarantine, settings, trust. */
export function addOperatorCommands(program: Command, context: CommandContext): void {
  addQuarantine(program, context)
  addConfig(program, context)
  addTrust(program, context)
}

const ITEM_COLUMNS = {
  id: "id",
  reason: "reason",
  rule: "rule",
  peer: "peer",
  at: "at",
  bytes: "bytes",
  message: "message",
}

interface Chosen {
  readonly peer?: string
  readonly reason?: string
}

function addQuarantine(program: Command, { ask }: CommandContext): void {
  const quarantine = program.command("quarantine").description("what was refused or waits, and why")
  withFilter(quarantine.command("list"))
    .option("--dropped", "what was taken out by hand instead, latest first")
    .description("everything in it, or some")
    .action((options: Chosen & { dropped?: boolean }) =>
      ask(
        "quarantine list",
        options,
        options.dropped === true
          ? listWords(
              "dropped",
              { id: "id", reason: "reason", peer: "peer", dropped: "droppedAt", because: "because" },
              "Nothing was taken out by hand.",
            )
          : listWords("items", ITEM_COLUMNS, "Quarantine is empty."),
      ),
    )
  quarantine
    .command("show")
    .argument("<id>", "the number of an item")
    .description("one item with its content")
    .action((id: string) => ask("quarantine show", { id: itemNumber(id) }, detailWords))
  withFilter(quarantine.command("retry"))
    .argument("[ids...]", "numbers of items; all when none is given")
    .description("judge items again")
    .action((ids: readonly string[], options: Chosen) =>
      ask(
        "quarantine retry",
        { ...options, ids: ids.map(itemNumber) },
        ({ tried, admitted, waiting, refused }) =>
          `${plain(tried)} judged again: ${plain(admitted)} admitted, ${plain(waiting)} wait on, ${plain(refused)} refused.`,
      ),
    )
  withFilter(quarantine.command("drop"))
    .argument("[ids...]", "numbers of items")
    .requiredOption("--because <text>", "why; it is noted")
    .description("take items out for good")
    .action((ids: readonly string[], options: Chosen & { because: string }) =>
      ask(
        "quarantine drop",
        { ...options, ids: ids.map(itemNumber) },
        ({ dropped }) => `${plain(dropped)} dropped. What was dropped: commonshelf quarantine list --dropped`,
      ),
    )
}

function withFilter(command: Command): Command {
  return command
    .option("--peer <scid>", "only what came from this peer (local: from this node)")
    .option("--reason <word>", "only what is there for this reason")
}

function itemNumber(id: string): number {
  if (!/^\d+$/.test(id)) throw new Failure(EXIT.usage, "bad-id", `"${id}" is not the number of an item.`)
  return Number(id)
}

function addConfig(program: Command, { ask }: CommandContext): void {
  const config = program.command("config").description("the settings of this node")
  config
    .command("show")
    .argument("[key]", "only this one")
    .option("--origin", "also where each comes from")
    .description("all settings as they are in force")
    .action((key: string | undefined, { origin }: { origin?: boolean }) =>
      ask("config show", key === undefined ? {} : { key }, (output) =>
        settingsWords(output, origin === true),
      ),
    )
  config
    .command("set")
    .argument("<key>", "such as limits.peer.messages")
    .argument("[value]", "lists with commas; without a value the default counts again")
    .description("set one in config.toml")
    .action((key: string, value: string | undefined) =>
      ask("config set", { key, ...(value !== undefined && { value }) }, setWords),
    )
}

function settingsWords(output: Output, origin: boolean): string {
  const settings = output["settings"] as readonly Readonly<Record<string, unknown>>[]
  return columns(
    ["setting", "value", ...(origin ? ["from"] : []), "what"],
    settings.map((setting) => [
      plain(setting["key"]),
      plain(setting["value"]),
      ...(origin ? [plain(setting["origin"])] : []),
      plain(setting["about"]),
    ]),
  )
}

function setWords(output: Output): string {
  const { setting, applies, overruledBy } = output as {
    setting: { key: string; value: unknown; environment: string }
    applies: string
    overruledBy?: string
  }
  return overruledBy === undefined
    ? `${setting.key} is ${plain(setting.value)}, ${applies === "at once" ? "from now on" : "from the next start on"}.`
    : `It stands in the file, but the ${overruledBy} (${setting.environment}) still counts: ${setting.key} is ${plain(setting.value)}.`
}

function addTrust(program: Command, { ask }: CommandContext): void {
  const trust = program.command("trust").description("whose statements this node accepts")
  trust
    .command("list")
    .description("the policy, the parties, and the nodes that count for quorums")
    .action(() => ask("trust list", {}, trustWords))
  for (const [verb, about] of [
    ["add", "count a party as known"],
    ["remove", "no longer count it as known by that"],
  ] as const) {
    trust
      .command(verb)
      .argument("<party>", "its SCID, the beginning of it, or its name")
      .option("--node", "its node, for quorums")
      .description(about)
      .action((party: string, { node }: { node?: boolean }) =>
        ask(`trust ${verb}`, { party, ...(node === true && { node }) }, ({ list, now, changed }) =>
          changed === true
            ? `${plain(list)}: ${plain(now)}`
            : `Nothing changed. ${plain(list)}: ${plain(now)}`,
        ),
      )
  }
}

function trustWords(output: Output): string {
  const { policy, parties, nodes, notAccepted } = output as {
    policy: string
    parties: readonly { name: unknown; scid: string; accepted: unknown; vouchers?: readonly string[] }[]
    nodes: readonly string[]
    notAccepted: readonly { scid: string; times: number }[]
  }
  return [
    `Accepted: ${policy} (change: commonshelf config set trust.policy known)`,
    parties.length === 0
      ? "No parties yet."
      : columns(
          ["party", "accepted", "vouchers", "scid"],
          parties.map(({ name, accepted, vouchers, scid }) => [
            plain(name),
            accepted === false ? "no" : plain(accepted),
            String(vouchers?.length ?? 0),
            scid,
          ]),
        ),
    `Nodes that count for quorums: ${nodes.join(", ")}`,
    ...notAccepted.map(({ scid, times }) => `${times} statements of ${scid} came and were not accepted.`),
  ].join("\n")
}
